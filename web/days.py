"""Days and times as the reader writes them, told apart from the clock: nothing here is now."""

import re
from datetime import date, time

from babel.dates import format_date
from flask_babel import format_time, get_locale

_YEAR_AT_THE_END = re.compile(r"(?:[\s,]|'[^']*')*y+$")


def long_day(day: str) -> str:
    """A day (YYYY-MM-DD) in full: November 23, 2026."""
    return str(format_date(date.fromisoformat(day), "long", locale=get_locale()))


def day_to_come(day: str) -> str:
    """A day with its weekday and without the year, where a language puts the year last."""
    locale = get_locale()
    pattern = _YEAR_AT_THE_END.sub("", locale.date_formats["full"].pattern)
    return str(format_date(date.fromisoformat(day), pattern, locale=locale))


def clock_time(at: str) -> str:
    """A time (HH:MM) as clocks show it there."""
    return str(format_time(time.fromisoformat(at), "short", rebase=False))
