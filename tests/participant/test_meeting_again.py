"""The next meeting on a phone: at the closing and after the end, with a file for a calendar."""

import html as markup
import re
from dataclasses import replace
from urllib.parse import unquote

from participant.pages import Faces
from participant.view import view
from sessions.ports import Group
from tests.support.cast import MEET_AGAIN, a_circle, at_the_closing, begun, holding
from tests.support.fakes import MemoryStore
from tests.support.looking import IT_IS_OVER, a_flask, a_moment, the_assets
from tests.support.phone_screens import SCREENS
from tests.support.phones import LIBRARY, TODAY

AT_THE_END = replace(at_the_closing(), next_meeting=MEET_AGAIN)
LONG_AFTER = 2_000_000_000.0


def faces_of(group):
    store = MemoryStore()
    store.add_group(group)
    return Faces(a_flask(), the_assets(), LIBRARY, groups=store, today=lambda: TODAY)


def file_in(screen):
    (link,) = re.findall(r'href="(data:[^"]*)" download="([^"]*)"', screen)
    return unquote(markup.unescape(link[0])), link[1]


def test_the_closing_tells_it_in_the_readers_words_with_the_place_as_it_was_typed():
    assert "We meet again on Tuesday, December 8, 7:00" in SCREENS["closing, with a date"]
    assert "<bdi>The small hall</bdi>" in SCREENS["closing, with a date"]
    assert "We meet again" not in SCREENS["closing"]
    assert "data:text/calendar" not in SCREENS["closing"]


def test_no_other_screen_tells_it_and_no_picture_before_has_it():
    for before in (holding("ada"), begun(a_circle()), a_circle()):
        early = replace(before, next_meeting=MEET_AGAIN)
        assert view(a_moment(early), "ada").meeting is None
    assert view(a_moment(AT_THE_END), "ada").meeting == MEET_AGAIN


def test_a_day_that_is_over_is_told_no_more():
    assert view(a_moment(AT_THE_END, now=LONG_AFTER), "ada").meeting is None


def test_everybody_at_the_closing_is_shown_the_same():
    moment = a_moment(AT_THE_END)

    assert view(moment, "ada") == view(moment, "ben")


def test_the_file_is_in_the_link_and_names_nobody_no_place_and_no_group():
    said, name = file_in(SCREENS["closing, with a date"])

    assert name == "next-meeting.ics"
    assert said.startswith("data:text/calendar;charset=utf-8,BEGIN:VCALENDAR\r\n")
    assert "DTSTART:20261208T190000\r\n" in said
    for secret in ("hall", "Thursday", "thursdays", "tonight", "Ada", "Fern"):
        assert secret not in said


def test_after_the_end_it_is_told_of_the_group_as_it_is_by_then():
    group = Group(IT_IS_OVER.group, "Thursday circle", next_meeting=MEET_AGAIN)

    assert faces_of(group).farewell(IT_IS_OVER).meeting == MEET_AGAIN
    past = replace(MEET_AGAIN, day="2026-11-22")
    assert faces_of(replace(group, next_meeting=past)).farewell(IT_IS_OVER).meeting is None
    assert faces_of(replace(group, id="other")).farewell(IT_IS_OVER).meeting is None
    assert "We meet again" in SCREENS["ended, with a date"]


def test_what_was_typed_is_text():
    typed = replace(MEET_AGAIN, place="<script>", title='"><b>')
    screen = faces_of(Group("thursdays", "")).render(
        view(a_moment(replace(AT_THE_END, next_meeting=typed)), "ada")
    )

    assert "<script" not in screen
    assert "<b>" not in screen
