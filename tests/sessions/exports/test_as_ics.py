"""The next meeting for calendars: what RFC 5545 asks for, and nothing that tells of anybody."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.domain.meetings import Meeting
from sessions.exports.as_ics import as_ics

MADE_ON = date(2026, 11, 27)
DECEMBER = Meeting("uid-0042", "2026-12-08", "19:00", 90, "The small hall, https://call.example/x")


def lines(meeting=DECEMBER):
    """The lines of a file, unfolded as a calendar does."""
    return as_ics(meeting, MADE_ON).decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def title_of(meeting):
    """What a calendar reads, its escaping undone."""
    (line,) = [line for line in lines(meeting) if line.startswith("SUMMARY:")]
    read, escaped = "", False
    for letter in line.removeprefix("SUMMARY:"):
        if escaped or letter != "\\":
            read, escaped = read + letter, False
        else:
            escaped = True
    return read


def test_it_is_one_event_and_all_that_one_needs():
    assert lines() == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Talking Piece//Talking Piece//EN",
        "BEGIN:VEVENT",
        "UID:uid-0042",
        "DTSTAMP:20261127T000000Z",
        "DTSTART:20261208T190000",
        "DURATION:PT90M",
        "SUMMARY:Talking Piece",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_where_people_meet_is_not_in_it():
    assert b"hall" not in as_ics(DECEMBER, MADE_ON)
    assert b"call.example" not in as_ics(DECEMBER, MADE_ON)


def test_its_time_is_in_no_zone():
    (begins,) = [line for line in lines() if line.startswith("DTSTART")]

    assert begins == "DTSTART:20261208T190000"
    assert "TZID" not in "".join(lines())


def test_every_line_ends_with_carriage_return_and_line_feed():
    body = as_ics(replace(DECEMBER, title="é" * 60), MADE_ON)

    assert body.endswith(b"\r\n")
    assert body.count(b"\n") == body.count(b"\r") == body.count(b"\r\n")


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Tea; cake, and more", r"SUMMARY:Tea\; cake\, and more"),
        ("C:\\temp", r"SUMMARY:C:\\temp"),
        ("two\nlines", r"SUMMARY:two\nlines"),
        ("END:VEVENT", "SUMMARY:END:VEVENT"),
    ],
)
def test_signs_that_mean_something_to_a_calendar_are_escaped(title, written):
    assert written in lines(replace(DECEMBER, title=title))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=90))
def test_no_line_is_longer_than_75_octets_and_every_title_comes_back(title):
    meeting = replace(DECEMBER, title=title)
    body = as_ics(meeting, MADE_ON)

    assert max(map(len, body.split(b"\r\n"))) <= 75
    assert all(part.decode() is not None for part in body.split(b"\r\n")), "no letter is cut"
    assert title_of(meeting) == title
