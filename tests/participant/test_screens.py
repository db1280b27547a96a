"""Every screen of a phone as bytes: what it says, what it offers, and what is never in it."""

import re

import pytest

from sessions.domain import sharing
from sessions.domain.people import Out
from tests.support.cast import (
    SEVEN,
    a_circle,
    holding,
    in_a_round,
)
from tests.support.looking import NAMES, ONLY_FOR_THOSE_WHO_HOLD, ROOT, a_room, names_in
from tests.support.phone_screens import SCREENS
from tests.support.phones import html

WITHOUT_A_SEAT = {"left", "turned_away", "ended", "ended, with a date"}
IN_THE_LOBBY = {"lobby", "waiting on a call"}
SEATED = SCREENS.keys() - WITHOUT_A_SEAT
MAY_NAME = {
    "arriving": {"ada"},
    "listener": {"ada"},
    "arriving on a call": {"ada"},
    "holding": {"ben"},
    "holding on a call": {"ben"},
    "listening on a call": {"ben"},
    "listening": {"ben"},
    "thanks": {"ben"},
    "pairs": {"ben"},
    "hearing": {"ada"},
    "written_thanks": {"ben"},
    "thanks written": {"ben"},
}
"""Whose names Ada's phone may show on which screen (thanks: Chidi's; hearing: Ben's); on all
others, nobody's."""


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_has_one_heading_and_at_most_one_filled_button(screen):
    assert SCREENS[screen].count("<h1") == 1
    assert SCREENS[screen].count("button--main") <= 1


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_says_a_name_it_may_not_say(screen):
    assert names_in(SCREENS[screen]) == MAY_NAME.get(screen, set())


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_says_what_only_those_who_hold_may_read(screen):
    assert ONLY_FOR_THOSE_WHO_HOLD not in SCREENS[screen]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_carries_a_style_or_a_script_of_its_own(screen):
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", SCREENS[screen])


@pytest.mark.parametrize("screen", sorted(SEATED))
def test_the_quiet_word_is_on_every_screen_of_a_seat_in_the_same_place(screen):
    first, second = re.findall(r"<button[^>]*>", SCREENS[screen].partition("<footer")[2])

    assert 'data-open="quiet-word"' in first
    assert ("seat.leave" if screen in IN_THE_LOBBY else 'data-open="my-seat"') in second


@pytest.mark.parametrize("screen", sorted(WITHOUT_A_SEAT | {"lobby"}))
def test_without_a_seat_there_are_people_to_call(screen):
    assert 'data-open="crisis"' in SCREENS[screen] or "116 123" in SCREENS[screen]


@pytest.mark.parametrize("screen", sorted(WITHOUT_A_SEAT))
def test_the_page_is_told_to_forget_and_says_so(screen):
    assert "data-forget" in SCREENS[screen]
    assert re.search(r"This page (forgets|has forgotten) you", SCREENS[screen])


def test_who_was_never_let_in_is_not_thanked_for_being_here_nor_told_of_a_seat():
    assert not re.search(r"being here|have left|your seat|Come back", SCREENS["turned_away"])


@pytest.mark.parametrize("screen", sorted(SEATED))
def test_no_other_screen_makes_a_page_forget(screen):
    assert "data-forget" not in SCREENS[screen]


@pytest.mark.parametrize(("out", "kept"), [(Out.FINE, "fine"), (Out.CHECK, "check")])
def test_who_steps_out_has_it_on_their_screen_how(out, kept):
    assert f'data-out="{kept}"' in html(a_circle(), room=a_room(out={"ada": out}))


@pytest.mark.parametrize("screen", sorted(SCREENS.keys() - {"away"}))
def test_no_other_screen_says_that_somebody_is_out(screen):
    assert "data-out" not in SCREENS[screen]


def test_who_leaves_is_told_that_nobody_can_reach_them():
    assert "We cannot reach you" in SCREENS["left"]


@pytest.mark.parametrize("screen", ["offered", "open"])
def test_not_today_and_come_back_to_me_are_equal_buttons(screen):
    buttons = re.findall(r'<button class="([^"]*)"[^>]*data-emit="turn\.\w+"', SCREENS[screen])

    assert buttons == ["button", "button"]


def test_the_holder_hands_on_to_somebody_by_name():
    assert "Hand on to <bdi>Ben Bekanari</bdi>" in SCREENS["holding"]


def test_the_last_holder_hands_it_on():
    assert "Hand it on" in html(holding("ada", in_a_round("ada")))


def test_without_a_clock_there_is_no_arc_and_nothing_to_make_longer():
    screen = html(holding("ada", in_a_round(seconds=None)))

    assert "data-arc" not in screen
    assert "turn.extend" not in screen


def test_a_listening_phone_reads_nothing_aloud_and_draws_no_time():
    assert "data-announce" not in SCREENS["listening"]
    assert "data-vibrate" not in SCREENS["listening"]
    assert "data-arc" not in SCREENS["listening"]


def test_in_a_pause_the_ring_is_still():
    paused = sharing.pause(holding("ada"), "r1.1", SEVEN + 10)

    assert "data-still" in html(paused)
    assert "data-still" not in SCREENS["holding"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (180, "about 3 minutes"),
        (60, "about a minute"),
        (150, "a little more than 2 minutes"),
        (90, "a little more than a minute"),
        (45, "a little less than a minute"),
        (None, "Take it in your own time."),
    ],
)
def test_a_turn_is_never_promised_longer_than_it_is(seconds, words):
    session = sharing.offer(in_a_round(seconds=seconds), "r1", "ada", SEVEN)

    assert words in html(session)


def test_a_name_is_text_and_never_markup():
    room = a_room(names=NAMES | {"ben": "<img src=x onerror=alert(1)>"})

    for screen in (html(holding("ben"), room=room), html(holding("ada"), room=room)):
        assert "<img" not in screen
        assert "<bdi>&lt;img" in screen


def test_a_seat_without_a_name_is_called_by_its_number():
    screen = html(holding("ben"), room=a_room(names={}))

    assert "Listening to <bdi>Seat 2</bdi>" in screen
    assert "#2" not in screen


def test_every_template_of_a_screen_is_tried_here():
    templates = (ROOT / "participant" / "templates" / "participant").glob("*.html")
    kinds = {path.stem for path in templates} - {"screen", "page", "join", "people_to_call"}

    assert kinds <= SCREENS.keys()
