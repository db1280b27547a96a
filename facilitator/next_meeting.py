"""When a group meets again: agreed, moved or taken away; and a file for calendars."""

from dataclasses import replace
from datetime import date
from http import HTTPStatus

from flask import Blueprint, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.faces import Faces
from facilitator.filling import Mending, meeting_of
from facilitator.group_page import GroupPage, address_of
from facilitator.groups import Keeper
from facilitator.holding import for_holders
from sessions.domain.groups import Group
from sessions.domain.meetings import Meeting, still_to_come
from sessions.exports.as_ics import as_ics
from sessions.ports import Chance
from web.holders import Holders

FILE_NAME = "next-meeting.ics"
"""The same for every group, so that a folder of downloads tells nothing."""


class NextMeeting:
    """Views of the next date of a group."""

    def __init__(self, keeper: Keeper, chance: Chance) -> None:
        self._keeper, self._chance = keeper, chance

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the views under their addresses."""
        self._page = GroupPage(faces, self._keeper.store, self._keeper.service.now)
        held = for_holders(faces, holders)
        blueprint.post("/groups/<group_id>/meeting")(held(self.agree))
        blueprint.post("/groups/<group_id>/meeting/none")(held(self.take_away))
        blueprint.get("/groups/<group_id>/meeting.ics")(held(self.calendar))

    def agree(self, group_id: str) -> ResponseReturnValue:
        """Another date; one that is moved stays the same meeting for a calendar."""
        group, mending = self._page.known(group_id), Mending()
        known = still_to_come(group.next_meeting, self._keeper.service.now())
        uid = known.uid if known else self._chance.token()
        meeting = meeting_of(group, request.form, mending, today=self._today(), uid=uid)
        if mending.sentences:
            return self._page.one(group, meeting_typed=request.form, mending=mending)
        return self._kept(group, meeting)

    def take_away(self, group_id: str) -> ResponseReturnValue:
        """No date any more."""
        return self._kept(self._page.known(group_id), None)

    def calendar(self, group_id: str) -> Response:
        """The next meeting as a file for calendars."""
        group = self._page.known(group_id)
        meeting = still_to_come(group.next_meeting, self._keeper.service.now())
        if meeting is None:
            abort(HTTPStatus.NOT_FOUND)
        response = Response(
            as_ics(meeting, self._today()), content_type="text/calendar; charset=utf-8"
        )
        response.headers.set("Content-Disposition", "attachment", filename=FILE_NAME)
        return response

    def _kept(self, group: Group, meeting: Meeting | None) -> ResponseReturnValue:
        self._keeper.keep(group, replace(group, next_meeting=meeting))
        return redirect(address_of(group, "/kept"), HTTPStatus.SEE_OTHER)

    def _today(self) -> date:
        return date.fromtimestamp(self._keeper.service.now())
