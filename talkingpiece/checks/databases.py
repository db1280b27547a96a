"""Whether the database erases what is deleted, and repeats nothing in a log of its own."""

from pathlib import Path

from sqlalchemy.exc import ArgumentError

from sessions.domain.errors import Refused
from sessions.storage.database import StoreFailed
from sessions.storage.engines import engine_for
from sessions.storage.safety import Setting, copies, unsafe_settings
from talkingpiece.checks.finding import DELETED_STAYS, REPEATED_IN_LOGS, Danger, Found

KEEPS = {
    "archive_mode": "PostgreSQL archives every change (archive_mode): what is deleted stays in the "
    "archive. Turn it off, or see to it that the archive is emptied.",
    "logical replication": "PostgreSQL sends every change on (a logical replication slot): what is "
    "deleted stays where it went. Drop the slot if nothing of yours needs it.",
}


class NotLookedAt(Exception):
    """A database could not be reached; its text says what is needed, and not what was typed."""


def database(where: str | Path) -> Found:
    """What is wrong with a database, as a connection of ours would find it; raises StoreFailed."""
    engine = engine_for(where, insist=False)
    try:
        settings, kept = unsafe_settings(engine), copies(engine)
    finally:
        engine.dispose()
    about = _of_sqlite if engine.dialect.name == "sqlite" else _of_postgres
    return Found(tuple(map(about, settings)), tuple(KEEPS[name] for name in kept))


def postgresql(url: str) -> Found:
    """The same for one that is named by hand; raises NotLookedAt."""
    try:
        return database(url)
    except (ArgumentError, ModuleNotFoundError, Refused, StoreFailed, ValueError):
        raise NotLookedAt(
            "That database cannot be looked at. It must be running, its URL must be like "
            "postgresql://name@host/database, and the driver must be installed: "
            "pip install 'talking-piece[postgres]'."
        ) from None


def _of_sqlite(setting: Setting) -> Danger:
    return Danger(
        f"SQLite does not take {setting.name}={setting.wanted} here, it stays {setting.found}: "
        "what is deleted may be left on the disk.",
        "Mend it with a data folder on a disk of this computer (--data); if it is on one, this "
        "Python came with an unusual SQLite: use your system's own.",
        DELETED_STAYS,
    )


def _of_postgres(setting: Setting) -> Danger:
    return Danger(
        f"PostgreSQL has {setting.name}={setting.found}: its log may repeat what it is given.",
        f"Mend it, as its superuser, with: ALTER SYSTEM SET {setting.name} = '{setting.wanted}'; "
        "SELECT pg_reload_conf();",
        REPEATED_IN_LOGS,
    )
