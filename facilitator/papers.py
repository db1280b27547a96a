"""What those who hold read and print: the run sheet, and five questions."""

from http import HTTPStatus

from flask import Blueprint, Response, abort, request

from facilitator.faces import Faces
from facilitator.holding import for_holders
from facilitator.plans.looking_ahead import look
from facilitator.plans.parts import number
from facilitator.plans.refusals import whole_number
from facilitator.turning_to import TurnTo
from sessions.domain.kinds import MOST_PEOPLE
from sessions.ports import GroupStore
from web.holders import Holders
from web.wording import worded


class Papers:
    """Views of paper; each is made anew and kept nowhere."""

    def __init__(self, faces: Faces, store: GroupStore, holders: Holders) -> None:
        self._faces, self._store, self._holders = faces, store, holders

    def add_to(self, blueprint: Blueprint) -> None:
        """Put the views under their addresses."""
        held = for_holders(self._faces, self._holders)
        blueprint.route("/plan/<plan_id>", methods=["GET", "POST"])(held(self.plan))
        debrief = held(self.debrief)
        blueprint.get("/debrief")(debrief)
        blueprint.get("/debrief/<group_id>")(debrief)

    def plan(self, plan_id: str) -> Response:
        """A plan as a run sheet to print; sent back for another number of people, or a time."""
        plan = self._faces.at_hand.plan(plan_id)
        if plan is None:
            abort(HTTPStatus.NOT_FOUND)
        typed = request.form.get("people", str(plan.people)).strip()
        people = number(typed)
        can_be = isinstance(people, int) and 0 < people <= MOST_PEOPLE
        ahead = look(
            worded(plan),
            people if isinstance(people, int) and can_be else plan.people,
            request.form.get("begins", ""),
        )
        return self._faces.paper(
            "plan.html",
            status=HTTPStatus.OK if can_be else HTTPStatus.BAD_REQUEST,
            plan=worded(plan),
            ahead=ahead,
            people=typed,
            why={} if can_be else {("", "people"): whole_number(1, MOST_PEOPLE)},
        )

    def debrief(self, group_id: str = "") -> Response:
        """Five questions for those who held, and whom they turn to; nothing typed is ever sent."""
        here = [group for group in self._store.groups() if group_id in ("", group.id)]
        turn_to = [TurnTo(each.safeguarding, each.title) for each in here if each.safeguarding]
        return self._faces.paper("debrief.html", turn_to=turn_to)
