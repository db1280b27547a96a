"""The table of what a step of each kind holds."""

from dataclasses import fields

import pytest

from sessions.domain.kinds import KINDS, PARTS, free_id, goes_by_turns, kinds_with
from sessions.domain.plans import Step, StepKind
from tests.support.cast import a_pairs_step, a_round_step, a_step


def test_every_kind_has_its_line():
    assert set(KINDS) == set(StepKind)


def test_every_part_is_a_field_of_a_step_that_is_empty_unless_it_is_given():
    empty = {
        field.name for field in fields(Step) if field.default is None or field.default is False
    }

    assert set(PARTS) == empty


@pytest.mark.parametrize("kind", StepKind)
def test_no_part_is_both_needed_and_left_open(kind):
    assert len(set(KINDS[kind].parts)) == len(KINDS[kind].parts)


def test_a_part_knows_its_kinds():
    assert kinds_with("prompt") == (
        StepKind.PROMPT,
        StepKind.ROUND,
        StepKind.PAIRS,
        StepKind.APPRECIATION,
    )


def test_a_round_with_a_clock_and_a_time_in_pairs_go_by_turns():
    assert goes_by_turns(a_pairs_step())
    assert goes_by_turns(a_round_step(seconds=60))
    assert not goes_by_turns(a_round_step(seconds=None, minutes=5))
    assert not goes_by_turns(a_step())


def test_a_new_step_gets_an_id_that_is_free():
    assert free_id({"pause-1", "pause-3"}, "pause") == "pause-2"
    assert free_id((), StepKind.CHECK_IN) == "check-in-1"
