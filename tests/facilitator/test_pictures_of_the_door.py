"""While people arrive: the way in, the lobby, names, and help where no phone comes."""

import re

from sessions.domain import door, walls
from tests.support.cast import (
    a_circle,
    without_phone,
)
from tests.support.console_screens import (
    SCREENS,
    buttons,
    words,
)
from tests.support.consoles import BASES, LIBRARY, html
from tests.support.looking import HOST, NAMES, a_room


def test_the_way_in_stands_large_while_people_arrive():
    text = SCREENS["arriving"]

    assert "K7QM-4T2P" in text
    assert all(base.partition("://")[2] in text for base in BASES)
    assert text.count('class="qr"') == 1 + 2 * len(BASES)
    assert "on this computer only" in text


def test_a_locked_door_shows_no_code_on_the_screen():
    stage = SCREENS["locked"].partition('<dialog id="door"')[0]

    assert "K7QM-4T2P" not in stage
    assert buttons(stage, "door.open")


def test_when_no_phone_comes_the_reasons_unfold():
    assert re.search(r'<details id="reach-help" open>', SCREENS["no phone"])
    assert LIBRARY.help.no_phone.causes[-1].steps[0] in words(SCREENS["no phone"])
    assert not re.search(r'<details id="reach" open>', SCREENS["nobody yet"])


def test_names_of_seats_without_a_phone_are_kept_by_the_page_and_no_others():
    session = without_phone(a_circle("ada"), "gus", "hana")
    room = a_room(names={"ada": NAMES["ada"], "gus": "Gus"})

    assert re.findall(r'data-keep-name="([^"]+)">([^<]+)<', html(session, room)) == [("gus", "Gus")]


def test_the_facilitators_own_seat_is_offered_once():
    text = html(without_phone(a_circle(), "fern", holds=True))

    mine = {"name": HOST, "mine": True}
    assert mine in [said for _, said in buttons(SCREENS["arriving"], "seat.add")]
    assert mine not in [said for _, said in buttons(text, "seat.add")]


def test_who_knocks_can_be_let_in_or_turned_away():
    assert buttons(SCREENS["lobby"], "seat.admit") == [("seat.admit", {"seat": "ada"})]
    assert ("seat.remove", {"seat": "ada"}) in buttons(SCREENS["lobby"])


def test_names_on_the_wall_and_the_lobby_are_switches_that_say_how_they_stand():
    shown = html(walls.show_names(door.use_lobby(a_circle(), True), True))

    assert buttons(shown, "door.lobby") == [("door.lobby", {"on": False})]
    assert buttons(shown, "wall.names") == [("wall.names", {"on": False})]
    door_ = shown.partition('<dialog id="door"')[2].partition("</dialog>")[0]
    assert door_.partition('id="late"')[0].count('aria-pressed="true"') == 2
