"""Reads an instrument, and refuses one whose words may not be shipped, or that would mislead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sessions.content.instruments import Instrument, Recall, Use
from sessions.content.reading.fields import (
    PARAGRAPH_LETTERS,
    TITLE_LETTERS,
    Fields,
    refuse_repeats,
)
from sessions.content.reading.files import read_credit
from sessions.content.reading.measured import Asked, read_asked
from sessions.domain.questions import Look, Measure, Part, Question

MAY_BE_HANDED_ON = ("Apache-2.0", "CC-BY-4.0", "CC0-1.0", "OGL-UK-3.0")
"""Licences that let anybody use, change and sell what we ship: none with -NC, -SA or -ND."""

NOT_OURS_TO_SHIP = re.compile(
    r"\b(who-?5|swemwbs|wemwbs|promis|de[ -]jong|djg|mspss|essi|f-?sozu|gsrs|ors|srs|wai(-sr)?"
    r"|gcs|gcq|perceived cohesion|36 questions|affect grid|mood meter|distress thermometer)\b",
    re.IGNORECASE,
)
"""Their words need a permission, forbid trade, or are for research only: docs/content.md."""

SCREENS_FOR_ILLNESS = re.compile(r"\b(phq|gad|audit|hads|bdi|cesd?|ces-d)(-?\d+)?\b", re.IGNORECASE)
"""A result that says somebody may be ill, in a room where nobody may know who or follow up."""

LOOKS_BACK = (
    "cannot be before and after: it looks back (“{recall}”), and one evening cannot change that"
)
SAYS_SO = "Not a validated scale"


@dataclass(frozen=True)
class _Whole:
    """What all questions of a file share."""

    id: str
    title: str
    source: str
    lead: str
    look: Look
    spoken: str


def read_instrument(opened: Fields) -> Instrument:
    """An instrument that may be asked here, in the parts of an evening that it is for."""
    with opened as fields:
        use, recall = fields.choice("use", Use), fields.choice("recall", Recall)
        validated = fields.flag("validated")
        whole = _read_whole(fields, validated=validated)
        credit = read_credit(fields)
        asked = tuple(read_asked(part, use) for part in fields.parts("questions"))
        refuse_repeats(fields, "questions", tuple(each.id for each in asked))
        _refuse_what_may_not_be_shipped(fields, whole, credit.licence)
        if use is Use.BEFORE_AND_AFTER and recall is not Recall.NOW:
            fields.refuse("use", LOOKS_BACK.format(recall=recall))
        if validated and not credit.sources:
            fields.refuse("sources", "should say where a validated scale was published")
        return Instrument(
            id=whole.id,
            title=whole.title,
            summary=fields.text("summary"),
            use=use,
            recall=recall,
            validated=validated,
            credit=credit,
            alone=tuple(_in_part(whole, asked, Part.ALONE)),
            before=tuple(_in_part(whole, asked, Part.BEFORE)),
            after=(*_in_part(whole, asked, Part.AFTER), *_moves(whole, asked)),
        )


def _read_whole(fields: Fields, *, validated: bool) -> _Whole:
    whole = _Whole(
        id=fields.identifier(),
        title=fields.text("title", longest=TITLE_LETTERS),
        source=fields.text("source", longest=PARAGRAPH_LETTERS),
        lead=fields.text("introduction", longest=PARAGRAPH_LETTERS, needed=False),
        look=fields.choice("look", Look) if fields.holds("look") else Look.WORDS,
        spoken=fields.text("spoken", longest=2, needed=validated),
    )
    if not validated and SAYS_SO not in whole.source:
        fields.refuse("source", f"should say “{SAYS_SO}”")
    return whole


def _refuse_what_may_not_be_shipped(fields: Fields, whole: _Whole, licence: str) -> None:
    named = f"{whole.id} {whole.title}"
    if licence not in MAY_BE_HANDED_ON:
        free = ", ".join(MAY_BE_HANDED_ON)
        fields.refuse("licence", f"should be one of {free}: no other lets us hand these words on")
    if found := NOT_OURS_TO_SHIP.search(named):
        fields.refuse("title", f"names “{found[0]}”, whose words we may not hand on")
    if found := SCREENS_FOR_ILLNESS.search(named):
        why = "looks for an illness, where nobody could know whom to help"
        fields.refuse("title", f"names “{found[0]}”, which {why}")


def _in_part(whole: _Whole, asked: tuple[Asked, ...], part: Part) -> Iterator[Question]:
    first = True
    for each in asked:
        if part in each.texts:
            lead = whole.lead if first else ""
            yield _question(whole, each, part, text=each.texts[part], lead=lead)
            first = False


def _question(whole: _Whole, asked: Asked, part: Part, *, text: str, lead: str = "") -> Question:
    moves = part is Part.MOVE
    measure = Measure(
        id=f"{whole.id}.{asked.id}",
        title=whole.title,
        source=whole.source,
        part=part,
        items=() if moves else asked.items,
        edges=() if moves else asked.edges,
        look=Look.WORDS if moves else whole.look,
        lead=lead,
    )
    options = asked.moves if moves else asked.options
    scale = asked.scale and not moves
    return Question(text, options, scale=scale, measure=measure, spoken=whole.spoken)


def _moves(whole: _Whole, asked: tuple[Asked, ...]) -> Iterator[Question]:
    for each in asked:
        if each.moves:
            yield _question(whole, each, Part.MOVE, text=each.texts[Part.AFTER])
