"""The next meeting for a calendar (RFC 5545): pure; a title, a day, a time, a length, and no more.

Calendars are shared and shown on locked screens: what the group is called, where it meets and who
comes is not in here. The time is in no zone (docs/decisions): 19:00 is 19:00 where people meet.
"""

from collections.abc import Iterator
from datetime import date

from sessions.domain.meetings import Meeting

LINE_OCTETS = 75
"""RFC 5545, 3.1: a longer line goes on in the next, which begins with a space."""
ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


def as_ics(meeting: Meeting, made_on: date) -> bytes:
    """One event, UTF-8, CRLF line ends; of the day it was made on no hour is told."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Talking Piece//Talking Piece//EN",
        "BEGIN:VEVENT",
        f"UID:{meeting.uid}",
        f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
        f"DTSTART:{meeting.begins:%Y%m%dT%H%M%S}",
        f"DURATION:PT{meeting.minutes}M",
        f"SUMMARY:{meeting.title.translate(ESCAPED)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _folded(line: str) -> Iterator[str]:
    """Parts of at most 75 octets; a letter of several octets stays whole."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LINE_OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + letter, octets + size
    yield part
