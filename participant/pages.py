"""The phone's page: one response with everything in it, and a template for every picture."""

from collections.abc import Callable
from datetime import date
from http import HTTPStatus

from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    current_app,
    make_response,
    render_template,
    request,
)
from flask_babel import force_locale, get_locale
from flask_babel.speaklater import LazyString

from participant.picture import PhonePicture
from sessions.content.agreements import Agreement, ShownWhen
from sessions.content.crisis_lines import CrisisCard
from sessions.content.library import Library
from sessions.domain.errors import Refusal
from sessions.ports import GroupStore
from sessions.summary import Summary
from web.assets import Assets, Packed
from web.calendars import calendar_link, meeting_to_come
from web.languages import SOURCE, Languages
from web.refusals import sentence
from web.wording import InEachLanguage, worded

SHEETS = (
    "layers", "tokens", "base", "buttons", "choices", "dialog", "fields", "notice", "ring", "phone",
)  # fmt: skip
LATER_SHEETS = ("asking", "breath", "pairs", "thanks")
"""What only some steps need: it comes with the second part of the page (static/later.mjs)."""
CALLS_SHEETS = ("layers", "tokens", "base", "buttons", "pages")
INVITE_BYTES = 32
PAGES_KEPT = 32
"""A page is made once for each language, day, set of countries and kind of line (http or https)."""

Cards = tuple[tuple[str, CrisisCard], ...]


Opens = Callable[[str], str | None]
"""Finds the session that an invite opens."""


class Faces:
    """Renders what `participant.view` decided; `today` tells the age of crisis lines.

    `warnings` are what this server keeps less safely than promised: every screen says them.
    """

    def __init__(
        self,
        app: Flask,
        assets: Assets,
        library: Library,
        *,
        groups: GroupStore,
        today: Callable[[], date] = date.today,
        warnings: tuple[LazyString, ...] = (),
    ) -> None:
        self._app, self._groups, self._today = app, groups, today
        self._library, self._warnings = InEachLanguage(library), warnings
        sheets = tuple(f"css/{name}.css" for name in SHEETS)
        self._inline = assets.inline(sheets=sheets, entry="participant.mjs")
        later = tuple(f"css/{name}.css" for name in LATER_SHEETS)
        self.later_url = assets.later("later", sheets=later, entry="later.mjs")
        calls = tuple(f"css/{name}.css" for name in CALLS_SHEETS)
        self._calls = assets.linked("calls", sheets=calls)
        self._polling_url = assets.polling_client_url()
        self._pages: dict[object, Packed] = {}

    def render(self, picture: PhonePicture, language: str = SOURCE) -> str:
        """The HTML of one picture, shared by all who see the same in one language."""
        with self._app.app_context(), force_locale(language):
            return render_template(
                f"participant/{picture.kind}.html",
                picture=worded(picture),
                library=self._library.here,
                crisis_card=self._card,
                calendar_link=lambda meeting: calendar_link(meeting, self._today()),
                warnings=self._warnings,
            )

    def farewell(self, summary: Summary) -> PhonePicture:
        """What a phone sees when its session is over; it then forgets everything."""
        meeting = meeting_to_come(self._groups, summary.group, self._today())
        return PhonePicture("ended", "ended", group=summary.group, meeting=meeting)

    def page(self, *, plain_http: bool) -> Response:
        """The page before its first picture; the same for everyone, so nothing secret is in it."""
        countries = self._countries()
        key = (str(get_locale()), self._today(), countries, plain_http)
        if key not in self._pages:
            if len(self._pages) >= PAGES_KEPT:
                self._pages.clear()
            self._pages[key] = Packed.of(self._shell(countries, plain_http), thoroughly=True)
        policy = self._inline.policy_at(request.host, self._polling_url, self.later_url)
        return self._pages[key].respond(policy=policy)

    def calls(self) -> Response:
        """People to call, for a browser without a script, and for whoever has the address."""
        locale = get_locale()
        response = make_response(
            render_template(
                "participant/people_to_call.html",
                lang=str(locale).replace("_", "-"),
                dir=locale.text_direction,
                cards=self._cards(self._countries()),
                style_url=self._calls.style_url,
            )
        )
        response.headers["Content-Security-Policy"] = self._calls.policy
        return response

    def _countries(self) -> tuple[str, ...]:
        """Where the groups of this server meet; at least one, even if unknown."""
        return tuple(sorted({group.country for group in self._groups.groups()})) or ("",)

    def _shell(self, countries: tuple[str, ...], plain_http: bool) -> str:
        library, locale = self._library.here, get_locale()
        return render_template(
            "participant/page.html",
            lang=str(locale).replace("_", "-"),
            dir=locale.text_direction,
            library=library,
            asked=_shown(library.agreements.asked, plain_http),
            honest=_shown(library.agreements.honest, plain_http),
            cards=self._cards(countries),
            warnings=self._warnings,
            polling_url=self._polling_url,
            style=self._inline.style,
            script=self._inline.script,
        )

    def _cards(self, countries: tuple[str, ...]) -> Cards:
        """A card for each country, called as the reader calls it."""
        names = get_locale().territories
        lines, today = self._library.here.crisis, self._today()
        return tuple((names.get(each, each), lines.card_for(each, today)) for each in countries)

    def _card(self, group_id: str) -> CrisisCard:
        """People to call in the country of a group."""
        group = self._groups.group(group_id)
        return self._library.here.crisis.card_for(group.country if group else "", self._today())


def pages(faces: Faces, languages: Languages, opens: Opens) -> Blueprint:
    """The one page of a participant, in the phone's language or a chosen one; people to call."""
    blueprint = Blueprint("participant", __name__)

    @blueprint.get("/")
    def join() -> Response:
        page = faces.page(plain_http=not _is_locked())
        page.vary.add("Accept-Language")
        return page

    @blueprint.get("/<language>")
    def join_in(language: str) -> Response:
        if not languages.knows(language):
            abort(HTTPStatus.NOT_FOUND)
        with force_locale(language):
            return faces.page(plain_http=not _is_locked())

    @blueprint.post("/")
    def door() -> Response:
        """What to say of an invite before anybody comes in by it: nothing, if it opens a circle."""
        known = opens(request.stream.read(INVITE_BYTES).decode(errors="replace"))
        return Response("" if known else sentence(Refusal.WRONG_LINK), mimetype="text/plain")

    @blueprint.post("/<language>")
    def door_in(language: str) -> Response:
        if not languages.knows(language):
            abort(HTTPStatus.NOT_FOUND)
        with force_locale(language):
            return door()

    blueprint.get("/people-to-call")(faces.calls)
    return blueprint


def _is_locked() -> bool:
    """Whether the page goes out by https, also where a proxy adds it."""
    return bool(request.is_secure or current_app.config["PREFERRED_URL_SCHEME"] == "https")


def _shown(lines: tuple[Agreement, ...], plain_http: bool) -> tuple[Agreement, ...]:
    """What is said before it is known where the session meets; the rest is said inside."""
    here = {ShownWhen.ALWAYS} | ({ShownWhen.PLAIN_HTTP} if plain_http else set())
    return tuple(each for each in lines if each.shown in here)
