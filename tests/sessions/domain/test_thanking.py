"""A step of thanks is spoken; those who hold may have it written until somebody has begun."""

import pytest

from sessions.domain import evening, sharing, thanking
from sessions.domain.errors import Refusal, Refused
from tests.support.cast import SEVEN, SOMEBODY, a_circle, in_thanks, round_of, turn_of


def wish(session, on, step="thanks"):
    return thanking.write_it(session, step, on, shuffled=SOMEBODY, now=SEVEN + 60)


def test_by_itself_it_is_a_round_in_which_nothing_is_typed():
    assert round_of(in_thanks(written=False)).waiting == SOMEBODY


def test_written_it_has_no_round_and_spoken_again_it_has_one():
    session = wish(in_thanks(written=False), True)
    assert (session.round, session.step.written) == (None, True)

    assert round_of(wish(session, False)).waiting == SOMEBODY
    assert session.step_started_at == SEVEN


def test_once_somebody_has_begun_it_stays_spoken():
    session = sharing.offer(in_thanks(written=False), "r1", "ada", SEVEN)
    session = sharing.accept(session, turn_of(session).id, None, SEVEN)

    with pytest.raises(Refused) as raised:
        wish(session, True)
    assert raised.value.code is Refusal.ROUND_HAS_BEGUN


def test_before_the_evening_it_is_only_planned():
    session = in_thanks(written=False)
    planned = wish(a_circle(plan=session.plan), True)

    assert planned.plan.steps[0].written
    assert planned.round is None


def test_no_other_step_is_written():
    with pytest.raises(Refused):
        wish(in_thanks(), True, "closing")


def test_a_step_that_is_over_stays_as_it_was():
    session = evening.next_step(in_thanks(), "thanks", SOMEBODY, SEVEN)

    with pytest.raises(Refused) as raised:
        wish(session, False)
    assert raised.value.code is Refusal.STEP_HAS_PASSED
