"""The next meeting of a group on screens that say goodbye, and its file inside a link."""

from datetime import date
from urllib.parse import quote

from sessions.domain.meetings import Meeting
from sessions.exports.as_ics import as_ics
from sessions.ports import GroupStore


def meeting_to_come(groups: GroupStore, group_id: str, today: date) -> Meeting | None:
    """When a group meets again, None without a date or after it."""
    group = groups.group(group_id)
    meeting = group.next_meeting if group else None
    return meeting if meeting and meeting.is_to_come(today) else None


def calendar_link(meeting: Meeting, today: date) -> str:
    """A link that is the file itself: it asks nobody for anything, also when the server is gone."""
    return f"data:text/calendar;charset=utf-8,{quote(as_ics(meeting, today))}"
