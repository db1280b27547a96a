"""Over the length that a plan names: which turns would still fit, in a round nobody has begun."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sessions.domain.fitting import TURNS_FIT_TO_SECONDS, fitting_turn
from sessions.domain.forecast import FittingTurns, forecast
from sessions.domain.kinds import LONGEST_TURN_SECONDS, SHORTEST_TURN_SECONDS
from tests.support.cast import SEVEN, a_circle, a_plan, a_round_step, a_step, begun, holding

MINUTE = 60
TURN = 180 + 15
"""A turn of three minutes, and the quiet before it."""


def test_where_a_plan_names_its_length_the_end_is_measured_by_that():
    named = replace(a_plan(a_step(minutes=5), a_round_step()), length_minutes=12)
    circle = a_circle("ada", "ben", "chidi", plan=named)

    assert forecast(circle, SEVEN).over_seconds == 5 * MINUTE + 3 * TURN - 12 * MINUTE
    assert forecast(begun(circle), SEVEN).over_seconds == forecast(circle, SEVEN).over_seconds


def in_twelve_minutes(*steps, people=("ada", "ben", "chidi")):
    return a_circle(*people, plan=replace(a_plan(*steps), length_minutes=12))


def test_over_its_length_it_says_which_turns_would_fit():
    circle = in_twelve_minutes(a_step(minutes=5), a_round_step())

    assert forecast(circle, SEVEN).fitting == FittingTurns("sharing", "Sharing", 125)
    assert forecast(begun(circle), SEVEN).fitting == FittingTurns("sharing", "Sharing", 125)


def test_within_its_length_no_turn_has_to_fit():
    assert forecast(in_twelve_minutes(a_step(minutes=5)), SEVEN).fitting is None


def test_where_not_even_the_shortest_turns_fit_none_are_offered():
    assert forecast(in_twelve_minutes(a_step(minutes=11), a_round_step()), SEVEN).fitting is None


def test_the_longest_turns_that_nobody_has_been_promised_are_fitted():
    names, share = a_round_step("names", seconds=30), a_round_step("share", seconds=120)
    circle = in_twelve_minutes(names, share, a_round_step("last", seconds=120))

    assert forecast(circle, SEVEN).fitting.step == "share"


def test_a_round_that_has_been_entered_is_fitted_until_somebody_begins():
    entered = begun(in_twelve_minutes(a_round_step(seconds=300), a_step("closing")))

    assert forecast(entered, SEVEN).fitting == FittingTurns("sharing", "Sharing", 125)
    assert forecast(holding("ada", entered), SEVEN).fitting is None


@given(
    seconds=st.integers(30, 900),
    people=st.integers(1, 50),
    over=st.integers(-36_000, 36_000),
)
def test_a_fitted_turn_fits_and_one_that_is_longer_would_not(seconds, people, over):
    fitted = fitting_turn(seconds, people, over)

    def beyond(turn):
        return over + people * (turn - seconds)

    if fitted is None:
        assert beyond(SHORTEST_TURN_SECONDS) > 0
    else:
        assert beyond(fitted) <= 0
        assert SHORTEST_TURN_SECONDS <= fitted <= LONGEST_TURN_SECONDS
        assert fitted == LONGEST_TURN_SECONDS or beyond(fitted + TURNS_FIT_TO_SECONDS) > 0
