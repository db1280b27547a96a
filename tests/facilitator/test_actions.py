"""What the console proposes next, moment by moment, and when it holds back."""

from dataclasses import replace

import pytest

from facilitator.actions import Action, next_action
from sessions.disclosure import Progress
from sessions.domain import asking, door, evening, sharing
from sessions.domain.plans import RoundOrder, StepKind
from sessions.domain.polls import Outcome
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_plan,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_check_in,
    in_a_round,
    shared_by,
    turn_of,
    without_phone,
)
from tests.support.looking import NAMES, a_moment, a_room


def proposed(session, room=None, **moment):
    return next_action(a_moment(session, room, **moment))


def offered(session, seat, now=SEVEN):
    return sharing.offer(session, "r1", seat, now)


def test_beginning_is_proposed_and_filled_once_somebody_sits():
    assert proposed(a_circle()) == Action("start", "session.start")
    assert not proposed(replace(a_circle(), seats=())).filled


def test_from_a_step_it_goes_on_to_the_next_by_its_title():
    assert proposed(begun(a_circle())) == Action(
        "next_step", "step.next", (("step", "welcome"),), title="Check-in"
    )


@pytest.mark.parametrize("kind", [StepKind.PAUSE, StepKind.BREAK])
def test_a_quiet_minute_and_a_break_have_their_time_first(kind):
    session = begun(a_circle(plan=a_plan(a_step("now", kind, minutes=1), a_step("closing"))))

    assert not proposed(session, now=SEVEN + 59).filled
    assert proposed(session, now=SEVEN + 60).filled


def test_the_last_step_leads_to_the_end():
    session = begun(a_circle(plan=a_plan(a_step("closing", StepKind.CLOSING))))

    assert proposed(session) == Action("end", "session.end")


def test_a_check_in_is_opened_then_closed_then_left():
    session = in_a_check_in()
    assert proposed(session) == Action("open_poll", "poll.open", (("step", "check_in"),))

    session = asking.open_poll(session, "check_in")
    assert proposed(session).event == "poll.close"

    session = asking.close_poll(session, "check_in", Outcome())
    assert proposed(session).event == "step.next"


@pytest.mark.parametrize(
    ("progress", "filled"),
    [(Progress.WAITING, False), (Progress.ENOUGH, False), (Progress.EVERYONE, True)],
)
def test_closing_a_check_in_waits_until_everyone_has_answered(progress, filled):
    session = asking.open_poll(in_a_check_in(), "check_in")

    assert proposed(session, progress=progress).filled is filled


def test_a_check_in_that_was_held_is_not_proposed_again():
    session = asking.open_poll(in_a_check_in(), "check_in")
    session = asking.close_poll(session, "check_in", Outcome())
    session = evening.next_step(session, "check_in", (), SEVEN)

    assert proposed(evening.step_back(session, "closing", (), SEVEN)).event == "step.next"


def test_the_piece_is_offered_by_name():
    assert proposed(in_a_round()) == Action(
        "offer", "piece.offer", (("round", "r1"), ("seat", "ada")), NAMES["ada"]
    )


@pytest.mark.parametrize("order", [RoundOrder.VOLUNTEER, RoundOrder.READY])
def test_a_round_that_begins_with_whoever_is_ready_names_nobody(order):
    action = proposed(in_a_round(order=order))

    assert (action.kind, action.fields[1]) == ("offer_open", ("seat", None))


def test_among_those_who_may_be_ready_the_facilitator_chooses():
    assert proposed(offered(in_a_round(), None)) is None


def test_who_has_a_phone_in_hand_may_say_it_first():
    session = offered(in_a_round(), "ada")

    action = proposed(session)

    assert (action.kind, action.name, action.filled) == ("begun", NAMES["ada"], False)
    assert proposed(session, now=SEVEN + 30).filled


def test_for_a_seat_without_a_phone_or_with_a_resting_one_those_who_hold_say_it():
    phoneless = offered(without_phone(in_a_round(), "gus"), "gus")
    resting = a_room(here=frozenset({"ben", "chidi"}))

    assert proposed(phoneless).filled
    assert proposed(offered(in_a_round(), "ada"), resting).filled


def test_with_phones_away_those_who_hold_say_it():
    session = sharing.phones_away(offered(in_a_round(), "ada"), True)

    assert proposed(session).filled


def test_the_quiet_between_two_turns_is_not_cut_short():
    session = without_phone(in_a_round("ada"), "gus")
    session = handed_on(holding("ada", session), SEVEN)

    assert not proposed(session, now=SEVEN + 14).filled
    assert proposed(session, now=SEVEN + 15).filled


def test_while_a_turn_is_within_its_time_nothing_is_filled():
    session = holding("ada")

    for second in range(180 + 30):
        assert not proposed(session, now=SEVEN + second).filled
    assert proposed(session, now=SEVEN + 210) == Action(
        "hand_on", "piece.hand_on", (("turn", "r1.1"),), NAMES["ben"]
    )


def test_a_turn_without_a_clock_is_never_over():
    session = holding("ada", in_a_round(seconds=None))

    assert not proposed(session, now=SEVEN + 86_400).filled


def test_after_a_pause_it_goes_on():
    session = holding("ada")
    session = sharing.pause(session, turn_of(session).id, SEVEN)

    action = proposed(session, now=SEVEN + 500)

    assert (action.event, action.filled) == ("turn.resume", False)


def test_when_everyone_was_offered_the_piece_the_evening_goes_on():
    session = in_a_round()
    everyone = shared_by(session.round, "ada", "ben", "chidi")

    assert proposed(replace(session, round=everyone)).event == "step.next"


def test_a_person_without_a_name_is_called_by_number():
    action = proposed(in_a_round(), a_room(names={}))

    assert action.name == 1


def test_somebody_in_the_lobby_is_never_proposed():
    session = door.join(door.use_lobby(in_a_round(), True), "dana", SEVEN)

    proposals = {proposed(offered(session, seat)).name for seat in ("ada", "ben", "chidi")}

    assert NAMES["dana"] not in proposals
