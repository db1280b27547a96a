"""Lines that a person in danger can call, with their source and age.

Must not hide age: numbers rot, so a line not checked within a year is shown as such.
"""

from dataclasses import dataclass
from datetime import date

from sessions.content.credit import Credit
from sessions.domain.words import Words

AGED_AFTER_YEARS = 1
COUNTRY_ALIASES = {"UK": "GB"}
"""What people write beside the ISO 3166 code that the file uses."""


@dataclass(frozen=True)
class CrisisLine:
    """One service; `call` and `text` are numbers as people write them, empty where there is none.

    `text_words` is what the text message should say. `checked_on` is None until somebody has
    read the number in the named source; `verified` says the same.
    """

    country: str
    name: str
    call: str
    text: str
    text_words: str
    web: str
    hours: Words
    note: Words
    source: str
    verified: bool
    checked_on: date | None

    @property
    def call_link(self) -> str:
        """A `tel:` address, or nothing."""
        return f"tel:{_dialled(self.call)}" if self.call else ""

    @property
    def text_link(self) -> str:
        """An `sms:` address without a body, because phones disagree on how a body is given."""
        return f"sms:{_dialled(self.text)}" if self.text else ""

    def aged(self, today: date) -> bool:
        """Whether it must be shown with "may be out of date": unchecked, or over 12 months ago."""
        return self.checked_on is None or today > _years_after(self.checked_on, AGED_AFTER_YEARS)


@dataclass(frozen=True)
class ShownLine:
    """A line as a card shows it on a given day."""

    line: CrisisLine
    aged: bool


@dataclass(frozen=True)
class EmergencyNumbers:
    """The numbers for ambulance and police in some countries."""

    countries: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class HelplineDirectory:
    """A list of lines for everywhere; `address` is shown as text."""

    name: str
    address: str
    note: Words


@dataclass(frozen=True)
class CrisisWords:
    """What a crisis card says around the numbers."""

    title: Words
    opening: Words
    danger: Words
    danger_anywhere: Words
    aged: Words
    elsewhere: Words
    private: Words


@dataclass(frozen=True)
class CrisisCard:
    """All that one card shows; never empty, because the directories serve every country."""

    danger: Words
    emergency: tuple[str, ...]
    lines: tuple[ShownLine, ...]
    directories: tuple[HelplineDirectory, ...]
    words: CrisisWords


@dataclass(frozen=True)
class CrisisLines:
    """Every line there is, and what to show where there is none."""

    lines: tuple[CrisisLine, ...]
    emergency: tuple[EmergencyNumbers, ...]
    directories: tuple[HelplineDirectory, ...]
    words: CrisisWords
    credit: Credit

    @property
    def countries(self) -> tuple[str, ...]:
        """ISO 3166 codes for which there is at least one line, in the order of the file."""
        return tuple(dict.fromkeys(line.country for line in self.lines))

    def lines_for(self, country: str, today: date) -> tuple[ShownLine, ...]:
        """The lines of a country, those checked within a year first; none for an unknown one."""
        here = _country(country)
        shown = (ShownLine(line, line.aged(today)) for line in self.lines if line.country == here)
        return tuple(sorted(shown, key=lambda each: each.aged))

    def emergency_for(self, country: str) -> tuple[str, ...]:
        """Emergency numbers of a country, the usual one first; none for an unknown one."""
        here = _country(country)
        return next((each.numbers for each in self.emergency if here in each.countries), ())

    def card_for(self, country: str, today: date) -> CrisisCard:
        """What to show somebody in this country today."""
        numbers = self.emergency_for(country)
        danger = self.words.danger if numbers else self.words.danger_anywhere
        lines = self.lines_for(country, today)
        return CrisisCard(danger, numbers, lines, self.directories, self.words)


def _dialled(number: str) -> str:
    return "".join(sign for sign in number if sign in "+0123456789")


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def _country(written: str) -> str:
    code = written.strip().upper()
    return COUNTRY_ALIASES.get(code, code)
