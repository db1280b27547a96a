"""Through the evening: begin, the next step, one step back, a shorter step, the end."""

import pytest

from sessions.domain import asking, evening
from sessions.domain.errors import Refusal
from sessions.domain.plans import RoundOrder
from sessions.domain.polls import Outcome
from sessions.domain.session import Phase, StepTaken
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_round_step,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_round,
    round_of,
)
from tests.support.refusing import refused


def onward(session, now=SEVEN):
    return evening.next_step(session, session.step.id, session.speaking, now)


def back(session, now=SEVEN):
    return evening.step_back(session, session.step.id, session.speaking, now)


def in_an_open_check_in():
    return asking.open_poll(onward(begun(a_circle())), "check_in")


def test_while_people_arrive_there_is_no_step():
    with refused(Refusal.NOT_STARTED):
        _ = a_circle().step


def test_an_evening_begins_with_its_first_step():
    session = begun(a_circle())

    assert session.phase is Phase.LIVE
    assert session.step.id == "welcome"
    assert (session.started_at, session.step_started_at) == (SEVEN, SEVEN)


def test_another_plan_can_be_chosen_while_people_arrive():
    other = a_plan(a_step("another"))

    assert begun(evening.choose_plan(a_circle(), other)).step.id == "another"


def test_once_the_evening_has_begun_its_plan_stays():
    with refused(Refusal.ALREADY_STARTED):
        evening.choose_plan(begun(a_circle()), a_plan(a_step("another")))


def test_from_the_beginning_who_comes_waits_in_the_lobby():
    assert begun(a_circle()).door.lobby


def test_an_evening_begins_once():
    with refused(Refusal.ALREADY_STARTED):
        begun(begun(a_circle()))


def test_a_plan_may_begin_with_a_round():
    assert round_of(in_a_round()).waiting == ("ada", "ben", "chidi")


def test_the_next_step_begins_and_the_last_one_is_reckoned():
    session = onward(begun(a_circle()), SEVEN + 240)

    assert session.step.id == "check_in"
    assert session.taken == (StepTaken("welcome", 240, None),)
    assert session.step_started_at == SEVEN + 240


def test_a_round_begins_with_everyone_who_speaks():
    session = onward(onward(begun(a_circle())))

    assert session.step.id == "sharing"
    assert round_of(session).waiting == ("ada", "ben", "chidi")


def test_a_round_is_over_when_its_step_is():
    assert onward(in_a_round()).round is None


def test_only_a_random_round_leaves_the_circle_to_chance():
    session = begun(a_circle(plan=a_plan(a_round_step())), shuffled=("chidi", "ada", "ben"))

    assert round_of(session).waiting == ("ada", "ben", "chidi")


def test_a_random_round_goes_in_the_order_that_chance_gave():
    plan = a_plan(a_round_step(order=RoundOrder.RANDOM))
    session = begun(a_circle(plan=plan), shuffled=("chidi", "ada", "ben"))

    assert round_of(session).waiting == ("chidi", "ada", "ben")


def test_a_tap_on_next_that_came_twice_moves_on_once():
    session = onward(begun(a_circle()))

    with refused(Refusal.STALE):
        evening.next_step(session, "welcome", session.speaking, SEVEN)


def test_after_the_last_step_only_the_end_is_left():
    session = onward(in_a_round())

    assert session.is_last_step
    with refused(Refusal.LAST_STEP):
        onward(session)


def test_one_step_back():
    session = back(onward(begun(a_circle()), SEVEN + 60), SEVEN + 90)

    assert session.step.id == "welcome"
    assert [taken.step for taken in session.taken] == ["welcome", "check_in"]


def test_a_tap_on_back_that_came_twice_goes_back_once():
    session = back(onward(onward(begun(a_circle()))))

    with refused(Refusal.STALE):
        evening.step_back(session, "sharing", session.speaking, SEVEN)


def test_before_the_first_step_there_is_nothing():
    with refused(Refusal.FIRST_STEP):
        back(begun(a_circle()))


def test_a_round_that_is_gone_back_to_is_a_new_round():
    first = in_a_round()
    again = back(onward(first))

    assert round_of(again).id != round_of(first).id


def test_leaving_a_round_remembers_whether_everyone_was_offered_a_turn():
    two = in_a_round("ada", "ben")
    ben_is_offered = handed_on(holding("ada", two), SEVEN)

    assert onward(two).taken[0].everyone_offered is False
    assert onward(ben_is_offered).taken[0].everyone_offered is True


@pytest.mark.parametrize("leave", [onward, back, lambda s: evening.finish(s, SEVEN)])
def test_a_step_is_not_left_while_its_check_in_is_open(leave):
    with refused(Refusal.POLL_IS_OPEN):
        leave(in_an_open_check_in())


def test_a_check_in_that_was_held_stays_held_when_its_step_is_left():
    closed = asking.close_poll(in_an_open_check_in(), "check_in", Outcome())
    session = back(onward(closed))

    assert session.poll is None
    assert session.poll_of("check_in").outcome == Outcome()


def test_a_step_to_come_can_be_shorter():
    session = evening.shorten(begun(a_circle()), "check_in", 2)

    assert [step.minutes for step in session.plan.steps] == [5, 2, 0, 5]


def test_a_step_is_never_shorter_than_a_minute():
    assert evening.shorten(begun(a_circle()), "closing", 0).plan.steps[-1].minutes == 1


def test_any_step_can_be_shorter_before_the_evening_begins():
    assert evening.shorten(a_circle(), "welcome", 3).plan.steps[0].minutes == 3


def test_the_step_that_is_going_on_is_not_made_shorter():
    with refused(Refusal.STEP_HAS_PASSED):
        evening.shorten(begun(a_circle()), "welcome", 1)


def test_turns_that_were_promised_are_never_made_shorter():
    with refused(Refusal.TURNS_ARE_PROMISED):
        evening.shorten(begun(a_circle()), "sharing", 1)


def test_a_round_without_a_clock_can_be_given_fewer_minutes():
    plan = a_plan(a_step(), a_round_step(seconds=None, minutes=20))
    session = evening.shorten(begun(a_circle(plan=plan)), "sharing", 10)

    assert session.plan.steps[1].minutes == 10


def test_a_step_of_another_plan_is_not_found():
    with refused(Refusal.NO_SUCH_STEP):
        evening.shorten(begun(a_circle()), "elsewhere", 1)


def test_at_the_end_the_running_step_is_reckoned_too():
    session = evening.finish(begun(a_circle()), SEVEN + 120)

    assert session.taken == (StepTaken("welcome", 120, None),)


def test_an_evening_that_never_began_may_end():
    session = a_circle()

    assert evening.finish(session, SEVEN) is session


def test_a_check_in_that_was_never_opened_does_not_hold_anybody_up():
    plan = a_plan(a_check_in(), a_step("closing"))

    assert onward(begun(a_circle(plan=plan))).polls == ()
