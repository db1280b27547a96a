"""Not yet heard: this evening, not only this round; and only where that is certain."""

from dataclasses import replace

import pytest

from sessions.domain import door, evening
from sessions.domain.hearing import Heard, not_yet_heard, noted, without
from sessions.domain.people import Room
from sessions.domain.session import Session
from tests.support.cast import SEVEN, a_circle, a_plan, a_round_step, begun, round_of, shared_by

FOUR = ("ada", "ben", "chidi", "dana")


def first_round(*shared: str) -> Session:
    """Two rounds are planned; in the first these have shared."""
    plan = a_plan(a_round_step("first"), a_round_step("second"))
    session = begun(a_circle(*FOUR, plan=plan))
    return replace(session, round=shared_by(round_of(session), *shared))


def on(session: Session) -> Session:
    return evening.next_step(session, session.step.id, session.speaking, SEVEN)


def heard_in(*sessions: Session) -> Heard:
    heard: Heard = {}
    for session in sessions:
        heard = noted(heard, session.round)
    return heard


def test_during_the_first_round_the_ring_itself_tells_it():
    session = first_round("ada")

    assert not_yet_heard(session, heard_in(session)) == ()


def test_in_the_next_round_it_is_who_was_in_neither():
    first = first_round("ada", "ben")
    second = on(first)
    assert not_yet_heard(second, heard_in(first, second)) == ("chidi", "dana")

    later = replace(second, round=shared_by(round_of(second), "chidi"))
    assert not_yet_heard(later, heard_in(first, later)) == ("dana",)


def test_who_just_listens_has_chosen_so():
    first = first_round("ada", "ben")
    second = door.listen(on(first), "dana", True, SEVEN)

    assert not_yet_heard(second, heard_in(first, second)) == ("chidi",)


def test_after_a_restart_nothing_is_said_of_what_is_not_known():
    second = on(first_round("ada", "ben"))

    assert not_yet_heard(second, heard_in(second)) == ()


def test_a_share_that_is_taken_back_does_not_count():
    heard = heard_in(first_round("ada", "ben"), first_round("ada"))

    assert heard == {"r1": frozenset({"ada"})}


def test_of_who_has_gone_nothing_is_remembered():
    heard = heard_in(first_round("ada", "ben"))
    assert without(heard, "ada") == {"r1": frozenset({"ben"})}

    room = Room().hearing(first_round("ada", "ben").round).among(frozenset({"ben"}))
    assert room.heard == {"r1": frozenset({"ben"})}


@pytest.mark.parametrize("session", [a_circle(), begun(a_circle())])
def test_without_a_round_nobody_is_waited_for(session):
    assert not_yet_heard(session, {}) == ()
