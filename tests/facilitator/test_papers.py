"""What those who hold read, print and take home."""

import json
import re
from dataclasses import replace

import pytest

from sessions.domain.prompts import OWN_WORDS
from sessions.summary import PollSummary, PromptSummary, RoundSummary
from tests.sessions.storage.evening import SUMMARY
from tests.support.consoles import GROUP, LIBRARY, ConsoleServer

HEAVY = PollSummary(
    "Arriving", "How are you arriving?", ("Heavy", "Steady", "Light"),
    ("most_or_all", "some", "few_or_none"), (), too_few=False,
)  # fmt: skip
TONIGHT = replace(SUMMARY, group=GROUP.id, title="<b>Thursday</b> circle", polls=(HEAVY,))


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    keep(server, TONIGHT)
    return server.fern()


def keep(server, summary):
    """A session that has ended with this summary."""
    session = server.service.open(GROUP, LIBRARY.plans[0].plan)
    summary = replace(summary, id=server.chance.token())
    assert server.store.finish(session.id, summary, expected=session.version)
    return summary


def the_summary(server):
    return server.store.summaries(GROUP.id)[0].id


def text_of(answer):
    return " ".join(re.sub(r"<[^>]*>", " ", answer.text).split())


def test_past_summaries_are_listed_by_their_day(server, fern):
    page = fern.get("/facilitator")

    assert "November 23, 2026" in text_of(page)
    assert f'href="/facilitator/summary/{the_summary(server)}"' in page.text


def test_a_session_that_ended_before_it_began_is_not_listed(server, fern):
    empty = keep(server, replace(TONIGHT, steps=()))

    assert empty.id not in fern.get("/facilitator").text


def test_the_summary_shows_what_it_will_export(server, fern):
    said = text_of(fern.get(f"/facilitator/summary/{the_summary(server)}"))

    for part in (
        "November 23, 2026 · A first evening · in person",
        "3 people · 1 who held · 19 of 17 planned minutes",
        "Welcome 5 min 5 min",
        "Round: no clock. Everyone was offered a turn.",
        "Arriving: How are you arriving?",
        "What helped?",
        *LIBRARY.help.summary_limits,
    ):
        assert part in said
    assert re.search(r"Heavy\s+most or all", said)
    assert "p1" not in said, "a prompt's id is for programs, and stays in the downloads"
    assert "p1" in fern.get(f"/facilitator/summary/{the_summary(server)}.json").text


def test_what_somebody_typed_is_text(server, fern):
    page = fern.get(f"/facilitator/summary/{the_summary(server)}").text

    assert "<b>" not in page
    assert "&lt;b&gt;Thursday&lt;/b&gt;" in page


@pytest.mark.parametrize(
    ("seconds", "said"), [(None, "no clock"), (240, "turns of 4 min"), (90, "turns of 1.5 min")]
)
def test_turns_are_said_in_minutes(server, fern, seconds, said):
    summary = keep(server, replace(TONIGHT, rounds=(RoundSummary("Sharing", seconds, True),)))

    assert f"Sharing: {said}." in text_of(fern.get(f"/facilitator/summary/{summary.id}"))


def test_an_evening_without_a_round_says_nothing_of_turns(server):
    keep(server, replace(TONIGHT, rounds=(), everyone_offered=None))
    page = server.fern().get(f"/facilitator/summary/{the_summary(server)}")

    assert "offered a turn" not in text_of(page)


def test_too_few_answers_are_said_and_nothing_else(server, fern):
    few = replace(HEAVY, shares=(), too_few=True)
    summary = keep(server, replace(TONIGHT, polls=(few,)))

    page = fern.get(f"/facilitator/summary/{summary.id}")

    assert LIBRARY.help.too_few.text in text_of(page)
    assert "Heavy" not in text_of(page)


@pytest.mark.parametrize(("ending", "kind"), [("json", "application/json"), ("csv", "text/csv")])
def test_a_download_has_the_same_name_for_every_session(server, fern, ending, kind):
    answer = fern.get(f"/facilitator/summary/{the_summary(server)}.{ending}")

    assert answer.mimetype == kind
    assert answer.headers["Content-Disposition"] == (
        f"attachment; filename=session-summary.{ending}"
    )


def test_no_copy_has_the_id_of_the_session(server, fern):
    session = the_summary(server)

    for ending in ("json", "csv"):
        assert session.encode() not in fern.get(f"/facilitator/summary/{session}.{ending}").data


def test_the_download_says_what_the_page_says(server, fern):
    downloaded = json.loads(fern.get(f"/facilitator/summary/{the_summary(server)}.json").data)

    assert downloaded["attendance"] == 3
    assert downloaded["limits"] == list(LIBRARY.help.summary_limits)


@pytest.mark.parametrize("address", ["summary/unknown", "summary/unknown.json",
    "summary/unknown.csv", "plan/unknown"])  # fmt: skip
def test_what_does_not_exist_says_so_kindly(fern, address):
    answer = fern.get(f"/facilitator/{address}")

    assert answer.status_code == 404
    assert "Nothing is here" in answer.text


@pytest.mark.parametrize("ready", LIBRARY.plans, ids=lambda ready: ready.plan.id)
def test_a_run_sheet_has_every_step_with_its_notes(fern, ready):
    said = text_of(fern.get(f"/facilitator/plan/{ready.plan.id}")).replace("&#39;", "'")

    for step in ready.plan.steps:
        assert step.title in said
        assert step.notes in said


@pytest.mark.parametrize("people", ["0", "51", "999", "x", "", "-1"])
def test_for_how_many_a_run_sheet_cannot_be_is_said_and_what_was_typed_stays(fern, people):
    answer = fern.post("/facilitator/plan/in-person-90", data={"people": people})

    assert answer.status_code == 400
    assert "A whole number from 1 to 50 belongs here." in text_of(answer)
    assert f'name="people" value="{people}"' in answer.text
    assert "Reckoned for 8 people" in text_of(answer)


def test_a_run_sheet_is_reckoned_for_as_many_as_will_come(fern):
    answer = fern.post("/facilitator/plan/in-person-90", data={"people": "50"})

    assert answer.status_code == 200
    assert "Reckoned for 50 people" in text_of(answer)
    assert "belongs here" not in text_of(answer)


def test_words_that_those_who_held_wrote_are_named_as_their_own(server, fern):
    own = PromptSummary(OWN_WORDS, "What would you cook for them?")
    kept = keep(server, replace(TONIGHT, prompts=(own,)))

    said = text_of(fern.get(f"/facilitator/summary/{kept.id}"))

    assert "What would you cook for them? our own words" in said


def test_nothing_typed_into_the_debrief_can_be_sent_or_kept(fern):
    page = fern.get("/facilitator/debrief").text

    assert page.count("<textarea") == len(LIBRARY.debrief.questions)
    assert "<form" not in page
    for field in re.findall(r"<textarea[^>]*>", page):
        assert "name=" not in field
        assert 'autocomplete="off"' in field
        assert 'spellcheck="false"' in field
    assert "never sent and never stored" in page


def test_paper_leaves_out_what_only_a_screen_needs(server, fern):
    page = fern.get(f"/facilitator/summary/{the_summary(server)}").text

    assert page.count('class="row no-print"') == 2
