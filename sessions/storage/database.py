"""How a database is read and written: short transactions, kind waiting, errors that tell nothing.

Nothing here may block the process: a locked SQLite is asked again after a cooperative pause.
No error that leaves here carries a statement's parameters, nor does its text.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Executable, Row
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from sessions.domain.errors import Refusal, Refused

PAUSES_SECONDS = (0.01, 0.02, 0.04, 0.08, *(0.1,) * 18)
"""Between tries; just under 2 seconds in all, which a person still takes for slowness."""
ANY_DATABASE_ERROR = (DBAPIError, sqlite3.Error)
"""The second is raised bare while a new connection is being set up."""
NOT_UNIQUE = ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505")

T = TypeVar("T")


class StoreFailed(Exception):
    """The database could not do it, and nothing changed; names the kind of failure only."""


class AlreadyThere(StoreFailed):
    """What was to be stored is there already."""


class Database:
    """One database; `sleep` is the pause of whatever runs the threads, green or not.

    `traces_left` is true while what an ended session left in SQLite's write-ahead log could
    not be wiped, because somebody else was reading. Every write afterwards tries again.
    """

    def __init__(self, engine: Engine, sleep: Callable[[float], None]) -> None:
        self.is_sqlite = engine.dialect.name == "sqlite"
        self.traces_left = False
        self._engine = engine
        # SQLite's connections are in autocommit as it is.
        autocommit = {} if self.is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._reading = engine.execution_options(**autocommit)
        self._sleep = sleep

    def rows(self, statement: Executable, values: Mapping[str, object]) -> Sequence[Row[Any]]:
        """All rows of one query; no transaction lives on, so the log can be wiped any time."""
        with _errors_that_tell_nothing():
            return self._patiently(lambda: self._read(statement, values))

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, alone in SQLite; committed at the end, undone if anything goes wrong.

        Raises Refused(BUSY) if the database stays locked, StoreFailed for anything else.
        """
        with _errors_that_tell_nothing():
            connection = self._patiently(self._begun)
            try:
                yield connection
                connection.commit()
            finally:
                connection.close()
        if self.traces_left:
            self.traces_left = not self._wiped()

    def wipe(self) -> None:
        """Empty the write-ahead log, within 2 seconds, and look whether it is empty."""
        self.traces_left = not self._wiped()
        for pause in PAUSES_SECONDS:
            if not self.traces_left:
                return
            self._sleep(pause)
            self.traces_left = not self._wiped()

    def rewrite(self) -> bool:
        """Write SQLite's file anew from what is kept, and wipe the log; True if nothing is left.

        PostgreSQL's own copies, in its heap and its log, are out of our reach.
        """
        if self.is_sqlite:
            with _errors_that_tell_nothing():
                self._patiently(self._vacuum)
        self.wipe()
        return not self.traces_left

    def is_ours_alone(self) -> bool:
        """Whether nobody else has SQLite's file open: only then can its log be put away.

        The next connection takes it up again.
        """
        with _errors_that_tell_nothing():
            try:
                with self._engine.connect() as connection:
                    mode = connection.exec_driver_sql("PRAGMA journal_mode=delete").scalar()
            except ANY_DATABASE_ERROR as error:
                if _is_locked(error):
                    return False
                raise
        self._engine.dispose()
        return bool(mode == "delete")

    def close(self) -> None:
        """Wipe the log and let go of every connection."""
        self.wipe()
        self._engine.dispose()

    def _read(self, statement: Executable, values: Mapping[str, object]) -> Sequence[Row[Any]]:
        with self._reading.connect() as connection:
            return connection.execute(statement, values).all()

    def _vacuum(self) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")

    def _begun(self) -> Connection:
        connection = self._engine.connect()
        try:
            if self.is_sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
        except DBAPIError:
            connection.close()
            raise
        return connection

    def _wiped(self) -> bool:
        """Whether SQLite says that nothing is left, and the file says so too."""
        if not self.is_sqlite:
            return True
        try:
            with self._engine.connect() as connection:
                said = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        except ANY_DATABASE_ERROR:
            return False
        log = f"{self._engine.url.database}-wal"
        return tuple(said) == (0, 0, 0) and (not os.path.exists(log) or not os.path.getsize(log))

    def _patiently(self, attempt: Callable[[], T]) -> T:
        for pause in PAUSES_SECONDS:
            try:
                return attempt()
            except ANY_DATABASE_ERROR as error:
                if not _is_locked(error):
                    raise
            self._sleep(pause)
        return attempt()


class Rows:
    """What every store here is made of."""

    def __init__(self, database: Database) -> None:
        self._database = database


@contextmanager
def _errors_that_tell_nothing() -> Iterator[None]:
    try:
        yield
    except NoFreeConnection:
        raise Refused(Refusal.BUSY) from None
    except ANY_DATABASE_ERROR as error:
        if _is_passing(error):
            raise Refused(Refusal.BUSY) from None
        kind = _kind(error)
        raise (AlreadyThere if kind in NOT_UNIQUE else StoreFailed)(kind) from None


def _is_passing(error: Exception) -> bool:
    """Whether the same may go well in a moment: SQLite is locked, PostgreSQL out of reach."""
    from_sqlite = isinstance(_original(error), sqlite3.Error)
    return _is_locked(error) or (isinstance(error, OperationalError) and not from_sqlite)


def _is_locked(error: Exception) -> bool:
    """Whether another connection is in the way of SQLite, for now."""
    code = getattr(_original(error), "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _kind(error: Exception) -> str:
    """SQLite's or PostgreSQL's own code for what went wrong."""
    cause = _original(error)
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return str(code or type(cause).__name__)


def _original(error: Exception) -> BaseException:
    return getattr(error, "orig", None) or error
