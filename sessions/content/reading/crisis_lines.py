"""Reads the crisis lines: no number without a source, no check without a day."""

import re

from sessions.content.crisis_lines import (
    CrisisLine,
    CrisisLines,
    CrisisWords,
    EmergencyNumbers,
    HelplineDirectory,
)
from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_repeats
from sessions.content.reading.files import read_credit

LINES_AT_MOST = 400
NUMBER_LETTERS = 24
WEB_LETTERS = 200

_COUNTRY = re.compile(r"[A-Z]{2}")
_NUMBER = re.compile(r"\+?[0-9]+([ -][0-9]+)*")
_WEB = re.compile(r"https://[a-z0-9.-]+(/[A-Za-z0-9._~/-]*)?")
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def read_crisis_lines(opened: Fields) -> CrisisLines:
    """All lines, emergency numbers and the directories for every other country."""
    with opened as fields:
        lines = tuple(_read_line(part) for part in fields.parts("lines", most=LINES_AT_MOST))
        emergency = tuple(_read_emergency(part) for part in fields.parts("emergency"))
        refuse_repeats(fields, "lines", tuple(f"{one.country} {one.name}" for one in lines))
        refuse_repeats(fields, "emergency", tuple(c for one in emergency for c in one.countries))
        return CrisisLines(
            lines=lines,
            emergency=emergency,
            directories=tuple(_read_directory(part) for part in fields.parts("directories")),
            words=_read_words(fields.part("words")),
            credit=read_credit(fields),
        )


def _read_line(part: Fields) -> CrisisLine:
    with part as fields:
        line = CrisisLine(
            country=_shaped(fields, "country", _COUNTRY, why="should be two capital letters"),
            name=fields.text("name", longest=TITLE_LETTERS),
            call=_number(fields, "call"),
            text=_number(fields, "text"),
            text_words=fields.text("text_words", longest=NUMBER_LETTERS, needed=False),
            web=_web(fields),
            hours=fields.text("hours", longest=TITLE_LETTERS, needed=False),
            note=fields.text("note", needed=False),
            source=fields.text("source", longest=WEB_LETTERS),
            verified=fields.flag("verified"),
            checked_on=fields.day("checked_on"),
        )
        _refuse_half_a_line(fields, line)
        return line


def _refuse_half_a_line(fields: Fields, line: CrisisLine) -> None:
    if not (line.call or line.text or line.web):
        fields.refuse("call", "is empty, and so are “text” and “web”")
    if line.text_words and not line.text:
        fields.refuse("text_words", "needs a number to text")
    if line.verified is not (line.checked_on is not None):
        fields.refuse("checked_on", "has a day exactly when “verified” is true")


def _read_emergency(part: Fields) -> EmergencyNumbers:
    with part as fields:
        countries = fields.texts("countries", longest=2)
        numbers = fields.texts("numbers", longest=NUMBER_LETTERS)
        if not all(_COUNTRY.fullmatch(each) for each in countries):
            fields.refuse("countries", "should be two capital letters each")
        if not all(_NUMBER.fullmatch(each) for each in numbers):
            fields.refuse("numbers", "should be telephone numbers")
        return EmergencyNumbers(countries, numbers)


def _read_directory(part: Fields) -> HelplineDirectory:
    with part as fields:
        return HelplineDirectory(
            name=fields.text("name", longest=TITLE_LETTERS),
            address=_shaped(fields, "address", _HOST, why="should be a site without https://"),
            note=fields.text("note"),
        )


def _read_words(part: Fields) -> CrisisWords:
    with part as fields:
        return CrisisWords(
            title=fields.text("title", longest=TITLE_LETTERS),
            opening=fields.text("opening"),
            danger=fields.text("danger"),
            danger_anywhere=fields.text("danger_anywhere"),
            aged=fields.text("aged"),
            elsewhere=fields.text("elsewhere"),
            private=fields.text("private"),
        )


def _number(fields: Fields, name: str) -> str:
    value = fields.text(name, longest=NUMBER_LETTERS, needed=False)
    if value and not _NUMBER.fullmatch(value):
        fields.refuse(name, "should be a telephone number, in digits with single spaces")
    return value


def _web(fields: Fields) -> str:
    value = fields.text("web", longest=WEB_LETTERS, needed=False)
    if value and not _WEB.fullmatch(value):
        fields.refuse("web", "should be an address that starts with https://")
    return value


def _shaped(fields: Fields, name: str, shape: re.Pattern[str], *, why: str) -> str:
    value = fields.text(name)
    if not shape.fullmatch(value):
        fields.refuse(name, why)
    return value
