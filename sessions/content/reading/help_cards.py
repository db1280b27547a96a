"""Reads the help on the console and the limits of a summary."""

from sessions.content.help_cards import Cause, Help, NoPhoneHelp, TooFew
from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_repeats
from sessions.content.reading.files import read_credit


def read_help(opened: Fields) -> Help:
    """Help on the console, and the limits that every summary prints."""
    with opened as fields:
        return Help(
            no_phone=_read_no_phone(fields.part("no_phone")),
            too_few=_read_too_few(fields.part("too_few")),
            next_topic=fields.text("next_topic", longest=TITLE_LETTERS),
            summary_limits=fields.texts("summary_limits"),
            credit=read_credit(fields),
        )


def _read_no_phone(part: Fields) -> NoPhoneHelp:
    with part as fields:
        causes = tuple(_read_cause(each) for each in fields.parts("causes"))
        refuse_repeats(fields, "causes", tuple(each.id for each in causes))
        return NoPhoneHelp(
            title=fields.text("title", longest=TITLE_LETTERS),
            opening=fields.text("opening"),
            causes=causes,
            without=fields.text("without"),
        )


def _read_cause(part: Fields) -> Cause:
    with part as fields:
        return Cause(fields.identifier(), fields.text("sign"), fields.texts("steps"))


def _read_too_few(part: Fields) -> TooFew:
    with part as fields:
        return TooFew(
            title=fields.text("title", longest=TITLE_LETTERS),
            text=fields.text("text"),
            suggestion=fields.text("suggestion"),
            ask_aloud=fields.text("ask_aloud", longest=TITLE_LETTERS),
            open_anyway=fields.text("open_anyway", longest=TITLE_LETTERS),
        )
