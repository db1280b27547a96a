"""When a group meets again, as a file for calendars; the date itself is agreed on its page."""

from datetime import date
from http import HTTPStatus

from flask import Blueprint, Response, abort

from facilitator.faces import Faces
from facilitator.group_page import GroupPage
from facilitator.groups import Keeper
from facilitator.holding import for_holders
from sessions.domain.meetings import still_to_come
from sessions.exports.as_ics import as_ics
from web.holders import Holders

FILE_NAME = "next-meeting.ics"
"""The same for every group, so that a folder of downloads tells nothing."""


class NextMeeting:
    """The view of the next date of a group."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the view under its address."""
        self._page = GroupPage(faces, self._keeper.store, self._keeper.service)
        held = for_holders(faces, holders)
        blueprint.get("/groups/<group_id>/meeting.ics")(held(self.calendar))

    def calendar(self, group_id: str) -> Response:
        """The next meeting as a file for calendars."""
        now = self._keeper.service.now()
        meeting = still_to_come(self._page.known(group_id).next_meeting, now)
        if meeting is None:
            abort(HTTPStatus.NOT_FOUND)
        body = as_ics(meeting, date.fromtimestamp(now))
        response = Response(body, content_type="text/calendar; charset=utf-8")
        response.headers.set("Content-Disposition", "attachment", filename=FILE_NAME)
        return response
