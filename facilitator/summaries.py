"""The nameless summary: on the screen, to take home, and the themes that those who held add."""

from collections.abc import Callable, Collection
from dataclasses import replace
from http import HTTPStatus

from flask import Blueprint, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.faces import Faces
from facilitator.holding import for_holders
from sessions.domain.meetings import still_to_come
from sessions.exports.as_csv import as_csv
from sessions.exports.as_json import as_json
from sessions.exports.sheet import Sheet, sheet
from sessions.ports import GroupStore
from sessions.summary import Summary, ThemeSummary
from web.days import long_day
from web.holders import Holders
from web.wording import worded

FILE_NAME = "session-summary"
"""The same for every session, so that a folder of downloads tells nothing."""


class Summaries:
    """Views of a summary; each is made anew, and what is shown is what is exported."""

    def __init__(self, store: GroupStore, now: Callable[[], float]) -> None:
        self._store, self._now = store, now

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the views under their addresses."""
        self._faces = faces
        held = for_holders(faces, holders)
        blueprint.get("/summary/<summary_id>")(held(self.summary))
        blueprint.get("/summary/<summary_id>.json")(held(self.as_json))
        blueprint.get("/summary/<summary_id>.csv")(held(self.as_csv))
        blueprint.post("/summary/<summary_id>/themes")(held(self.choose_themes))

    def summary(self, summary_id: str) -> Response:
        """The summary on the screen, as it would be printed."""
        summary = self._known(summary_id)
        return self._page(summary, {theme.id for theme in summary.themes})

    def as_json(self, summary_id: str) -> Response:
        """The summary for other programs."""
        return _attached(as_json(self._sheet(summary_id)), "json", "application/json")

    def as_csv(self, summary_id: str) -> Response:
        """The summary for spreadsheets."""
        return _attached(as_csv(self._sheet(summary_id)), "csv", "text/csv; charset=utf-8")

    def choose_themes(self, summary_id: str) -> ResponseReturnValue:
        """The themes that more than two people spoke of; what is not chosen any more goes."""
        summary, ids = self._known(summary_id), request.form.getlist("theme")
        offered = self._faces.library.themes
        themes = offered.chosen(ids)
        if themes is None or not summary.may_have_themes:
            abort(HTTPStatus.BAD_REQUEST)
        if len(themes) > offered.most:
            return self._page(summary, ids, too_many=True)
        kept = tuple(ThemeSummary(theme.id, theme.text) for theme in themes)
        self._store.change_summary(replace(summary, themes=kept))
        return redirect(f"/facilitator/summary/{summary.id}", HTTPStatus.SEE_OTHER)

    def _page(
        self, summary: Summary, chosen: Collection[str], *, too_many: bool = False
    ) -> Response:
        found = worded(self._sheet_of(summary))
        group = self._store.group(summary.group)
        return self._faces.paper(
            "summary.html",
            status=HTTPStatus.BAD_REQUEST if too_many else HTTPStatus.OK,
            sheet=found,
            summary=summary,
            day=long_day(found.day),
            meeting=still_to_come(group.next_meeting, self._now()) if group else None,
            chosen=chosen,
            too_many=too_many,
        )

    def _sheet(self, summary_id: str) -> Sheet:
        return self._sheet_of(self._known(summary_id))

    def _sheet_of(self, summary: Summary) -> Sheet:
        return sheet(summary, self._faces.library.help.summary_limits)

    def _known(self, summary_id: str) -> Summary:
        return self._store.summary(summary_id) or abort(HTTPStatus.NOT_FOUND)


def _attached(body: bytes, ending: str, content_type: str) -> Response:
    response = Response(body, content_type=content_type)
    response.headers.set("Content-Disposition", "attachment", filename=f"{FILE_NAME}.{ending}")
    return response
