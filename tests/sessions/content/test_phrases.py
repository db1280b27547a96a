"""Words for those who hold: something to say in every hard moment, and five questions after."""

import pytest

from sessions.content.phrases import Situation


@pytest.mark.parametrize("situation", Situation)
def test_there_are_words_for_every_situation(library, situation):
    phrase = library.phrases.words_for(situation)

    assert phrase.situation is situation
    assert len(phrase.say) >= 2
    assert phrase.watch


def test_a_nudge_at_the_end_of_a_turn_cuts_nobody_off(library):
    said = " ".join(library.phrases.words_for(Situation.TURN_OVER).say).lower()

    assert "thank you" in said
    assert not any(word in said for word in ("stop", "must", "have to", "over"))


def test_an_offer_that_waits_leaves_both_ways_open(library):
    said = " ".join(library.phrases.words_for(Situation.OFFER_UNANSWERED).say)

    assert "Not today" in said
    assert "come back to you" in said


def test_the_debrief_has_its_five_questions(library):
    ids = [question.id for question in library.debrief.questions]

    assert ids == ["went-well", "was-hard", "follow-up", "my-support", "one-change"]


def test_the_debrief_says_that_nothing_is_kept_and_asks_for_no_names(library):
    follow_up = next(each for each in library.debrief.questions if each.id == "follow-up")

    assert "Nothing" in library.debrief.opening
    assert "no names or initials" in follow_up.hint
