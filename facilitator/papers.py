"""What those who hold read, print and take home: the run sheet, the summary, five questions."""

from http import HTTPStatus

from flask import Blueprint, Response, abort

from facilitator.faces import Faces
from facilitator.holding import for_holders
from facilitator.run_sheet import run_sheet
from sessions.exports.as_csv import as_csv
from sessions.exports.as_json import as_json
from sessions.exports.sheet import Sheet, sheet
from sessions.ports import GroupStore
from web.days import long_day
from web.holders import Holders
from web.wording import worded

FILE_NAME = "session-summary"
"""The same for every session, so that a folder of downloads tells nothing."""


class Papers:
    """Views of paper; each is made anew and kept nowhere."""

    def __init__(self, faces: Faces, store: GroupStore, holders: Holders) -> None:
        self._faces, self._store, self._holders = faces, store, holders

    def add_to(self, blueprint: Blueprint) -> None:
        """Put the views under their addresses."""
        held = for_holders(self._faces, self._holders)
        blueprint.get("/plan/<plan_id>")(held(self.plan))
        blueprint.get("/summary/<summary_id>")(held(self.summary))
        blueprint.get("/summary/<summary_id>.json")(held(self.summary_json))
        blueprint.get("/summary/<summary_id>.csv")(held(self.summary_csv))
        blueprint.get("/debrief")(held(self.debrief))

    def plan(self, plan_id: str) -> Response:
        """A plan as a run sheet to print."""
        ready = self._faces.library_here.plan(plan_id)
        if ready is None:
            abort(HTTPStatus.NOT_FOUND)
        return self._faces.paper("plan.html", ready=ready, lines=run_sheet(ready))

    def summary(self, summary_id: str) -> Response:
        """The summary on the screen, as it would be printed."""
        found = worded(self._sheet(summary_id))
        return self._faces.paper(
            "summary.html", sheet=found, summary_id=summary_id, day=long_day(found.day)
        )

    def summary_json(self, summary_id: str) -> Response:
        """The summary for other programs."""
        return _attached(as_json(self._sheet(summary_id)), "json", "application/json")

    def summary_csv(self, summary_id: str) -> Response:
        """The summary for spreadsheets."""
        return _attached(as_csv(self._sheet(summary_id)), "csv", "text/csv; charset=utf-8")

    def debrief(self) -> Response:
        """Five questions for those who held; what is typed never leaves the page."""
        return self._faces.paper("debrief.html")

    def _sheet(self, summary_id: str) -> Sheet:
        summary = self._store.summary(summary_id)
        if summary is None:
            abort(HTTPStatus.NOT_FOUND)
        return sheet(summary, self._faces.library.help.summary_limits)


def _attached(body: bytes, ending: str, content_type: str) -> Response:
    response = Response(body, content_type=content_type)
    response.headers.set("Content-Disposition", "attachment", filename=f"{FILE_NAME}.{ending}")
    return response
