"""Reads the words for those who hold: phrases for every situation, and the debrief."""

from sessions.content.phrases import Debrief, DebriefQuestion, Phrase, Phrases, Situation
from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_gaps, refuse_repeats
from sessions.content.reading.files import read_credit


def read_phrases(opened: Fields) -> Phrases:
    """Words for every situation, once."""
    with opened as fields:
        phrases = tuple(_read_phrase(part) for part in fields.parts("phrases"))
        refuse_gaps(fields, "phrases", tuple(each.situation for each in phrases), kinds=Situation)
        return Phrases(phrases, read_credit(fields))


def _read_phrase(part: Fields) -> Phrase:
    with part as fields:
        return Phrase(
            situation=fields.choice("situation", Situation),
            title=fields.text("title", longest=TITLE_LETTERS),
            say=fields.texts("say"),
            watch=fields.text("watch"),
        )


def read_debrief(opened: Fields) -> Debrief:
    """The questions for those who held."""
    with opened as fields:
        questions = tuple(_read_debrief_question(part) for part in fields.parts("questions"))
        refuse_repeats(fields, "questions", tuple(each.id for each in questions))
        return Debrief(
            title=fields.text("title", longest=TITLE_LETTERS),
            opening=fields.text("opening"),
            questions=questions,
            closing=fields.text("closing"),
            credit=read_credit(fields),
        )


def _read_debrief_question(part: Fields) -> DebriefQuestion:
    with part as fields:
        return DebriefQuestion(fields.identifier(), fields.text("text"), fields.text("hint"))
