"""Languages that nobody speaks, made from English: every sentence a third longer and accented.

A letter of plain English that is left on a screen was not in the catalogue. One of them is
written from right to left, in Arabic letters.
"""

import re
from functools import cache
from string import ascii_letters

from babel.messages.catalog import Catalog

from tests.support.catalogues import PLACE, forms, sentences
from web.translations.catalogue import gathered

LONGER, BACKWARDS = "eo", "fa"
"""Babel must know the codes; the words are none of Esperanto or Persian."""

ACCENTED = "áƀćđéƒǵĥíĵķĺḿńóṕʠŕśťúṽŵẋýźÁƁĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ"
ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذض" * 2
LETTERS = {
    LONGER: dict(zip(ascii_letters, ACCENTED, strict=True)),
    BACKWARDS: dict(zip(ascii_letters, ARABIC, strict=True)),
}
KEPT = re.compile(r"(%\(\w+\)s|%%|<[^>]+>|&\w+;)")
SAID_TWICE = "aeiouAEIOU"
"""Vowels, which are a third of all letters."""


@cache
def everything_said() -> Catalog:
    """Every sentence of the product."""
    return gathered()


def pseudo(said: str, language: str = LONGER) -> str:
    """A sentence in such a language; places for names, and tags, stay."""
    parts = KEPT.split(said)
    return "".join(part if at % 2 else _spelt(part, language) for at, part in enumerate(parts))


def a_pseudo_catalogue(language: str) -> Catalog:
    """Everything the product says, in such a language."""
    made = Catalog(language, fuzzy=False)
    for message in sentences(everything_said()):
        said = [pseudo(form, language) for form in forms(message.id)]
        is_plural = not isinstance(message.id, str)
        made.add(message.id, said[-1:] * made.num_plurals if is_plural else said[0])
    return made


def _spelt(text: str, language: str) -> str:
    letters = LETTERS[language]
    return "".join(letters.get(sign, sign) * (2 if sign in SAID_TWICE else 1) for sign in text)


def as_read(said: str, language: str) -> str:
    """What a screen says in English, as it says it in such a language; names in it stay."""
    known = everything_said().get(said)
    if known is not None:
        return pseudo(said, language)
    for form in (form for message in sentences(everything_said()) for form in forms(message.id)):
        filled = PLACE.search(form) and _pattern(form).fullmatch(said)
        if filled:
            return _filled(pseudo(form, language), filled.groupdict())
    raise AssertionError(f"no sentence says: {said}")


def _filled(form: str, given: dict[str, str]) -> str:
    return PLACE.sub(lambda place: given[place[1]], form)


def _pattern(form: str) -> re.Pattern[str]:
    """Matches a sentence with anything in its places; tags are not seen on a screen."""
    parts = PLACE.split(re.sub(r"<[^>]*>", "", form))
    places = [f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return re.compile("".join(places))
