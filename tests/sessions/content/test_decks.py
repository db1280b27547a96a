"""The deck that ships: enough of each depth, each with an easier way in."""

import pytest

from sessions.content.reading.decks import DEEPEST_LEVEL


@pytest.fixture
def deck(library):
    return library.decks[0]


def test_there_is_enough_to_choose_from(deck):
    assert deck.id == "gentle-beginnings"
    assert len(deck.prompts) >= 20


def test_every_depth_has_several_prompts(deck):
    assert all(len(deck.at_level(level)) >= 5 for level in range(1, DEEPEST_LEVEL + 1))


def test_a_deck_goes_from_easy_to_open(deck):
    levels = [each.prompt.level for each in deck.prompts]

    assert levels == sorted(levels)


def test_every_prompt_has_an_easier_version_of_its_own(deck):
    easier = [each.easier for each in deck.prompts]

    assert len(set(easier)) == len(easier)
    assert not set(easier) & {each.prompt.text for each in deck.prompts}


def test_what_goes_deep_says_what_it_is_about(deck):
    assert all(each.content_note for each in deck.at_level(3))


def test_a_content_note_is_a_topic_and_not_a_warning(deck):
    notes = " ".join(each.content_note for each in deck.prompts).lower()

    assert not any(word in notes for word in ("warning", "trigger", "caution", "!"))
