"""When a quiet word waits for those who hold, and when the moment they named has come."""

from dataclasses import replace

import pytest

from sessions.domain import evening
from sessions.domain.plans import StepKind
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import SEVEN, a_circle, a_plan, a_step, begun

BEFORE, BREAK, CLOSING = 0, 1, 2
KINDS = (StepKind.WELCOME, StepKind.BREAK, StepKind.CLOSING)
WORD = Signal("signal-1", "ben", Level.CHECK, SEVEN)


def at(step):
    """An evening of three steps, in this one."""
    session = begun(a_circle(plan=a_plan(*(a_step(kind.value, kind) for kind in KINDS))))
    for _ in range(step):
        session = evening.next_step(session, session.step.id, session.speaking, SEVEN)
    return session


@pytest.mark.parametrize(
    ("answer", "due"),
    [(None, ()), (Answer.NOW, ()), (Answer.BREAK, (BREAK,)), (Answer.AFTER, (CLOSING,))],
)
def test_a_promise_is_due_when_its_moment_is_there(answer, due):
    word = replace(WORD, answer=answer)

    assert tuple(step for step in (BEFORE, BREAK, CLOSING) if word.due(at(step))) == due


def test_before_the_evening_begins_nothing_is_due():
    assert not replace(WORD, answer=Answer.AFTER).due(a_circle())


def test_a_break_that_is_over_leaves_the_promise_open_and_not_due():
    word = replace(WORD, answer=Answer.BREAK)

    assert (word.due(at(CLOSING)), word.open(at(CLOSING))) == (False, True)
