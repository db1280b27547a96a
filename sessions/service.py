"""The use cases: load, change by a pure rule, save by compare-and-set, tell everyone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sessions.checking_in import CheckIns
from sessions.domain import asking, door, evening, groups
from sessions.domain.errors import Refusal, Refused
from sessions.domain.people import Room
from sessions.domain.plans import Plan
from sessions.domain.seats import Standing
from sessions.domain.session import Session
from sessions.keys import Keys, normal_code, same
from sessions.live import SAVE_ATTEMPTS, Change, LiveSessions
from sessions.ports import Audience, Chance, Clock, Group, Live, RoomStore, SessionStore, UrnStore
from sessions.summary import Summary, summarise


@dataclass(frozen=True)
class Stores:
    """Where a service keeps things: sessions on disk, people and urns in memory only."""

    sessions: SessionStore
    rooms: RoomStore
    urns: UrnStore


class SessionService:
    """Everything that can be done to live sessions, one call for each thing that is done."""

    def __init__(
        self, stores: Stores, clock: Clock, chance: Chance, *, secret: bytes, software: str
    ) -> None:
        self._stores, self._clock, self._chance = stores, clock, chance
        self._live = LiveSessions(stores.sessions, clock, secret)
        self.check_ins = CheckIns(stores.urns, self)
        self._software = software
        self._audience: Audience | None = None

    def tells(self, audience: Audience) -> None:
        """Name who is told of changes; without one, nobody is."""
        self._audience = audience

    def now(self) -> float:
        """The present moment of the service's clock."""
        return self._clock.now()

    def recover(self) -> None:
        """After a start: check-ins that were open are so again, for phones to cast anew."""
        for session_id in self._stores.sessions.live_sessions():
            if session := self.session(session_id):
                self.check_ins.recover(session)

    def open(self, group: Group, plan: Plan, *, lobby: bool = False) -> Session:
        """Open the door of a new session of a group."""
        session = groups.opened(group, plan, self.now(), id=self._chance.token(), lobby=lobby)
        self._live.add(Live(session, self._chance.secret()))
        return session

    def session(self, session_id: str) -> Session | None:
        """A live session, or None if it is over."""
        return self._live.get(session_id)

    def live_session_of(self, group: str) -> Session | None:
        """The live session of a group."""
        found = self._stores.sessions.live_session_of(group)
        return self.session(found) if found else None

    def room(self, session_id: str) -> Room:
        """The people of a session now."""
        return self._stores.rooms.room(session_id)

    def keys(self, session_id: str) -> Keys:
        """What codes, links and tokens of a live session are derived with."""
        return self._live.keys(session_id)

    def find_by_code(self, typed: str) -> str | None:
        """The live session that a typed code opens."""
        code = normal_code(typed)
        return self._live.find(lambda keys, session: same(keys.code(session.door.epoch), code))

    def find_by_invite(self, invite: str) -> str | None:
        """The live session that an invite opens."""
        return self._live.find(lambda keys, session: same(keys.invite(session.door.epoch), invite))

    def find_by_seat(self, join_key: str) -> str | None:
        """The live session in which this phone was ever given a seat."""
        return self._live.find(lambda keys, session: session.has_seat(keys.seat(join_key)))

    def find_by_wall(self, secret: str) -> str | None:
        """The live session that a wall's link shows."""
        return self._live.find(lambda keys, session: same(keys.wall(session.wall_epoch), secret))

    def find_by_handed(self, secret: str) -> tuple[str, str] | None:
        """The live session and its open check-in, by the link of a phone that goes round in it."""
        found = self._live.find(
            lambda keys, session: bool(
                session.poll
                and session.poll.open
                and asking.without_a_phone(session, session.poll)
                and same(keys.handed(session.poll.id), secret)
            )
        )
        session = self.session(found) if found else None
        return (session.id, session.poll.id) if session and session.poll else None

    def change(
        self, session_id: str, change: Change, *, cmd: str | None = None, undoable: bool = False
    ) -> int:
        """Apply a rule, save, and show everyone; answers the version it led to.

        Whatever else happens takes the chance of an undo away, and of who is gone nothing is
        remembered. Raises Refused, and nothing has changed.
        """
        version = self._live.change(session_id, change, cmd=cmd, undoable=undoable)
        self._remember(session_id, lambda room: room)
        self.tell(session_id)
        return version

    def people(self, session_id: str, change: Callable[[Room], Room]) -> Room:
        """Change what is known of people; nothing of it touches the disk."""
        changed = self._remember(session_id, change)
        self.tell(session_id)
        return changed

    def join(self, session_id: str, join_key: str, name: str) -> str:
        """Somebody takes a seat (or, with the same join key, their own again); answers its id."""
        seat = self.keys(session_id).seat(join_key)
        before = self.session(session_id)
        standing = before.seat(seat).standing if before and before.has_seat(seat) else None
        if standing in (None, Standing.LEFT):
            self.change(session_id, lambda session, now: door.join(session, seat, now))
        if standing is None or name:
            self._remember(session_id, lambda room: room.introduced(seat, name))
        return seat

    def add_seat(self, session_id: str, name: str, *, cmd: str, holds: bool = False) -> int:
        """A seat without a phone; the same command never makes two."""
        seat = self.keys(session_id).seat(cmd)
        version = self.change(
            session_id,
            lambda session, _now: door.add_seat(session, seat, holds=holds),
            cmd=cmd,
            undoable=True,
        )
        self.people(session_id, lambda room: room.called(seat, name))
        return version

    def leave(self, session_id: str, seat: str, *, cmd: str) -> int:
        """Somebody goes home."""
        return self.change(session_id, lambda s, now: door.leave(s, seat, now), cmd=cmd)

    def remove(self, session_id: str, seat: str, *, cmd: str) -> int:
        """Somebody is asked to wait in the lobby; their token is dead from now on."""
        version = self.change(session_id, lambda s, now: door.remove(s, seat, now), cmd=cmd)
        if self._audience:
            self._audience.removed(session_id, seat)
        return version

    def end(self, session_id: str) -> Summary:
        """Put the summary in the place of the session and forget everybody.

        Raises Refused if a poll is open. A session that is over already stays over.
        """
        for _attempt in range(SAVE_ATTEMPTS):
            session = self.session(session_id)
            if session is None:
                raise Refused(Refusal.SESSION_OVER)
            summary = self._summary(session)
            if self._live.finish(session, summary):
                self._forget(session_id, summary)
                return summary
        raise Refused(Refusal.BUSY)

    def in_chance_order(self, seats: Iterable[str]) -> tuple[str, ...]:
        """These seats, in an order that nobody chose."""
        return self._chance.shuffled(tuple(seats))

    def shuffled(self, session: Session) -> tuple[str, ...]:
        """Who may speak, in a chance order, for a round that asks for one."""
        return self._chance.shuffled(session.speaking)

    def tell(self, session_id: str) -> None:
        """Show everyone what is true now."""
        if self._audience:
            self._audience.changed(session_id)

    def _remember(self, session_id: str, change: Callable[[Room], Room]) -> Room:
        """Change what is known of people: of those who are there, and of nobody after the end."""

        def known(room: Room) -> Room:
            session = self.session(session_id)
            if session is None:
                return Room()
            step = session.plan.steps[session.at].id
            return change(room).among(session.present).hearing(session.round).at(step)

        changed = self._stores.rooms.change(session_id, known)
        if self.session(session_id) is None:
            self._stores.rooms.drop(session_id)
            raise Refused(Refusal.SESSION_OVER)
        return changed

    def _summary(self, session: Session) -> Summary:
        now = self.now()
        return summarise(
            evening.finish(session, now),
            id=self._chance.token(),
            day=datetime.fromtimestamp(now).date().isoformat(),
            now=now,
            software=self._software,
        )

    def _forget(self, session_id: str, summary: Summary) -> None:
        self._stores.rooms.drop(session_id)
        self.check_ins.forget(session_id)
        if self._audience:
            self._audience.ended(session_id, summary)
