"""Reads what a check-in of a plan asks: words of its own, or an instrument by its id."""

from collections.abc import Mapping
from dataclasses import dataclass

from sessions.content.instruments import Instrument
from sessions.content.reading.fields import TITLE_LETTERS, Fields
from sessions.content.reading.refused import Why
from sessions.domain.kinds import FEWEST_OPTIONS, MOST_OPTIONS, OPTION_LETTERS
from sessions.domain.plans import Prompt
from sessions.domain.questions import Part, Question

Prompts = Mapping[str, Prompt]


@dataclass(frozen=True)
class Shelves:
    """What a step may name by its id: prompts that lie in a deck, and instruments."""

    prompts: Prompts
    instruments: Mapping[str, Instrument]


def read_questions(step: Fields, shelves: Shelves) -> tuple[Question, ...]:
    """Words of its own, or an instrument by its id and the part of the evening that it is for."""
    with step.part("question") as fields:
        if fields.holds("instrument"):
            return _named_instrument(fields, shelves)
        question = Question(
            text=fields.text("text", longest=TITLE_LETTERS),
            options=fields.texts(
                "options", longest=OPTION_LETTERS, least=FEWEST_OPTIONS, most=MOST_OPTIONS
            ),
            personal=fields.flag("personal", True),
            scale=fields.flag("scale", False),
        )
        return (question,)


def _named_instrument(fields: Fields, shelves: Shelves) -> tuple[Question, ...]:
    name = fields.identifier("instrument")
    part = fields.choice("part", Part)
    if name not in shelves.instruments:
        fields.refuse("instrument", Why.NO_INSTRUMENT, instrument=name)
    questions = shelves.instruments[name].questions(part)
    if not questions:
        fields.refuse("part", Why.NOT_FOR_THAT, instrument=name, part=part)
    return questions


def refuse_what_does_not_pair(plan: Fields, asked: list[Question | None]) -> None:
    """At most one check-in before and one after, of the same instrument, in this order."""
    pair = [
        (question.part, question.measure.id)
        for question in asked
        if question and question.measure and question.part is not Part.ALONE
    ]
    parts = [part for part, _measured in pair]
    measured = {measured for _part, measured in pair}
    if parts not in ([], [Part.BEFORE], [Part.BEFORE, Part.AFTER]) or len(measured) > 1:
        plan.refuse("steps", Why.NOT_A_PAIR)
