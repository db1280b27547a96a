"""The plans that ship: their order, their honest minutes, and what they offer each person."""

from itertools import pairwise

import pytest

from sessions.domain.plans import ClockFor, Format, StepKind
from sessions.domain.questions import Part
from tests.support.source import ROOT

PLANS = (
    "first-meeting", "in-person-90", "online-60", "carers", "grief", "loneliness", "recovery",
    "two-by-two",
)  # fmt: skip
CONTENT_PAGE = ROOT / "docs" / "content.md"
SPARE_MINUTES = 5
CUSTOMARY_TURN_SECONDS = range(120, 301)
"""A main share of two to five minutes is what support groups are used to."""
ORDER = (
    StepKind.WELCOME,
    StepKind.AGREEMENTS,
    StepKind.CHECK_IN,
    StepKind.ROUND,
    StepKind.PAUSE,
    StepKind.CHECK_IN,
    StepKind.CLOSING,
)


@pytest.fixture(params=PLANS)
def ready(request, library):
    return library.plan(request.param)


def clocked(plan):
    return [step for step in plan.steps if step.turns and step.turns.seconds]


def test_exactly_these_plans_ship(library):
    assert tuple(ready.plan.id for ready in library.plans) == PLANS


@pytest.mark.parametrize(
    ("plan_id", "minutes", "people", "place"),
    [
        ("first-meeting", 75, 8, Format.IN_PERSON),
        ("in-person-90", 90, 8, Format.IN_PERSON),
        ("online-60", 60, 6, Format.ONLINE),
        ("carers", 75, 8, Format.IN_PERSON),
        ("grief", 90, 8, Format.IN_PERSON),
        ("loneliness", 75, 6, Format.IN_PERSON),
        ("recovery", 60, 8, Format.IN_PERSON),
        ("two-by-two", 75, 8, Format.IN_PERSON),
    ],
)
def test_a_plan_says_how_long_it_is_and_for_how_many(library, plan_id, minutes, people, place):
    ready = library.plan(plan_id)

    assert (ready.length_minutes, ready.people, ready.plan.format) == (minutes, people, place)


def test_the_minutes_of_a_plan_are_honest(ready):
    """Steps, and for every person a turn and the quiet after it, with time to begin late.

    In pairs it is a turn for each of two, and two minutes to find one another and come back.
    """
    steps = sum(step.minutes * 60 for step in ready.plan.steps)
    steps += sum(2 * step.pairs.seconds + 120 for step in ready.plan.steps if step.pairs)
    turns = sum(ready.people * (step.turns.seconds + 15) for step in clocked(ready.plan))
    spare = ready.length_minutes * 60 - steps - turns

    assert spare >= SPARE_MINUTES * 60
    assert spare == ready.spare_seconds


def test_the_documents_reckon_the_same_minutes(ready):
    total = ready.length_minutes - ready.spare_seconds / 60
    reckoned = (ready.people, total, ready.length_minutes, ready.spare_seconds / 60)
    people, minutes, length, spare = (f"{number:g}" for number in reckoned)
    row = f"| `{ready.plan.id}` | {people} | {minutes} min | {length} min | {spare} min |"

    assert row in CONTENT_PAGE.read_text(encoding="utf-8")


def test_an_evening_goes_in_the_order_that_circles_go(ready):
    kinds = iter(step.kind for step in ready.plan.steps)

    assert all(kind in kinds for kind in ORDER)
    assert ready.plan.steps[0].kind is StepKind.WELCOME
    assert ready.plan.steps[-1].kind is StepKind.CLOSING


def test_every_plan_has_a_share_of_a_customary_length_with_words_to_start_from(ready):
    longest = max(clocked(ready.plan), key=lambda step: step.turns.seconds)

    assert longest.turns.seconds in CUSTOMARY_TURN_SECONDS
    assert longest.prompt is not None
    assert longest.turns.clock is ClockFor.HOLDER


def test_quiet_follows_the_sharing_at_once(ready):
    after = {earlier.id: later.kind for earlier, later in pairwise(ready.plan.steps)}

    assert after["sharing"] is StepKind.PAUSE


def test_the_last_round_has_no_clock(ready):
    last = [step for step in ready.plan.steps if step.turns][-1]

    assert last.turns.seconds is None
    assert last.turns.clock is ClockFor.NOBODY
    assert last.minutes > 0


def test_people_are_asked_how_they_arrive_and_how_they_leave_on_one_scale(ready):
    arriving, leaving = (step.question for step in ready.plan.steps if step.question)

    assert (arriving.part, leaving.part) in ((Part.ALONE,) * 2, (Part.BEFORE, Part.AFTER))
    assert "arriv" in arriving.text
    assert "leav" in leaving.text
    assert arriving.options == leaving.options
    assert len(arriving.options) == 5
    assert arriving.personal
    assert leaving.personal


def test_rather_not_say_is_left_to_the_poll(ready):
    options = [
        option for step in ready.plan.steps if step.question for option in step.question.options
    ]

    assert not any("rather" in option.lower() or "prefer" in option.lower() for option in options)


def test_a_check_in_says_that_an_answer_calls_nobody(ready):
    first = next(step for step in ready.plan.steps if step.question)

    assert "Nobody can see who chose what" in first.words
    assert "Quiet word" in first.words


def test_no_depth_is_left_out_on_the_way_down(ready):
    deepest = 0
    for prompt in (step.prompt for step in ready.plan.steps if step.prompt):
        assert prompt.level <= deepest + 1
        deepest = max(deepest, prompt.level)


def test_no_plan_goes_deepest_by_itself(ready):
    assert max(step.prompt.level for step in ready.plan.steps if step.prompt) == 2


def test_a_step_can_be_read_aloud_in_one_breath_or_two(ready):
    assert [step.words for step in ready.plan.steps if len(step.words.split()) > 30] == []


def test_those_who_hold_have_words_to_say_in_every_step(ready):
    assert all("Say: “" in step.notes for step in ready.plan.steps)
    assert not any(step.notes in step.words for step in ready.plan.steps)


def test_every_plan_names_where_its_shape_comes_from(ready):
    assert ready.plan.sources
    assert ready.plan.author == "Talking Piece"
    assert ready.plan.licence == "CC-BY-4.0"
