"""What a page says when something is not there or did not work: plain, kind, and never why."""

from collections.abc import Callable
from http import HTTPStatus

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import get_locale, lazy_gettext
from werkzeug.exceptions import HTTPException, InternalServerError

from sessions.domain.errors import Refusal, Refused
from web import acks
from web.assets import Assets

_ = lazy_gettext

SHEETS = ("layers", "tokens", "base", "buttons", "pages")
ELSEWHERE = (
    _("Nothing is here"),
    _("This page does not exist, or not any more. Please open the link you were given once more."),
)
SENTENCES = {
    HTTPStatus.NOT_FOUND: ELSEWHERE,
    HTTPStatus.GONE: ELSEWHERE,
    HTTPStatus.METHOD_NOT_ALLOWED: (
        _("That is not how this page is opened"),
        _("Please go back, and open the page with its own button or link."),
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (
        _("That is more than fits in here"),
        _("Please go back and try with less. Nothing was kept of it."),
    ),
}
FIRST_PAGE = ("/", _("To the first page"))
FIRST_PAGES = {"/facilitator": ("/facilitator", _("To the start"))}
"""Where those who hold find their way again; everybody else begins at the first page."""
TROUBLE = (
    _("Something went wrong on our side"),
    _("Nothing is lost. Please go back and try again in a moment."),
)


def answer_kindly(app: Flask, assets: Assets, report: Callable[[BaseException], None]) -> None:
    """Give every refusal of a page a page; `report` is told of what broke, in one discreet line."""
    linked = assets.linked("plain", sheets=tuple(f"css/{name}.css" for name in SHEETS))

    def answer(problem: HTTPException) -> ResponseReturnValue:
        broken = getattr(problem, "original_exception", None)
        if broken is not None:
            report(broken)
        status = problem.code or HTTPStatus.INTERNAL_SERVER_ERROR
        if request.is_json:
            return jsonify(acks.refused(Refused(_code(problem)))), status
        heading, words = SENTENCES.get(HTTPStatus(status), TROUBLE)
        locale = get_locale()
        response: Response = make_response(
            render_template(
                "error.html",
                lang=str(locale).replace("_", "-"),
                dir=locale.text_direction,
                style_url=linked.style_url,
                heading=heading,
                words=words,
                way=FIRST_PAGES.get(f"/{request.path.split('/')[1]}", FIRST_PAGE),
            ),
            status,
        )
        response.headers["Content-Security-Policy"] = linked.policy
        return response

    app.register_error_handler(HTTPException, answer)


def _code(problem: HTTPException) -> Refusal:
    broke = isinstance(problem, InternalServerError)
    return Refusal.TROUBLE if broke else Refusal.UNREADABLE
