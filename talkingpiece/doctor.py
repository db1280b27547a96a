"""Looks whether this computer keeps what we promise, and says how to mend what does not.

A start that finds a danger does not serve, unless it is told to; then every phone says so.
"""

from flask_babel.speaklater import LazyString

from talkingpiece.checks.databases import database, postgresql
from talkingpiece.checks.files import files, private_folder
from talkingpiece.checks.finding import Danger
from talkingpiece.checks.memory import memory
from talkingpiece.checks.redis import redis
from talkingpiece.config import Config

OVERRIDE = "--unsafe-storage"
ALL_WELL = "All is as it should be."
HOW_TO_SERVE_ANYWAY = (
    f"Nothing was started. If you must, {OVERRIDE} starts anyway, and every phone says what is "
    "not as promised."
)
NOTHING_THERE = "There is nothing in {folder} yet; the first start makes it, for your eyes only."
AFTER_A_POWER_CUT = (
    "A crash loses nothing that was answered; a power cut may take back the last moments before "
    "it. On a computer without a battery start with --durable."
)
THROUGH_A_POWER_CUT = "With --durable a power cut takes back nothing that was answered."

Warnings = tuple[LazyString, ...]


class Unsafe(Exception):
    """This computer would break a promise; its text says how to mend that, line by line."""


def admit(config: Config, *, unsafe: bool) -> tuple[Warnings, tuple[str, ...]]:
    """What phones must be told and what is said in the terminal; makes the data folder.

    Raises Unsafe for a danger, unless `unsafe` says to serve anyway.
    """
    private_folder(config.data)
    found = files(config) + memory()
    if unsafe or not found.dangers:
        found += database(config.database)
    if found.dangers and not unsafe:
        raise Unsafe("\n".join((*listed(found.dangers), HOW_TO_SERVE_ANYWAY)))
    return _told(found.dangers), (*listed(found.dangers), *found.notes)


def report_on(config: Config, url: str = "", redis_url: str = "") -> tuple[bool, str]:
    """Whether this computer may serve, and all that was found, in words; changes nothing.

    `url` is of a PostgreSQL to look at besides, `redis_url` of a Redis; raises NotLookedAt. Our
    own database is only looked at where the files are private: to open it is to close it to
    others, and then nobody would be told that it was open.
    """
    found, is_there = files(config) + memory(), config.database.exists()
    if is_there and not found.dangers:
        found += database(config.database)
    if url:
        found += postgresql(url)
    if redis_url:
        found += redis(redis_url)
    lines = [*listed(found.dangers), *found.notes]
    lines.append(THROUGH_A_POWER_CUT if config.durable else AFTER_A_POWER_CUT)
    if not is_there:
        lines.append(NOTHING_THERE.format(folder=config.data))
    if not found.dangers:
        lines.append(ALL_WELL)
    return not found.dangers, "\n".join(lines)


def listed(dangers: tuple[Danger, ...]) -> tuple[str, ...]:
    """A line for each danger: what is so, and how to mend it."""
    return tuple(f"{danger.what} {danger.mend}" for danger in dangers)


def _told(dangers: tuple[Danger, ...]) -> Warnings:
    """Each of the words for phones once; they are translated when they are shown."""
    return tuple({id(danger.told): danger.told for danger in dangers}.values())
