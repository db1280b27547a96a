"""Who is looking, and what they are shown: the only place that sends pictures.

A picture is sent when it differs from the last one of that viewer, so a tick costs nothing.
Equal pictures of one audience are rendered once for each language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import RLock
from typing import Any

from sessions.domain.session import Session
from sessions.service import SessionService
from sessions.summary import Summary
from web.languages import SOURCE
from web.pictures import Moment, Picture

Emit = Callable[..., None]
Rendered = dict[tuple[str, str, Picture], str]

LAST_VERSION = 2**31
"""The version of a farewell: nothing comes after it."""


@dataclass(frozen=True)
class Audience:
    """How one audience sees a session, and how it is told that the session has ended.

    With `one_page` a seat is open on one page at a time: a second one takes it over.
    """

    namespace: str
    view: Callable[[Moment, str], Any]
    farewell: Callable[[Summary], Any]
    render: Callable[[Any, str], str]
    one_page: bool = True


@dataclass
class Viewer:
    """One open page, and the language it is read in; from `until` on it is shown nothing.

    `seat` says whose eyes look at it: of a console it is the id of the one who holds.
    """

    audience: Audience
    session: str
    seat: str = ""
    until: float | None = None
    language: str = SOURCE
    shown: Picture | None = None


class Publisher:
    """Shows every open page what it may see, whole, with a version."""

    def __init__(
        self,
        service: SessionService,
        emit: Emit,
        hang_up: Callable[..., None],
        *,
        phrases: Callable[[Session], Mapping[str, str]] = lambda _session: {},
    ) -> None:
        self._service, self._emit, self._hang_up = service, emit, hang_up
        self._phrases = phrases
        self._audiences: dict[str, Audience] = {}
        self._viewers: dict[str, Viewer] = {}
        self._of_session: dict[str, set[str]] = {}
        self._changes = 0
        self._due: list[tuple[str, str | None]] = []
        """Sending can make a page hang up, and that is a change of its own: it comes after."""
        self._lock = RLock()
        self._reseat: Callable[[str, str, str], None] = lambda _sid, _session, _seat: None

    def register(self, audience: Audience) -> None:
        """Let an audience take part."""
        self._audiences[audience.namespace] = audience

    def welcome(
        self,
        namespace: str,
        sid: str,
        *,
        session: str,
        seat: str = "",
        until: float | None = None,
        language: str = SOURCE,
    ) -> None:
        """A page has opened; a page that had the same seat before is told that it moved."""
        with self._lock:
            audience = self._audiences[namespace]
            taken_over = bool(seat) and audience.one_page
            for other in self._pages_of(namespace, session, seat) if taken_over else ():
                self._emit("moved", {}, to=other, namespace=namespace)
                self.hang_up(other)
            viewer = Viewer(audience, session, seat, until, language)
            self._viewers[sid] = viewer
            self._of_session.setdefault(session, set()).add(sid)

    def farewell(self, sid: str) -> bool:
        """A page has closed; answers whether it was (still) known."""
        with self._lock:
            viewer = self._viewers.pop(sid, None)
            if viewer is None:
                return False
            pages = self._of_session.get(viewer.session, set())
            pages.discard(sid)
            if not pages:
                self._of_session.pop(viewer.session, None)
            return True

    def reseats(self, reseat: Callable[[str, str, str], None]) -> None:
        """Name who gives a page (sid, session, seat) a new token."""
        self._reseat = reseat

    def watched(self) -> tuple[str, ...]:
        """The sessions that somebody is looking at."""
        with self._lock:
            return tuple(self._of_session)

    def looking(self, namespace: str, session: str) -> int:
        """How many pages of an audience are open."""
        with self._lock:
            return len(self._pages_of(namespace, session))

    def send(self, sid: str, event: str, said: dict[str, Any]) -> None:
        """Tell one page something that is no picture."""
        with self._lock:
            viewer = self._viewers.get(sid)
            if viewer:
                self._emit(event, said, to=sid, namespace=viewer.audience.namespace)

    def show(self, sid: str) -> None:
        """Send one page the whole picture, whatever it has seen."""
        with self._lock:
            if sid in self._viewers:
                self._viewers[sid].shown = None
                self.changed(self._viewers[sid].session, only=sid)

    def changed(self, session_id: str, only: str | None = None) -> None:
        """Show everyone (or one page only) what has changed for them."""
        with self._lock:
            self._due.append((session_id, only))
            if len(self._due) > 1:
                return
            try:
                while self._due:
                    self._draw(*self._due[0])
                    self._due.pop(0)
            finally:
                self._due.clear()

    def removed(self, session_id: str, seat: str) -> None:
        """A seat's token is dead: its open page is given one that is good for the lobby."""
        with self._lock:
            pages = self._pages_with_seat(session_id, seat)
        for sid in pages:
            self._reseat(sid, session_id, seat)

    def turn_away(self, namespace: str, session_id: str) -> None:
        """Hang up every page of an audience; only a link that is good now opens it again."""
        with self._lock:
            for sid in self._pages_of(namespace, session_id):
                self.hang_up(sid)

    def hang_up(self, sid: str) -> None:
        """Show a page nothing more; it may knock again, and is let in if it may be."""
        with self._lock:
            viewer = self._viewers.get(sid)
            if viewer and self.farewell(sid):
                self._hang_up(sid, viewer.audience.namespace)

    def ended(self, session_id: str, summary: Summary) -> None:
        """Say goodbye to every page of a session that is over."""
        with self._lock:
            self._changes += 1
            rendered: Rendered = {}
            for sid in tuple(self._of_session.get(session_id, ())):
                if viewer := self._viewers.get(sid):
                    picture = viewer.audience.farewell(summary)
                    self._send(sid, picture, version=LAST_VERSION, rendered=rendered)
                    self.farewell(sid)

    def _draw(self, session_id: str, only: str | None) -> None:
        session = self._service.session(session_id)
        if session is None:
            return
        self._changes += 1
        moment, rendered = self._moment(session), Rendered()
        for sid in (only,) if only else tuple(self._of_session.get(session_id, ())):
            viewer = self._viewers.get(sid)
            if viewer is None:
                continue
            if viewer.until is not None and moment.now >= viewer.until:
                self.hang_up(sid)
                continue
            picture = viewer.audience.view(moment, viewer.seat)
            if picture != viewer.shown:
                self._send(sid, picture, version=session.version, rendered=rendered)

    def _moment(self, session: Session) -> Moment:
        return Moment(
            session=session,
            room=self._service.room(session.id),
            progress=self._service.check_ins.progress(session),
            now=self._service.now(),
            phrases=self._phrases(session),
        )

    def _send(self, sid: str, picture: Picture, *, version: int, rendered: Rendered) -> None:
        viewer = self._viewers[sid]
        key = (viewer.audience.namespace, viewer.language, picture)
        if key not in rendered:
            rendered[key] = viewer.audience.render(picture, viewer.language)
        viewer.shown = picture
        now = self._service.now()
        state: dict[str, Any] = {
            "v": version,
            "n": self._changes,
            "screen": picture.screen,
            "left_ms": picture.countdown.left_ms(now) if picture.countdown else None,
            "language": viewer.language,
            "html": rendered[key],
        }
        self._emit("state", state, to=sid, namespace=viewer.audience.namespace)

    def _pages_of(self, namespace: str, session: str, seat: str = "") -> tuple[str, ...]:
        return tuple(
            sid
            for sid in self._of_session.get(session, ())
            if self._viewers[sid].audience.namespace == namespace
            and (not seat or self._viewers[sid].seat == seat)
        )

    def _pages_with_seat(self, session: str, seat: str) -> tuple[str, ...]:
        pages = self._of_session.get(session, ())
        return tuple(sid for sid in pages if self._viewers[sid].seat == seat)
