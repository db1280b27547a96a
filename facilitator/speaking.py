"""Which language is read: by the one who holds, on this device, and on the shared screen."""

from http import HTTPStatus

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.commands import WALL_NAMESPACE
from facilitator.doorstep import HOME, by_https
from facilitator.faces import Faces
from facilitator.holding import for_holders
from sessions.ports import GroupStore
from sessions.service import SessionService
from web.holders import Holders
from web.languages import COOKIE, Languages
from web.publisher import Publisher

KEPT_SECONDS = 365 * 24 * 60 * 60


class Speaking:
    """Two forms: one's own language, and the language of the wall."""

    def __init__(
        self, languages: Languages, service: SessionService, groups: GroupStore, *, wall: Publisher
    ) -> None:
        self._languages, self._service, self._groups = languages, service, groups
        self._wall = wall

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put the views under their addresses; one's own language needs no login."""
        blueprint.post("/language")(self.choose)
        blueprint.post("/wall-language")(for_holders(faces, holders)(self.choose_for_the_wall))

    def choose(self) -> ResponseReturnValue:
        """Read the console in another language, on this device."""
        answer = redirect(HOME, HTTPStatus.SEE_OTHER)
        language = request.form.get("language", "")
        if self._languages.knows(language):
            answer.set_cookie(
                COOKIE,
                language,
                max_age=KEPT_SECONDS,
                path=HOME,
                secure=by_https(),
                httponly=True,
                samesite="Strict",
            )
        return answer

    def choose_for_the_wall(self) -> ResponseReturnValue:
        """The shared screens of this group open again in its new language."""
        language = request.form.get("language", "")
        session = self._service.session(request.form.get("session", ""))
        if session and self._languages.knows(language):
            self._groups.speaks(session.group, language)
            self._wall.turn_away(WALL_NAMESPACE, session.id)
        return redirect(HOME, HTTPStatus.SEE_OTHER)
