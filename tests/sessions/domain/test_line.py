"""The private line between those who hold: short, for a few minutes, and the same word once."""

from sessions.domain.line import KEPT_AT_MOST, KEPT_SECONDS, WORDS_CHARACTERS_AT_MOST, Line, Ready
from tests.support.cast import SEVEN


def words(line: Line) -> list[str]:
    return [note.text or f"{note.ready}" for note in line.notes]


def test_ready_words_and_own_words_are_said_in_turn():
    line = Line().said("fern", Ready.PAUSE, SEVEN).said("gil", "Yes, after Ben", SEVEN + 5)

    assert words(line) == ["pause", "Yes, after Ben"]
    assert [note.by for note in line.notes] == ["fern", "gil"]


def test_own_words_are_cleaned_and_cut():
    (note,) = Line().said("fern", "  One\n\u202eline " + "a" * 400, SEVEN).notes

    assert note.text.startswith("One line a")
    assert len(note.text) == WORDS_CHARACTERS_AT_MOST


def test_words_of_which_nothing_is_left_are_not_said():
    assert Line().said("fern", " \u200b\n", SEVEN) == Line()


def test_a_word_waits_for_the_others_until_they_have_seen_it():
    (note,) = Line().said("fern", Ready.DOOR, SEVEN).notes
    assert note.waits_for("gil")
    assert not note.waits_for("fern")

    (seen,) = Line((note,)).seen("gil").notes
    assert not seen.waits_for("gil")
    assert seen.waits_for("hana")


def test_who_answers_has_seen_what_was_said():
    question, _answer = (
        Line().said("fern", Ready.TAKE_OVER, SEVEN).said("gil", Ready.YES, SEVEN).notes
    )

    assert not question.waits_for("gil")


def test_the_same_word_sent_again_at_once_is_one_word_and_later_another():
    line = Line().said("fern", Ready.PAUSE, SEVEN)

    assert line.said("fern", Ready.PAUSE, SEVEN + 9) is line
    assert len(line.said("fern", Ready.PAUSE, SEVEN + 10).notes) == 2
    assert len(line.said("gil", Ready.PAUSE, SEVEN + 1).notes) == 2


def test_words_are_forgotten_after_ten_minutes():
    line = Line().said("fern", Ready.PAUSE, SEVEN).said("gil", "Soon", SEVEN + 60)

    assert line.lasting(SEVEN + KEPT_SECONDS - 1) is line
    assert words(line.lasting(SEVEN + KEPT_SECONDS)) == ["Soon"]
    assert words(line.said("fern", Ready.YES, SEVEN + KEPT_SECONDS + 30)) == ["Soon", "yes"]


def test_only_the_newest_words_are_kept_and_no_number_is_given_twice():
    line = Line()
    for number in range(KEPT_AT_MOST + 3):
        line = line.said("fern", f"word {number}", SEVEN + number)

    assert len(line.notes) == KEPT_AT_MOST
    assert [note.number for note in line.notes] == list(range(4, KEPT_AT_MOST + 4))
