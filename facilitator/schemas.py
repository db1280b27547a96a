"""Everything a console may say, each message with its exact shape."""

from typing import Any

from marshmallow import fields, post_load, validate

from sessions.domain.calls import LINK_CHARACTERS_AT_MOST
from sessions.domain.choosing import LONGEST_TURN_MINUTES, SHORTEST_TURN_MINUTES, Wish
from sessions.domain.kinds import LONGEST_TURN_SECONDS, SHORTEST_TURN_SECONDS
from sessions.domain.line import WORDS_CHARACTERS_AT_MOST, Ready
from sessions.domain.plans import ClockFor, RoundOrder
from sessions.domain.prompts import OWN_WORDS_CHARACTERS_AT_MOST
from sessions.domain.seats import SEATS_AT_MOST, Late
from sessions.domain.signals import Answer
from web.schemas import (
    NAME_CHARACTERS_AT_MOST,
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

MINUTES_AT_MOST = 240


class Hello(Message):
    """What a console says when it connects: which session, and the names only its page knows."""

    session = an_id()
    host = a_name(required=False, load_default="")
    leads = a_switch(load_default=False)
    language = a_language()
    names = fields.Dict(
        keys=an_id(required=False),
        values=fields.String(validate=validate.Length(max=NAME_CHARACTERS_AT_MOST)),
        validate=validate.Length(max=SEATS_AT_MOST),
        load_default=dict,
    )


class Host(Message):
    """What the one who holds is called."""

    name = a_name()


class SayReady(Message):
    """A word that lies ready, to the others who hold."""

    ready = one_of(Ready)


class Write(Message):
    """One's own words to the others who hold; they are cleaned and cut by the rule."""

    text = fields.String(required=True, validate=validate.Length(max=2 * WORDS_CHARACTERS_AT_MOST))


class SeenLine(Message):
    """What the others said was seen."""


class TakeOver(Message):
    """From now on this one leads."""


class HandOver(Message):
    """From now on another one who holds leads."""

    holder = an_id()


class Just(Command):
    """A command that needs no more than its name."""


class Switch(Command):
    """A command that turns something on or off."""

    on = a_switch()


class SetLate(Command):
    """What becomes of who comes after the beginning."""

    late = one_of(Late)


class SetCall(Command):
    """The call beside the session, as it was typed; the rule says whether it opens one."""

    link = fields.String(required=True, validate=validate.Length(max=2 * LINK_CHARACTERS_AT_MOST))


class Mention(Message):
    """A word to one person, that their microphone may be open."""

    seat = an_id()


class AddSeat(Command):
    """A seat without a phone; `mine` for the one who holds."""

    name = a_name()
    mine = a_switch(load_default=False)


class AboutSeat(Command):
    """A command about a seat."""

    seat = an_id()


class MoveSeat(AboutSeat):
    """Another place in the ring, 0 the first."""

    to = a_number(0, SEATS_AT_MOST)


class SeatListens(AboutSeat):
    """A seat listens, or does not any more."""

    on = a_switch()


class RenameSeat(Message):
    """Another name for a seat."""

    seat = an_id()
    name = a_name()


class AboutStep(Command):
    """A command about the current step, or the one that is named."""

    step = an_id()


class ChoosePlan(Command):
    """Another plan, before the evening begins."""

    plan = an_id()


class Shorten(AboutStep):
    """Fewer (or more) minutes for a later step."""

    minutes = a_number(1, MINUTES_AT_MOST)


class SetRound(AboutStep):
    """How the round of a step goes; what is left out stays as it is."""

    order = one_of(RoundOrder, required=False)
    clock = one_of(ClockFor, required=False)
    minutes = a_number(SHORTEST_TURN_MINUTES, LONGEST_TURN_MINUTES, required=False)
    seconds = a_number(SHORTEST_TURN_SECONDS, LONGEST_TURN_SECONDS, required=False)

    @post_load
    def a_wish(self, said: dict[str, Any], **_more: Any) -> dict[str, Any]:
        """The step and the wish for it, in the words of the rules."""
        order, clock = said.get("order"), said.get("clock")
        wish = Wish(
            order=RoundOrder(order) if order else None,
            clock=ClockFor(clock) if clock else None,
            minutes=said.get("minutes"),
            seconds=said.get("seconds"),
        )
        return {"cmd": said["cmd"], "step": said["step"], "wish": wish}


class DrawPrompt(AboutStep):
    """Another prompt by chance, from this deck."""

    deck = an_id()


class ThatPrompt(AboutStep):
    """The prompt that is meant: to be laid out, or the one that lies there."""

    prompt = an_id()


class WritePrompt(AboutStep):
    """Words of one's own; they are cleaned and cut by the rule."""

    text = fields.String(
        required=True, validate=validate.Length(max=2 * OWN_WORDS_CHARACTERS_AT_MOST)
    )


class Offer(Command):
    """Offer the piece to a seat, or (null) to whoever is ready."""

    round = an_id()
    seat = an_id(allow_none=True)


class Accept(Command):
    """Somebody has begun; `seat` says who, where the piece was for whoever is ready."""

    turn = an_id()
    seat = an_id(required=False, allow_none=True, load_default=None)


class AboutTurn(Command):
    """A command about the current turn."""

    turn = an_id()


class ForSeat(Command):
    """Not today, or later, said for somebody."""

    round = an_id()
    seat = an_id()


class Seen(Message):
    """A quiet word was seen, and this is when somebody comes."""

    id = a_key()
    answer = one_of(Answer)


class Spoken(Message):
    """Those who hold have spoken with who sent a quiet word."""

    id = a_key()


class Enter(Message):
    """The secret of a one-time link, to be exchanged for a login."""

    key = a_key()
