"""What must hold of any translation, and small catalogues for tests."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from web.translations.catalogue import as_file

PLACE = re.compile(r"%\((\w+)\)s")
TAG = re.compile(r"<[^>]*>|&\w+;")
STRAY = re.compile(r"%(?!\(\w+\)s|%)")
A_NUMBER = "num"


def a_catalogue(code: str, sentences: Mapping[str, str]) -> Catalog:
    """A catalogue with these translations and nothing else."""
    made = Catalog(code, fuzzy=False)
    for said, translated in sentences.items():
        made.add(said, translated)
    return made


def kept_in(folder: Path, catalogue: Catalog) -> Path:
    """A catalogue as a file, as `bin/dev --catalogue` takes it."""
    path = folder / f"{catalogue.locale}.po"
    path.write_bytes(as_file(catalogue))
    return path


def sentences(catalogue: Catalog) -> list[Message]:
    """Every entry but the header."""
    return [message for message in catalogue if message.id]


def unfinished(catalogue: Catalog) -> list[str]:
    """What is not translated, or marked as one that somebody should look at."""
    return [forms(m.id)[0] for m in sentences(catalogue) if m.fuzzy or not all(forms(m.string))]


def spoilt(catalogue: Catalog) -> list[str]:
    """Translations in which a place for a name, a tag or a plural form is missing or too many."""
    translated = [m for m in sentences(catalogue) if any(forms(m.string))]
    return [forms(m.id)[0] for m in translated if not fits(m, catalogue.num_plurals)]


def fits(message: Message, plurals: int) -> bool:
    """Whether a translation can stand where its sentence stands."""
    if isinstance(message.id, str):
        return isinstance(message.string, str) and alike(message.id, message.string, message)
    wanted = message.id[-1]
    given = forms(message.string)
    return len(given) == plurals and all(
        alike(wanted, form, message, may_lack={A_NUMBER}) for form in given
    )


def alike(wanted: str, given: str, message: Message, may_lack: Iterable[str] = ()) -> bool:
    """The same places and the same tags; a number may be said without figures."""
    places, there = set(PLACE.findall(wanted)), set(PLACE.findall(given))
    is_formatted = "python-format" in message.flags
    return (
        there <= places
        and places - there <= set(may_lack)
        and Counter(TAG.findall(wanted)) == Counter(TAG.findall(given))
        and not (is_formatted and STRAY.search(given))
    )


def forms(said: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """One sentence, or all its forms."""
    return (said,) if isinstance(said, str) else tuple(said)
