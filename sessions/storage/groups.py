"""Groups, the summaries of their sessions, and what they have been asked, in SQL."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from sessions.ports import Group
from sessions.storage.database import Rows
from sessions.storage.mapping import summary_from_json
from sessions.storage.tables import groups, summaries, used_prompts
from sessions.summary import Summary

_ADD = insert(groups)
_GROUPS = select(groups.c.id, groups.c.title, groups.c.country, groups.c.language)
_GROUP = _GROUPS.where(groups.c.id == bindparam("this"))
_SPEAKS = (
    update(groups).where(groups.c.id == bindparam("this")).values(language=bindparam("spoken"))
)
_SUMMARY = select(summaries.c.document).where(summaries.c.id == bindparam("this"))
_SUMMARIES = (
    select(summaries.c.document)
    .where(summaries.c.group_id == bindparam("group"))
    .order_by(summaries.c.day.desc(), summaries.c.id)
)
_LAST_ASKED = select(used_prompts.c.prompt_id, used_prompts.c.day).where(
    used_prompts.c.group_id == bindparam("group")
)


class GroupRows(Rows):
    """Implements `ports.GroupStore`."""

    def add_group(self, group: Group) -> None:
        """Store a new group."""
        with self._database.writing() as connection:
            connection.execute(_ADD, asdict(group))

    def groups(self) -> tuple[Group, ...]:
        """All groups, by title, in the same order whatever the database's language."""
        found = map(_group, self._database.rows(_GROUPS, {}))
        return tuple(sorted(found, key=lambda group: (group.title.casefold(), group.id)))

    def group(self, group_id: str) -> Group | None:
        """One group."""
        rows = self._database.rows(_GROUP, {"this": group_id})
        return _group(rows[0]) if rows else None

    def speaks(self, group_id: str, language: str) -> None:
        """Change the language of a group."""
        with self._database.writing() as connection:
            connection.execute(_SPEAKS, {"this": group_id, "spoken": language})

    def summaries(self, group: str) -> tuple[Summary, ...]:
        """The summaries of a group, newest day first."""
        rows = self._database.rows(_SUMMARIES, {"group": group})
        return tuple(summary_from_json(row.document) for row in rows)

    def summary(self, summary_id: str) -> Summary | None:
        """One summary."""
        rows = self._database.rows(_SUMMARY, {"this": summary_id})
        return summary_from_json(rows[0].document) if rows else None

    def last_asked(self, group: str) -> Mapping[str, str]:
        """The day on which a group last had each prompt that it has had, by its id."""
        rows = self._database.rows(_LAST_ASKED, {"group": group})
        return {row.prompt_id: row.day for row in rows}


def _group(row: Row[Any]) -> Group:
    return Group(row.id, row.title, row.country, row.language)
