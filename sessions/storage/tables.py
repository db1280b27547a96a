"""The tables, in portable types; no column may hold a name, an answer, or the time of a deed.

The states of live sessions and the summaries are JSON documents (see `mapping`); the columns
beside them are what is searched by.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

ID_CHARACTERS = 64
DIGEST_CHARACTERS = 128
DAY_CHARACTERS = 10
TIME_CHARACTERS = 5
COUNTRY_CHARACTERS = 2
LANGUAGE_CHARACTERS = 16
LATE_CHARACTERS = 8

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

instance = Table(
    "instance",
    metadata,
    Column("id", String(ID_CHARACTERS), primary_key=True),
)
"""One row: a random id that tells this installation's cookie from another's."""

groups = Table(
    "groups",
    metadata,
    Column("id", String(ID_CHARACTERS), primary_key=True),
    Column("title", Text, nullable=False),
    Column("country", String(COUNTRY_CHARACTERS), nullable=False),
    Column("language", String(LANGUAGE_CHARACTERS), nullable=False, server_default="en"),
    Column("safeguarding", Text, nullable=False, server_default=text("''")),
    Column("lobby", Boolean, nullable=False, server_default=false()),
    Column("wall_names", Boolean, nullable=False, server_default=false()),
    Column("late", String(LATE_CHARACTERS), nullable=False, server_default=text("'lobby'")),
    Column("call", Text, nullable=False, server_default=text("''")),
)
"""A community that meets again and again; never a list of people."""

next_meetings = Table(
    "next_meetings",
    metadata,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("uid", String(ID_CHARACTERS), nullable=False),
    Column("day", String(DAY_CHARACTERS), nullable=False),
    Column("time", String(TIME_CHARACTERS), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("title", Text, nullable=False),
)
"""When and where a group meets again; one at most, and the newer takes the place of the older."""

live_sessions = Table(
    "live_sessions",
    metadata,
    Column("id", String(ID_CHARACTERS), primary_key=True),
    Column("group_id", ForeignKey("groups.id"), nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("group_id"),
)
"""Gatherings going on now, at most one of a group; the row is gone when it ends."""

commands = Table(
    "commands",
    metadata,
    Column("session_id", ForeignKey("live_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("cmd", String(ID_CHARACTERS), nullable=False),
    UniqueConstraint("session_id", "cmd"),
)
"""Which command led to which version, so that a repeat gets the first answer."""

summaries = Table(
    "summaries",
    metadata,
    Column("id", String(ID_CHARACTERS), primary_key=True),
    Column("group_id", ForeignKey("groups.id"), nullable=False),
    Column("day", String(DAY_CHARACTERS), nullable=False),
    Column("document", Text, nullable=False),
    Index(None, "group_id", "day"),
)
"""What is kept of a gathering that is over; nothing finer than the day."""

used_prompts = Table(
    "used_prompts",
    metadata,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("prompt_id", String(ID_CHARACTERS), primary_key=True),
    Column("day", String(DAY_CHARACTERS), nullable=False),
)
"""The last day on which a group, and nobody in it, was asked a prompt from a deck."""

plans = Table(
    "plans",
    metadata,
    Column("id", String(ID_CHARACTERS), primary_key=True),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Index(None, "group_id"),
)
"""Plans that a group made for itself; who changed one, and when, stands nowhere."""

links = Table(
    "links",
    metadata,
    Column("digest", String(DIGEST_CHARACTERS), primary_key=True),
    Column("expires_at", Double, nullable=False),
)
"""One-time links of those who hold, as hashes; seconds since the epoch."""

logins = Table(
    "logins",
    metadata,
    Column("digest", String(DIGEST_CHARACTERS), primary_key=True),
    Column("expires_at", Double, nullable=False),
)
"""Logins of those who hold, as hashes; seconds since the epoch."""
