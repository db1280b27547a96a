"""One turn: offered, held, paused, made longer; the clock that never cuts anybody off."""

import pytest

from sessions.domain.errors import Refusal
from sessions.domain.turns import (
    Stage,
    Turn,
    cue_seconds,
    stage,
)
from tests.support.refusing import refused

OFFERED_TO_ADA = Turn("r1.1", "ada", offered_at=985, opens_at=1_000)
FOR_WHOEVER_IS_READY = Turn("r1.1", None, offered_at=985, opens_at=1_000)
ADA = OFFERED_TO_ADA.accept("ada", 180, 1_000)
ADA_WITHOUT_A_CLOCK = OFFERED_TO_ADA.accept("ada", None, 1_000)


def test_a_turn_has_no_clock_before_it_is_accepted():
    assert not OFFERED_TO_ADA.held
    assert OFFERED_TO_ADA.left_seconds(5_000) is None


def test_time_starts_when_the_piece_is_taken_and_not_when_it_is_offered():
    late = OFFERED_TO_ADA.accept("ada", 180, 1_090)

    assert late.held
    assert late.left_seconds(1_090) == 180


def test_only_the_seat_it_is_offered_to_takes_the_piece():
    with refused(Refusal.NOT_YOURS):
        OFFERED_TO_ADA.accept("ben", 180, 1_000)


def test_a_piece_for_whoever_is_ready_belongs_to_who_takes_it():
    assert FOR_WHOEVER_IS_READY.accept("ben", 180, 1_000).seat == "ben"


def test_a_turn_is_taken_once():
    with refused(Refusal.STALE):
        ADA.accept("ada", 180, 1_010)


def test_time_left_goes_below_zero_in_overtime_and_nothing_else_happens():
    assert ADA.left_seconds(1_200) == -20
    assert ADA.held


def test_a_little_longer_is_a_minute_more_than_what_is_left():
    longer = ADA.extend(1_100)

    assert longer.left_seconds(1_100) == 80 + 60
    assert longer.promised_seconds == 180 + 60


def test_a_little_longer_in_overtime_is_a_minute_from_now():
    assert ADA.extend(1_300).left_seconds(1_300) == 60


def test_a_little_longer_in_a_pause_counts_from_the_pause():
    longer = ADA.pause(1_190).extend(1_500)

    assert longer.left_seconds(1_500) == 60
    assert longer.resume(1_600).left_seconds(1_600) == 60


def test_an_offer_cannot_be_made_longer():
    with refused(Refusal.STALE):
        OFFERED_TO_ADA.extend(1_000)


def test_without_a_clock_there_is_nothing_to_make_longer():
    assert ADA_WITHOUT_A_CLOCK.left_seconds(9_000) is None
    with refused(Refusal.NO_CLOCK):
        ADA_WITHOUT_A_CLOCK.extend(1_000)


@pytest.mark.parametrize("breath", [1, 60, 4_000])
def test_a_pause_keeps_exactly_the_time_that_was_left(breath):
    paused = ADA.pause(1_050)

    assert paused.left_seconds(1_050 + breath) == 130
    assert paused.resume(1_050 + breath).left_seconds(1_050 + breath) == 130


def test_a_pause_in_overtime_makes_it_no_worse():
    assert ADA.pause(1_200).resume(1_900).left_seconds(1_900) == -20


def test_a_round_without_a_clock_can_be_paused_for_a_breath():
    paused = ADA_WITHOUT_A_CLOCK.pause(1_050)

    assert paused.resume(1_060) == ADA_WITHOUT_A_CLOCK


def test_a_pause_inside_a_pause_is_refused():
    with refused(Refusal.PAUSED):
        ADA.pause(1_010).pause(1_020)


def test_an_offer_cannot_be_paused():
    with refused(Refusal.STALE):
        OFFERED_TO_ADA.pause(1_000)


def test_only_a_pause_can_be_ended():
    with refused(Refusal.NOT_PAUSED):
        ADA.resume(1_010)


def test_those_who_hold_hear_of_an_offer_that_stands_thirty_seconds_after_the_quiet():
    assert not OFFERED_TO_ADA.waits_too_long(OFFERED_TO_ADA.opens_at + 29)
    assert OFFERED_TO_ADA.waits_too_long(OFFERED_TO_ADA.opens_at + 30)
    assert not ADA.waits_too_long(ADA.opens_at + 30)


def test_those_who_hold_hear_of_a_turn_thirty_seconds_over():
    assert not ADA.runs_over(1_180 + 29)
    assert ADA.runs_over(1_180 + 30)


def test_a_turn_without_a_clock_and_an_offer_never_run_over():
    assert not ADA_WITHOUT_A_CLOCK.runs_over(90_000)
    assert not OFFERED_TO_ADA.runs_over(90_000)


@pytest.mark.parametrize(
    ("promised", "cue"), [(180, 60), (150, 60), (149, 38), (120, 30), (60, 15), (600, 60)]
)
def test_the_cue_comes_at_a_minute_or_at_a_quarter_of_a_turn_under_two_thirty(promised, cue):
    assert cue_seconds(promised) == cue


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (180, Stage.PLENTY),
        (91, Stage.PLENTY),
        (90, Stage.PAST_HALFWAY),
        (61, Stage.PAST_HALFWAY),
        (60, Stage.FIND_A_REST),
        (1, Stage.FIND_A_REST),
        (0, Stage.OWN_TIME),
        (-300, Stage.OWN_TIME),
    ],
)
def test_time_is_told_in_four_words(left, words):
    assert stage(left, 180) is words


def test_more_time_for_the_same_turn_is_a_longer_promise():
    assert ADA.extend(1_100).longer_than(ADA)
    assert not ADA.pause(1_100).longer_than(ADA)


def test_taking_the_piece_is_a_first_promise_and_not_a_longer_one():
    assert not ADA.longer_than(OFFERED_TO_ADA)
    assert not ADA.longer_than(None)
    assert not ADA.longer_than(Turn("r1.0", "ben", 0, 0, promised_seconds=60))
