"""One audience's socket: who are you, may you, one call, answer.

Events are handled in the order they were sent (`async_handlers=False`), outside a Flask
request: identity comes from what was verified at the connect and from nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask
from flask_babel import force_locale
from flask_socketio import Namespace
from marshmallow import Schema, ValidationError
from socketio.exceptions import ConnectionRefusedError as ConnectRefused

from sessions.domain.errors import Refusal, Refused
from web import acks
from web.languages import Languages
from web.limits import Limit
from web.publisher import Publisher
from web.refusals import as_error

ASK_FOR_PICTURE = "state.ask"
"""Any page may ask for the whole picture again, whatever it has seen."""

SEEN_AS_IT_IS = frozenset({Refusal.TOO_FAST, Refusal.UNREADABLE})
"""These say nothing of the page's picture, and a picture for each would feed a flood."""

Environ = Mapping[str, Any]


@dataclass(frozen=True)
class Caller:
    """Who sent an event, as verified when the connection was made.

    `login` is of one who holds; it is good `until` then, None for as long as the session. `seat`
    is then who they are to the others who hold.
    """

    sid: str
    session: str
    seat: str = ""
    login: str = ""
    until: float | None = None
    language: str = ""
    """What it is answered in; while that is empty, in the language of its page."""


@dataclass(frozen=True)
class Command:
    """One event: the shape it must have, and the one call it makes (answers a version or None)."""

    schema: Schema
    act: Callable[[Caller, dict[str, Any]], int | None]


@dataclass(frozen=True)
class Desk:
    """What every namespace works with."""

    app: Flask
    publisher: Publisher
    taps: Limit
    report: Callable[[BaseException], None]
    languages: Languages


class AudienceNamespace(Namespace):
    """Dispatches events by the audience's own table; what is not in the table is refused."""

    def __init__(self, path: str, desk: Desk, commands: Mapping[str, Command]) -> None:
        super().__init__(path)
        self._desk, self._commands = desk, commands
        self._callers: dict[str, Caller] = {}

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """Verify who connects; raises Refused."""
        raise NotImplementedError

    def check(self, caller: Caller, event: str) -> None:
        """Whether this caller may send this event just now; raises Refused."""

    def arrived(self, caller: Caller) -> None:
        """A page of this audience is open; called before its first picture.

        Raises Refused if the session has ended since it was let in.
        """

    def went(self, caller: Caller) -> None:
        """A page of this audience has closed."""

    def let_go(self, caller: Caller) -> None:
        """The line of a page that is shown nothing any more has been closed by us."""

    def trigger_event(self, event: str, *args: Any) -> Any:
        """Handle one event of python-socketio: `connect`, `disconnect`, or a command."""
        with self._desk.app.app_context():
            try:
                if event == "connect":
                    return self._connect(*args)
                if event == "disconnect":
                    return self._disconnect(args[0])
                return self._command(event, *args)
            except ConnectRefused:
                raise
            except Exception as trouble:
                self._desk.report(trouble)
                return acks.refused(Refused(Refusal.TROUBLE))

    def _connect(self, sid: str, environ: Environ, auth: Any = None) -> None:
        said = auth.get("language") if isinstance(auth, dict) else None
        language = self._desk.languages.of_page(said, environ)
        with force_locale(language):
            caller = self._admitted(sid, environ, auth)
            self._welcome(replace(caller, language=caller.language or language))

    def _welcome(self, caller: Caller) -> None:
        self._callers[caller.sid] = caller
        self._desk.publisher.welcome(
            self.namespace,
            caller.sid,
            session=caller.session,
            seat=caller.seat,
            until=caller.until,
            language=caller.language,
        )
        try:
            self.arrived(caller)
        except Refused as why:
            self._disconnect(caller.sid)
            raise _connect_refused(why) from None
        self._desk.publisher.changed(caller.session, only=caller.sid)

    def _admitted(self, sid: str, environ: Environ, auth: Any) -> Caller:
        try:
            return self.admit(sid, environ, auth)
        except (Refused, ValidationError) as why:
            raise _connect_refused(why) from None
        except Exception as trouble:
            self._desk.report(trouble)
            raise _connect_refused(Refused(Refusal.TROUBLE)) from None

    def _disconnect(self, sid: str) -> None:
        caller = self._callers.pop(sid, None)
        self._desk.taps.forget(sid)
        if caller is None:
            return
        if self._desk.publisher.farewell(sid):
            self.went(caller)
        else:
            self.let_go(caller)

    def _command(self, event: str, sid: str, *args: Any) -> dict[str, Any]:
        caller = self._callers.get(sid)
        if caller is None:
            return acks.refused(Refused(Refusal.SESSION_OVER))
        with force_locale(caller.language):
            return self._answer(caller, event, *args)

    def _answer(self, caller: Caller, event: str, *args: Any) -> dict[str, Any]:
        sid = caller.sid
        try:
            if not self._desk.taps.take(sid):
                raise Refused(Refusal.TOO_FAST)
            if event == ASK_FOR_PICTURE:
                self._desk.publisher.show(sid)
                return acks.done(None)
            command = self._commands.get(event)
            if command is None or len(args) != 1:
                raise Refused(Refusal.UNREADABLE)
            self.check(caller, event)
            return acks.done(command.act(caller, command.schema.load(args[0])))
        except ValidationError:
            return acks.refused(Refused(Refusal.UNREADABLE))
        except Refused as why:
            if why.code not in SEEN_AS_IT_IS:
                self._desk.publisher.show(sid)
            return acks.refused(why)


def _connect_refused(why: Refused | ValidationError) -> ConnectRefused:
    refused = why if isinstance(why, Refused) else Refused(Refusal.UNREADABLE)
    answer = ConnectRefused()
    answer.error_args = as_error(refused)
    return answer
