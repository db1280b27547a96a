"""Groups, the summaries of their sessions, and what they have been asked, in SQL."""

from collections.abc import Mapping

from sqlalchemy import bindparam, insert, select

from sessions.ports import Group
from sessions.storage.database import Rows
from sessions.storage.mapping import summary_from_json
from sessions.storage.tables import groups, summaries, used_prompts
from sessions.summary import Summary

_ADD = insert(groups)
_GROUPS = select(groups.c.id, groups.c.title, groups.c.country)
_GROUP = _GROUPS.where(groups.c.id == bindparam("this"))
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
        row = {"id": group.id, "title": group.title, "country": group.country}
        with self._database.writing() as connection:
            connection.execute(_ADD, row)

    def groups(self) -> tuple[Group, ...]:
        """All groups, by title, in the same order whatever the database's language."""
        rows = self._database.rows(_GROUPS, {})
        found = (Group(row.id, row.title, row.country) for row in rows)
        return tuple(sorted(found, key=lambda group: (group.title.casefold(), group.id)))

    def group(self, group_id: str) -> Group | None:
        """One group."""
        rows = self._database.rows(_GROUP, {"this": group_id})
        return Group(rows[0].id, rows[0].title, rows[0].country) if rows else None

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
