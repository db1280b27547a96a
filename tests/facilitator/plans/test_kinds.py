"""Every kind of step has a name, and every reason to refuse a field has a sentence."""

import pytest

from facilitator.plans.kinds import NAMES, quiets_to_choose, turns_to_choose
from facilitator.plans.parts import FIELD_OF, PART_FIELDS
from facilitator.plans.refusals import SENTENCES, where, why
from sessions.content.reading.refused import ContentRefused, Why
from sessions.domain.kinds import LONGEST_TURN_SECONDS, PARTS, SHORTEST_TURN_SECONDS
from sessions.domain.plans import StepKind
from tests.support.looking import a_flask


@pytest.fixture(autouse=True)
def somewhere():
    with a_flask().app_context():
        yield


def test_every_kind_has_a_name():
    assert set(NAMES) == set(StepKind)


def test_every_reason_has_a_sentence():
    assert set(SENTENCES) == set(Why)


def test_fields_belong_to_parts_that_there_are():
    assert set(PART_FIELDS) <= set(PARTS)
    assert {place[0] for place in FIELD_OF} <= set(PARTS)


def test_a_turn_may_be_as_short_and_as_long_as_a_plan_may_say():
    turns = turns_to_choose()

    assert (turns[0], turns[-1]) == (SHORTEST_TURN_SECONDS, LONGEST_TURN_SECONDS)


def test_a_length_that_is_not_usual_can_be_chosen_where_it_is_set():
    assert 190 in turns_to_choose("190", "")
    assert 7 in quiets_to_choose("7")
    assert turns_to_choose("soon", "") == turns_to_choose()


def test_a_refusal_says_where_and_why():
    refused = ContentRefused(
        "", path=("steps", 3, "minutes"), why=Why.NOT_WHOLE, figures={"least": 1, "most": 60}
    )

    assert where(refused) == "steps 3, minutes"
    assert why(refused) == "A whole number from 1 to 60 belongs here."


def test_what_has_no_sentence_is_said_in_general():
    assert why(ContentRefused("a.json: is not there.")) == "This cannot be read here."
