"""The countries a group may be in, each by the name that the reader's language has for it."""

import re
import unicodedata
from functools import cache

from babel import Locale
from flask_babel import get_locale

from web.languages import SOURCE

NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
"""Unions, outlying islands and stand-ins that stand beside the countries in CLDR."""

COUNTRIES = frozenset(
    code
    for code in map(str, Locale.parse(SOURCE).territories)
    if re.fullmatch("[A-Z]{2}", code) and code not in NO_COUNTRIES
)


def countries_here() -> tuple[tuple[str, str], ...]:
    """Code and name of every country, by name."""
    return _by_name(str(get_locale()))


def country_here(code: str) -> str:
    """What a country is called."""
    return str(get_locale().territories.get(code, code))


@cache
def _by_name(language: str) -> tuple[tuple[str, str], ...]:
    names = Locale.parse(language).territories
    named = ((code, str(names.get(code, code))) for code in COUNTRIES)
    return tuple(sorted(named, key=lambda each: _plain(each[1])))


def _plain(name: str) -> str:
    """A name without the marks on its letters, so that Österreich stands beside Oman."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
