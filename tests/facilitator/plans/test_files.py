"""A plan leaves as a file and comes back the same; what is no plan is refused with its place."""

import html
import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.content.reading.plan_files import PLAN_FILE_BYTES, read_plan_file
from sessions.domain.kinds import KINDS, MOST_STEPS
from sessions.domain.plans import (
    ClockFor,
    Format,
    Plan,
    Prompt,
    Question,
    RoundOrder,
    Step,
    StepKind,
    TurnRules,
)
from sessions.domain.prompts import OWN_WORDS
from sessions.exports.plan_file import plan_file
from tests.support.consoles import GROUP, LIBRARY, ConsoleServer
from tests.support.plan_forms import PLANS
from web.gate import TOO_LONG_MARK

SHELVES = LIBRARY.shelves


def as_file(plan):
    return plan_file(plan, lambda prompt: SHELVES.prompts.get(prompt.id) == prompt)


def text(longest, shortest=1):
    letters = st.text(
        st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=shortest, max_size=9
    )
    return letters.map(lambda said: said[:longest])


rules = st.builds(
    TurnRules,
    seconds=st.none() | st.integers(30, 900),
    order=st.sampled_from(RoundOrder),
    clock=st.sampled_from(ClockFor),
    quiet_seconds=st.integers(0, 120),
    phones_away=st.booleans(),
)
questions = st.builds(
    Question,
    text=text(60),
    options=st.lists(text(24), min_size=2, max_size=6, unique=True).map(tuple),
    personal=st.booleans(),
    scale=st.booleans(),
)
prompts = st.sampled_from(list(SHELVES.prompts.values())) | st.builds(
    Prompt, st.just(OWN_WORDS), text(160), st.integers(1, 3)
)
PARTS = {"turns": rules, "question": questions, "prompt": prompts}
KNOWN_KINDS = [kind for kind in StepKind if set(KINDS[kind].parts) <= set(PARTS)]


@st.composite
def steps(draw, number):
    kind = draw(st.sampled_from(KNOWN_KINDS))
    parts = {part: draw(PARTS[part]) for part in KINDS[kind].needs}
    parts |= {part: draw(st.none() | PARTS[part]) for part in KINDS[kind].may}
    turns = parts.get("turns")
    minutes = 0 if turns and turns.seconds is not None else draw(st.integers(1, 60))
    said = {"words": draw(text(400, 0)), "notes": draw(text(400, 0))}
    return Step(f"step-{number}", kind, draw(text(60)), minutes, **said, **parts)


@st.composite
def plans(draw):
    number = draw(st.integers(1, 5))
    return Plan(
        "own-1",
        draw(text(60)),
        draw(text(160, 0)),
        draw(st.sampled_from(Format)),
        tuple(draw(steps(at)) for at in range(number)),
        author=draw(text(60, 0)),
        licence=draw(text(60, 0)),
        sources=tuple(draw(st.lists(text(160), max_size=3, unique=True))),
        length_minutes=draw(st.integers(1, 240)),
        people=draw(st.integers(1, 50)),
    )


@given(plan=plans())
def test_any_plan_comes_back_exactly_as_it_left(plan):
    file = as_file(plan)

    back = read_plan_file(file, SHELVES, id="own-1")

    assert back == plan
    assert repr(back) == repr(plan)
    assert as_file(back) == file


@pytest.mark.parametrize("ready", LIBRARY.plans, ids=lambda ready: ready.plan.id)
def test_every_ready_plan_can_be_taken_away_and_brought_back(ready):
    assert read_plan_file(as_file(ready.plan), SHELVES, id=ready.plan.id) == ready.plan


GRIEF = json.loads(as_file(LIBRARY.plan("grief").plan))


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


def bring(browser, body):
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    return browser.post(f"{PLANS}/file", data={"file": (BytesIO(body), "anything.json")})


def test_what_is_taken_away_is_brought_back_as_a_new_plan(server, fern):
    away = fern.get("/facilitator/plan/grief.json")
    assert away.headers["Content-Disposition"] == "attachment; filename=circle-plan.json"

    for _twice in range(2):
        answer = bring(fern, away.data)

    first, second = server.store.own_plans(GROUP.id)
    assert answer.status_code == 303
    assert first.plan.id != second.plan.id
    assert first.plan.steps == LIBRARY.plan("grief").plan.steps
    assert LIBRARY.plan("grief").plan.id == "grief"


NO_PLAN = "This is no plan that was taken away from here."


def spoilt(alter):
    raw = json.loads(json.dumps(GRIEF))
    alter(raw)
    return raw


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "Please choose a file first."),
        (b"\xff\xfe", NO_PLAN),
        (b'{\n"title": x}', "Line 2 is not JSON as it should be."),
        (b"[" * 40_000, NO_PLAN),
        (b"[]", NO_PLAN),
        (b"{}", NO_PLAN),
        (b"Dear Ada,", NO_PLAN),
        (b'{"title": "a", "title": "b"}', "title: This name is written twice in one place."),
        (b" " * (PLAN_FILE_BYTES + 1), "A plan has at most 64 kilobytes."),
        ({"title": "a"}, NO_PLAN),
        (GRIEF | {"title": ""}, "title: "),
        (GRIEF | {"talkingpiece_plan": 2}, "talkingpiece_plan: 1 belongs here"),
        (GRIEF | {"names": ["Ada"]}, "names: Nothing is known here by this name."),
        (GRIEF | {"steps": []}, "steps: A list of 1 to 40 belongs here."),
        (GRIEF | {"steps": GRIEF["steps"] * 5}, "steps: A list of 1 to 40 belongs here."),
        (GRIEF | {"steps": GRIEF["steps"] * 2}, "steps: “welcome” is here twice."),
        (
            spoilt(lambda raw: raw["steps"][2].update(minutes=61)),
            "steps 3, minutes: A whole number from 1 to 60 belongs here.",
        ),
        (
            spoilt(lambda raw: raw["steps"][4]["turns"].update(order="loudest")),
            "steps 5, turns, order: One of these belongs here: volunteer, circle, random, ready.",
        ),
        (
            spoilt(lambda raw: raw["steps"][0].update(prompt="small-kindness")),
            "steps 1, prompt: This belongs only to steps of these kinds: ",
        ),
        (
            spoilt(lambda raw: raw["steps"][4].update(prompt="nothing")),
            "steps 5, prompt: “nothing” lies in no deck here.",
        ),
        (
            spoilt(lambda raw: raw["steps"][4].update(prompt={"text": "x", "level": 4})),
            "steps 5, prompt, level: A whole number from 1 to 3 belongs here.",
        ),
        (
            spoilt(lambda raw: raw["steps"][0].update(title="<b>" * 30)),
            "steps 1, title: These are 90 letters. At most 60 fit here.",
        ),
    ],
)
def test_a_file_that_is_not_a_plan_is_refused_in_kind_words(server, fern, body, sentence):
    answer = bring(fern, body)

    assert answer.status_code == 422
    assert sentence in html.unescape(answer.text)
    assert server.store.own_plans(GROUP.id) == ()
    assert server.troubles == []


def test_without_a_file_it_asks_for_one(fern):
    assert "Please choose a file first." in fern.post(f"{PLANS}/file").text


def test_the_file_names_its_version_and_no_id():
    assert list(GRIEF)[:2] == ["talkingpiece_plan", "title"]
    assert "id" not in GRIEF
    assert MOST_STEPS == 40


def test_a_file_the_gate_did_not_let_in_is_told_on_the_page_itself(server, fern):
    marked = {TOO_LONG_MARK: True}
    answer = fern.post("/facilitator/plans/file", environ_overrides=marked)

    assert answer.status_code == 422
    assert "A plan has at most 64 kilobytes." in html.unescape(answer.text)
    assert "From a file" in answer.text
    assert not server.store.own_plans(GROUP.id)


def test_whoever_wrote_a_file_by_hand_is_told_the_line(fern):
    said = html.unescape(bring(fern, b'{\n"title": x}').text)

    assert NO_PLAN in said
    assert "Line 2 is not JSON as it should be." in said
    assert "JSON as it" not in bring(fern, b"Dear Ada,").text
