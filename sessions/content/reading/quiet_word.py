"""Reads the quiet word: every level and every answer, once."""

from sessions.content.quiet_word import (
    QuietAnswer,
    QuietAnswerWords,
    QuietLevel,
    QuietLevelWords,
    QuietWord,
)
from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_gaps
from sessions.content.reading.files import read_credit


def read_quiet_word(opened: Fields) -> QuietWord:
    """Every level and every answer, once."""
    with opened as fields:
        levels = tuple(_read_level(part) for part in fields.parts("levels"))
        answers = tuple(_read_answer(part) for part in fields.parts("answers"))
        refuse_gaps(fields, "levels", tuple(each.level for each in levels), kinds=QuietLevel)
        refuse_gaps(fields, "answers", tuple(each.answer for each in answers), kinds=QuietAnswer)
        return QuietWord(
            title=fields.text("title", longest=TITLE_LETTERS),
            not_anonymous=fields.text("not_anonymous"),
            levels=levels,
            answers=answers,
            unseen=fields.text("unseen"),
            forgotten=fields.text("forgotten"),
            before_end=fields.text("before_end"),
            credit=read_credit(fields),
        )


def _read_level(part: Fields) -> QuietLevelWords:
    with part as fields:
        return QuietLevelWords(
            level=fields.choice("level", QuietLevel),
            label=fields.text("label", longest=TITLE_LETTERS),
            next=fields.text("next"),
            sent=fields.text("sent"),
            unseen=fields.text("unseen"),
        )


def _read_answer(part: Fields) -> QuietAnswerWords:
    with part as fields:
        return QuietAnswerWords(
            answer=fields.choice("answer", QuietAnswer),
            label=fields.text("label", longest=TITLE_LETTERS),
            shown=fields.text("shown"),
        )
