"""Live sessions in SQL: every save is a compare-and-set, and the end leaves only the summary."""

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from sessions.domain.errors import Refusal, Refused
from sessions.domain.session import Session
from sessions.ports import Live
from sessions.storage.database import AlreadyThere, Rows
from sessions.storage.mapping import session_from_json, session_to_json, summary_to_json
from sessions.storage.tables import commands, live_sessions, summaries, used_prompts
from sessions.summary import Summary

COMMANDS_REMEMBERED = 256
"""Of each session; as many saves back as a phone could still send a command again."""

_live, _commands = live_sessions.c, commands.c
_unchanged = (_live.id == bindparam("this"), _live.version == bindparam("expected"))
_of_this = _commands.session_id == bindparam("this")

_OPEN = insert(live_sessions)
_LOAD = select(_live.state, _live.salt).where(_live.id == bindparam("this"))
_ALL = select(_live.id).order_by(_live.id)
_OF_GROUP = select(_live.id).where(_live.group_id == bindparam("group"))
_SAVE = update(live_sessions).where(*_unchanged)
_END = delete(live_sessions).where(*_unchanged)
_KEEP = insert(summaries)
_ASKED = insert(used_prompts)
_NOT_BEFORE = delete(used_prompts).where(
    used_prompts.c.group_id == bindparam("group"), used_prompts.c.prompt_id == bindparam("prompt")
)
_REMEMBER = insert(commands)
_ANSWERED = select(_commands.version).where(_of_this, _commands.cmd == bindparam("command"))
_FORGET = delete(commands).where(_of_this, _commands.version <= bindparam("long_ago"))


class LiveRows(Rows):
    """Implements `ports.SessionStore`."""

    def open(self, live: Live) -> None:
        """Store a new live session; refused if its group has one."""
        session = live.session
        row = {
            "id": session.id,
            "group_id": session.group,
            "salt": live.salt,
            "version": session.version,
            "state": session_to_json(session),
        }
        try:
            with self._database.writing() as connection:
                connection.execute(_OPEN, row)
        except AlreadyThere:
            raise Refused(Refusal.ALREADY_STARTED) from None

    def load(self, session_id: str) -> Live | None:
        """A live session as it was last saved."""
        rows = self._database.rows(_LOAD, {"this": session_id})
        return Live(session_from_json(rows[0].state), rows[0].salt) if rows else None

    def live_sessions(self) -> tuple[str, ...]:
        """Ids of all live sessions."""
        return tuple(row.id for row in self._database.rows(_ALL, {}))

    def live_session_of(self, group: str) -> str | None:
        """The live session of a group, if it has one."""
        rows = self._database.rows(_OF_GROUP, {"group": group})
        return rows[0].id if rows else None

    def save(self, session: Session, *, expected: int, cmd: str | None) -> bool:
        """Save if the stored version is still `expected`, and remember the command with it.

        Also False if the command was carried out before: then that is the save that came first.
        """
        changed = {"version": session.version, "state": session_to_json(session)}
        try:
            with self._database.writing() as connection:
                which = {"this": session.id, "expected": expected}
                if not connection.execute(_SAVE, {**which, **changed}).rowcount:
                    return False
                if cmd is not None:
                    _remember(connection, session, cmd)
        except AlreadyThere:
            return False
        return True

    def answered(self, session_id: str, cmd: str) -> int | None:
        """The version that a command led to, if it was carried out before."""
        rows = self._database.rows(_ANSWERED, {"this": session_id, "command": cmd})
        return rows[0].version if rows else None

    def finish(self, session_id: str, summary: Summary, *, expected: int) -> bool:
        """Put the summary in the place of the live session, and wipe the write-ahead log.

        If the log cannot be wiped within 2 seconds, `traces_left` says so until it is.
        """
        row = {
            "id": summary.id,
            "group_id": summary.group,
            "day": summary.day,
            "document": summary_to_json(summary),
        }
        with self._database.writing() as connection:
            if not connection.execute(_END, {"this": session_id, "expected": expected}).rowcount:
                return False
            connection.execute(_KEEP, row)
            _remember_prompts(connection, summary)
        self._database.wipe()
        return True


def _remember_prompts(connection: Connection, summary: Summary) -> None:
    """The group has had them on this day; an earlier day is forgotten."""
    for prompt in summary.from_decks:
        connection.execute(_NOT_BEFORE, {"group": summary.group, "prompt": prompt})
        row = {"group_id": summary.group, "prompt_id": prompt, "day": summary.day}
        connection.execute(_ASKED, row)


def _remember(connection: Connection, session: Session, cmd: str) -> None:
    row = {"session_id": session.id, "version": session.version, "cmd": cmd}
    connection.execute(_REMEMBER, row)
    long_ago = session.version - COMMANDS_REMEMBERED
    connection.execute(_FORGET, {"this": session.id, "long_ago": long_ago})
