"""Every screen of a phone as bytes: what it says, what it offers, and what is never in it."""

import re

import pytest

from sessions.disclosure import Progress
from sessions.domain import asking, door, sharing
from sessions.domain.people import Answer, Level, Out, Signal
from sessions.domain.plans import StepKind
from sessions.domain.polls import Outcome
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_check_in,
    in_a_round,
    listening,
)
from tests.support.looking import NAMES, ONLY_FOR_THOSE_WHO_HOLD, ROOT, a_room, names_in
from tests.support.phones import FACES, html


def asked():
    session = begun(a_circle(plan=a_plan(a_check_in(), a_step("closing", StepKind.CLOSING))))
    return asking.open_poll(session, "check_in")


def closed(*shares):
    return asking.close_poll(asked(), "check_in", Outcome(shares=shares))


def in_a_step(kind):
    return begun(a_circle(plan=a_plan(a_step("now", kind), a_step("closing"))))


def offered(seat):
    return sharing.offer(in_a_round(), "r1", seat, SEVEN)


SCREENS = {
    "lobby": html(door.join(door.use_lobby(a_circle("ben"), True), "ada", SEVEN)),
    "left": html(door.leave(a_circle(), "ada", SEVEN)),
    "away": html(a_circle(), room=a_room(out={"ada": Out.CHECK})),
    "arriving": html(a_circle()),
    "listener": html(listening(a_circle(), "ada")),
    "words": html(begun(a_circle())),
    "agreements": html(in_a_step(StepKind.AGREEMENTS)),
    "pause": html(in_a_step(StepKind.PAUSE)),
    "break": html(in_a_step(StepKind.BREAK)),
    "closing": html(in_a_step(StepKind.CLOSING)),
    "check_in": html(in_a_check_in()),
    "poll": html(asked(), progress=Progress.WAITING),
    "result": html(closed("some", "most_or_all", "few_or_none")),
    "too few": html(closed()),
    "round_soon": html(in_a_round()),
    "offered": html(offered("ada")),
    "open": html(sharing.offer(in_a_round(), "r1", None, SEVEN)),
    "holding": html(holding("ada")),
    "listening": html(holding("ben")),
    "quiet": html(offered("ben")),
    "thanks": html(handed_on(holding("ben"), SEVEN + 60), "chidi"),
    "phones_away": html(sharing.phones_away(in_a_round(), True)),
    "round_over": html(handed_on(holding("ada", in_a_round("ada")), SEVEN + 60)),
    "ended": FACES.render(FACES.farewell("tonight", "thursdays")),
}
SEATED = SCREENS.keys() - {"lobby", "left", "ended"}
MAY_NAME = {
    "arriving": {"ada"},
    "listener": {"ada"},
    "holding": {"ben"},
    "listening": {"ben"},
    "thanks": {"ben"},
}
"""Whose names Ada's phone may show on which screen (thanks: Chidi's); on all others, nobody's."""


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
    foot = SCREENS[screen].partition("<footer")[2]

    assert foot.index('data-open="quiet-word"') < foot.index('data-open="my-seat"')


@pytest.mark.parametrize("screen", sorted(SCREENS.keys() - SEATED))
def test_without_a_seat_there_are_people_to_call(screen):
    assert 'data-open="crisis"' in SCREENS[screen] or "116 123" in SCREENS[screen]


@pytest.mark.parametrize("screen", ["left", "ended"])
def test_the_page_is_told_to_forget_and_says_so(screen):
    assert "data-forget" in SCREENS[screen]
    assert re.search(r"This page (forgets|has forgotten) you", SCREENS[screen])


@pytest.mark.parametrize("screen", sorted(SEATED))
def test_no_other_screen_makes_a_page_forget(screen):
    assert "data-forget" not in SCREENS[screen]


def test_who_leaves_is_told_that_nobody_can_reach_them():
    assert "we cannot reach you" in SCREENS["left"]


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


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        (Signal("s", "ada", Level.CHECK, SEVEN), "Their answer will show here."),
        (Signal("s", "ada", Level.CHECK, SEVEN - 60), "may not have been seen yet"),
        (Signal("s", "ada", Level.UNSAFE, SEVEN), "Please call someone now as well."),
        (Signal("s", "ada", Level.CHECK, SEVEN, Answer.NOW), "Someone is coming to you now."),
    ],
)
def test_a_quiet_word_shows_how_it_stands(signal, words):
    assert words in html(holding("ben"), room=a_room(signals=(signal,)))


@pytest.mark.parametrize("level", [Level.CHECK, Level.UNSAFE])
def test_people_to_call_are_one_tap_away_when_nobody_has_looked(level):
    screen = html(holding("ben"), room=a_room(signals=(Signal("s", "ada", level, SEVEN - 60),)))

    assert 'data-open="crisis"' in screen


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
