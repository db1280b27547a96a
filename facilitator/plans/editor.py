"""The page on which a plan is changed; whatever was typed comes back until it can be kept."""

from dataclasses import replace
from enum import StrEnum
from http import HTTPStatus

from flask import Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.faces import Faces
from facilitator.plans.at_hand import KeepsPlans
from facilitator.plans.draft import Draft, DraftStep, draft_of, draft_step
from facilitator.plans.kinds import NAMES, quiets_to_choose, turns_to_choose
from facilitator.plans.looking_ahead import look
from facilitator.plans.moves import SAVE, Moved, moved
from facilitator.plans.parts import Shelf
from facilitator.plans.reading import Reading, read_draft
from facilitator.plans.refusals import why
from facilitator.plans.sent import draft_in
from facilitator.plans.typed import marked, words_as_read_here
from sessions.domain.kinds import KINDS
from sessions.domain.plans import Format, Plan, Step, StepKind
from sessions.ports import OwnPlan
from web.wording import worded

AGAIN = "again"
"""Keep what was typed as a new plan, where the old one is gone."""


class Kept(StrEnum):
    """Where what is on the page stands to what is kept."""

    AS_IT_WAS = "as_it_was"
    CHANGED = "changed"
    REFUSED = "refused"
    SAVED = "saved"
    MOVED_ON = "moved_on"
    GONE = "gone"


class PlanEditor:
    """Two views of one address: to look, and to send what was typed."""

    def __init__(self, faces: Faces, store: KeepsPlans) -> None:
        self._faces, self._store = faces, store

    def open(self, plan_id: str, *, in_use: bool) -> Response:
        """The plan as it is kept."""
        own = self._store.own_plan(plan_id)
        if own is None:
            abort(HTTPStatus.NOT_FOUND)
        draft = draft_of(worded(own.plan), own.version, self._shelf)
        return self._page(plan_id, Moved(draft), self._read(draft, own.plan), in_use=in_use)

    def take(self, plan_id: str, *, in_use: bool, new: str, group: str) -> ResponseReturnValue:
        """What was typed, and the button that was pressed; `new` is an id if one is needed."""
        own = self._store.own_plan(plan_id)
        began = own.plan if own else _nothing(plan_id)
        do = request.form.get("do", SAVE)
        sent = draft_in(request.form, request.form.getlist("step"))
        done = moved(sent, do, words=self._shelf.words, new=self._new_step)
        reading = self._read(done.draft, began)
        if do == AGAIN and reading.good:
            self._store.add_plan(OwnPlan(group, replace(self._told(reading.good), id=new)))
            return redirect(f"/facilitator/plans/{new}", HTTPStatus.SEE_OTHER)
        kept = Kept.CHANGED
        if do == SAVE:
            done, kept = self._saved(done, reading, own)
        return self._page(plan_id, done, reading, in_use=in_use, kept=kept)

    def _saved(self, done: Moved, reading: Reading, own: OwnPlan | None) -> tuple[Moved, Kept]:
        if own is None:
            return replace(done, focus="save"), Kept.GONE
        if reading.good is None:
            key, field = reading.first(done.draft)
            return Moved(done.draft, key, f"{key or 'plan'}-{field}"), Kept.REFUSED
        plan = self._told(reading.good)
        draft = replace(done.draft, steps=done.draft.staying, version=own.version)
        if plan == own.plan:
            return Moved(draft), Kept.SAVED
        if not self._store.change_plan(plan, expected=done.draft.version):
            now = self._store.own_plan(own.plan.id)
            version = now.version if now else done.draft.version
            moved_on = Moved(replace(done.draft, version=version), focus="save")
            return moved_on, Kept.MOVED_ON if now else Kept.GONE
        return Moved(replace(draft, version=done.draft.version + 1)), Kept.SAVED

    def _page(
        self,
        plan_id: str,
        done: Moved,
        reading: Reading,
        *,
        in_use: bool,
        kept: Kept = Kept.AS_IT_WAS,
    ) -> Response:
        plan, begins = reading.plan, done.draft.said.get("begins", "")
        refusals = reading.refusals if kept is not Kept.AS_IT_WAS else {}
        return self._faces.paper(
            "plans/editor.html",
            plan_id=plan_id,
            draft=done.draft,
            at=done.at,
            decks=done.decks,
            focus=done.focus,
            kept=kept.value,
            in_use=in_use,
            ahead=look(plan, plan.people, begins) if plan else None,
            names=NAMES,
            kinds=tuple(KINDS),
            turns_to_choose=turns_to_choose,
            quiets_to_choose=quiets_to_choose,
            why={place: why(refused) for place, refused in refusals.items()},
        )

    @property
    def _shelf(self) -> Shelf:
        return Shelf.of(self._faces.library_here)

    def _read(self, draft: Draft, began: Plan) -> Reading:
        return read_draft(draft, self._shelf, self._faces.library.shelves, began=began)

    def _told(self, plan: Plan) -> Plan:
        return marked(plan, words_as_read_here(self._faces.library))

    def _new_step(self, kind: StepKind, key: str) -> DraftStep:
        """As the first ready plan has it, without its notes; else empty, to be written."""
        pattern = self._faces.at_hand.pattern(kind) or Step(key, kind, str(NAMES[kind]), minutes=5)
        return draft_step(replace(worded(pattern), id=key, notes=""), self._shelf)


def _nothing(plan_id: str) -> Plan:
    """What a plan that is gone began from."""
    return Plan(plan_id, "", "", Format.IN_PERSON, (), author="", licence="")
