"""Live sessions by id: load, change by a pure rule, save by compare-and-set, keep the newest."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from threading import Lock

from sessions.domain import evening
from sessions.domain.errors import Refusal, Refused
from sessions.domain.session import Session
from sessions.keys import Keys
from sessions.ports import Clock, Live, SessionStore
from sessions.summary import Summary

SAVE_ATTEMPTS = 20

Change = Callable[[Session, float], Session]


class LiveSessions:
    """The one way from a rule to the store; a lost race reloads and applies the rule again.

    What the store was told and what is remembered of it change together, under `lock`: a slow
    thread neither puts an older session over a newer one nor brings back one that has ended.
    """

    def __init__(
        self,
        store: SessionStore,
        clock: Clock,
        secret: bytes,
        *,
        lock: AbstractContextManager[object] | None = None,
    ) -> None:
        self._store, self._clock, self._secret = store, clock, secret
        self._latest: dict[str, Live] = {}
        self._lock = lock or Lock()

    def add(self, live: Live) -> None:
        """A new live session."""
        with self._lock:
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
        for _attempt in range(SAVE_ATTEMPTS):
            if (known := self._answered(session_id, cmd)) is not None:
                return known
            live = self._live(session_id)
            if live is None:
                raise Refused(Refusal.SESSION_OVER)
            try:
                changed = self._apply(live.session, change, undoable=undoable)
            except Refused:
                # A tap that was sent again may have overtaken itself: then it is done, not stale.
                if (known := self._answered(session_id, cmd)) is not None:
                    return known
                raise
            if self._save(live, changed, cmd):
                return changed.version
        raise Refused(Refusal.BUSY)

    def finish(self, session: Session, summary: Summary) -> bool:
        """Put the summary in the place of a session; False if another save came first."""
        with self._lock:
            self._latest.pop(session.id, None)
            return self._store.finish(session.id, summary, expected=session.version)

    def _answered(self, session_id: str, cmd: str | None) -> int | None:
        return self._store.answered(session_id, cmd) if cmd else None

    def _live(self, session_id: str) -> Live | None:
        if (known := self._latest.get(session_id)) is not None:
            return known
        with self._lock:
            live = self._store.load(session_id)
            if live:
                self._latest[session_id] = live
            return live

    def _apply(self, before: Session, change: Change, *, undoable: bool) -> Session:
        now = self._clock.now()
        after = replace(change(before, now), version=before.version + 1, undo=None)
        return evening.undoable(before, after, now) if undoable else after

    def _save(self, live: Live, changed: Session, cmd: str | None) -> bool:
        with self._lock:
            saved = self._store.save(changed, expected=live.session.version, cmd=cmd)
            if saved:
                self._latest[changed.id] = replace(live, session=changed)
            else:
                self._latest.pop(changed.id, None)
            return saved
