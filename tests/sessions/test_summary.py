"""What is kept of an evening: steps, minutes and words, and nothing about anybody."""

from dataclasses import asdict, replace

import pytest

from sessions.domain import asking, door, evening, sharing, walls
from sessions.domain.plans import Prompt, RoundOrder
from sessions.domain.polls import Outcome
from sessions.summary import (
    PollSummary,
    PromptSummary,
    RoundSummary,
    StepSummary,
    Summary,
    summarise,
)
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
    in_a_check_in,
    in_a_round,
    without_phone,
)

MINUTE = 60


def kept(session, *, now=SEVEN):
    finished = evening.finish(session, now)
    return summarise(finished, id="its-own", day="2026-11-23", now=now, software="1.0")


def onward(session, now=SEVEN):
    return evening.next_step(session, session.step.id, session.speaking, now)


def test_a_summary_says_which_evening_it_was():
    summary = kept(begun(a_circle()))

    assert (summary.id, summary.group, summary.title) == ("its-own", "thursdays", "Thursday circle")
    assert (summary.day, summary.format, summary.plan) == (
        "2026-11-23",
        "in_person",
        "An evening",
    )
    assert (summary.software, summary.schema_version) == ("1.0", 4)


def test_a_summary_names_nobody():
    session = onward(onward(begun(without_phone(a_circle(), "dana"))))
    everything = repr(asdict(kept(holding("ada", session))))

    for seat in ("ada", "ben", "chidi", "dana"):
        assert seat not in everything


def test_who_shared_and_who_said_not_today_makes_no_difference():
    two = in_a_round("ada", "ben")
    ada_shared = sharing.decline(handed_on(holding("ada", two), SEVEN), "r1", "ben", SEVEN)
    ben_shared = sharing.decline(handed_on(holding("ben", two), SEVEN), "r1", "ada", SEVEN)

    assert kept(ada_shared) == kept(ben_shared)


def test_everyone_who_was_there_is_counted_once():
    session = door.leave(without_phone(a_circle(), "dana"), "ada", SEVEN)

    assert kept(session).attendance == 4


def test_those_who_held_are_counted():
    assert kept(walls.held_by(begun(a_circle()), 2)).holders == 2


def test_minutes_are_whole_as_planned_and_as_they_were():
    plan = a_plan(a_step(minutes=5), a_step("closing", minutes=10))
    session = onward(begun(a_circle(plan=plan)), SEVEN + 7 * MINUTE)
    summary = kept(session, now=SEVEN + 16 * MINUTE)

    assert (summary.planned_minutes, summary.actual_minutes) == (15, 16)
    assert summary.steps == (
        StepSummary("Welcome", "welcome", 5, 7),
        StepSummary("Closing", "welcome", 10, 9),
    )


def test_a_long_evening_is_reckoned_to_the_minute():
    session = begun(a_circle(plan=a_plan(a_step(minutes=90))))
    summary = kept(session, now=SEVEN + 95 * MINUTE)

    assert (summary.planned_minutes, summary.actual_minutes) == (90, 95)
    assert summary.steps[0].actual_minutes == 95


def test_the_plan_is_reckoned_for_those_who_sat_there_at_the_beginning():
    session = begun(a_circle(plan=a_plan(a_round_step(quiet_seconds=0))))
    for seat in ("ada", "ben", "chidi"):
        session = door.leave(session, seat, SEVEN)

    assert kept(session).planned_minutes == 9
    assert kept(session).steps[0].planned_minutes == 9


def test_a_step_made_shorter_was_still_planned_as_it_was():
    plan = a_plan(a_step(minutes=5), a_step("closing", minutes=10))
    session = onward(evening.shorten(begun(a_circle(plan=plan)), "closing", 3))

    assert kept(session).planned_minutes == 15
    assert kept(session).steps[1].planned_minutes == 10


def test_steps_that_were_never_reached_are_not_in_it():
    assert [step.title for step in kept(begun(a_circle())).steps] == ["Welcome"]


def test_a_step_that_was_gone_back_to_is_in_it_once_with_all_its_time():
    session = onward(begun(a_circle()), SEVEN + 2 * MINUTE)
    session = evening.step_back(session, "check_in", (), SEVEN + 3 * MINUTE)
    summary = kept(session, now=SEVEN + 6 * MINUTE)

    assert [(step.title, step.actual_minutes) for step in summary.steps] == [
        ("Welcome", 5),
        ("Check-in", 1),
    ]


def test_a_round_is_kept_with_what_a_turn_was_promised():
    assert kept(in_a_round(seconds=120)).rounds == (RoundSummary("Sharing", 120, False),)


def test_a_round_without_a_clock_promised_no_time():
    assert kept(in_a_round(seconds=None)).rounds[0].turn_seconds is None


def test_it_says_whether_everyone_was_offered_a_turn():
    one = in_a_round("ada")

    assert not kept(one).everyone_offered
    assert kept(holding("ada", one)).everyone_offered
    assert kept(handed_on(holding("ada", one), SEVEN)).rounds[0].everyone_offered


def test_an_evening_without_a_round_offered_nobody_a_turn_and_says_so():
    assert kept(begun(a_circle())).everyone_offered is None


@pytest.mark.parametrize("order", [RoundOrder.READY, RoundOrder.VOLUNTEER])
def test_an_open_offer_is_not_yet_an_offer_to_everyone(order):
    session = in_a_round(order=order)
    waiting = sharing.offer(session, "r1", None, SEVEN)

    assert not kept(waiting).everyone_offered


def test_a_round_held_twice_was_offered_to_everyone_if_one_of_them_was():
    first = handed_on(holding("ada", in_a_round("ada")), SEVEN)
    again = evening.step_back(onward(first), "closing", first.speaking, SEVEN)

    assert kept(again).rounds == (RoundSummary("Sharing", 180, True),)


def test_prompts_that_were_used_are_kept():
    prompt = Prompt("p1", "What helped this week?")
    steps = (replace(a_step(), prompt=prompt), replace(a_step("closing"), prompt=prompt))

    assert kept(begun(a_circle(plan=a_plan(*steps)))).prompts == (
        PromptSummary("p1", "What helped this week?"),
    )


def test_a_check_in_is_kept_in_the_words_that_were_shown():
    session = asking.open_poll(in_a_check_in(), "check_in")
    words = Outcome(shares=("some", "some", "few_or_none"))
    closed = asking.close_poll(session, "check_in", words)

    assert kept(closed).polls == (
        PollSummary(
            title="Check-in",
            question="How are you arriving?",
            options=("Heavy", "So so", "Light"),
            shares=("some", "some", "few_or_none"),
            counts=(),
            too_few=False,
        ),
    )


def test_check_ins_are_kept_in_the_order_they_were_held():
    session = begun(a_circle(plan=a_plan(a_check_in("first"), a_check_in("second"))))
    for step in ("first", "second"):
        session = session if session.step.id == step else onward(session)
        session = asking.close_poll(asking.open_poll(session, step), step, Outcome())

    assert [poll.id for poll in evening.finish(session, SEVEN).polls] == ["first", "second"]
    assert len(kept(session).polls) == 2


def test_of_a_check_in_with_too_few_answers_only_that_is_kept():
    session = asking.open_poll(in_a_check_in(), "check_in")
    poll = kept(asking.close_poll(session, "check_in", Outcome())).polls[0]

    assert poll.too_few
    assert (poll.shares, poll.counts) == ((), ())


def test_a_check_in_that_was_never_opened_is_not_in_it():
    assert kept(begun(a_circle(plan=a_plan(a_check_in())))).polls == ()


def test_an_evening_that_never_began_took_no_time():
    summary = kept(a_circle(), now=SEVEN)

    assert isinstance(summary, Summary)
    assert (summary.actual_minutes, summary.steps) == (0, ())
    assert summary.planned_minutes > 0
