"""In and out of the console: the one-time link, the login, a new session, a second who holds."""

from collections.abc import Callable
from http import HTTPStatus

from flask import Blueprint, Response, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from marshmallow import ValidationError

from facilitator.doorways import square
from facilitator.faces import Faces
from facilitator.group_page import likely_group
from facilitator.holding import for_holders
from facilitator.schemas import Enter
from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import Format, Plan
from sessions.domain.session import Session
from sessions.ports import Group, GroupStore
from sessions.service import SessionService
from sessions.summary import Summary
from web import acks
from web.holders import LOGIN_SECONDS, Holders
from web.wording import worded

HOME = "/facilitator"

SignedOut = Callable[[str], None]
"""Told of a login that has been ended."""


class Doorstep:
    """Views of `/facilitator` itself."""

    def __init__(
        self,
        faces: Faces,
        service: SessionService,
        *,
        store: GroupStore,
        holders: Holders,
        signed_out: SignedOut,
    ) -> None:
        self._faces, self._service, self._store = faces, service, store
        self._holders, self._signed_out = holders, signed_out

    def add_to(self, blueprint: Blueprint) -> None:
        """Put the views under their addresses."""
        held = for_holders(self._faces, self._holders)
        blueprint.get("/enter")(self.enter)
        blueprint.post("/enter")(self.exchange)
        blueprint.get("")(held(self.home))
        blueprint.post("/open")(held(self.open))
        blueprint.post("/invite")(held(self.invite))
        blueprint.post("/leave")(held(self.leave))

    def enter(self) -> Response:
        """The page of a one-time link; the secret is in the fragment and does not come here."""
        return self._faces.enter()

    def exchange(self) -> ResponseReturnValue:
        """The secret of a one-time link for a login cookie."""
        try:
            said = Enter().load(request.get_json(silent=True) or {})
        except ValidationError:
            return _refused(Refusal.UNREADABLE, HTTPStatus.BAD_REQUEST)
        login = self._holders.enter(said["key"])
        if login is None:
            return _refused(Refusal.LINK_OVER, HTTPStatus.GONE)
        answer = jsonify(acks.done(None))
        answer.set_cookie(
            self._holders.cookie,
            login,
            max_age=LOGIN_SECONDS,
            path="/",
            secure=by_https(),
            httponly=True,
            samesite="Strict",
        )
        return answer

    def home(self) -> Response:
        """The live console; without a live session, the plans and what was held before."""
        groups = self._store.groups()
        live = self._live_session(groups)
        if live:
            return self._faces.console(live.id)
        earlier = [(group, self._held(group)) for group in groups]
        own = self._faces.own_plans_here()
        likely = likely_group(earlier, self._service.now())
        return self._faces.paper(
            "home.html", groups=groups, likely=likely, own=own, earlier=earlier, title="", mend={}
        )

    def open(self) -> ResponseReturnValue:
        """Open the door of a new session; one that is live already is gone to instead."""
        plan = self._faces.at_hand.plan(request.form.get("plan", ""))
        groups = self._store.groups()
        chosen = request.form.get("group")
        group = next((each for each in groups if each.id == chosen), next(iter(groups), None))
        if plan and group and not self._live_session(groups):
            self._open(group, plan)
        return redirect(HOME, HTTPStatus.SEE_OTHER)

    def invite(self) -> Response:
        """A one-time link for somebody who holds too."""
        link = self._faces.doors.enter(self._holders.new_link())
        return self._faces.paper("invite.html", link=link, drawing=square(link))

    def leave(self) -> ResponseReturnValue:
        """End the login on this device, and hang up its consoles; the session goes on."""
        login = self._holders.who(request.environ)
        self._holders.leave(request.cookies.get(self._holders.cookie))
        if login:
            self._signed_out(login.id)
        answer = redirect(HOME, HTTPStatus.SEE_OTHER)
        answer.delete_cookie(
            self._holders.cookie, path="/", secure=by_https(), httponly=True, samesite="Strict"
        )
        return answer

    def _held(self, group: Group) -> list[Summary]:
        """The summaries of a group, newest first, but for what ended before it began."""
        return [worded(each) for each in self._store.summaries(group.id) if each.steps]

    def _open(self, group: Group, plan: Plan) -> None:
        """Of two who press at once the second finds the session that the first one opened."""
        try:
            self._service.open(group, plan, lobby=plan.format is Format.ONLINE)
        except Refused as why:
            if why.code is not Refusal.ALREADY_STARTED:
                raise

    def _live_session(self, groups: tuple[Group, ...]) -> Session | None:
        found = (self._service.live_session_of(group.id) for group in groups)
        return next((session for session in found if session), None)


def by_https() -> bool:
    """Whether the page came by https, also where a proxy ends it: the gate has checked Origin."""
    return request.is_secure or request.headers.get("Origin", "").startswith("https://")


def _refused(code: Refusal, status: HTTPStatus) -> ResponseReturnValue:
    return jsonify(acks.refused(Refused(code))), status
