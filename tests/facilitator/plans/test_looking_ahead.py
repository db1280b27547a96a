"""What is said of a plan beside it: how long, when it ends, how far over, and which turn fits."""

from dataclasses import replace

import pytest
from flask_babel import force_locale

from facilitator.plans.looking_ahead import look, time_in
from sessions.domain.plans import StepKind
from tests.support.cast import a_plan, a_round_step, a_step
from tests.support.looking import a_flask
from web.languages import shipped

PLAN = replace(
    a_plan(
        a_round_step(seconds=240, quiet_seconds=0), a_step("closing", StepKind.CLOSING, minutes=5)
    ),
    length_minutes=34,
)


@pytest.fixture(autouse=True)
def somewhere():
    with a_flask(shipped()).app_context(), force_locale("en"):
        yield


def test_nine_people_are_seven_minutes_over_and_less_would_fit():
    seen = look(PLAN, 9)

    assert (seen.minutes, seen.over_minutes, seen.spare_minutes) == (41, 7, 0)
    assert (seen.title_to_fit, seen.other_turn) == ("Sharing", 190)


def test_within_its_length_it_says_what_is_left_and_offers_nothing_else():
    seen = look(PLAN, 6)

    assert (seen.over_minutes, seen.spare_minutes, seen.other_turn) == (0, 5, 0)


def test_begun_at_a_time_it_ends_at_a_time_also_after_midnight():
    assert look(PLAN, 9, "19:00").ends == "7:41\u202fPM"
    assert look(PLAN, 9, "23:40").ends == "12:21\u202fAM"
    assert [line.begins for line in look(PLAN, 9, "19:00").lines] == [
        "7:00\u202fPM",
        "7:36\u202fPM",
    ]


def test_a_time_is_said_as_the_reader_writes_it():
    with force_locale("de"):
        assert look(PLAN, 9, "19:00").ends == "19:41"


def test_without_a_time_steps_are_counted_from_the_beginning():
    seen = look(PLAN, 9)

    assert ([line.begins for line in seen.lines], seen.ends) == (["0:00", "0:36"], "")


def test_a_step_says_how_long_it_takes():
    assert look(PLAN, 9).minutes_of("sharing") == 36
    assert look(PLAN, 9).minutes_of("nothing") == 0


@pytest.mark.parametrize("text", ["", "soon", "25:00", "19", "19:0x"])
def test_what_is_no_time_is_none(text):
    assert time_in(text) is None
