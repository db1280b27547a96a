"""Renders what those who hold see: the pictures of the console, its shell, and pages to read."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Flask, Response, make_response, render_template
from flask_babel import force_locale, get_locale

from facilitator.doorways import doorway
from facilitator.picture import ConsolePicture, Farewell
from facilitator.plans.at_hand import KeepsPlans, PlansAtHand
from facilitator.turning_to import TurnTo
from sessions.content.library import Library
from sessions.content.phrases import Situation
from sessions.domain.plans import Format
from sessions.ports import OwnPlan
from sessions.summary import Summary
from web.assets import Assets, LinkedPage
from web.doors import Doors
from web.languages import SOURCE
from web.wording import InEachLanguage, worded

PARTS = (
    "layers", "tokens", "base", "buttons", "choices", "dialog", "fields", "notice", "ring",
    "names", "door", "people", "console", "stage", "arriving", "arrange", "setting", "pairs",
    "cards", "pages", "asking",
)  # fmt: skip
PAPER = (
    "layers", "tokens", "base", "buttons", "choices", "dialog", "fields", "notice", "ring", "door",
    "pages", "cards", "groups", "editor", "print",
)  # fmt: skip


class Faces:
    """Draws what `facilitator.view` decided, and everything else a facilitator reads.

    `words_of(session, seat)` are the words that let another phone in to a seat; `plans` are those
    that groups made themselves.
    """

    def __init__(
        self,
        app: Flask,
        assets: Assets,
        library: Library,
        *,
        doors: Doors,
        words_of: Callable[[str, str], str],
        groups: KeepsPlans,
    ) -> None:
        self._app, self.library, self.doors, self._words_of = app, library, doors, words_of
        self._groups = groups
        self._worded = InEachLanguage(library)
        self.at_hand = PlansAtHand(library, groups)
        self._console = assets.linked(
            "console", sheets=_files(PARTS), entry="facilitator.mjs", forms=True
        )
        self._paper = assets.linked("paper", sheets=_files(PAPER), entry="paper.mjs", forms=True)
        self._enter = assets.linked("enter", sheets=_files(PAPER), entry="enter.mjs")
        self._icon = assets.file_url("icon.svg")
        self._polling_url = assets.polling_client_url()

    @property
    def library_here(self) -> Library:
        """The library in the language of whoever is answered now."""
        return self._worded.here

    def own_plans_here(self) -> tuple[OwnPlan, ...]:
        """The plans that groups made themselves, for whoever is answered now."""
        return tuple(map(worded, self.at_hand.own()))

    def render(self, picture: ConsolePicture | Farewell, language: str = SOURCE) -> str:
        """The HTML of one picture."""
        with self._app.app_context(), force_locale(language):
            if isinstance(picture, Farewell):
                return render_template("facilitator/ended.html", picture=picture)
            return render_template(
                "facilitator/picture.html",
                picture=worded(picture),
                library=self.library_here,
                own_plans=self.own_plans_here,
                agreements=self.library_here.agreements.asked_in(
                    Format(picture.format), plain_http=False
                ),
                doorway=doorway(self.doors, picture.session),
                words_for=self._words_for,
                turn_to=self._turn_to,
                words_of=partial(self._words_of, picture.session),
            )

    def farewell(self, summary: Summary) -> Farewell:
        """What a console sees when its session is over."""
        return Farewell(summary.id, summary.group)

    def console(self, session_id: str) -> Response:
        """The live page, before its first picture."""
        return self._respond(
            "facilitator/console.html",
            self._console,
            session_id=session_id,
            polling_url=self._polling_url,
        )

    def enter(self) -> Response:
        """The page that a one-time link opens."""
        return self._respond("facilitator/enter.html", self._enter)

    def paper(self, template: str, *, status: int = 200, **words: Any) -> Response:
        """A page without a session: to choose, to read, to print."""
        response = self._respond(f"facilitator/{template}", self._paper, **words)
        response.status_code = status
        return response

    def _respond(self, template: str, page: LinkedPage, **words: Any) -> Response:
        locale = get_locale()
        response = make_response(
            render_template(
                template,
                lang=str(locale).replace("_", "-"),
                dir=locale.text_direction,
                icon=self._icon,
                linked=page,
                library=self.library_here,
                **words,
            )
        )
        response.headers["Content-Security-Policy"] = page.policy
        return response

    def _turn_to(self, group_id: str) -> TurnTo | None:
        """Whom those who hold turn to in danger; looked up only where it is shown."""
        group = self._groups.group(group_id)
        return TurnTo(group.safeguarding) if group and group.safeguarding else None

    def _words_for(self, situation: str) -> object:
        return self.library_here.phrases.words_for(Situation(situation))


def _files(sheets: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"css/{name}.css" for name in sheets)
