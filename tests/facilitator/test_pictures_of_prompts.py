"""The fold with other words to start from: when it is there, what it holds, how deep it goes."""

import re

from sessions.domain import evening, prompts
from sessions.domain.plans import Prompt
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_plan,
    a_prompt_step,
    a_step,
    begun,
    holding,
    in_a_round,
)
from tests.support.console_screens import SCREENS, buttons, offered, words
from tests.support.consoles import LIBRARY, html

DRAW = ("prompt.draw", {"step": "s0", "deck": "grief"})


def asking(*ids: str):
    """A live session in the last of these prompts; the ones before it are over."""
    known = [LIBRARY.prompt(prompt_id) for prompt_id in ids]
    steps = [a_prompt_step(f"s{n}", card.prompt) for n, card in enumerate(known) if card]
    session = begun(a_circle(plan=a_plan(*steps, a_step("closing"))))
    for step in steps[:-1]:
        session = evening.next_step(session, step.id, (), SEVEN)
    return session


def cards(text: str) -> set[str]:
    return set(re.findall(r'name="prompt" value="([^"]+)"', text))


def levels(text: str) -> set[int]:
    return {LIBRARY.prompt(prompt_id).prompt.level for prompt_id in cards(text)}


def test_other_words_can_be_had_until_somebody_has_begun():
    there = {name for name, text in SCREENS.items() if 'id="prompt"' in text}

    in_a_round = {"round", "by lot", "ready", "offered", "unanswered", "open", "away"}
    written = {"thanks to draw", "thanks", "thanks given"}
    assert there == in_a_round | written | {"pairs to make", "pairs", "thanks aloud"}
    assert 'id="prompt"' in html(asking("their-hands"))
    assert 'id="prompt"' not in html(holding("ada"))


def test_another_is_drawn_from_the_deck_of_what_lies_there():
    assert DRAW in buttons(html(asking("name-tonight")))
    own = prompts.write(asking("name-tonight"), "s0", "And you?")
    assert buttons(html(own), "prompt.draw")[0][1]["deck"] == "gentle-beginnings"


def test_only_what_may_be_asked_now_is_there_to_choose():
    first, second = html(asking("name-tonight")), html(asking("name-tonight", "their-hands"))
    third = html(asking("name-tonight", "their-hands", "news-for-them"))

    assert (levels(first), levels(second), levels(third)) == ({1}, {1, 2}, {1, 2, 3})
    assert "Deeper words are here when" in words(second)
    assert "Deeper words are here when" not in words(third)


def test_everything_of_that_depth_is_there_with_minutes_and_topic():
    text = html(asking("name-tonight", "their-hands", "news-for-them"))
    everything = {each.prompt.id for deck in LIBRARY.decks for each in deck.prompts}

    assert cards(text) == everything
    assert "4 minutes · Things left unsaid" in words(text)


def test_before_it_goes_deepest_the_console_advises_to_ask_the_room():
    before = html(asking("name-tonight", "their-hands", "news-for-them"))
    after = html(asking("name-tonight", "their-hands", "news-for-them", "their-hands"))

    assert "Is the room ready to go deeper?" in words(before)
    assert "Is the room ready to go deeper?" not in words(after)


def test_an_easier_way_is_a_switch_that_goes_back_to_the_full_words():
    session = asking("their-hands")
    eased = prompts.ease(session, "s0", LIBRARY.prompt("their-hands").eased)
    about = {"step": "s0", "prompt": "their-hands"}

    assert buttons(html(session), "prompt.ease") == [("prompt.ease", about)]
    assert buttons(html(eased), "prompt.ease") == []
    assert ("prompt.choose", about) in buttons(html(eased))


def test_words_of_ones_own_have_no_easier_way():
    text = html(prompts.write(asking("their-hands"), "s0", "And you?"))

    assert "An easier way to ask it" not in words(text)


def test_who_writes_is_told_that_the_words_stay():
    assert "these words stay in the summary" in words(html(asking("their-hands")))


def test_words_of_ones_own_are_shown_as_text():
    session = prompts.write(in_a_round(), "sharing", "<b>Bold</b> or not?")

    assert "<b>Bold" not in html(session)
    assert "<b>Bold</b> or not?" in words(html(session))


def test_an_offer_leaves_the_words_open():
    session = offered("ada")

    assert prompts.may_change(session)
    assert buttons(html(session), "prompt.draw")


def test_a_prompt_that_left_its_deck_is_still_shown():
    session = begun(a_circle(plan=a_plan(a_prompt_step("s0", Prompt("long-gone", "Still here?")))))

    assert "Still here?" in words(html(session))
