"""What those who hold do in a step of thanks: spoken or written; draw, look at each word, give."""

from collections.abc import Callable
from typing import Any

from marshmallow import Schema, fields, validate

from facilitator.schemas import AboutStep
from sessions.domain import thanking
from sessions.domain.errors import Refusal, Refused
from sessions.domain.session import Session
from sessions.domain.slips import SLIP_CHARACTERS_AT_MOST, Fate, Slips
from sessions.service import SessionService
from web.namespace import Caller, Command
from web.schemas import Message, a_switch, an_id

Make = Callable[..., Command]
Said = dict[str, Any]
Change = Callable[[Session, Slips, Said], Slips]


class WriteIt(AboutStep):
    """Whether a step of thanks is written."""

    on = a_switch()


class OfStep(Message):
    """The step whose slips are meant."""

    step = an_id()


class AboutSlip(Message):
    """The words that were looked at; others in their place have another id."""

    slip = an_id()


class ToSeat(Message):
    """The seat that words lie at."""

    seat = an_id()


class WriteFor(ToSeat):
    """Words of those who hold."""

    text = fields.String(required=True, validate=validate.Length(max=2 * SLIP_CHARACTERS_AT_MOST))


def thanks_commands(durable: Make, service: SessionService) -> dict[str, Command]:
    """How it is done is a setting, and lasts; what is written is kept in memory only."""

    def slips(schema: Schema, change: Change) -> Command:
        def act(caller: Caller, said: Said) -> None:
            session = _writing(service, caller.session, said.get("step"))
            service.people(
                caller.session, lambda room: room.slipped(change(session, room.slips, said))
            )

        return Command(schema, act)

    return {
        "step.written": durable(
            WriteIt(),
            lambda s, now, said: thanking.write_it(
                s, said["step"], said["on"], shuffled=service.shuffled(s), now=now
            ),
            undoable=True,
        ),
        "slips.draw": slips(OfStep(), lambda s, it, said: _drawn(service, s, it)),
        "slips.give": slips(OfStep(), lambda s, it, said: _drawn_before(it).give()),
        "slip.let_through": slips(
            AboutSlip(), lambda s, it, said: it.judge(said["slip"], Fate.LET_THROUGH)
        ),
        "slip.hold_back": slips(
            AboutSlip(), lambda s, it, said: it.judge(said["slip"], Fate.HELD_BACK)
        ),
        "slip.write": slips(
            WriteFor(),
            lambda s, it, said: _drawn_before(it).write_for(_here(s, said["seat"]), said["text"]),
        ),
        "slip.read": slips(ToSeat(), lambda s, it, said: it.put_away(said["seat"])),
    }


def _writing(service: SessionService, session_id: str, step: str | None) -> Session:
    session = service.session(session_id)
    if session is None:
        raise Refused(Refusal.SESSION_OVER)
    if not session.step.written or step not in (None, session.step.id):
        raise Refused(Refusal.STALE)
    return session


def _drawn_before(slips: Slips) -> Slips:
    if not slips.step:
        raise Refused(Refusal.STALE)
    return slips


def _drawn(service: SessionService, session: Session, slips: Slips) -> Slips:
    """Among all who sit in the circle, listeners too; only who has a phone can write."""
    phones = frozenset(seat.id for seat in session.circle if seat.phone)
    order = service.in_chance_order(seat.id for seat in session.circle)
    return slips.draw(session.step.id, order, phones)


def _here(session: Session, seat: str) -> str:
    if seat not in (each.id for each in session.circle):
        raise Refused(Refusal.NO_SUCH_SEAT)
    return seat
