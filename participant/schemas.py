"""Everything a participant's page may say, each message with its exact shape."""

from marshmallow import fields, validate

from sessions.domain.people import Out
from sessions.domain.signals import Level
from sessions.domain.slips import SLIP_CHARACTERS_AT_MOST
from web.schemas import (
    Command,
    Message,
    a_key,
    a_language,
    a_name,
    a_number,
    a_switch,
    an_id,
    one_of,
)
from web.tokens import TOKEN_CHARACTERS_AT_MOST

CODE_CHARACTERS_AT_MOST = 32
WORDS_CHARACTERS_AT_MOST = 64
CHOICES_AT_MOST = 7


class Knock(Message):
    """What a page says as it connects: its token, or a code or an invite with a key of its own.

    `words` with a code or an invite lead back to a seat.
    """

    seat = fields.String(validate=validate.Length(min=1, max=TOKEN_CHARACTERS_AT_MOST))
    code = fields.String(validate=validate.Length(min=1, max=CODE_CHARACTERS_AT_MOST))
    invite = fields.String(validate=validate.Length(min=1, max=64))
    words = fields.String(validate=validate.Length(min=1, max=WORDS_CHARACTERS_AT_MOST))
    join = a_key(required=False)
    name = a_name(required=False, load_default="")
    language = a_language()


class AboutTurn(Command):
    """A command about one turn."""

    turn = an_id()


class AboutRound(Command):
    """A command about the sender's own turn in one round."""

    round = an_id()


class Cast(Message):
    """A ballot: the poll, the phone's own key for it, the number of the choice."""

    poll = an_id()
    key = a_key()
    choice = a_number(0, CHOICES_AT_MOST - 1)


class Send(Message):
    """A quiet word."""

    id = a_key()
    level = one_of(Level)


class Withdraw(Message):
    """A quiet word taken back."""

    id = a_key()


class Rename(Message):
    """Another name for one's own seat."""

    name = a_name()


class Listen(Command):
    """Just listening, or not any more."""

    on = a_switch()


class Leave(Command):
    """Going home."""


class StepOut(Message):
    """Stepping out for a while."""

    level = one_of(Out)


class WriteSlip(Message):
    """A few words; they are cleaned and cut by the rule."""

    text = fields.String(required=True, validate=validate.Length(max=2 * SLIP_CHARACTERS_AT_MOST))


class Nothing(Message):
    """A message without content."""
