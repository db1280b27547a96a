"""The check-in inside a session: who may answer, opened once, closed once, never again."""

from dataclasses import replace

import pytest

from sessions.domain import asking, door, evening
from sessions.domain.errors import Refusal
from sessions.domain.plans import Question
from sessions.domain.polls import Outcome
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    begun,
    in_a_check_in,
    in_a_round,
    listening,
    without_phone,
)
from tests.support.refusing import refused

SAID = Outcome(shares=("some", "some", "some"))


def opened(session):
    return asking.open_poll(session, session.step.id)


def test_everybody_with_a_phone_may_answer():
    assert opened(in_a_check_in()).poll.electorate == ("ada", "ben", "chidi")


def test_listeners_may_answer_too():
    assert "ben" in opened(listening(in_a_check_in(), "ben")).poll.electorate


def test_a_seat_without_a_phone_has_no_ballot():
    assert "dana" not in opened(without_phone(in_a_check_in(), "dana")).poll.electorate


def test_those_who_hold_have_no_ballot_unless_they_sit_with_a_phone():
    assert "fern" not in opened(without_phone(in_a_check_in(), "fern", holds=True)).poll.electorate


def test_who_waits_in_the_lobby_has_no_ballot():
    assert "late" not in opened(door.join(in_a_check_in(), "late", SEVEN)).poll.electorate


def test_who_comes_after_the_opening_has_no_ballot():
    late = door.admit(door.join(opened(in_a_check_in()), "late", SEVEN), "late")

    assert late.poll.electorate == ("ada", "ben", "chidi")


def test_who_goes_after_the_opening_leaves_the_electorate_as_it_was():
    gone = door.leave(opened(in_a_check_in()), "ben", SEVEN)

    assert gone.poll.electorate == ("ada", "ben", "chidi")


def test_the_electorate_says_nothing_of_who_came_first():
    assert asking.electorate(a_circle("chidi", "ada", "ben")) == ("ada", "ben", "chidi")


def test_only_the_check_in_of_the_current_step_opens():
    with refused(Refusal.STALE):
        asking.open_poll(in_a_check_in(), "another step")


def test_a_step_without_a_question_has_no_check_in():
    with refused(Refusal.NO_QUESTION):
        opened(in_a_round())


def test_before_the_evening_begins_nothing_is_asked():
    with refused(Refusal.NOT_STARTED):
        asking.open_poll(a_circle(), "check_in")


def test_a_check_in_that_is_open_is_not_opened_again():
    with refused(Refusal.POLL_IS_OPEN):
        opened(opened(in_a_check_in()))


def test_a_check_in_closes_with_what_may_be_said_and_forgets_who_could_answer():
    closed = asking.close_poll(opened(in_a_check_in()), "check_in", SAID)

    assert closed.poll.outcome == SAID
    assert closed.poll.electorate == ()


def test_a_closed_check_in_never_reopens():
    closed = asking.close_poll(opened(in_a_check_in()), "check_in", SAID)

    with refused(Refusal.POLL_WAS_HELD):
        opened(closed)


def test_a_closed_check_in_does_not_reopen_when_its_step_is_gone_back_to():
    closed = asking.close_poll(opened(in_a_check_in()), "check_in", SAID)
    onward = evening.next_step(closed, "check_in", (), SEVEN)
    back = evening.step_back(onward, "closing", (), SEVEN)

    with refused(Refusal.POLL_WAS_HELD):
        opened(back)


def test_a_check_in_closes_once():
    closed = asking.close_poll(opened(in_a_check_in()), "check_in", SAID)

    with refused(Refusal.POLL_NOT_OPEN):
        asking.close_poll(closed, "check_in", Outcome())
    assert closed.poll.outcome == SAID


def test_a_closed_check_in_is_not_the_one_to_close():
    session = opened(in_a_check_in())
    closed = asking.close_poll(session, "check_in", SAID)

    assert asking.to_close(session, "check_in") == session.poll
    with refused(Refusal.POLL_NOT_OPEN):
        asking.to_close(closed, "check_in")


def test_what_was_never_opened_cannot_be_closed():
    with refused(Refusal.STALE):
        asking.close_poll(begun(a_circle()), "check_in", SAID)
    with refused(Refusal.STALE):
        asking.close_poll(opened(in_a_check_in()), "another", SAID)


QUESTION = Question("How are you arriving?", ("Heavy", "So so", "Light"))
ADA_BEN_CHIDI = frozenset({"ada", "ben", "chidi"})


def asked_before(question=QUESTION, outcome=SAID, *, again=QUESTION):
    """In the second of two check-ins; the first has closed."""
    steps = (replace(a_check_in("first"), question=question), a_check_in("again"))
    plan = a_plan(steps[0], replace(steps[1], question=again))
    closed = asking.close_poll(opened(begun(a_circle(plan=plan))), "first", outcome)
    return evening.next_step(closed, "first", (), SEVEN)


def asked_again(session, *, of=ADA_BEN_CHIDI):
    return asking.open_poll(session, "again", {"first": of}).poll


def test_a_question_is_asked_again_of_the_very_same_circle():
    assert asked_again(asked_before()).open


def test_a_question_is_not_asked_again_of_a_circle_that_somebody_came_to():
    came = door.admit(door.join(asked_before(), "late", SEVEN), "late")

    with refused(Refusal.ASKED_OF_OTHERS):
        asked_again(came)


def test_a_question_is_not_asked_again_of_a_circle_that_somebody_left():
    with refused(Refusal.ASKED_OF_OTHERS):
        asked_again(door.leave(asked_before(), "ben", SEVEN))


def test_when_nobody_remembers_who_was_asked_the_question_is_not_asked_again():
    with refused(Refusal.ASKED_OF_OTHERS):
        asking.open_poll(asked_before(), "again")


@pytest.mark.parametrize(
    "session",
    [
        asked_before(replace(QUESTION, text="And now, something else?")),
        asked_before(replace(QUESTION, options=("Yes", "No"))),
        asked_before(outcome=Outcome()),
        asked_before(replace(QUESTION, personal=False), again=replace(QUESTION, personal=False)),
    ],
    ids=["other words", "other options", "nothing was said", "never personal"],
)
def test_anything_else_may_be_asked_of_anybody(session):
    assert asked_again(session, of=frozenset({"somebody else"})).open


@pytest.mark.parametrize("then", [True, False])
def test_a_question_that_was_personal_once_stays_so(then):
    kinds = {"question": replace(QUESTION, personal=then)}
    kinds["again"] = replace(QUESTION, personal=not then)

    with refused(Refusal.ASKED_OF_OTHERS):
        asked_again(asked_before(**kinds), of=frozenset({"ada"}))
