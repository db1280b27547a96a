"""The pages of a group's own plans: the list, a copy, a new one, a file, and the end of one."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus

from flask import Blueprint, Response, abort, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from facilitator.faces import Faces
from facilitator.group_page import is_going_on
from facilitator.holding import for_holders
from facilitator.plans.at_hand import KeepsPlans
from facilitator.plans.editor import PlanEditor
from facilitator.plans.files import NotTaken, as_file, plan_in
from sessions.content.reading.fields import TITLE_LETTERS
from sessions.domain.plans import Plan
from sessions.domain.words import Typed
from sessions.ports import Group, OwnPlan
from sessions.service import SessionService
from web.holders import Holders
from web.wording import worded

PLANS_AT_MOST = 100
"""Of one group; more would be a list nobody finds anything in."""


class PlanPages:
    """Views below `/facilitator/plans`; `new_id` gives each new plan its own."""

    def __init__(
        self, service: SessionService, store: KeepsPlans, new_id: Callable[[], str]
    ) -> None:
        self._service, self._store, self._new_id = service, store, new_id

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the views under their addresses."""
        self._faces, self._at_hand = faces, faces.at_hand
        self._editor = PlanEditor(faces, self._store)
        held = for_holders(self._faces, holders)
        blueprint.get("/plans")(held(self.plans))
        blueprint.post("/plans")(held(self.make_plan))
        blueprint.post("/plans/file")(held(self.bring_plan))
        blueprint.get("/plans/<plan_id>")(held(self.edit_plan))
        blueprint.post("/plans/<plan_id>")(held(self.change_plan))
        blueprint.get("/plans/<plan_id>/delete")(held(self.ask_about_plan))
        blueprint.post("/plans/<plan_id>/delete")(held(self.delete_plan))
        blueprint.get("/plan/<plan_id>.json")(held(self.take_plan_away))

    def plans(self, *, refused: str = "", status: int = HTTPStatus.OK) -> Response:
        """Those that groups made for themselves, and those that came with the program."""
        groups = self._store.groups()
        own = [(worded(each), self._title_of(each.group)) for each in self._at_hand.own()]
        live = is_going_on(self._service, groups)
        return self._faces.paper(
            "plans/plans.html", status=status, own=own, groups=groups, refused=refused, live=live
        )

    def make_plan(self) -> ResponseReturnValue:
        """A copy of any plan, or a new one; then to its editor."""
        chosen = request.form.get("from", "")
        plan = (
            self._at_hand.plan(chosen)
            if chosen
            else self._at_hand.new_plan(Typed(gettext("Our evening")))
        )
        if plan is None:
            abort(HTTPStatus.NOT_FOUND)
        return self._keep(replace(plan, title=self._title_of_copy(plan)) if chosen else plan)

    def bring_plan(self) -> ResponseReturnValue:
        """A plan from a file, always as a new one; what cannot be read is said with its place."""
        try:
            plan = plan_in(request, self._faces.library)
        except NotTaken as sentence:
            return self._not_taken(str(sentence))
        return self._keep(plan)

    def edit_plan(self, plan_id: str) -> Response:
        """The editor."""
        return self._editor.open(plan_id, in_use=self._in_use(plan_id))

    def change_plan(self, plan_id: str) -> ResponseReturnValue:
        """What was typed in it."""
        return self._editor.take(
            plan_id, in_use=self._in_use(plan_id), new=self._new_id(), group=self._group().id
        )

    def ask_about_plan(self, plan_id: str) -> Response:
        """Whether it shall really go."""
        own = self._store.own_plan(plan_id)
        if own is None:
            abort(HTTPStatus.NOT_FOUND)
        return self._faces.paper(
            "plans/delete.html", plan=worded(own.plan), in_use=self._in_use(plan_id)
        )

    def delete_plan(self, plan_id: str) -> ResponseReturnValue:
        """It goes; whoever pressed twice finds it gone."""
        self._store.drop_plan(plan_id)
        return _to("/facilitator/plans")

    def take_plan_away(self, plan_id: str) -> Response:
        """Any plan as a file."""
        plan = self._at_hand.plan(plan_id)
        if plan is None:
            abort(HTTPStatus.NOT_FOUND)
        return as_file(plan, self._faces.library)

    def _keep(self, plan: Plan) -> ResponseReturnValue:
        group = self._group()
        if len(self._store.own_plans(group.id)) >= PLANS_AT_MOST:
            return self._not_taken(gettext("A hundred plans are kept. Delete one to make room."))
        kept = replace(plan, id=self._new_id())
        self._store.add_plan(OwnPlan(group.id, kept))
        return _to(f"/facilitator/plans/{kept.id}")

    def _not_taken(self, sentence: str) -> Response:
        return self.plans(refused=sentence, status=HTTPStatus.UNPROCESSABLE_ENTITY)

    def _title_of_copy(self, plan: Plan) -> Typed:
        title = worded(plan).title
        ours = gettext("%(title)s, our way", title=title)
        return Typed(ours if len(ours) <= TITLE_LETTERS else title)

    def _in_use(self, plan_id: str) -> bool:
        """Whether a session that is going on was opened with it, and so keeps its copy."""
        sessions = (self._service.live_session_of(group.id) for group in self._store.groups())
        return any(session.plan.id == plan_id for session in sessions if session)

    def _group(self) -> Group:
        groups = self._store.groups()
        chosen = request.form.get("group")
        found = next((each for each in groups if each.id == chosen), next(iter(groups), None))
        if found is None:
            abort(HTTPStatus.NOT_FOUND)
        return found

    def _title_of(self, group_id: str) -> str:
        """Which group it belongs to, said only where there are several."""
        groups = self._store.groups()
        return next((each.title for each in groups if each.id == group_id and len(groups) > 1), "")


def _to(address: str) -> ResponseReturnValue:
    return redirect(address, HTTPStatus.SEE_OTHER)
