"""The pages of groups: which there are, and what each of them keeps between its sessions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from http import HTTPStatus

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.commands import WALL_NAMESPACE
from facilitator.countries import COUNTRIES
from facilitator.faces import Faces
from facilitator.filling import Mending, meeting_of, regrouped, titled
from facilitator.group_page import GroupPage, address_of, moves_the_date
from facilitator.holding import for_holders
from sessions.domain.errors import Refusal, Refused
from sessions.domain.groups import Group, known_as
from sessions.domain.meetings import still_to_come
from sessions.ports import Chance, GroupStore
from sessions.service import SessionService
from web.holders import Holders
from web.languages import Languages
from web.publisher import Publisher


class Keeper:
    """Keeps a changed group, and shows it to everybody in a session of it that goes on."""

    def __init__(self, service: SessionService, store: GroupStore, wall: Publisher) -> None:
        self.service, self.store, self._wall = service, store, wall

    def keep(self, before: Group, after: Group) -> None:
        """Put the one in the place of the other."""
        self.store.change_group(after)
        live = self.service.live_session_of(after.id)
        if live and known_as(live, after) != live:
            self._show(live.id, after)
        if live and before.language != after.language:
            self._wall.turn_away(WALL_NAMESPACE, live.id)

    def _show(self, session_id: str, group: Group) -> None:
        """Only where it makes a difference: every change takes the chance of an undo away."""
        try:
            self.service.change(session_id, lambda session, _now: known_as(session, group))
        except Refused as why:
            if why.code is not Refusal.SESSION_OVER:
                raise


class Groups:
    """Views of all groups, and of one."""

    def __init__(self, keeper: Keeper, languages: Languages, chance: Chance) -> None:
        self._keeper, self._languages, self._chance = keeper, languages, chance
        self._store = keeper.store

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the views under their addresses."""
        self._page = GroupPage(faces, self._store, self._keeper.service)
        held = for_holders(faces, holders)
        blueprint.get("/groups")(held(self.all))
        blueprint.post("/groups")(held(self.add))
        blueprint.get("/groups/<group_id>")(held(self.one))
        blueprint.get("/groups/<group_id>/kept")(held(self.kept))
        blueprint.post("/groups/<group_id>")(held(self.change))
        blueprint.post("/groups/<group_id>/meeting")(held(self.agree))
        blueprint.post("/groups/<group_id>/meeting/none")(held(self.take_away))

    def all(self) -> Response:
        """Every group, and room for another."""
        return self._page.all()

    def add(self) -> ResponseReturnValue:
        """Another group, where the first one is and in its language."""
        groups, mending = self._store.groups(), Mending()
        title = titled(request.form, groups, mending)
        if mending.sentences:
            return self._page.all(request.form.get("title", ""), mending)
        alike = groups[0] if groups else Group("", "")
        group = Group(self._chance.token(), title, alike.country, alike.language)
        self._store.add_group(group)
        return redirect(address_of(group), HTTPStatus.SEE_OTHER)

    def one(self, group_id: str) -> Response:
        """One group."""
        return self._page.one(self._page.known(group_id))

    def kept(self, group_id: str) -> Response:
        """The same, after something was changed."""
        return self._page.one(self._page.known(group_id), kept=True)

    def change(self, group_id: str) -> ResponseReturnValue:
        """Everything as it was typed; the next date too, if another one stands there."""
        group = self._page.known(group_id)
        moved = moves_the_date(group, request.form, self._keeper.service.now())
        return self._taken(group, self._agreed if moved else _as_it_was)

    def agree(self, group_id: str) -> ResponseReturnValue:
        """The next date, with everything else that was typed."""
        return self._taken(self._page.known(group_id), self._agreed)

    def take_away(self, group_id: str) -> ResponseReturnValue:
        """No date any more; everything else as it was typed."""
        return self._taken(self._page.known(group_id), _without_a_date)

    def _taken(self, group: Group, dated: Callable[[Group, Mending], Group]) -> ResponseReturnValue:
        """One form has three buttons, so that none of them throws away what another one keeps."""
        mending = Mending()
        changed = dated(self._described(group, mending), mending)
        if mending.sentences:
            return self._page.one(group, typed=request.form, mending=mending)
        self._keeper.keep(group, changed)
        return redirect(address_of(group, "/kept"), HTTPStatus.SEE_OTHER)

    def _described(self, group: Group, mending: Mending) -> Group:
        """What the group is called, where it is, whom it turns to, how its sessions begin."""
        if "title" not in request.form:
            return group
        return regrouped(
            group,
            request.form,
            mending,
            others=[each for each in self._store.groups() if each.id != group.id],
            languages=[each.code for each in self._languages.offered],
            countries=COUNTRIES,
        )

    def _agreed(self, group: Group, mending: Mending) -> Group:
        """A date that is moved stays the same meeting for a calendar."""
        now = self._keeper.service.now()
        known = still_to_come(group.next_meeting, now)
        uid = known.uid if known else self._chance.token()
        today = date.fromtimestamp(now)
        meeting = meeting_of(group, request.form, mending, today=today, uid=uid)
        return replace(group, next_meeting=meeting)


def _as_it_was(group: Group, _mending: Mending) -> Group:
    return group


def _without_a_date(group: Group, _mending: Mending) -> Group:
    return replace(group, next_meeting=None)
