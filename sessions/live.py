"""Live sessions by id: load, change by a pure rule, save by compare-and-set, keep the newest."""

from collections.abc import Callable
from dataclasses import replace

from sessions.domain import evening
from sessions.domain.errors import Refusal, Refused
from sessions.domain.session import Session
from sessions.keys import Keys
from sessions.ports import Clock, Live, SessionStore

SAVE_ATTEMPTS = 20

Change = Callable[[Session, float], Session]


class LiveSessions:
    """The one way from a rule to the store; a lost race reloads and applies the rule again."""

    def __init__(self, store: SessionStore, clock: Clock, secret: bytes) -> None:
        self._store, self._clock, self._secret = store, clock, secret
        self._latest: dict[str, Live] = {}

    def add(self, live: Live) -> None:
        """A new live session."""
        self._store.open(live)
        self._latest[live.session.id] = live

    def get(self, session_id: str) -> Session | None:
        """A live session, or None if it is over."""
        live = self._live(session_id)
        return live.session if live else None

    def keys(self, session_id: str) -> Keys:
        """What codes, links and tokens of a live session are derived with."""
        live = self._live(session_id)
        if live is None:
            raise Refused(Refusal.SESSION_OVER)
        return Keys(self._secret, live.salt)

    def ids(self) -> tuple[str, ...]:
        """All live sessions."""
        return self._store.live_sessions()

    def find(self, fits: Callable[[Keys, Session], bool]) -> str | None:
        """The first live session that fits."""
        for session_id in self.ids():
            live = self._live(session_id)
            if live and fits(Keys(self._secret, live.salt), live.session):
                return session_id
        return None

    def change(self, session_id: str, change: Change, *, cmd: str | None, undoable: bool) -> int:
        """Apply a rule and save; answers the version it led to.

        A command that was carried out before is answered as then. Raises Refused, and
        nothing has changed.
        """
        if cmd:
            known = self._store.answered(session_id, cmd)
            if known is not None:
                return known
        for _attempt in range(SAVE_ATTEMPTS):
            live = self._live(session_id)
            if live is None:
                raise Refused(Refusal.SESSION_OVER)
            changed = self._apply(live.session, change, undoable=undoable)
            if self._save(live, changed, cmd):
                return changed.version
            if cmd and (known := self._store.answered(session_id, cmd)) is not None:
                return known
        raise Refused(Refusal.BUSY)

    def forget(self, session_id: str) -> None:
        """Drop the remembered copy; the store decides what is true."""
        self._latest.pop(session_id, None)

    def _live(self, session_id: str) -> Live | None:
        live = self._latest.get(session_id)
        if live is None:
            live = self._store.load(session_id)
            if live:
                self._latest[session_id] = live
        return live

    def _apply(self, before: Session, change: Change, *, undoable: bool) -> Session:
        now = self._clock.now()
        after = replace(change(before, now), version=before.version + 1, undo=None)
        return evening.undoable(before, after, now) if undoable else after

    def _save(self, live: Live, changed: Session, cmd: str | None) -> bool:
        if self._store.save(changed, expected=live.session.version, cmd=cmd):
            self._latest[changed.id] = replace(live, session=changed)
            return True
        self.forget(changed.id)
        return False
