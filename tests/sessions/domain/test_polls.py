"""A poll as far as anybody may know of it."""

from sessions.domain.errors import Refusal
from sessions.domain.plans import Question
from sessions.domain.polls import Outcome, Poll
from tests.support.refusing import refused

OPEN = Poll("check_in", Question("How are you?", ("Heavy", "Light")), ("ada", "ben"))


def test_a_poll_is_open_until_something_is_said_of_it():
    assert OPEN.open
    assert not OPEN.close(Outcome()).open


def test_a_poll_closes_for_ever():
    with refused(Refusal.POLL_NOT_OPEN):
        OPEN.close(Outcome()).close(Outcome(counts=(1, 1)))


def test_nothing_to_say_means_that_there_were_too_few_answers():
    assert Outcome().too_few
    assert not Outcome(shares=("some", "some")).too_few
    assert not Outcome(counts=(3, 2)).too_few
