"""When a group meets again: a date that is over is nothing to meet on."""

from datetime import date, datetime

import pytest

from sessions.domain.meetings import Meeting, still_to_come

DECEMBER = Meeting("u-1", "2026-12-08", "19:00", 90)


def noon(day):
    return datetime.combine(date.fromisoformat(day), datetime.min.time()).timestamp() + 12 * 3600


def test_it_begins_when_the_clock_of_the_place_says_so():
    assert DECEMBER.begins == datetime(2026, 12, 8, 19, 0)
    assert DECEMBER.begins.tzinfo is None


@pytest.mark.parametrize(
    ("today", "is_told"), [("2026-12-01", True), ("2026-12-08", True), ("2026-12-09", False)]
)
def test_it_is_told_of_until_its_day_is_over(today, is_told):
    assert (still_to_come(DECEMBER, noon(today)) == DECEMBER) is is_told


def test_without_a_date_there_is_nothing_to_tell():
    assert still_to_come(None, noon("2026-12-01")) is None
