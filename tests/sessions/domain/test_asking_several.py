"""A check-in of several questions, what is asked beside the plan, and a phone that goes round."""

from dataclasses import replace

import pytest

from sessions.domain import asking, before_after, evening, sharing
from sessions.domain.errors import Refusal
from sessions.domain.polls import Outcome
from sessions.domain.questions import Measure, Part, Question
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_step,
    begun,
    in_a_check_in,
    in_a_round,
    without_phone,
)
from tests.support.refusing import refused

SAID = Outcome(shares=("some", "some", "some"))
OPTIONS = ("Heavy", "So so", "Light")


def about(part, name="mood"):
    text = f"{name}, {part}"
    return Question(text, OPTIONS, scale=True, measure=Measure(f"pulse.{name}", "Pulse", part=part))


MOOD, SETTLED = about(Part.BEFORE), about(Part.BEFORE, "settled")
LATER, MOVED = about(Part.AFTER), about(Part.MOVE)


def asks(step, *questions):
    first, *beside = questions
    return replace(a_check_in(step), question=first, beside=tuple(beside))


def in_steps(*steps):
    return begun(a_circle(plan=a_plan(*steps, a_step("closing"))))


def closed(session, *outcomes):
    first, *others = outcomes
    return asking.close_poll(session, session.poll.id, first, beside=tuple(others))


def test_questions_of_one_check_in_open_together_each_as_a_poll_of_its_own():
    session = asking.open_poll(in_steps(asks("now", MOOD, SETTLED)), "now")

    assert [poll.id for poll in session.check_in] == ["now", "now.2"]
    assert {poll.electorate for poll in session.check_in} == {("ada", "ben", "chidi")}
    assert {poll.step for poll in session.check_in} == {"now"}


def test_they_close_together_each_with_its_own_words():
    session = closed(asking.open_poll(in_steps(asks("now", MOOD, SETTLED)), "now"), SAID, Outcome())

    assert [poll.outcome for poll in session.check_in] == [SAID, Outcome()]
    assert [poll.electorate for poll in session.check_in] == [(), ()]


def test_when_the_step_is_left_all_of_them_are_remembered():
    session = closed(asking.open_poll(in_steps(asks("now", MOOD, SETTLED)), "now"), SAID, SAID)
    onward = evening.next_step(session, "now", (), SEVEN)

    assert [poll.id for poll in onward.polls] == ["now", "now.2"]
    assert onward.check_in == ()


def test_a_step_cannot_be_left_while_one_of_them_is_open():
    session = asking.open_poll(in_steps(asks("now", MOOD, SETTLED)), "now")

    with refused(Refusal.POLL_IS_OPEN):
        evening.next_step(session, "now", (), SEVEN)


@pytest.mark.parametrize(
    ("moved_from", "polls"), [(frozenset({"now"}), ["then", "then.2"]), (frozenset(), ["then"])]
)
def test_how_people_moved_is_asked_only_where_it_may_be_said(moved_from, polls):
    both = in_steps(asks("now", MOOD), asks("then", LATER, MOVED))
    session = closed(asking.open_poll(both, "now"), SAID)
    after = evening.next_step(session, "now", (), SEVEN)

    opened = asking.open_poll(after, "then", {}, moved_from=moved_from)

    assert [poll.id for poll in opened.check_in] == polls


def test_a_move_knows_its_before_and_its_after():
    both = in_steps(asks("now", MOOD), asks("then", LATER, MOVED))
    session = closed(asking.open_poll(both, "now"), SAID)
    session = evening.next_step(session, "now", (), SEVEN)
    session = asking.open_poll(session, "then", {}, moved_from=frozenset({"now"}))
    after, move = session.check_in

    assert before_after.before_of(session, move.question).id == "now"
    assert before_after.after_of(session, move) == after


def test_how_people_moved_without_a_before_is_not_asked():
    session = asking.open_poll(in_steps(asks("then", LATER, MOVED)), "then")

    assert [poll.question for poll in session.check_in] == [LATER]


READY = about(Part.ALONE, "ready")


def test_the_room_is_asked_something_beside_the_plan_in_any_step():
    session = asking.ask(in_a_round(), "sharing", (READY,))

    assert (session.poll.id, session.poll.step) == ("sharing.ask1", "sharing")
    assert session.poll.open


def test_what_was_asked_beside_the_plan_is_put_away_and_the_step_goes_on():
    session = closed(asking.ask(in_a_round(), "sharing", (READY,)), SAID)
    back = asking.put_away(session, "sharing.ask1")

    assert (back.poll, [poll.id for poll in back.polls]) == (None, ["sharing.ask1"])
    assert sharing.offer(back, "r1", "ada", SEVEN).turn


def test_it_is_not_put_away_while_it_is_open():
    with refused(Refusal.POLL_IS_OPEN):
        asking.put_away(asking.ask(in_a_round(), "sharing", (READY,)), "sharing.ask1")


def test_what_the_plan_asks_stays_until_its_step_is_left():
    session = closed(asking.open_poll(in_a_check_in(), "check_in"), SAID)

    with refused(Refusal.STALE):
        asking.put_away(session, "check_in")


def test_nothing_is_asked_while_somebody_has_the_piece_or_is_offered_it():
    with refused(Refusal.SOMEONE_HAS_THE_PIECE):
        asking.ask(sharing.offer(in_a_round(), "r1", "ada", SEVEN), "sharing", (READY,))


def test_nothing_is_asked_beside_an_open_check_in():
    with refused(Refusal.POLL_IS_OPEN):
        asking.ask(asking.open_poll(in_a_check_in(), "check_in"), "check_in", (READY,))


def test_after_a_question_beside_it_the_check_in_of_the_plan_still_opens():
    session = closed(asking.ask(in_a_check_in(), "check_in", (READY,)), SAID)

    assert asking.open_poll(session, "check_in").poll.id == "check_in"
    assert [poll.id for poll in asking.open_poll(session, "check_in").polls] == ["check_in.ask1"]


def test_no_id_is_given_twice():
    once = closed(asking.ask(in_a_round(), "sharing", (READY,)), SAID)
    again = asking.ask(once, "sharing", (about(Part.ALONE, "topic"),))

    assert again.poll.id == "sharing.ask2"


def test_a_phone_that_goes_round_brings_a_ballot_to_every_seat_without_one():
    session = without_phone(without_phone(in_a_check_in(), "dana"), "fern", holds=True)
    opened = asking.open_poll(session, "check_in", passed_round=True)

    assert opened.poll.electorate == ("ada", "ben", "chidi", "dana", "fern")
    assert asking.without_a_phone(opened, opened.poll) == ("dana", "fern")


def test_unless_it_goes_round_nobody_without_a_phone_is_asked():
    session = without_phone(in_a_check_in(), "dana")
    opened = asking.open_poll(session, "check_in")

    assert asking.without_a_phone(opened, opened.poll) == ()
