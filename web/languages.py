"""Which languages there are, and who is answered in which: the person chooses, not the room.

The sentences come from the catalogues in `web/translations`, compiled in memory at the start, so
that no compiled file can be out of date and nothing is written where the program lies.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations
from flask import Flask, has_request_context, request
from flask_babel import Babel, get_locale
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

SOURCE = "en"
"""The language that all sentences are written in; each is the name of its translations."""

COMPLETE: tuple[str, ...] = (SOURCE, "ar", "de", "es", "fr", "pt")
"""The languages whose every sentence is translated: these are offered, and held to it by tests."""

BEGUN = ("ar", "de", "es", "fr", "pt")
"""The languages that have a catalogue for translators to work on."""

TRANSLATIONS = Path(__file__).parent / "translations"
COOKIE = "tp-language"
"""What a facilitator chose; a phone keeps its choice itself and needs no cookie."""


class CatalogueRefused(Exception):
    """A file is no catalogue of a language; its text says which."""


@dataclass(frozen=True)
class Language:
    """A language as people are offered it, by its own name."""

    code: str

    @property
    def name(self) -> str:
        """What its speakers call it."""
        name = Locale.parse(self.code).get_display_name() or self.code
        return name[:1].upper() + name[1:]

    @property
    def direction(self) -> str:
        """Which way it is written: ltr or rtl."""
        return Locale.parse(self.code).text_direction


class Languages:
    """The languages of one server: English, and each that a catalogue is given for."""

    def __init__(self, catalogues: Mapping[str, Catalog] | None = None) -> None:
        self._translations = {code: compiled(it) for code, it in (catalogues or {}).items()}
        self.offered = tuple(map(Language, sorted({SOURCE, *self._translations})))

    def knows(self, code: object) -> bool:
        """Whether this is the code of a language that is offered."""
        return any(code == language.code for language in self.offered)

    def best(self, wanted: str) -> str:
        """The first language of an Accept-Language header that is offered; English if none is.

        Whoever asks for Brazilian Portuguese and then English reads Portuguese: Werkzeug's own
        `best_match` would rather have the English, because that matches to the letter.
        """
        for tag, _quality in parse_accept_header(wanted, LanguageAccept):
            near = tag.replace("-", "_"), tag.partition("-")[0].lower()
            found = next(filter(self.knows, near), None)
            if found:
                return found
        return SOURCE

    def of_page(self, said: object, environ: Mapping[str, Any]) -> str:
        """The language of a page that connects: the one it says it is in, else its browser's."""
        if isinstance(said, str) and self.knows(said):
            return said
        return self.best(str(environ.get("HTTP_ACCEPT_LANGUAGE", "")))

    def speak(self, app: Flask) -> None:
        """Let an app and its templates answer in these languages."""
        babel = Babel(app, default_locale=SOURCE, locale_selector=self._asked_for)
        app.jinja_env.globals["languages"] = self._as_seen_here
        with app.app_context():
            kept = babel.domain_instance.get_translations_cache(None)
            kept.update({(code, babel.domain): it for code, it in self._translations.items()})

    def _asked_for(self) -> str:
        if not has_request_context():
            return SOURCE
        chosen = request.cookies.get(COOKIE)
        if chosen is not None and self.knows(chosen):
            return chosen
        return self.best(request.headers.get("Accept-Language", ""))

    def _as_seen_here(self) -> tuple[Language, tuple[Language, ...]]:
        """The language a template is read in, and the others one may choose."""
        here = str(get_locale())
        return Language(here), tuple(each for each in self.offered if each.code != here)


def shipped(tried: Iterable[Path] = ()) -> Languages:
    """Every complete language, and each catalogue that somebody wants to try, finished or not.

    Raises CatalogueRefused where a file is none.
    """
    codes = [code for code in COMPLETE if code != SOURCE]
    given = [read_catalogue(path) for path in (*map(catalogue_path, codes), *tried)]
    return Languages({str(it.locale): it for it in given})


def read_catalogue(path: Path) -> Catalog:
    """A catalogue as translators left it; raises CatalogueRefused."""
    try:
        found = read_po(BytesIO(path.read_bytes()), abort_invalid=True)
    except (OSError, ValueError, PoFileError):
        raise CatalogueRefused(f"{path} is not a catalogue (.po) that can be read.") from None
    if found.locale is None:
        raise CatalogueRefused(f"{path} does not say which language it is in.")
    return found


def catalogue_path(code: str) -> Path:
    """Where the catalogue of a language lies."""
    return TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"


def compiled(given: Catalog) -> Translations:
    """A catalogue ready to look sentences up in; a fuzzy entry is not used."""
    made = BytesIO()
    write_mo(made, given)
    made.seek(0)
    return Translations(made)
