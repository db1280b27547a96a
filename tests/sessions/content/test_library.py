"""The library: everything that ships loads, and nothing loads that is not as it must be."""

from dataclasses import FrozenInstanceError
from shutil import copy

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused


def test_every_file_that_ships_is_loaded(library, files):
    plans = {f"plans/{ready.plan.id}.json" for ready in library.plans}
    decks = {f"prompts/{deck.id}.json" for deck in library.decks}
    instruments = {f"instruments/{each.id}.json" for each in library.instruments}
    single = {
        "crisis/lines.json",
        "words/agreements.json",
        "words/come-back.json",
        "words/debrief.json",
        "words/greetings.json",
        "words/help.json",
        "words/phrases.json",
        "words/quiet-word.json",
        "words/themes.json",
    }

    assert plans | decks | instruments | single == set(files)


def test_every_file_names_its_author_and_licence(files):
    ours = [raw for raw in files.values() if "spoken" not in raw]
    theirs = [raw for raw in files.values() if "spoken" in raw]

    assert all((raw["author"], raw["licence"]) == ("Talking Piece", "CC-BY-4.0") for raw in ours)
    assert all(raw["author"].startswith("Office for National") for raw in theirs)
    assert all(raw["licence"] == "OGL-UK-3.0" for raw in theirs)


def test_a_plan_and_a_prompt_are_found_by_their_id(library):
    assert library.plan("online-60").plan.title == "An hour beside a call"
    assert library.prompt("carrying-lately").prompt.text == "What have you been carrying lately?"


def test_plans_and_decks_come_by_title_so_that_a_first_meeting_is_first(library):
    plans, decks = [ready.plan for ready in library.plans], list(library.decks)

    assert plans[0].id == "first-meeting"
    assert plans == sorted(plans, key=lambda plan: plan.title)
    assert decks == sorted(decks, key=lambda deck: deck.title)


def test_a_prompt_leads_to_its_deck_and_words_of_ones_own_to_the_first(library):
    assert library.deck_of("their-hands").id == "grief"
    assert library.deck_of("own").id == "gentle-beginnings"


def test_what_is_not_there_is_nothing(library):
    assert library.plan("no-such-plan") is None
    assert library.prompt("no-such-prompt") is None


def test_content_cannot_be_changed_once_it_is_loaded(library):
    with pytest.raises(FrozenInstanceError):
        library.plans[0].plan.steps[0].title = "Another"


def test_two_plans_may_not_share_an_id(folder):
    copy(folder / "plans/online-60.json", folder / "plans/online-60-again.json")

    with pytest.raises(ContentRefused, match="plans: two files share the id “online-60”"):
        load_library(folder)


def test_two_decks_may_not_share_a_prompt(folder, change):
    copy(folder / "prompts/gentle-beginnings.json", folder / "prompts/second.json")
    change("prompts/second.json", lambda deck: deck.update(id="second"))

    with pytest.raises(ContentRefused, match="prompts: two files share the id “called-and-like”"):
        load_library(folder)


def test_a_missing_file_is_named(folder):
    (folder / "words/debrief.json").unlink()

    with pytest.raises(ContentRefused, match=r"^words/debrief\.json: is not there\.$"):
        load_library(folder)
