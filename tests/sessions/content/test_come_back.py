"""The words that lead back to a seat: enough to be hard to guess, and hard to mistake."""

import pytest

from sessions.content.reading.come_back import LETTERS_AT_MOST, a_slip_apart


def test_there_are_enough_of_them_and_they_are_short(library):
    words = library.come_back.words

    assert len(words) >= 1024
    assert max(map(len, words)) <= LETTERS_AT_MOST


def test_no_slip_of_a_finger_makes_one_of_another(library):
    assert a_slip_apart(library.come_back.words) is None


@pytest.mark.parametrize("pair", [("barn", "bark"), ("barn", "barns"), ("bran", "brain")])
def test_words_a_slip_apart_are_found(pair):
    assert a_slip_apart(("amber", *pair)) == pair


@pytest.mark.parametrize("pair", [("barn", "bank"), ("amber", "ember"[::-1])])
def test_words_further_apart_are_not(pair):
    assert a_slip_apart(pair) is None


@pytest.mark.parametrize(
    "word", ["dead", "death", "die", "pain", "sad", "alone", "lost", "fail", "grief", "cry", "end"]
)
def test_none_of_them_hurts(library, word):
    assert word not in library.come_back.words
