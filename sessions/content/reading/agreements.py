"""Reads the agreements, and the words before the start and after the end."""

from sessions.content.agreements import Agreement, Agreements, Greetings, ShownWhen
from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_repeats
from sessions.content.reading.files import read_credit


def read_agreements(opened: Fields) -> Agreements:
    """What is asked, and what cannot be promised; no id twice."""
    with opened as fields:
        asked = tuple(_read_agreement(part) for part in fields.parts("asked"))
        honest = tuple(_read_agreement(part) for part in fields.parts("honest"))
        refuse_repeats(fields, "asked", tuple(each.id for each in asked + honest))
        return Agreements(
            opening=fields.text("opening"),
            asked=asked,
            promised_heading=fields.text("promised_heading", longest=TITLE_LETTERS),
            promised=fields.texts("promised"),
            honest_heading=fields.text("honest_heading", longest=TITLE_LETTERS),
            honest=honest,
            accept=fields.text("accept", longest=TITLE_LETTERS),
            credit=read_credit(fields),
        )


def _read_agreement(part: Fields) -> Agreement:
    with part as fields:
        return Agreement(
            id=fields.identifier(),
            text=fields.text("text"),
            shown=fields.choice("shown", ShownWhen),
        )


def read_greetings(opened: Fields) -> Greetings:
    """The words before the first step and after the end."""
    with opened as fields:
        return Greetings(
            welcome=fields.texts("welcome"),
            farewell=fields.texts("farewell"),
            farewell_care=fields.text("farewell_care"),
            credit=read_credit(fields),
        )
