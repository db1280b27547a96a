"""Groups, the summaries of their sessions, and what they have been asked, in SQL."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from sessions.domain.meetings import Meeting
from sessions.domain.seats import Late
from sessions.ports import Group
from sessions.storage.database import Rows
from sessions.storage.mapping import summary_from_json, summary_to_json
from sessions.storage.tables import groups, next_meetings, summaries, used_prompts
from sessions.summary import Summary

_meeting = next_meetings.c
_ADD = insert(groups)
_GROUPS = select(
    groups, _meeting.uid, _meeting.day, _meeting.time, _meeting.minutes, _meeting.place,
    _meeting.title.label("calendar_title"),
).outerjoin_from(groups, next_meetings)  # fmt: skip
_GROUP = _GROUPS.where(groups.c.id == bindparam("this"))
_CHANGE = update(groups).where(groups.c.id == bindparam("this"))
_SPEAKS = (
    update(groups).where(groups.c.id == bindparam("this")).values(language=bindparam("spoken"))
)
_MEETS = insert(next_meetings)
_NO_MEETING = delete(next_meetings).where(_meeting.group_id == bindparam("this"))
_SUMMARY = select(summaries.c.document).where(summaries.c.id == bindparam("this"))
_CHANGE_SUMMARY = (
    update(summaries)
    .where(summaries.c.id == bindparam("this"))
    .values(document=bindparam("changed"))
)
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
            connection.execute(_ADD, _columns(group))
            _meets(connection, group)

    def groups(self) -> tuple[Group, ...]:
        """All groups, by title, in the same order whatever the database's language."""
        found = map(_group, self._database.rows(_GROUPS, {}))
        return tuple(sorted(found, key=lambda group: (group.title.casefold(), group.id)))

    def group(self, group_id: str) -> Group | None:
        """One group."""
        rows = self._database.rows(_GROUP, {"this": group_id})
        return _group(rows[0]) if rows else None

    def change_group(self, group: Group) -> None:
        """Put a group in the place of what was known of it, and wipe the write-ahead log."""
        with self._database.writing() as connection:
            changed = connection.execute(_CHANGE, {"this": group.id, **_columns(group)}).rowcount
            connection.execute(_NO_MEETING, {"this": group.id})
            if changed:
                _meets(connection, group)
        self._database.wipe()

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

    def change_summary(self, summary: Summary) -> None:
        """Put a summary in the place of the one with its id, and wipe the write-ahead log."""
        changed = {"this": summary.id, "changed": summary_to_json(summary)}
        with self._database.writing() as connection:
            connection.execute(_CHANGE_SUMMARY, changed)
        self._database.wipe()

    def last_asked(self, group: str) -> Mapping[str, str]:
        """The day on which a group last had each prompt that it has had, by its id."""
        rows = self._database.rows(_LAST_ASKED, {"group": group})
        return {row.prompt_id: row.day for row in rows}


def _columns(group: Group) -> dict[str, Any]:
    known = {name: value for name, value in asdict(group).items() if name != "next_meeting"}
    return known | {"late": group.late.value}


def _meets(connection: Connection, group: Group) -> None:
    if group.next_meeting:
        connection.execute(_MEETS, {"group_id": group.id, **asdict(group.next_meeting)})


def _group(row: Row[Any]) -> Group:
    return Group(
        id=row.id,
        title=row.title,
        country=row.country,
        language=row.language,
        safeguarding=row.safeguarding,
        lobby=row.lobby,
        wall_names=row.wall_names,
        late=Late(row.late),
        call=row.call,
        next_meeting=_next_meeting(row),
    )


def _next_meeting(row: Row[Any]) -> Meeting | None:
    if row.uid is None:
        return None
    return Meeting(row.uid, row.day, row.time, row.minutes, row.place, row.calendar_title)
