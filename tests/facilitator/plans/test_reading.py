"""What cannot be taken is said beside its field, all at once, and the rest is reckoned with."""

from dataclasses import replace

import pytest

from facilitator.plans.draft import draft_of
from facilitator.plans.parts import Shelf
from facilitator.plans.reading import read_draft
from sessions.content.reading.refused import Why
from tests.support.consoles import LIBRARY

SHELF = Shelf.of(LIBRARY)
PLAN = LIBRARY.plan("grief").plan
DRAFT = draft_of(PLAN, 0, SHELF)


def read(draft):
    return read_draft(draft, SHELF, LIBRARY.shelves, began=PLAN)


def typed(key, **said):
    return DRAFT.filled(key, **said)


@pytest.mark.parametrize(
    ("key", "field", "text", "why"),
    [
        ("welcome", "title", "", Why.EMPTY),
        ("welcome", "title", "long " * 20, Why.TOO_LONG),
        ("welcome", "minutes", "soon", Why.NOT_WHOLE),
        ("welcome", "minutes", "61", Why.NOT_WHOLE),
        ("welcome", "notes", "x" * 401, Why.TOO_LONG),
        ("welcome", "words", "a\u202eb", Why.HIDDEN_SIGN),
        ("arriving", "question", "", Why.EMPTY),
        ("arriving", "options", "Only", Why.NOT_A_LIST),
        ("arriving", "options", "One\nOne", Why.SAID_TWICE),
        ("sharing", "each", "10", Why.NOT_WHOLE),
        ("sharing", "order", "loudest", Why.NOT_ONE_OF),
        ("sharing", "clock", "wall", Why.NOT_ONE_OF),
        ("sharing", "quiet", "500", Why.NOT_WHOLE),
        ("sharing", "prompt", "x" * 161, Why.TOO_LONG),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_step_and_field(key, field, text, why):
    reading = read(typed(key, **{field: text}))

    assert {place: refused.why for place, refused in reading.refusals.items()} == {
        (key, field): why
    }
    assert reading.good is None
    assert len(reading.plan.steps) == len(PLAN.steps)


@pytest.mark.parametrize(
    ("field", "text"), [("title", ""), ("length", "241"), ("people", "0"), ("format", "boat")]
)
def test_what_belongs_to_no_step_is_named_by_its_field(field, text):
    reading = read(replace(DRAFT, said={**DRAFT.said, field: text}))

    assert set(reading.refusals) == {("", field)}
    assert reading.plan is not None


def test_everything_is_found_at_once():
    draft = replace(typed("welcome", title="", minutes="x"), said={**DRAFT.said, "people": "many"})
    draft = draft.filled("sharing", each="1")

    reading = read(draft)

    assert set(reading.refusals) == {
        ("welcome", "title"), ("welcome", "minutes"), ("", "people"), ("sharing", "each"),
    }  # fmt: skip
    assert reading.first(draft) == ("", "people")


def test_a_plan_without_steps_is_none():
    reading = read(replace(DRAFT, steps=()))

    assert (set(reading.refusals), reading.plan) == ({("", "steps")}, None)


def test_a_step_that_needs_words_to_sit_with_says_so():
    needs = LIBRARY.plan("first-meeting").plan
    draft = draft_of(needs, 0, SHELF)
    draft = draft.filled("to-sit-with", prompt=" ")

    refusals = read_draft(draft, SHELF, LIBRARY.shelves, began=needs).refusals

    assert refusals[("to-sit-with", "prompt")].why is Why.MISSING
