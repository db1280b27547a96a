"""The people as a console lists them: pure; private to those who hold, live only."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sessions.domain.people import Room
from sessions.domain.rounds import Round
from sessions.domain.seats import Seat, Standing
from sessions.domain.session import Session
from sessions.domain.signals import Answer, Level
from web.faces import Called, seat_name


@dataclass(frozen=True)
class Person:
    """A line of the people list.

    `place` says where the seat is in the round: has_it, offered, waiting, later, not_today,
    shared, or empty outside a round. `resting` is a phone that sleeps or has lost its way.
    `named` is False where the name is only the seat's number; `attended` is True in the lobby
    for somebody who was in the circle before. `microphone` is True while their phone says that
    their microphone may be open, `phrase` the two words that the phone of who waits shows.
    """

    id: str
    name: Called
    phone: bool
    resting: bool
    out: str
    listening: bool
    holds: bool
    named: bool
    attended: bool
    microphone: bool = False
    phrase: str = ""
    place: str = ""

    @property
    def absent(self) -> bool:
        """Whether they have stepped out, or their screen rests."""
        return bool(self.out) or self.resting

    @property
    def may_be_offered(self) -> bool:
        """Whether a turn of theirs may still come in this round."""
        return self.place in ("waiting", "later", "not_today")


@dataclass(frozen=True)
class SignalLine:
    """A quiet word on the console; `outside` when it comes from somebody who waits in the lobby.

    `open` when it waits for those who hold: without an answer, or with one whose break is over;
    `due` while the moment that was named is there.
    """

    id: str
    seat: str
    name: Called
    level: str
    answer: str
    unseen: bool
    open: bool
    due: bool
    outside: bool = False


def people(session: Session, room: Room, now: float) -> tuple[Person, ...]:
    """Everyone in the circle, in ring order."""
    return tuple(
        replace(_person(session, room, seat), microphone=room.may_be_heard(seat.id, now))
        for seat in session.circle
    )


def lobby(session: Session, room: Room, phrases: Mapping[str, str]) -> tuple[Person, ...]:
    """Everyone who waits outside; on a call, with the words that tell them apart."""
    told_apart = phrases if session.beside_a_call else {}
    return tuple(
        replace(_person(session, room, seat), phrase=told_apart.get(seat.id, ""))
        for seat in session.lobby
    )


def signals(session: Session, room: Room, now: float) -> tuple[SignalLine, ...]:
    """Quiet words: open ones first, of these who is not safe, then who has waited longest."""
    known = [signal for signal in room.signals if session.has_seat(signal.seat)]
    known.sort(key=lambda it: (not it.open(session), it.level is not Level.UNSAFE, it.sent_at))
    return tuple(
        SignalLine(
            id=signal.id,
            seat=signal.seat,
            name=seat_name(session, room, signal.seat),
            level=signal.level.value,
            answer=signal.answer.value if signal.answer else "",
            unseen=signal.unseen_too_long(now),
            open=signal.open(session),
            due=signal.due(session),
            outside=session.seat(signal.seat).standing is Standing.LOBBY,
        )
        for signal in known
    )


def still_to_speak_with(session: Session, room: Room) -> int:
    """How many people asked for those who hold and were told "later", or nothing yet."""
    open_ = (s for s in room.signals if s.answer is not Answer.NOW and session.has_seat(s.seat))
    return len({signal.seat for signal in open_})


def takes_by_phone(session: Session, room: Room, seat_id: str) -> bool:
    """Whether this seat can take the piece by itself just now."""
    away = session.round is not None and session.round.phones_away
    is_there = seat_id in room.here and seat_id not in room.out
    return session.seat(seat_id).phone and is_there and not away


def _person(session: Session, room: Room, seat: Seat) -> Person:
    out = room.out.get(seat.id)
    return Person(
        id=seat.id,
        name=seat_name(session, room, seat.id),
        phone=seat.phone,
        resting=seat.phone and seat.id not in room.here,
        out=out.value if out else "",
        listening=seat.listening,
        holds=seat.holds,
        named=bool(room.name(seat.id)),
        attended=seat.attended,
        place=_place(session.round, seat.id) if session.round else "",
    )


def _place(running: Round, seat: str) -> str:
    if running.turn and running.turn.seat == seat:
        return "has_it" if running.turn.held else "offered"
    places = {
        "waiting": running.waiting,
        "later": running.later,
        "not_today": running.declined + running.rested,
        "shared": running.shared,
    }
    return next((place for place, seats in places.items() if seat in seats), "")
