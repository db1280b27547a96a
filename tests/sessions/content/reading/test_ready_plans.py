"""A plan that is not as it must be: what is refused, and that the step is named."""

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused
from sessions.domain.plans import TurnRules

PLAN = "plans/in-person-90.json"
WELCOME, ARRIVING, TO_SIT_WITH, SHARING, LAST_WORD = 0, 2, 3, 4, 9


@pytest.fixture
def refusal(change):
    def refused(alter, step=None):
        def altered(plan):
            alter(plan if step is None else plan["steps"][step])

        with pytest.raises(ContentRefused) as raised:
            load_library(change(PLAN, altered))
        return str(raised.value)

    return refused


def test_a_kind_of_step_that_is_not_known_is_refused(refusal):
    said = refusal(lambda step: step.update(kind="quiz"), WELCOME)

    assert said.startswith(f"{PLAN}, steps 1: “kind” should be one of: welcome, agreements")


def test_two_steps_may_not_share_an_id(refusal):
    said = refusal(lambda step: step.update(id="arriving"), WELCOME)

    assert said == f"{PLAN}: “steps” has “arriving” twice."


@pytest.mark.parametrize(
    ("step", "field"), [(SHARING, "turns"), (ARRIVING, "question"), (TO_SIT_WITH, "prompt")]
)
def test_a_step_has_what_its_kind_needs(refusal, step, field):
    assert f"steps {step + 1}: “{field}”" in refusal(lambda raw: raw.pop(field), step)


@pytest.mark.parametrize("field", ["turns", "question", "prompt", "breath"])
def test_a_step_has_nothing_that_its_kind_has_no_place_for(refusal, field):
    said = refusal(lambda step: step.update({field: "helped-me-here"}), WELCOME)

    assert said.startswith(f"{PLAN}, steps 1: “{field}” belongs to")


def test_a_breath_is_there_or_it_is_not(refusal):
    assert "“breath” should be true or false" in refusal(
        lambda step: step.update(kind="pause", breath="slow"), WELCOME
    )


def test_a_prompt_must_lie_in_a_deck(refusal):
    said = refusal(lambda step: step.update(prompt="made-up"), SHARING)

    assert said == f"{PLAN}, steps 5: “prompt” names “made-up”, which lies in no deck."


def test_a_round_with_a_clock_has_no_minutes_of_its_own(refusal):
    assert "“minutes” follows from" in refusal(lambda step: step.update(minutes=30), SHARING)


def test_a_round_without_a_clock_sets_minutes_aside(refusal):
    assert "“minutes” is missing" in refusal(lambda step: step.pop("minutes"), LAST_WORD)


def test_a_round_says_whether_it_has_a_clock(refusal):
    assert "“seconds” is missing" in refusal(lambda step: step["turns"].pop("seconds"), SHARING)


@pytest.mark.parametrize("seconds", [0, 10, 5000, "240"])
def test_a_turn_is_neither_hurried_nor_endless(refusal, seconds):
    said = refusal(lambda step: step["turns"].update(seconds=seconds), SHARING)

    assert "steps 5, turns: “seconds” should be a whole number from 30 to 900" in said


@pytest.mark.parametrize("options", [["Only"], ["1", "2", "3", "4", "5", "6", "7"]])
def test_a_check_in_has_two_to_six_options(refusal, options):
    said = refusal(lambda step: step["question"].update(options=options), ARRIVING)

    assert "steps 3, question: “options” should be a list of 2 to 6" in said


@pytest.mark.parametrize("field", ["title", "words", "notes"])
def test_too_long_a_text_is_refused(refusal, field):
    said = refusal(lambda step: step.update({field: "long " * 99 + "end"}), WELCOME)

    assert f"steps 1: “{field}” is 498 letters long" in said


def test_a_plan_may_not_take_longer_than_it_says(refusal):
    said = refusal(lambda plan: plan["length"].update(minutes=80))

    assert said == f"{PLAN}: “steps” take 1.0 minutes more than the length says."


def test_rules_of_a_round_may_differ_from_the_usual(change):
    rules = {"quiet_seconds": 30, "phones_away": True}
    folder = change(PLAN, lambda plan: plan["steps"][SHARING]["turns"].update(rules))

    ready = next(each for each in load_library(folder).plans if each.plan.id == "in-person-90")

    assert ready.plan.steps[SHARING].turns == TurnRules(240, quiet_seconds=30, phones_away=True)
