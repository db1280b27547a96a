"""The decks that ship: enough of each depth, every prompt its own, each with an easier way in."""

import re
from itertools import combinations

import pytest

from sessions.domain.prompts import DEEPEST_LEVEL, FIRST_LEVEL, OWN_WORDS

DECKS = ("carers", "closings", "gentle-beginnings", "grief", "loneliness", "recovery")
OPENS_NOTHING_NEW = "closings"
MINUTES_OF_A_DEPTH = {1: range(1, 3), 2: range(1, 5), 3: range(3, 6)}
LITTLE_WORDS = (
    "a about an and are as at be did do does for from had has have how if in is it like me my no"
    " of on one or somebody someone something than that the there they this to was what when"
    " where which who whom with without would you your"
)
TOO_MUCH_ALIKE = 0.6
PRIES = re.compile(
    r"\b(die[ds]?|death|killed|suicid\w*|abus\w*|violen\w*|accident|trauma\w*|relapse\w*"
    r"|diagnos\w*|worst|why (?:did|do|are|were) you)\b",
    re.IGNORECASE,
)
TELLS_WHAT_TO_FEEL = re.compile(
    r"\b(should feel|must|ought|move on|closure|let go|positive)\b", re.I
)
PRESUPPOSES_A_CREED = re.compile(r"\b(god|heaven|pray\w*|bless\w*|soul|faith|spirit\w*)\b", re.I)


@pytest.fixture(params=DECKS)
def deck(request, library):
    return next(deck for deck in library.decks if deck.id == request.param)


@pytest.fixture
def prompts(library):
    return [each for deck in library.decks for each in deck.prompts]


def test_exactly_these_decks_ship(library):
    assert {deck.id for deck in library.decks} == set(DECKS)


def test_there_is_enough_to_choose_from(prompts, deck):
    assert len(prompts) >= 100
    assert len(deck.prompts) >= 12


def test_every_depth_has_several_prompts_and_closing_words_open_nothing_new(deck):
    enough = {level: len(deck.at_level(level)) >= 5 for level in range(1, DEEPEST_LEVEL + 1)}

    assert enough == {1: True, 2: True, 3: deck.id != OPENS_NOTHING_NEW}


def test_a_deck_goes_from_easy_to_open(deck):
    levels = [each.prompt.level for each in deck.prompts]

    assert levels == sorted(levels)
    assert levels[0] == FIRST_LEVEL


def test_every_prompt_and_every_easier_version_is_its_own(prompts):
    said = [words for each in prompts for words in (each.prompt.text, each.easier)]

    assert len(set(said)) == len(said)
    assert OWN_WORDS not in {each.prompt.id for each in prompts}


def test_no_two_prompts_ask_nearly_the_same(prompts):
    asked = [(each.prompt.text, what_it_asks(each.prompt.text)) for each in prompts]
    alike = [
        (one, other)
        for (one, words), (other, more) in combinations(asked, 2)
        if len(words & more) > TOO_MUCH_ALIKE * min(len(words), len(more)) and len(words & more) > 1
    ]

    assert alike == []


def test_what_goes_deep_says_what_it_is_about(deck):
    assert all(each.content_note for each in deck.at_level(DEEPEST_LEVEL))


def test_a_deeper_prompt_is_given_more_time(prompts):
    assert [e for e in prompts if e.minutes not in MINUTES_OF_A_DEPTH[e.prompt.level]] == []


def test_a_content_note_is_a_topic_and_not_a_warning(prompts):
    notes = " ".join(each.content_note for each in prompts).lower()

    assert not any(word in notes for word in ("warning", "trigger", "caution", "!"))
    assert all(len(each.content_note.split()) <= 5 for each in prompts)


def test_nobody_is_asked_for_the_details_of_what_was_terrible(prompts):
    assert [e for e in prompts if PRIES.search(f"{e.prompt.text} {e.easier}")] == []


def test_nobody_is_told_what_to_feel_or_to_believe(prompts):
    said = [f"{each.prompt.text} {each.easier}" for each in prompts]

    assert [words for words in said if TELLS_WHAT_TO_FEEL.search(words)] == []
    assert [words for words in said if PRESUPPOSES_A_CREED.search(words)] == []


def test_a_prompt_is_no_longer_than_can_be_heard_at_once(prompts):
    assert [each.prompt.text for each in prompts if len(each.prompt.text.split()) > 18] == []


def test_a_prompt_opens_and_cannot_be_answered_by_yes_or_no(prompts):
    closed = re.compile(r"^(Do|Does|Did|Is|Are|Was|Were|Have|Has|Can|Could|Will|Would) ")

    assert {e.prompt.id for e in prompts if closed.match(e.prompt.text)} <= {"stayed-open"}


def what_it_asks(text: str) -> set[str]:
    return set(re.findall(r"[a-z’']+", text.lower())) - set(LITTLE_WORDS.split())
