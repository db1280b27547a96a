"""Erases what was kept for years, a summary, a group or everything, so that none of it is found.

Deleting a row leaves no bytes of it behind (`secure_delete`), and writing the file anew leaves
no trace of where it stood. Only SQLite can be forgotten here: PostgreSQL keeps copies of its own.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, delete, exists, select, text

from sessions.storage.database import Rows
from sessions.storage.tables import groups, live_sessions, metadata, summaries, used_prompts

_FORGET = delete(summaries).where(summaries.c.id == bindparam("this"))
_FORGET_ASKED = delete(used_prompts).where(
    exists().where(
        summaries.c.id == bindparam("this"),
        summaries.c.group_id == used_prompts.c.group_id,
        summaries.c.day == used_prompts.c.day,
    )
)
_LIVE = select(live_sessions.c.id).where(live_sessions.c.group_id == bindparam("this"))
_OF_A_GROUP = tuple(table for table in metadata.sorted_tables if "group_id" in table.c)
_FORGET_GROUP = tuple(
    delete(table).where(table.c.group_id == bindparam("this")) for table in reversed(_OF_A_GROUP)
)
_GROUP = groups.c.id == bindparam("this")
_SCHEMA = text("SELECT sql FROM sqlite_master")


class ForgettingRows(Rows):
    """What `talkingpiece forget`, and those who hold, need to erase something of a store."""

    def forget_summary(self, summary_id: str) -> bool:
        """Erase one summary, and what its group was asked that day; False if there is none."""
        with self._database.writing() as connection:
            connection.execute(_FORGET_ASKED, {"this": summary_id})
            return connection.execute(_FORGET, {"this": summary_id}).rowcount == 1

    def forget_group(self, group_id: str) -> bool:
        """Erase a group with everything of it; False if there is none, or it is gathered now."""
        this = {"this": group_id}
        with self._database.writing() as connection:
            if connection.execute(_LIVE, this).first():
                return False
            for statement in _FORGET_GROUP:
                connection.execute(statement, this)
            return connection.execute(delete(groups).where(_GROUP), this).rowcount == 1

    def values_of(self, group_id: str) -> Iterator[Any]:
        """Every value that is kept of a group: its own, and of all that belongs to it."""
        own = [(table, table.c.group_id == bindparam("this")) for table in _OF_A_GROUP]
        for table, of_it in ((groups, _GROUP), *own):
            for row in self._database.rows(select(table).where(of_it), {"this": group_id}):
                yield from row

    def forget_everything(self) -> None:
        """Erase every row of every table, whatever it holds."""
        with self._database.writing() as connection:
            for table in reversed(metadata.sorted_tables):
                connection.execute(delete(table))

    def rewrite(self) -> bool:
        """Write the file anew from what is kept; True if no log is left beside it."""
        return self._database.rewrite()

    def is_ours_alone(self) -> bool:
        """Whether no other program has the database open."""
        return self._database.is_ours_alone()

    def values(self) -> Iterator[Any]:
        """Every value of every row that is kept, in no order that means anything."""
        for table in metadata.sorted_tables:
            for row in self._database.rows(select(table), {}):
                yield from row

    def schema(self) -> str:
        """The words of the tables themselves, which stand in the file whatever is erased."""
        return "\n".join(str(row.sql) for row in self._database.rows(_SCHEMA, {}))
