"""What is stored comes back the same, is read strictly, and has no field for a person."""

import json
from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.domain.plans import Plan, Question, StepKind
from sessions.domain.session import Phase, Session, Undo
from sessions.domain.words import Typed
from sessions.storage.mapping import (
    Unreadable,
    plan_from_json,
    plan_to_json,
    session_from_json,
    session_to_json,
    summary_from_json,
    summary_to_json,
)
from sessions.summary import Summary
from tests.sessions.storage.evening import JUST_UNDOABLE, PLAN, SUMMARY, UNDER_WAY

MAY_BE_STORED = {
    "Door": "open lobby epoch late",
    "Meeting": "uid day time minutes place title",
    "Item": "text options first ends",
    "Measure": "id title source part items edges look lead",
    "Outcome": "shares counts",
    "PairRules": "size seconds",
    "Pairs": "id rules groups part part_began_at together",
    "Plan": "id title summary format steps author licence sources length_minutes people",
    "Poll": "id question electorate outcome",
    "PollSummary": "title question options shares counts too_few moves source spoken",
    "Prompt": "id text level",
    "PromptSummary": "id text",
    "Question": "text options personal scale measure spoken",
    "Round": "id rules waiting later declined rested shared again late parted turn"
    " turns offered_from spare_seconds phones_away begun",
    "RoundSummary": "title turn_seconds everyone_offered",
    "Seat": "id standing number phone holds listening attended token_epoch",
    "Session": "id group title plan opened_at phase door seats seats_made at started_at"
    " step_started_at planned_seconds taken rounds laid_aside round pairs met poll polls"
    " beside wall_names"
    " wall_epoch holders call next_meeting"
    " version undo",
    "Step": "id kind title minutes words notes prompt question turns breath pairs beside written",
    "StepSummary": "title kind planned_minutes actual_minutes",
    "StepTaken": "step seconds everyone_offered",
    "Summary": "id group title day format plan planned_minutes actual_minutes attendance holders"
    " steps rounds prompts polls everyone_offered software rule_version schema_version themes",
    "ThemeSummary": "id text",
    "Turn": "id seat offered_at opens_at accepted_at promised_seconds deadline paused_at",
    "TurnRules": "seconds order clock quiet_seconds phones_away",
    "Undo": "at before",
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Arbitrary values of a type; numbers are finite, and an undo leads to a state without one."""
    if kind is float:
        # No clock says -0.0, which is equal to 0.0 and yet written in another way.
        return st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0)
    if kind is Undo:
        before = st.deferred(lambda: anything(Session)).map(lambda s: replace(s, undo=None))
        return st.builds(Undo, at=anything(float), before=before)
    if get_origin(kind) is tuple:
        return st.lists(anything(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(kind, UnionType):
        return st.one_of(*map(anything, reversed(get_args(kind))))
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{f.name: anything(hints[f.name]) for f in fields(kind)})
    return st.from_type(kind)


def stored_kinds(*kinds: Any) -> dict[str, set[str]]:
    """Every dataclass that these are made of, with its fields."""
    found: dict[str, set[str]] = {}
    left = list(kinds)
    while left:
        kind = left.pop()
        left += get_args(kind)
        if isinstance(kind, type) and is_dataclass(kind) and kind.__name__ not in found:
            hints = get_type_hints(kind)
            found[kind.__name__] = set(hints)
            left += hints.values()
    return found


@given(anything(Session))
def test_any_session_comes_back_equal(session):
    back = session_from_json(session_to_json(session))

    assert back == session
    assert repr(back) == repr(session), "the word of a kind would be equal to the kind"


@given(anything(Summary).filter(lambda summary: summary.schema_version > 3))
def test_any_summary_comes_back_equal(summary):
    assert summary_from_json(summary_to_json(summary)) == summary


@given(anything(Plan))
def test_any_plan_comes_back_equal(plan):
    assert plan_from_json(plan_to_json(plan)) == plan


def test_what_was_typed_comes_back_as_typed_and_what_is_ours_as_ours():
    question = Question("How is it?", (Typed("Pause"), "Light"))
    plan = replace(PLAN, title=Typed("Welcome"), steps=(replace(PLAN.steps[1], question=question),))

    back = session_from_json(session_to_json(replace(UNDER_WAY, plan=plan))).plan

    assert back == plan
    assert [type(words) for words in (back.title, back.summary)] == [Typed, str]
    assert [type(words) for words in back.steps[0].question.options] == [Typed, str]


@pytest.mark.parametrize(
    "stored", [5, None, {}, {"typed": 5}, {"said": "x"}, {"typed": "", "x": 1}]
)
def test_words_are_read_strictly(stored):
    document = json.loads(plan_to_json(PLAN)) | {"title": stored}

    with pytest.raises(Unreadable):
        plan_from_json(json.dumps(document))


def test_kinds_come_back_as_kinds():
    back = session_from_json(session_to_json(UNDER_WAY))

    assert back.phase is Phase.LIVE
    assert back.plan.steps[0].kind is StepKind.WELCOME


def test_nothing_is_stored_that_is_not_on_the_list():
    """A new field is a new thing on disk: think whom it could name, then write it down here."""
    allowed = {kind: set(names.split()) for kind, names in MAY_BE_STORED.items()}

    assert stored_kinds(Session, Summary) == allowed


def test_what_is_written_is_what_was_listed():
    document = json.loads(session_to_json(JUST_UNDOABLE))

    assert set(document) == set(MAY_BE_STORED["Session"].split())
    assert set(document["seats"][0]) == set(MAY_BE_STORED["Seat"].split())


def test_kinds_are_stored_as_their_words():
    document = json.loads(session_to_json(UNDER_WAY))

    assert document["plan"]["steps"][0]["kind"] == StepKind.WELCOME.value


def test_the_plan_is_stored_once_even_when_there_is_an_undo():
    assert session_to_json(JUST_UNDOABLE).count(PLAN.summary) == 1


def test_words_of_any_script_are_stored_as_themselves():
    session = replace(UNDER_WAY, title="Trauerkreis für Mütter, حلقة")

    assert "Trauerkreis für Mütter, حلقة" in session_to_json(session)
    assert session_from_json(session_to_json(session)) == session


def test_a_session_from_before_a_field_existed_takes_its_default():
    document = json.loads(session_to_json(UNDER_WAY))
    del document["wall_epoch"]

    assert session_from_json(json.dumps(document)) == UNDER_WAY


def test_seats_from_before_they_had_numbers_are_numbered_by_their_places():
    document = json.loads(session_to_json(JUST_UNDOABLE))
    del document["seats_made"]
    for seat in document["seats"]:
        del seat["number"]

    back = session_from_json(json.dumps(document))

    assert [(seat.id, seat.number) for seat in back.seats] == [("ada", 1), ("ben", 2), ("chidi", 3)]
    assert (back.seats_made, back.undo) == (3, None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("nickname", "Ada"),
        ("version", "7"),
        ("version", True),
        ("version", 7.5),
        ("wall_names", 1),
        ("title", 5),
        ("opened_at", "noon"),
        ("phase", "later"),
        ("seats", [{"id": "ada", "standing": "seated", "name": "Ada"}]),
        ("undo", {"at": 1.0, "before": {"nickname": "Ada"}}),
        ("undo", {"at": 1.0, "before": {}, "by": "Fern"}),
        ("id", None),
    ],
)
def test_what_does_not_belong_there_is_not_read(field, value):
    document = json.loads(session_to_json(UNDER_WAY)) | {field: value}

    with pytest.raises(Unreadable):
        session_from_json(json.dumps(document))


@pytest.mark.parametrize(("rounds", "offered"), [(SUMMARY.rounds, True), ((), None)])
def test_an_older_summary_claims_nothing_of_a_round_that_was_not_held(rounds, offered):
    older = replace(SUMMARY, rounds=rounds, everyone_offered=True, schema_version=1)

    read = summary_from_json(summary_to_json(older))

    assert read == replace(older, everyone_offered=offered, schema_version=4)


def test_a_summary_from_before_there_were_themes_has_none():
    older = json.loads(summary_to_json(replace(SUMMARY, schema_version=2)))
    del older["themes"]

    assert summary_from_json(json.dumps(older)) == replace(SUMMARY, themes=(), schema_version=4)


def test_a_summary_with_something_extra_is_not_read():
    document = json.loads(summary_to_json(SUMMARY)) | {"names": ["Ada"]}

    with pytest.raises(Unreadable):
        summary_from_json(json.dumps(document))


@pytest.mark.parametrize("text", ["", "null", "[]", '"text"', '{"id": "this"'])
def test_what_is_no_session_at_all_is_not_read(text):
    with pytest.raises(Unreadable):
        session_from_json(text)


def test_what_cannot_be_read_is_not_repeated_in_the_refusal():
    with pytest.raises(Unreadable) as unreadable:
        session_from_json('{"title": "Grief circle", "undo": null}')

    assert str(unreadable.value) == ""
    assert unreadable.value.__suppress_context__
