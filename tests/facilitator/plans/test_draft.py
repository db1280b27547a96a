"""A plan in its fields, as somebody types them: nothing gets lost on the way there and back."""

from dataclasses import replace

import pytest

from facilitator.plans.draft import draft_of
from facilitator.plans.moves import moved
from facilitator.plans.parts import Shelf, number, one_line
from facilitator.plans.reading import read_draft
from facilitator.plans.sent import draft_in
from sessions.domain.kinds import KINDS
from sessions.domain.plans import Prompt, StepKind
from sessions.domain.prompts import OWN_WORDS
from tests.support.consoles import LIBRARY

SHELF = Shelf.of(LIBRARY)
PLANS = [ready.plan for ready in LIBRARY.plans]


def read(draft, plan):
    return read_draft(draft, SHELF, LIBRARY.shelves, began=plan)


def form_of(draft):
    said = dict(draft.said) | {"version": str(draft.version)}
    for step in draft.steps:
        fields = {**step.said, "kind": step.kind.value, "kept": step.kept_as_text}
        said |= {f"{step.key}.{name}": text for name, text in fields.items()}
    return said, [step.key for step in draft.steps]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
def test_a_plan_comes_back_from_its_fields_as_it_was(plan):
    draft = draft_in(*form_of(draft_of(plan, 3, SHELF)))

    reading = read(draft, plan)

    assert (reading.refusals, reading.good, draft.version) == ({}, plan, 3)


def test_words_of_ones_own_come_back_with_their_depth():
    plan = LIBRARY.plan("first-meeting").plan
    at = next(at for at, step in enumerate(plan.steps) if step.kind is StepKind.PROMPT)
    own = replace(plan.steps[at], prompt=Prompt(OWN_WORDS, "Who made your soup?", 2))
    plan = plan.with_step(own)

    assert read(draft_of(plan, 0, SHELF), plan).good == plan


def typed(plan, key, **said):
    return draft_of(plan, 0, SHELF).filled(key, **said)


def test_words_that_lie_in_a_deck_are_that_prompt_and_others_are_ones_own():
    plan = LIBRARY.plan("grief").plan
    words = LIBRARY.prompt("small-kindness").prompt

    def prompt(text):
        read_plan = read(typed(plan, "sharing", prompt=text), plan).good
        return next(step.prompt for step in read_plan.steps if step.id == "sharing")

    assert prompt(f" {words.text} ") == words
    assert prompt("Who made your soup?") == Prompt(OWN_WORDS, "Who made your soup?", 1)
    assert prompt("") is None


def test_a_round_without_a_clock_has_minutes_and_one_with_a_clock_has_none():
    plan = LIBRARY.plan("grief").plan
    sharing = {"clock": "nobody", "minutes": "20"}

    def step(**said):
        good = read(typed(plan, "sharing", **said), plan).good
        return next(step for step in good.steps if step.id == "sharing")

    assert (step(**sharing).turns.seconds, step(**sharing).minutes) == (None, 20)
    assert (step(clock="everyone", minutes="20").minutes, step().turns.seconds is None) == (
        0,
        False,
    )


def test_answers_stand_on_lines_and_empty_lines_are_none():
    plan = LIBRARY.plan("grief").plan
    draft = typed(plan, "arriving", options=" Heavy \n\n  Light\r\n")

    assert read(draft, plan).good.steps[2].question.options == ("Heavy", "Light")


@pytest.mark.parametrize("part", ["", "null", "[]", "{", '{"turns": 5}'])
def test_what_a_page_keeps_for_itself_may_be_broken_and_breaks_nothing(part):
    plan = LIBRARY.plan("grief").plan
    said, keys = form_of(draft_of(plan, 0, SHELF))

    reading = read(draft_in(said | {"welcome.kept": part}, keys), plan)

    assert reading.plan is None or reading.plan.steps[0].id == "welcome"


def test_a_step_of_no_kind_is_not_there():
    said, keys = form_of(draft_of(LIBRARY.plan("grief").plan, 0, SHELF))

    draft = draft_in(said | {"welcome.kind": "quiz"}, [*keys, "made-up", "arriving"])

    assert [step.key for step in draft.steps] == keys[1:]


def test_steps_that_were_taken_out_are_not_read():
    plan = LIBRARY.plan("grief").plan
    draft = draft_of(plan, 0, SHELF)
    draft = moved(draft, "out:break", words={}, new=None).draft

    assert "break" not in [step.id for step in read(draft, plan).good.steps]


def test_line_breaks_and_spaces_at_the_ends_are_no_matter():
    assert one_line("  One\r\n two  ") == "One two"


@pytest.mark.parametrize(
    ("text", "read"), [("5", 5), (" 5 ", 5), ("", ""), ("5.5", "5.5"), ("-1", "-1"), ("٥", "٥")]
)
def test_a_number_is_a_whole_one_or_stays_as_it_was_typed(text, read):
    assert number(text) == read


@pytest.mark.parametrize("kind", StepKind)
def test_every_part_of_every_kind_has_a_step_to_begin_with_in_a_ready_plan(kind):
    """Else the editor could not offer it: ship a plan that uses it."""
    steps = [step for plan in PLANS for step in plan.steps if step.kind is kind]

    assert steps or not KINDS[kind].needs
