"""The page of a phone that goes round, and a template for every picture of it."""

from http import HTTPStatus

from flask import Blueprint, Flask, Response, abort, render_template
from flask_babel import force_locale, get_locale

from participant.handed_round.view import OVER, HandedRoundPicture
from sessions.summary import Summary
from web.assets import Assets
from web.languages import SOURCE, Languages
from web.wording import worded

SHEETS = (
    "layers", "tokens", "base", "buttons", "choices", "dialog", "notice", "ring", "phone", "asking",
)  # fmt: skip
NEVER_KEPT = "no-store"
"""No browser keeps the page: whoever holds it next finds nothing by going back."""


class Faces:
    """Renders what `participant.handed_round.view` decided."""

    def __init__(self, app: Flask, assets: Assets) -> None:
        self._app = app
        sheets = tuple(f"css/{name}.css" for name in SHEETS)
        self._linked = assets.linked("handed-round", sheets=sheets, entry="handed_round.mjs")
        self._icon_url = assets.file_url("icon.svg")
        self._polling_url = assets.polling_client_url()

    def render(self, picture: HandedRoundPicture, language: str = SOURCE) -> str:
        """The HTML of one picture."""
        with self._app.app_context(), force_locale(language):
            template = f"participant/handed_round/{picture.kind}.html"
            return render_template(template, picture=worded(picture))

    def farewell(self, _summary: Summary) -> HandedRoundPicture:
        """What it shows when its session is over."""
        return OVER

    def page(self) -> Response:
        """The page before its first picture; the secret of its link is not sent with it."""
        locale = get_locale()
        response = Response(
            render_template(
                "participant/handed_round/page.html",
                lang=str(locale).replace("_", "-"),
                dir=locale.text_direction,
                linked=self._linked,
                icon_url=self._icon_url,
                polling_url=self._polling_url,
            )
        )
        response.headers["Content-Security-Policy"] = self._linked.policy
        response.headers["Cache-Control"] = NEVER_KEPT
        return response


def pages(faces: Faces, languages: Languages) -> Blueprint:
    """The one page, in the language of the device or a chosen one."""
    blueprint = Blueprint("handed_round", __name__)

    @blueprint.get("/handed-round")
    def handed_round() -> Response:
        page = faces.page()
        page.vary.add("Accept-Language")
        return page

    @blueprint.get("/handed-round/<language>")
    def handed_round_in(language: str) -> Response:
        if not languages.knows(language):
            abort(HTTPStatus.NOT_FOUND)
        with force_locale(language):
            return faces.page()

    return blueprint
