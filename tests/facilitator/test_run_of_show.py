"""The run of show: what is done, what is now, what is next, and how long it will take."""

import pytest

from facilitator.run_of_show import ahead, steps
from facilitator.run_sheet import run_sheet
from sessions.domain import evening
from sessions.domain.forecast import Forecast, forecast
from sessions.domain.plans import StepKind
from tests.support.cast import SEVEN, a_circle, a_plan, a_step, begun
from tests.support.consoles import LIBRARY

MINUTE = 60


def lines(session, now=SEVEN):
    return steps(session, forecast(session, now))


def went_on(session, now):
    return evening.next_step(session, session.step.id, session.speaking, now)


def test_before_the_beginning_everything_is_still_to_come():
    assert {line.state for line in lines(a_circle())} == {"next"}


def test_steps_are_done_now_or_next():
    session = went_on(begun(a_circle()), SEVEN)

    assert [line.state for line in lines(session)] == ["done", "now", "next", "next"]


def test_a_step_that_is_done_says_what_it_took():
    session = went_on(begun(a_circle()), SEVEN + 7 * MINUTE)

    (first, *rest) = lines(session)

    assert (first.planned_minutes, first.actual_minutes) == (5, 7)
    assert {line.actual_minutes for line in rest} == {None}


def test_two_visits_to_a_step_count_together():
    session = went_on(begun(a_circle()), SEVEN + 3 * MINUTE)
    session = evening.step_back(session, "check_in", (), SEVEN + 4 * MINUTE)
    session = went_on(session, SEVEN + 8 * MINUTE)

    assert lines(session)[0].actual_minutes == 7


def test_a_round_is_reckoned_for_those_who_are_here():
    assert lines(a_circle("ada", "ben"))[2].expected_minutes == 6
    assert lines(a_circle("ada", "ben", "chidi", "dana"))[2].expected_minutes == 13


def test_only_what_has_not_begun_and_promises_nobody_a_turn_may_be_shorter():
    shorter = {line.id: line.shorter_minutes for line in lines(begun(a_circle()))}

    assert shorter == {"welcome": None, "check_in": 2, "sharing": None, "closing": None}


def test_a_step_is_never_offered_less_than_half_at_once_nor_less_than_a_minute():
    steps = [a_step(name, StepKind.BREAK, minutes=m) for name, m in (("long", 20), ("short", 3))]
    plan = a_plan(a_step("now"), *steps)
    session = begun(a_circle(plan=plan))

    assert [line.shorter_minutes for line in lines(session)] == [None, 10, 1]


@pytest.mark.parametrize(
    ("over_seconds", "minutes", "worth_saying"),
    [(-600, 0, False), (0, 0, False), (80, 1, False), (120, 2, True), (7 * 60, 7, True)],
)
def test_an_overrun_is_said_in_whole_minutes_and_only_when_it_matters(
    over_seconds, minutes, worth_saying
):
    said = ahead(Forecast(left_seconds=600, over_seconds=over_seconds, could_shorten=()))

    assert (said.left_minutes, said.over_minutes, said.is_over) == (10, minutes, worth_saying)


def test_a_run_sheet_has_every_step_begin_where_the_one_before_it_ends():
    ready = LIBRARY.plan("in-person-90")
    sheet = run_sheet(ready.plan, ready.people)

    assert [line.step for line in sheet] == list(ready.plan.steps)
    assert (sheet[0].begins, sheet[1].from_minute) == ("0:00", sheet[0].minutes)
    assert sheet[-1].from_minute + sheet[-1].minutes <= ready.length_minutes
