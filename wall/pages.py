"""The shared screen's page, and a template for every picture; the way in only while it is open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from flask import Blueprint, Flask, Response, abort, render_template
from flask_babel import force_locale, get_locale

from sessions.ports import GroupStore
from sessions.summary import Summary
from wall.view import WallPicture
from web.assets import Assets, Packed
from web.calendars import meeting_to_come
from web.doors import Doors, qr
from web.languages import SOURCE, Languages
from web.wording import worded

SHEETS = (
    "layers", "tokens", "base", "ring", "names", "buttons", "choices", "notice", "door", "breath",
    "pairs", "asking", "wall", "tile",
)  # fmt: skip


@dataclass(frozen=True)
class Square:
    """A QR code as the template writes it; made by us, and no text of anybody's is in it."""

    svg: str

    def __html__(self) -> str:
        return self.svg


@dataclass(frozen=True)
class WayIn:
    """What the wall shows while people may come in: a square, or an address and a code."""

    square: Square
    address: str
    code: str


class Faces:
    """Renders what `wall.view` decided."""

    def __init__(
        self,
        app: Flask,
        assets: Assets,
        doors: Doors,
        *,
        groups: GroupStore,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._app, self._doors, self._groups, self._today = app, doors, groups, today
        sheets = tuple(f"css/{name}.css" for name in SHEETS)
        self._linked = assets.linked("wall", sheets=sheets, entry="wall.mjs")
        self._icon_url = assets.file_url("icon.svg")
        self._polling_url = assets.polling_client_url()
        self._pages: dict[str, Packed] = {}

    def render(self, picture: WallPicture, language: str = SOURCE) -> str:
        """The HTML of one picture."""
        door = self._way_in(picture.session) if picture.door is not None else None
        with self._app.app_context(), force_locale(language):
            return render_template(f"wall/{picture.kind}.html", picture=worded(picture), door=door)

    def farewell(self, summary: Summary) -> WallPicture:
        """What the wall shows when its session is over."""
        meeting = meeting_to_come(self._groups, summary.group, self._today())
        return WallPicture("ended", "ended", meeting=meeting)

    def page(self) -> Response:
        """The page before its first picture; the secret of its link is not sent with it."""
        locale = get_locale()
        if str(locale) not in self._pages:
            self._pages[str(locale)] = Packed.of(
                render_template(
                    "wall/page.html",
                    lang=str(locale).replace("_", "-"),
                    dir=locale.text_direction,
                    linked=self._linked,
                    icon_url=self._icon_url,
                    polling_url=self._polling_url,
                )
            )
        return self._pages[str(locale)].respond(policy=self._linked.policy)

    def _way_in(self, session: str) -> WayIn:
        address = self._doors.bases[0].partition("://")[2]
        code = self._doors.code(session)
        return WayIn(Square(qr(self._doors.invite(session))), address, code)


def pages(faces: Faces, languages: Languages) -> Blueprint:
    """The one page of a shared screen; it goes to its group's language when it has heard of it."""
    blueprint = Blueprint("wall", __name__)

    @blueprint.get("/wall")
    def wall() -> Response:
        page = faces.page()
        page.vary.add("Accept-Language")
        return page

    @blueprint.get("/wall/<language>")
    def wall_in(language: str) -> Response:
        if not languages.knows(language):
            abort(HTTPStatus.NOT_FOUND)
        with force_locale(language):
            return faces.page()

    return blueprint
