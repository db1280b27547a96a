"""How long the evening will take, and what could be shorter."""

import pytest

from sessions.domain import door, evening, sharing
from sessions.domain.forecast import (
    forecast,
    plan_seconds,
    planned_seconds,
    step_seconds,
)
from sessions.domain.plans import StepKind
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_plan,
    a_round_step,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_round,
    listening,
    round_of,
    turn_of,
)

MINUTE = 60
TURN = 180 + 15
"""A turn of three minutes, and the quiet before it."""
CLOSING = 5 * MINUTE


def test_a_step_takes_the_minutes_set_aside_for_it():
    assert step_seconds(a_step(minutes=5), people=8) == 5 * MINUTE


def test_a_round_takes_a_turn_and_a_quiet_for_each_person():
    assert step_seconds(a_round_step(seconds=120, quiet_seconds=15), people=8) == 8 * 135


def test_a_round_without_a_clock_takes_the_minutes_set_aside_for_it():
    assert step_seconds(a_round_step(seconds=None, minutes=20), people=8) == 20 * MINUTE


def test_a_round_without_clock_or_minutes_is_reckoned_at_three_minutes_each():
    assert step_seconds(a_round_step(seconds=None), people=8) == 8 * TURN


def test_a_clock_goes_before_minutes():
    assert step_seconds(a_round_step(seconds=180, minutes=5), people=2) == 2 * TURN


def test_a_plan_takes_as_long_as_its_steps():
    plan = a_plan(a_step(minutes=5), a_round_step())

    assert plan_seconds(plan, people=3) == 5 * MINUTE + 3 * TURN


def test_before_the_beginning_the_whole_plan_is_to_come():
    foreseen = forecast(a_circle("ada", "ben", plan=a_plan(a_round_step())), SEVEN)

    assert foreseen.left_seconds == 2 * TURN
    assert (foreseen.over_seconds, foreseen.could_shorten) == (0, ())


def test_listeners_take_no_turn():
    circle = listening(a_circle("ada", "ben", plan=a_plan(a_round_step())), "ben")

    assert forecast(circle, SEVEN).left_seconds == TURN


def test_a_step_in_its_time_changes_nothing():
    session = begun(a_circle(plan=a_plan(a_step(minutes=5), a_round_step())))
    foreseen = forecast(session, SEVEN + 2 * MINUTE)

    assert foreseen.left_seconds == 3 * MINUTE + 3 * TURN
    assert foreseen.over_seconds == 0


def test_a_step_that_lasts_puts_the_end_off():
    session = begun(a_circle(plan=a_plan(a_step(minutes=5), a_round_step())))

    assert forecast(session, SEVEN + 7 * MINUTE).over_seconds == 2 * MINUTE


def test_a_turn_that_runs_over_puts_the_end_off():
    ada = holding("ada")
    in_time = forecast(ada, SEVEN + 180).over_seconds

    assert forecast(ada, SEVEN + 240).over_seconds == in_time + 60


def test_a_little_longer_puts_the_end_off():
    ada = holding("ada")
    longer = sharing.extend(ada, turn_of(ada).id, None, SEVEN)

    assert forecast(longer, SEVEN).over_seconds == forecast(ada, SEVEN).over_seconds + 60


def test_time_left_over_is_promised_to_later_turns_and_so_still_to_come():
    ada = holding("ada")
    early = handed_on(ada, SEVEN + 60)

    assert forecast(early, SEVEN + 60).over_seconds == forecast(ada, SEVEN).over_seconds


def test_time_left_over_by_the_last_turn_brings_the_end_nearer():
    last = holding("ada", in_a_round("ada"))
    done = handed_on(last, SEVEN + 60)

    assert round_of(done).complete
    assert forecast(done, SEVEN + 60).left_seconds == CLOSING


def test_in_a_round_the_turns_to_come_count_and_those_who_said_not_today_do_not():
    going = sharing.decline(in_a_round(), "r1", "ben", SEVEN)

    assert forecast(going, SEVEN).left_seconds == 2 * TURN + CLOSING


def test_a_round_without_a_clock_keeps_the_minutes_set_aside_for_it():
    plan = a_plan(a_round_step(seconds=None, minutes=20), a_step("closing"))
    ada = holding("ada", begun(a_circle(plan=plan)))

    assert forecast(ada, SEVEN + 5 * MINUTE).left_seconds == 15 * MINUTE + CLOSING
    assert forecast(ada, SEVEN + 5 * MINUTE).over_seconds == 0


def test_a_round_without_clock_or_minutes_is_reckoned_by_turns():
    ada = holding("ada", in_a_round("ada", "ben", seconds=None))

    assert forecast(ada, SEVEN + 5 * MINUTE).left_seconds == TURN + CLOSING


def test_a_round_with_a_clock_is_reckoned_by_its_turns_whatever_minutes_were_set_aside():
    plan = a_plan(a_round_step(seconds=120, minutes=20, quiet_seconds=0))
    ada = holding("ada", begun(a_circle(plan=plan)))

    assert forecast(ada, SEVEN + 200).left_seconds == 2 * 120


def test_a_late_seat_puts_the_end_off():
    before = in_a_round("ada", "ben")
    late = door.add_seat(before, "late")

    assert forecast(late, SEVEN).over_seconds == forecast(before, SEVEN).over_seconds + TURN


def test_somebody_who_goes_home_after_sharing_does_not_put_the_end_off():
    shared = handed_on(holding("ada"), SEVEN + 180)
    gone = door.leave(shared, "ada", SEVEN + 180)

    assert forecast(gone, SEVEN + 180).over_seconds == forecast(shared, SEVEN + 180).over_seconds


def test_a_shorter_step_brings_the_end_nearer_and_leaves_the_plan_as_it_was():
    session = begun(a_circle(plan=a_plan(a_step(minutes=5), a_step("closing", minutes=5))))
    shorter = evening.shorten(session, "closing", 2)

    assert forecast(shorter, SEVEN + 8 * MINUTE).over_seconds == 0
    assert planned_seconds(shorter) == {"welcome": 300, "closing": 300}


def test_later_steps_could_be_shorter_but_never_a_promised_turn():
    steps = (
        a_step("welcome"),
        a_round_step("promised", seconds=180, minutes=20),
        a_round_step("open", seconds=None, minutes=20),
        a_step("one minute", StepKind.PAUSE, minutes=1),
        a_step("break", StepKind.BREAK),
        a_step("closing", StepKind.CLOSING),
    )
    session = begun(a_circle(plan=a_plan(*steps)))

    assert forecast(session, SEVEN).could_shorten == ("open", "break")


def test_three_of_the_longest_are_offered_in_their_order():
    minutes = {"one": 3, "two": 9, "three": 4, "four": 8}
    steps = [a_step(step, StepKind.BREAK, minutes=length) for step, length in minutes.items()]
    session = begun(a_circle(plan=a_plan(a_step(), *steps)))

    assert forecast(session, SEVEN).could_shorten == ("two", "three", "four")


def test_a_step_that_is_going_on_cannot_be_shorter():
    last = evening.next_step(in_a_round(), "sharing", (), SEVEN)

    assert forecast(last, SEVEN).could_shorten == ()


@pytest.mark.parametrize("now", [SEVEN, SEVEN + 90_000])
def test_what_is_to_come_is_never_less_than_nothing(now):
    last = evening.next_step(in_a_round(), "sharing", (), SEVEN)

    assert forecast(last, now).left_seconds >= 0
    assert forecast(holding("ada"), now).left_seconds >= 0
