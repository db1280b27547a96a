"""Erases a summary or a group for good: those who hold are asked first, and told the proof."""

from http import HTTPStatus

from flask import Blueprint, Response, abort

from facilitator.faces import Faces
from facilitator.holding import for_holders
from sessions.domain.groups import Group
from sessions.ports import Eraser, Erasure, GroupStore
from sessions.service import SessionService
from sessions.summary import Summary
from web.holders import Holders
from web.wording import worded


class Erasing:
    """For each a page that says exactly what goes, and one that says what a search found."""

    def __init__(self, service: SessionService, store: GroupStore, eraser: Eraser) -> None:
        self._service, self._store, self._eraser = service, store, eraser

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the views under their addresses."""
        self._faces = faces
        held = for_holders(faces, holders)
        blueprint.get("/summary/<summary_id>/erase")(held(self.ask_of_summary))
        blueprint.post("/summary/<summary_id>/erase")(held(self.erase_summary))
        blueprint.get("/groups/<group_id>/erase")(held(self.ask_of_group))
        blueprint.post("/groups/<group_id>/erase")(held(self.erase_group))

    def ask_of_summary(self, summary_id: str) -> Response:
        """Which summary goes, and what with it."""
        return self._faces.paper("erase_summary.html", summary=worded(self._summary(summary_id)))

    def erase_summary(self, summary_id: str) -> Response:
        """It is gone."""
        self._summary(summary_id)
        return self._proved(self._eraser.erase_summary(summary_id))

    def ask_of_group(self, group_id: str) -> Response:
        """What goes with a group; nothing while a session of it is live."""
        group = self._group(group_id)
        return self._ask_of_group(group, HTTPStatus.OK)

    def erase_group(self, group_id: str) -> Response:
        """It is gone, with everything of it; a session that goes on has to end first."""
        group = self._group(group_id)
        if self._service.live_session_of(group.id):
            return self._ask_of_group(group, HTTPStatus.CONFLICT)
        return self._proved(self._eraser.erase_group(group.id))

    def _ask_of_group(self, group: Group, status: HTTPStatus) -> Response:
        return self._faces.paper(
            "erase_group.html",
            status=status,
            group=group,
            summaries=len(self._store.summaries(group.id)),
            is_live=self._service.live_session_of(group.id) is not None,
        )

    def _proved(self, erasure: Erasure | None) -> Response:
        if erasure is None:
            abort(HTTPStatus.NOT_FOUND)
        return self._faces.paper("erased.html", erasure=erasure)

    def _summary(self, summary_id: str) -> Summary:
        return self._store.summary(summary_id) or abort(HTTPStatus.NOT_FOUND)

    def _group(self, group_id: str) -> Group:
        return self._store.group(group_id) or abort(HTTPStatus.NOT_FOUND)
