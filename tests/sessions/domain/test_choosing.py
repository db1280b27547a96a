"""How a round goes is chosen before its first turn begins, and breaks no promise afterwards."""

import pytest

from sessions.domain import choosing, door, evening, sharing
from sessions.domain.choosing import Wish
from sessions.domain.errors import Refusal
from sessions.domain.forecast import forecast, step_seconds
from sessions.domain.plans import ClockFor, RoundOrder
from tests.support.cast import (
    SEVEN,
    a_circle,
    begun,
    handed_on,
    holding,
    in_a_round,
    round_of,
    turn_now,
    turn_of,
)
from tests.support.refusing import refused

LOT = ("chidi", "ada", "ben")


def wishing(session, step="sharing", *, shuffled=LOT, **wish):
    return choosing.set_round(session, step, Wish(**wish), shuffled=shuffled)


def rules_in_plan(session):
    return session.plan.steps[session.index_of("sharing")].turns


@pytest.mark.parametrize("session", [a_circle(), begun(a_circle())], ids=["arriving", "earlier"])
def test_a_round_that_has_not_come_yet_is_set_in_the_plan(session):
    set_ = wishing(session, order=RoundOrder.READY, clock=ClockFor.EVERYONE, minutes=5)
    rules = rules_in_plan(set_)

    assert (rules.order, rules.clock, rules.seconds) == (RoundOrder.READY, ClockFor.EVERYONE, 300)
    assert set_.round is None


def test_what_was_set_before_is_how_the_round_begins():
    session = begun(wishing(a_circle(), order=RoundOrder.RANDOM, minutes=2))
    for step in ("welcome", "check_in"):
        session = evening.next_step(session, step, LOT, SEVEN)

    assert round_of(session).waiting == LOT
    assert round_of(session).rules.seconds == 120


def test_a_lot_that_is_drawn_in_the_round_is_the_order_of_those_who_wait():
    drawn = wishing(in_a_round(), order=RoundOrder.RANDOM)

    assert round_of(drawn).waiting == LOT
    assert round_of(drawn).upcoming == "chidi"


def test_a_lot_is_drawn_once():
    drawn = wishing(in_a_round(), order=RoundOrder.RANDOM)
    again = wishing(drawn, order=RoundOrder.RANDOM, minutes=4, shuffled=("ben", "ada", "chidi"))

    assert round_of(again).waiting == LOT


def test_from_a_lot_one_can_go_back_to_the_circle():
    drawn = wishing(in_a_round(), order=RoundOrder.RANDOM)

    assert round_of(wishing(drawn, order=RoundOrder.CIRCLE)).waiting == ("ada", "ben", "chidi")


def test_a_lot_leaves_who_said_not_today_and_later_where_they_are():
    session = sharing.decline(in_a_round(), "r1", "chidi", SEVEN)
    drawn = wishing(sharing.come_back(session, "r1", "ada", SEVEN), order=RoundOrder.RANDOM)

    places = round_of(drawn)
    assert (places.waiting, places.later, places.declined) == (("ben",), ("ada",), ("chidi",))


def test_who_came_late_comes_last_in_a_lot_too():
    session = door.admit(door.join(in_a_round(), "dana", SEVEN), "dana")
    drawn = wishing(session, order=RoundOrder.RANDOM, shuffled=("dana", *LOT))

    assert round_of(drawn).waiting == (*LOT, "dana")


def test_whoever_is_ready_begins_where_the_order_says_so():
    assert round_of(wishing(in_a_round(), order=RoundOrder.READY)).upcoming is None


@pytest.mark.parametrize("wish", [{"order": RoundOrder.RANDOM}, {"minutes": 1}])
def test_an_offer_that_said_another_time_or_order_does_not_stand(wish):
    offered = sharing.offer(in_a_round(), "r1", "ada", SEVEN)
    changed = wishing(offered, **wish)

    assert turn_now(changed) is None
    assert "ada" in round_of(changed).waiting
    assert round_of(sharing.offer(changed, "r1", "ada", SEVEN)).turn.id == "r1.2"


def test_an_offer_stands_when_only_the_clock_is_shown_to_others():
    offered = sharing.offer(in_a_round(), "r1", "ada", SEVEN)

    assert turn_of(wishing(offered, clock=ClockFor.EVERYONE)).seat == "ada"


def test_a_running_round_and_its_plan_say_the_same():
    changed = wishing(in_a_round(), minutes=4, clock=ClockFor.EVERYONE)

    assert rules_in_plan(changed) == round_of(changed).rules


def test_no_clock_for_anybody_is_no_clock():
    rules = rules_in_plan(wishing(a_circle(), clock=ClockFor.NOBODY))

    assert (rules.clock, rules.seconds) == (ClockFor.NOBODY, None)


@pytest.mark.parametrize("clock", [ClockFor.HOLDER, ClockFor.EVERYONE])
def test_a_round_without_a_clock_that_gets_one_has_the_usual_minutes(clock):
    without = wishing(in_a_round(), clock=ClockFor.NOBODY)

    assert round_of(wishing(without, clock=clock)).rules.seconds == choosing.USUAL_TURN_SECONDS


def test_minutes_need_a_clock():
    with refused(Refusal.NO_CLOCK):
        wishing(wishing(a_circle(), clock=ClockFor.NOBODY), minutes=3)


@pytest.mark.parametrize(("minutes", "seconds"), [(0, 60), (1, 60), (10, 600), (60, 600)])
def test_a_turn_has_one_to_ten_minutes(minutes, seconds):
    assert rules_in_plan(wishing(a_circle(), minutes=minutes)).seconds == seconds


@pytest.mark.parametrize(("wished", "seconds"), [(190, 190), (5, 30), (5000, 900)])
def test_a_turn_that_is_fitted_has_seconds_too(wished, seconds):
    assert rules_in_plan(wishing(a_circle(), seconds=wished)).seconds == seconds


def test_once_somebody_has_begun_no_turn_is_fitted_any_more():
    with refused(Refusal.ROUND_HAS_BEGUN):
        wishing(holding("ada"), seconds=100)


def test_another_order_leaves_the_minutes_and_the_clock():
    before = rules_in_plan(a_circle())
    after = rules_in_plan(wishing(a_circle(), order=RoundOrder.READY))

    assert (after.seconds, after.clock) == (before.seconds, before.clock)


def test_the_forecast_follows():
    session = a_circle()
    longer = wishing(session, minutes=8)
    step = longer.plan.steps[longer.index_of("sharing")]

    assert step_seconds(step, 3) == 3 * (8 * 60 + 15)
    assert forecast(longer, 0).left_seconds - forecast(session, 0).left_seconds == 3 * 5 * 60


def test_the_forecast_of_a_running_round_follows_too():
    session = in_a_round()
    longer, shorter = wishing(session, minutes=5), wishing(session, minutes=1)

    assert forecast(longer, SEVEN).over_seconds == 3 * 2 * 60
    assert forecast(shorter, SEVEN).over_seconds == -3 * 2 * 60


@pytest.mark.parametrize("minutes", [1, 2, 4, 10])
def test_once_somebody_has_begun_the_minutes_stay_as_promised(minutes):
    with refused(Refusal.ROUND_HAS_BEGUN):
        wishing(holding("ada"), minutes=minutes)


@pytest.mark.parametrize("order", [RoundOrder.RANDOM, RoundOrder.READY, RoundOrder.VOLUNTEER])
def test_once_somebody_has_begun_the_order_stays_as_announced(order):
    with refused(Refusal.ROUND_HAS_BEGUN):
        wishing(handed_on(holding("ada"), SEVEN), order=order)


def test_a_round_has_begun_even_if_who_began_has_gone_home():
    gone = door.leave(holding("ada"), "ada", SEVEN + 20)

    with refused(Refusal.ROUND_HAS_BEGUN):
        wishing(gone, minutes=1)


def test_what_stays_as_it_is_may_always_be_said():
    session = holding("ada")

    assert wishing(session, order=RoundOrder.CIRCLE, minutes=3) == session


@pytest.mark.parametrize("clock", ClockFor)
def test_who_sees_the_clock_may_change_in_a_turn_and_its_time_stays(clock):
    session = wishing(holding("ada"), clock=clock)

    assert round_of(session).rules.clock is clock
    assert round_of(session).rules.seconds == 180
    assert turn_of(session).left_seconds(SEVEN + 60) == 120


def test_a_clock_that_was_hidden_is_shown_again():
    hidden = wishing(holding("ada"), clock=ClockFor.NOBODY)

    assert wishing(hidden, clock=ClockFor.HOLDER) == holding("ada")


def test_nobody_who_was_promised_no_clock_is_given_one():
    with refused(Refusal.NO_CLOCK):
        wishing(holding("ada", in_a_round(seconds=None)), clock=ClockFor.HOLDER)


def test_a_round_that_is_over_and_past_is_not_set():
    closing = evening.next_step(in_a_round(), "sharing", LOT, SEVEN)

    with refused(Refusal.STALE):
        wishing(closing, minutes=2)


@pytest.mark.parametrize(
    ("step", "code"),
    [("welcome", Refusal.NOT_A_ROUND), ("elsewhere", Refusal.NO_SUCH_STEP)],
)
def test_only_a_round_has_turns_to_set(step, code):
    with refused(code):
        wishing(a_circle(), step, minutes=2)


def test_it_can_be_taken_back():
    before = in_a_round()
    drawn = wishing(before, order=RoundOrder.RANDOM, minutes=9)
    back = evening.undo(evening.undoable(before, drawn, SEVEN), SEVEN + 5)

    assert round_of(back) == round_of(before)
    assert back.plan == before.plan
