"""What those who hold read and print: the run sheet, and five questions."""

from http import HTTPStatus

from flask import Blueprint, Response, abort

from facilitator.faces import Faces
from facilitator.holding import for_holders
from facilitator.run_sheet import run_sheet
from sessions.ports import GroupStore
from web.holders import Holders


class Papers:
    """Views of paper; each is made anew and kept nowhere."""

    def __init__(self, faces: Faces, store: GroupStore, holders: Holders) -> None:
        self._faces, self._store, self._holders = faces, store, holders

    def add_to(self, blueprint: Blueprint) -> None:
        """Put the views under their addresses."""
        held = for_holders(self._faces, self._holders)
        blueprint.get("/plan/<plan_id>")(held(self.plan))
        debrief = held(self.debrief)
        blueprint.get("/debrief")(debrief)
        blueprint.get("/debrief/<group_id>")(debrief)

    def plan(self, plan_id: str) -> Response:
        """A plan as a run sheet to print."""
        ready = self._faces.library_here.plan(plan_id)
        if ready is None:
            abort(HTTPStatus.NOT_FOUND)
        return self._faces.paper("plan.html", ready=ready, lines=run_sheet(ready))

    def debrief(self, group_id: str = "") -> Response:
        """Five questions for those who held, and whom they turn to; nothing typed is ever sent."""
        here = [group for group in self._store.groups() if group_id in ("", group.id)]
        turn_to = [group for group in here if group.safeguarding]
        return self._faces.paper("debrief.html", turn_to=turn_to)
