"""Six simulated people who take part, so that a newcomer sees a living circle in the first minute.

They do what phones do, through the same service; they begin the evening and go to its round,
and from then on whoever opens the console holds the session.
"""

from dataclasses import dataclass
from secrets import SystemRandom, token_hex

from flask_socketio import SocketIO

from sessions.domain import door, evening, sharing
from sessions.domain.errors import Refused
from sessions.domain.plans import StepKind
from sessions.domain.seats import Standing
from sessions.domain.session import Phase, Session
from sessions.service import SessionService
from talkingpiece.discretion import report

NAMES = ("Amara", "Ben", "Chidi", "Dana", "Eli", "Farah")
LOOK_EVERY_SECONDS = 1.0
ACCEPTS_AFTER_SECONDS = (3.0, 6.0)
SHARES_FOR_SECONDS = (20.0, 45.0)
ANSWERS_AFTER_SECONDS = (2.0, 12.0)


@dataclass
class Person:
    """A simulated person: a seat, and when they will do what they do next."""

    seat: str
    key: str
    about: str = ""
    at: float = 0


def seat_people(service: SessionService, session_id: str, socketio: SocketIO) -> None:
    """Seat six people and let them take part for as long as the server runs."""
    people = [_sit(service, session_id, name) for name in NAMES]
    _go_to_the_round(service, session_id)
    socketio.start_background_task(_take_part, service, session_id, people, socketio=socketio)


def _sit(service: SessionService, session_id: str, name: str) -> Person:
    seat = service.join(session_id, f"demo-{name}", name)
    session = service.session(session_id)
    if session and session.seat(seat).standing is Standing.LOBBY:
        service.change(session_id, lambda s, _now: door.admit(s, seat))
    service.people(session_id, lambda room: room.arrived(seat))
    return Person(seat, token_hex(16))


def _go_to_the_round(service: SessionService, session_id: str) -> None:
    session = service.session(session_id)
    if session is None or session.phase is not Phase.ARRIVING:
        return
    service.change(session_id, lambda s, now: evening.start(s, service.shuffled(s), now))
    while (session := service.session(session_id)) and session.step.kind is not StepKind.ROUND:
        service.change(
            session_id, lambda s, now: evening.next_step(s, s.step.id, service.shuffled(s), now)
        )
    if session and session.round:
        about, first = session.round.id, session.speaking[0]
        service.change(session_id, lambda s, now: sharing.offer(s, about, first, now))


def _take_part(
    service: SessionService, session_id: str, people: list[Person], *, socketio: SocketIO
) -> None:
    while (session := service.session(session_id)) is not None:
        for person in people:
            try:
                _look(service, session, person)
            except Refused:
                continue
            except Exception as trouble:
                report(trouble)
        socketio.sleep(LOOK_EVERY_SECONDS)


def _look(service: SessionService, session: Session, person: Person) -> None:
    """One look at the phone: answer, take the piece, or hand it on, each in their own time."""
    if session.poll and session.poll.open and person.seat in session.poll.electorate:
        poll = session.poll
        if _due(service, person, poll.id, wait=ANSWERS_AFTER_SECONDS):
            for each in session.check_in:
                choice = SystemRandom().randrange(len(each.question.options) + 1)
                service.check_ins.cast(
                    session.id, each.id, person.seat, key=person.key, choice=choice
                )
        return
    turn = session.round.turn if session.round else None
    if turn is None or turn.seat != person.seat or turn.paused_at is not None:
        return
    if turn.held and _due(service, person, f"{turn.id} held", wait=SHARES_FOR_SECONDS):
        service.change(session.id, lambda s, now: sharing.hand_on(s, turn.id, person.seat, now))
    elif not turn.held and _due(service, person, turn.id, wait=ACCEPTS_AFTER_SECONDS):
        service.change(session.id, lambda s, now: sharing.accept(s, turn.id, person.seat, now))


def _due(service: SessionService, person: Person, about: str, *, wait: tuple[float, float]) -> bool:
    """Whether a person's own time for this has come; a new thing is first thought about."""
    if person.about != about:
        person.about, person.at = about, service.now() + SystemRandom().uniform(*wait)
        return False
    return 0 < person.at <= service.now() and _once(person)


def _once(person: Person) -> bool:
    person.at = 0
    return True
