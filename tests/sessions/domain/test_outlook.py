"""Before an evening: what each person has, when it ends, and what would fit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.domain.forecast import plan_seconds
from sessions.domain.kinds import LONGEST_TURN_SECONDS, SHORTEST_TURN_SECONDS
from sessions.domain.outlook import Shorter, outlook
from sessions.domain.plans import StepKind
from tests.support.cast import a_plan, a_round_step, a_step

CLOSING = a_step("closing", StepKind.CLOSING)


def an_hour(*steps, minutes=60):
    return replace(a_plan(*steps), length_minutes=minutes)


def test_nine_times_four_minutes_and_a_closing_end_over_and_a_shorter_turn_fits():
    seen = outlook(an_hour(a_round_step(seconds=240, quiet_seconds=0), CLOSING, minutes=34), 9)

    assert seen.over_seconds == 7 * 60
    assert (seen.fit.title, seen.fit.seconds, seen.fit.fitting) == ("Sharing", 240, 190)


def test_within_its_length_longer_turns_would_fit():
    seen = outlook(an_hour(a_round_step(seconds=60, quiet_seconds=0), minutes=20), 4)

    assert seen.over_seconds == -16 * 60
    assert seen.fit.fitting == 300


def test_each_person_has_the_piece_in_every_round_with_a_clock():
    seen = outlook(an_hour(a_round_step(seconds=60), a_round_step("b", seconds=240), CLOSING), 3)

    assert seen.each_seconds == 300


def test_without_a_round_with_a_clock_there_is_nothing_to_fit():
    seen = outlook(an_hour(a_round_step(seconds=None, minutes=50), CLOSING, minutes=30), 9)

    assert (seen.fit, seen.each_seconds, seen.is_crowded) == (None, 0, False)
    assert seen.over_seconds == 25 * 60


def test_without_a_named_length_nothing_is_over():
    seen = outlook(a_plan(a_round_step(), CLOSING), 9)

    assert (seen.over_seconds, seen.fit) == (0, None)


def test_nobody_has_a_turn_where_nobody_sits():
    assert outlook(an_hour(a_round_step()), 0).fit is None


@pytest.mark.parametrize(("people", "crowded"), [(4, False), (12, False), (13, True), (30, True)])
def test_so_many_that_hardly_any_time_is_left_for_each_are_said_to_be_many(people, crowded):
    plan = an_hour(a_round_step(seconds=240, quiet_seconds=15), minutes=15)

    assert outlook(plan, people).is_crowded is crowded


def test_what_could_be_shorter_is_half_as_long_and_never_what_keeps_a_circle_safe():
    steps = (
        a_step("welcome", minutes=10),
        a_step("agreements", StepKind.AGREEMENTS, minutes=10),
        a_step("break", StepKind.BREAK, minutes=9),
        a_round_step(),
        CLOSING,
    )

    assert outlook(an_hour(*steps), 5).shorter == (Shorter("break", "Break", 4, 5),)


plans = st.lists(
    st.one_of(
        st.builds(lambda m: a_step("s", minutes=m), st.integers(1, 60)),
        st.builds(
            lambda s, q: a_round_step("r", seconds=s, quiet_seconds=q),
            st.integers(30, 900),
            st.integers(0, 120),
        ),
        st.builds(lambda m: a_round_step("o", seconds=None, minutes=m), st.integers(1, 60)),
    ),
    min_size=1,
    max_size=6,
).map(lambda steps: [replace(s, id=f"{s.id}{at}") for at, s in enumerate(steps)])


@given(steps=plans, minutes=st.integers(1, 240), people=st.integers(1, 50))
def test_with_the_fitted_turn_a_plan_keeps_its_length_and_with_five_seconds_more_it_does_not(
    steps, minutes, people
):
    plan = an_hour(*steps, minutes=minutes)
    fit = outlook(plan, people).fit

    def over(seconds):
        step = next(step for step in plan.steps if step.id == fit.step)
        turns = replace(step.turns, seconds=seconds)
        return plan_seconds(plan.with_step(replace(step, turns=turns)), people) - minutes * 60

    if fit is None:
        assert not any(step.turns and step.turns.seconds for step in steps)
    elif fit.fitting is None:
        assert over(SHORTEST_TURN_SECONDS) > 0
    else:
        assert over(fit.fitting) <= 0
        assert fit.fitting == LONGEST_TURN_SECONDS or over(fit.fitting + 5) > 0
