"""What can be done in a round and a step, on anybody's behalf, and what is offered when."""

import re
from dataclasses import replace

from sessions.domain import door, evening
from sessions.domain.plans import Format, StepKind
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_plan,
    a_step,
    begun,
    holding,
    turn_of,
)
from tests.support.console_screens import (
    SCREENS,
    buttons,
    offered,
    the_next,
    words,
)
from tests.support.consoles import html
from tests.support.looking import a_room


def test_somebody_without_a_name_is_called_by_their_seat():
    text = html(offered("ada"), a_room(names={}))

    assert "Offered to <bdi>Seat 1</bdi>" in text
    assert "#1" not in text


def test_while_somebody_has_the_piece_it_cannot_be_offered():
    assert buttons(SCREENS["held"], "piece.offer") == []
    assert buttons(SCREENS["paused"], "piece.offer") == []


def test_everything_in_a_turn_can_be_done_on_the_holders_behalf():
    sent = {event for event, _ in buttons(the_next(SCREENS["held"]))}
    assert sent == {"piece.hand_on", "turn.extend", "turn.pause"}

    paused = {event for event, _ in buttons(the_next(SCREENS["paused"]))}
    assert {"turn.resume", "piece.hand_on"} <= paused


def test_without_a_clock_there_is_nothing_to_lengthen():
    assert not buttons(SCREENS["no clock"], "turn.extend")
    assert "data-arc" not in SCREENS["no clock"]


def test_an_offer_can_be_answered_for_somebody_with_equal_buttons():
    sent = buttons(the_next(SCREENS["offered"]))

    assert ("turn.decline", {"round": "r1", "seat": "ada"}) in sent
    assert ("turn.later", {"round": "r1", "seat": "ada"}) in sent


def test_for_whoever_is_ready_each_name_is_a_button():
    assert buttons(SCREENS["open"], "piece.accept") == [
        ("piece.accept", {"turn": "r1.1", "seat": seat}) for seat in ("ada", "ben", "chidi")
    ]


def test_a_key_never_hands_on_the_piece_of_somebody_who_has_time():
    assert 'data-key="n"' not in SCREENS["held"]
    assert 'data-key="n"' in SCREENS["over"]


def test_undo_is_there_when_there_is_something_to_take_back():
    session = evening.undoable(a_circle(), door.lock_door(a_circle()), SEVEN)

    assert buttons(html(session), "session.undo")
    assert not buttons(SCREENS["arriving"], "session.undo")


def test_a_late_evening_says_how_late_and_offers_a_shorter_break():
    assert "About 7 minutes over." in words(SCREENS["late"])
    assert ("step.shorten", {"step": "break", "minutes": 4}) in buttons(SCREENS["late"])
    assert not buttons(SCREENS["words"], "step.shorten")


def test_agreements_are_there_to_be_read_aloud_for_the_place_where_people_meet():
    plan = a_plan(a_step("now", StepKind.AGREEMENTS), a_step("closing"))
    online = begun(a_circle(plan=replace(plan, format=Format.ONLINE)))
    overheard = "nobody can overhear"

    assert "adults, 18 and over" in SCREENS["agreements"]
    assert overheard not in SCREENS["agreements"]
    assert overheard in html(online)


def test_going_on_early_asks_first():
    (early,) = re.findall(r'<button[^>]*data-emit="step\.next"[^>]*>', SCREENS["held"])

    assert "data-ask" in early
    assert turn_of(holding("ada")).held
