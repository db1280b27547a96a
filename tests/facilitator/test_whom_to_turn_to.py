"""Whom those who hold turn to in danger: shown to them alone, when it is needed and afterwards."""

from dataclasses import replace

import pytest

import participant.pages as phones
from facilitator.view import view
from sessions.domain.groups import Group
from sessions.domain.people import Out
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import SEVEN, a_circle, holding
from tests.support.consoles import GROUP, ConsoleServer, faces_beside
from tests.support.fakes import MemoryStore
from tests.support.looking import IT_IS_OVER, a_flask, a_moment, a_room, the_assets
from tests.support.phones import LIBRARY, TODAY
from tests.support.text import text_of
from web.languages import Languages

CONTACT = "Rosa <Canary>, 0123 456"
SHOWN = "you turn to <bdi>Rosa &lt;Canary&gt;, 0123 456</bdi>"
KEPT = MemoryStore()
KEPT.add_group(Group("thursdays", "Thursday circle", safeguarding=CONTACT))
FACES = faces_beside(KEPT)


def screen(faces=FACES, **room):
    return faces.render(view(a_moment(holding("ben"), a_room(**room)), ""))


def said(level, answer=None):
    return (Signal("s-1", "ada", level, SEVEN, answer),)


@pytest.mark.parametrize(
    "room",
    [
        {"signals": said(Level.UNSAFE)},
        {"signals": said(Level.CHECK)},
        {"signals": said(Level.UNSAFE, Answer.NOW)},
        {"out": {"ada": Out.CHECK}},
    ],
)
def test_it_is_at_hand_in_the_private_part_when_somebody_asked_for_help(room):
    before, _, private = screen(**room).partition('id="private"')

    assert SHOWN in private.partition("<section>\n<h2>People")[0]
    assert "Canary" not in before


@pytest.mark.parametrize("room", [{}, {"signals": said(Level.MOMENT)}, {"out": {"ada": Out.FINE}}])
def test_otherwise_it_is_not_even_sent(room):
    assert "Canary" not in screen(**room)


def test_a_group_that_has_nobody_to_turn_to_says_nothing_of_it():
    assert "turn to" not in screen(faces_beside(MemoryStore()), signals=said(Level.UNSAFE))


def test_the_picture_itself_has_it_nowhere():
    moment = a_moment(holding("ben"), a_room(signals=said(Level.UNSAFE)))

    assert "Canary" not in repr(view(moment, ""))
    assert "Canary" not in repr(a_circle())


def test_afterwards_it_is_on_the_card_for_those_who_held():
    server = ConsoleServer()
    server.store.change_group(replace(GROUP, safeguarding=CONTACT))
    fern = server.fern()

    for address in ("/facilitator/debrief", f"/facilitator/debrief/{GROUP.id}"):
        page = fern.get(address).text
        assert SHOWN in page
        assert "<form" not in page


def test_of_several_groups_each_is_named_and_on_its_own_card_it_is_alone():
    server = ConsoleServer()
    server.store.change_group(replace(GROUP, safeguarding=CONTACT))
    server.store.add_group(Group("carers", "Carers", safeguarding="Noor, 987"))
    fern = server.fern()

    assert "Carers : If somebody may be in danger, you turn to Noor, 987 ." in text_of(
        fern.get("/facilitator/debrief")
    )
    assert "Noor" not in fern.get(f"/facilitator/debrief/{GROUP.id}").text


def test_the_last_picture_leads_to_the_card_and_to_the_group():
    page = FACES.render(FACES.farewell(IT_IS_OVER))

    assert f'href="/facilitator/debrief/{IT_IS_OVER.group}"' in page
    assert f'href="/facilitator/groups/{IT_IS_OVER.group}"' in page
    assert "Canary" not in page


def test_no_page_of_a_phone_has_it():
    app = a_flask()
    faces = phones.Faces(app, the_assets(), LIBRARY, groups=KEPT, today=lambda: TODAY)
    app.register_blueprint(phones.pages(faces, Languages(), {}.get))
    browser = app.test_client()

    for address in ("/", "/people-to-call"):
        page = browser.get(address)
        assert page.status_code == 200
        assert b"Canary" not in page.data
    assert "Canary" not in faces.render(faces.farewell(IT_IS_OVER))
