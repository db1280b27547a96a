"""The file for a calendar inside a link, and whose next meeting it is."""

from datetime import date
from urllib.parse import unquote_to_bytes

from sessions.exports.as_ics import as_ics
from sessions.ports import Group
from tests.support.cast import MEET_AGAIN
from tests.support.fakes import MemoryStore
from web.calendars import calendar_link, meeting_to_come

TODAY = date(2026, 11, 27)


def test_the_link_is_the_file_to_the_last_byte():
    kind, _, body = calendar_link(MEET_AGAIN, TODAY).partition(",")

    assert kind == "data:text/calendar;charset=utf-8"
    assert unquote_to_bytes(body) == as_ics(MEET_AGAIN, TODAY)
    assert not set(body) & set(" \"'<>&\r\n#")


def test_a_group_meets_again_until_that_day_is_over():
    groups = MemoryStore()
    groups.add_group(Group("mondays", "Monday circle", next_meeting=MEET_AGAIN))

    assert meeting_to_come(groups, "mondays", date(2026, 12, 8)) == MEET_AGAIN
    assert meeting_to_come(groups, "mondays", date(2026, 12, 9)) is None
    assert meeting_to_come(groups, "nobodys", TODAY) is None
