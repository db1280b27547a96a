"""How a session of a group begins, and what of the group goes with it."""

from dataclasses import fields, replace

import pytest

from sessions.domain.groups import Group, known_as, opened
from sessions.domain.meetings import Meeting
from sessions.domain.seats import Late
from tests.sessions.storage.evening import PLAN

CONTACT = "Rosa Canary, 0123 456"
DECEMBER = Meeting("u-1", "2026-12-08", "19:00", 90, "The small hall")
GROUP = Group("mondays", "Grief circle", safeguarding=CONTACT, next_meeting=DECEMBER)


@pytest.mark.parametrize(
    ("group", "asked", "waits"),
    [(False, False, False), (True, False, True), (False, True, True), (True, True, True)],
)
def test_who_comes_waits_in_the_lobby_where_the_group_or_the_plan_wants_it(group, asked, waits):
    session = opened(replace(GROUP, lobby=group), PLAN, 7, id="tonight", lobby=asked)

    assert session.door.lobby is waits
    assert session.door.open


@pytest.mark.parametrize("on", [True, False])
def test_names_are_on_the_wall_where_the_group_wants_them(on):
    assert opened(replace(GROUP, wall_names=on), PLAN, 7, id="tonight").wall_names is on


def test_whom_the_group_turns_to_never_comes_into_a_session():
    session = opened(GROUP, PLAN, 7, id="tonight")

    assert CONTACT not in repr(session)
    assert CONTACT not in repr(known_as(session, GROUP))
    assert "safeguarding" not in {field.name for field in fields(session)}


def test_a_session_under_way_learns_of_a_new_name_and_a_new_date():
    later = replace(GROUP, title="Thursday circle", next_meeting=None)

    session = known_as(opened(GROUP, PLAN, 7, id="tonight"), later)

    assert (session.title, session.next_meeting) == ("Thursday circle", None)


def test_a_new_session_begins_with_the_call_and_the_latecomers_of_its_group():
    group = replace(GROUP, late=Late.CLOSED, call="tel:+15550100199")
    session = opened(group, PLAN, 7, id="tonight")

    assert session.door.late is Late.CLOSED
    assert session.call == "tel:+15550100199"
    assert opened(GROUP, PLAN, 7, id="tonight").door.late is Late.LOBBY
