"""The pages of groups: which there are, and what each of them keeps between its sessions."""

from http import HTTPStatus

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.commands import WALL_NAMESPACE
from facilitator.countries import COUNTRIES
from facilitator.faces import Faces
from facilitator.filling import Mending, regrouped, titled
from facilitator.group_page import GroupPage, address_of
from facilitator.holding import for_holders
from sessions.domain.errors import Refusal, Refused
from sessions.domain.groups import Group, known_as
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
        self._page = GroupPage(faces, self._store, self._keeper.service.now)
        held = for_holders(faces, holders)
        blueprint.get("/groups")(held(self.all))
        blueprint.post("/groups")(held(self.add))
        blueprint.get("/groups/<group_id>")(held(self.one))
        blueprint.get("/groups/<group_id>/kept")(held(self.kept))
        blueprint.post("/groups/<group_id>")(held(self.change))

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
        """What the group is called, where it is, whom it turns to, how its sessions begin."""
        group, mending = self._page.known(group_id), Mending()
        changed = regrouped(
            group,
            request.form,
            mending,
            others=[each for each in self._store.groups() if each.id != group.id],
            languages=[each.code for each in self._languages.offered],
            countries=COUNTRIES,
        )
        if mending.sentences:
            return self._page.one(group, typed=request.form, mending=mending)
        self._keeper.keep(group, changed)
        return redirect(address_of(group, "/kept"), HTTPStatus.SEE_OTHER)
