"""Which group a session is of, and what of it the session takes over."""

import re
from dataclasses import replace

import pytest

from sessions.domain.groups import Group
from sessions.domain.meetings import Meeting
from tests.facilitator.test_groups import CONTACT, of, says
from tests.facilitator.test_speaking import an_audience
from tests.sessions.storage.evening import SUMMARY
from tests.support.catalogues import a_catalogue
from tests.support.consoles import GROUP, LIBRARY, ConsoleServer
from web.languages import Languages


@pytest.fixture
def server():
    return ConsoleServer(languages=Languages({"es": a_catalogue("es", {})}))


@pytest.fixture
def fern(server):
    return server.fern()


def test_a_session_under_way_is_called_what_its_group_is_called(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})

    says(fern, title="Monday circle")

    assert server.live.title == "Monday circle"


def test_what_makes_no_difference_to_a_session_under_way_takes_no_undo_away(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    before = server.live

    says(fern, country="GB", safeguarding=CONTACT, lobby="on", wall_names="on")

    assert of(server).safeguarding == CONTACT
    assert server.live == before, "an evening goes on as it began"


def test_in_another_language_the_wall_opens_again(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    server.publisher.register(an_audience("/wall"))
    server.publisher.welcome("/wall", "wall", session=server.live.id)

    says(fern, safeguarding=CONTACT)
    assert server.hung_up == []

    says(fern, language="es")
    assert server.hung_up == [("wall", "/wall")]


def test_a_session_begins_as_its_group_wants_it(server, fern):
    says(fern, lobby="on", wall_names="on")

    fern.post("/facilitator/open", data={"plan": "in-person-90"})

    assert (server.live.door.lobby, server.live.wall_names) == (True, True)


def test_with_several_groups_one_is_chosen_before_the_door_opens(server, fern):
    server.store.add_group(Group("carers", "Carers on Tuesday"))
    assert fern.get("/facilitator").text.count('type="radio" name="group"') == 2

    fern.post("/facilitator/open", data={"plan": "in-person-90", "group": GROUP.id})

    assert server.live.group == GROUP.id


def test_the_group_that_agreed_to_meet_today_is_chosen_already(server, fern):
    server.store.add_group(Group("carers", "Carers on Tuesday"))
    assert chosen(fern) == "carers", "the first by its name"

    today = Meeting("u-1", "2026-11-23", "19:00", 90)
    server.store.change_group(replace(GROUP, next_meeting=replace(today, day="2026-11-24")))
    assert chosen(fern) == "carers"

    server.store.change_group(replace(GROUP, next_meeting=today))
    assert chosen(fern) == GROUP.id


def test_if_nobody_meets_today_the_group_that_met_last_is_chosen(server, fern):
    server.store.add_group(Group("carers", "Carers on Tuesday"))
    ended(server, GROUP, day="2026-11-16")
    assert chosen(fern) == GROUP.id

    ended(server, server.store.group("carers"), day="2026-11-17")
    assert chosen(fern) == "carers"


def ended(server, group, *, day):
    session = server.service.open(group, LIBRARY.plans[0].plan)
    summary = replace(SUMMARY, id=server.chance.token(), group=group.id, day=day)
    assert server.store.finish(session.id, summary, expected=session.version)


def chosen(browser):
    page = browser.get("/facilitator").text
    (group,) = re.findall(r'name="group" value="([^"]*)" checked', page)
    return group


def test_without_any_group_the_first_page_asks_for_a_name_and_nothing_else(server, fern):
    server.store.forget_group(GROUP.id)

    page = fern.get("/facilitator").text

    assert "What shall your group be called?" in page
    assert 'name="plan"' not in page
