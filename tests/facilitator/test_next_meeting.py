"""When a group meets again: agreed, moved, told, and put into a calendar."""

from dataclasses import replace

import pytest

from sessions.domain.meetings import Meeting
from tests.support.consoles import GROUP, ConsoleServer
from tests.support.text import text_of

PAGE = f"/facilitator/groups/{GROUP.id}"
FILE = f"{PAGE}/meeting.ics"
DECEMBER = {
    "day": "2026-12-08",
    "time": "19:00",
    "minutes": "90",
    "place": "The small hall",
    "calendar": "",
}
A_DAY = 24 * 3600


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


def agrees(browser, **typed):
    return browser.post(f"{PAGE}/meeting", data={**DECEMBER, **typed})


def meeting(server):
    return server.store.group(GROUP.id).next_meeting


def test_until_there_is_a_date_the_page_says_so(fern):
    assert "No date yet." in text_of(fern.get(PAGE))
    assert fern.get(FILE).status_code == 404


def test_a_date_is_kept_by_the_group_and_told_on_its_page(server, fern):
    assert agrees(fern).location == f"{PAGE}/kept"

    known = meeting(server)
    assert known == Meeting(known.uid, "2026-12-08", "19:00", 90, "The small hall")
    said = text_of(fern.get(PAGE))
    assert "We meet again on Tuesday, December 8, 7:00 PM. The small hall" in said
    assert "We meet again on Tuesday" in text_of(fern.get("/facilitator/groups"))


def test_nothing_else_of_the_group_changes_with_its_date(server, fern):
    changed = replace(GROUP, safeguarding="Rosa, 0123", lobby=True)
    server.store.change_group(changed)

    agrees(fern)

    assert server.store.group(GROUP.id) == replace(changed, next_meeting=meeting(server))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"day": ""}, "Please choose a day."),
        ({"day": "next week"}, "Please choose a day."),
        ({"day": "2026-02-30"}, "Please choose a day."),
        ({"day": "2026-11-22"}, "That day is over."),
        ({"day": "2028-12-31"}, "That day is very far away."),
        ({"time": ""}, "Please choose a time."),
        ({"time": "seven"}, "Please choose a time."),
        ({"minutes": ""}, "between 10 minutes and 8 hours"),
        ({"minutes": "9"}, "between 10 minutes and 8 hours"),
        ({"minutes": "481"}, "between 10 minutes and 8 hours"),
        ({"minutes": "1e2"}, "between 10 minutes and 8 hours"),
        ({"minutes": "٩٠"}, "between 10 minutes and 8 hours"),
        ({"place": "x" * 121}, "That is a little too long."),
        ({"calendar": "x" * 61}, "That is a little too long."),
        ({"calendar": "My THURSDAY circle"}, "without the group’s name"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_typed_is_lost(server, fern, typed, sentence):
    answer = agrees(fern, **typed)

    assert answer.status_code == 400
    assert sentence in text_of(answer)
    for name, value in {**DECEMBER, **typed}.items():
        assert f'name="{name}"' in answer.text
        assert f'value="{value}"' in answer.text
    assert "<details open>" in answer.text
    assert meeting(server) is None


@pytest.mark.parametrize("calendar", ["", "Talking Piece", "Evening class", "Thursday circles"])
def test_other_words_for_a_calendar_are_kept(server, fern, calendar):
    assert agrees(fern, calendar=calendar).status_code == 303
    assert meeting(server).title == (calendar or "Talking Piece")


@pytest.mark.parametrize("name", ["Talking Piece", "Piece", "a"])
def test_the_neutral_words_are_never_in_the_way(server, fern, name):
    server.store.change_group(replace(GROUP, title=name))

    assert agrees(fern).status_code == 303


def test_today_is_still_to_come(server, fern):
    assert agrees(fern, day="2026-11-23").status_code == 303


def test_a_meeting_that_is_moved_stays_the_same_for_a_calendar(server, fern):
    agrees(fern)
    first = meeting(server).uid

    agrees(fern, day="2026-12-09")

    assert (meeting(server).uid, meeting(server).day) == (first, "2026-12-09")


def test_after_its_day_it_is_told_no_more_and_the_next_one_is_another(server, fern):
    agrees(fern)
    first = meeting(server).uid
    server.clock.advance(16 * A_DAY)
    fern = server.fern()

    page = fern.get(PAGE)
    assert "We meet again" not in page.text
    assert 'name="day" type="date" value=""' in page.text, "the day is to be chosen anew"
    assert 'name="time" type="time" value="19:00"' in page.text, "the time may well be the same"
    assert fern.get(FILE).status_code == 404

    agrees(fern, day="2026-12-15")
    assert meeting(server).uid != first


def test_a_date_can_be_taken_away(server, fern):
    agrees(fern)

    assert fern.post(f"{PAGE}/meeting/none").location == f"{PAGE}/kept"

    assert meeting(server) is None


def test_everybody_in_a_session_under_way_learns_of_it(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})

    agrees(fern)

    assert server.live.next_meeting == meeting(server)


def test_the_calendar_file_has_the_same_name_for_every_group_and_says_little(server, fern):
    agrees(fern, calendar="An evening class")

    answer = fern.get(FILE)

    assert answer.mimetype == "text/calendar"
    assert answer.headers["Content-Disposition"] == "attachment; filename=next-meeting.ics"
    assert "SUMMARY:An evening class\r\n" in answer.text
    assert "DTSTART:20261208T190000\r\n" in answer.text
    for secret in (GROUP.title, GROUP.id, "hall", "192.0.2.7", "localhost"):
        assert secret not in answer.text
