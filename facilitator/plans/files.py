"""A plan as a file: brought by somebody, or taken away; nothing of it is put on the disk here."""

from flask import Request, Response
from flask_babel import gettext, lazy_gettext

from facilitator.plans.refusals import sentence
from facilitator.plans.typed import marked, words_as_written
from sessions.content.library import Library
from sessions.content.reading.plan_files import PLAN_FILE_BYTES, read_plan_file
from sessions.content.reading.refused import ContentRefused
from sessions.domain.plans import Plan
from sessions.exports.plan_file import plan_file
from web.gate import TOO_LONG_MARK

FILE_NAME = "circle-plan.json"
"""The same for every plan, so that a folder of downloads tells nothing."""

TOO_LARGE = lazy_gettext("A plan has at most 64 kilobytes. This file has more.")


class NotTaken(Exception):
    """A file cannot be taken; its text says why, to be shown to whoever brought it."""


def plan_in(request: Request, library: Library) -> Plan:
    """The plan of a file that was sent, still without an id; raises `NotTaken`."""
    file = request.files.get("file")
    body = file.read(PLAN_FILE_BYTES + 1) if file else b""
    if len(body) > PLAN_FILE_BYTES or request.environ.get(TOO_LONG_MARK):
        raise NotTaken(str(TOO_LARGE))
    if not body:
        raise NotTaken(gettext("Please choose a file first."))
    try:
        plan = read_plan_file(body, library.shelves, id="")
    except ContentRefused as refused:
        raise NotTaken(sentence(refused)) from None
    return marked(plan, words_as_written(library))


def as_file(plan: Plan, library: Library) -> Response:
    """A plan to take away."""
    body = plan_file(plan, lambda prompt: library.prompts.get(prompt.id) == prompt)
    response = Response(body, content_type="application/json")
    response.headers.set("Content-Disposition", "attachment", filename=FILE_NAME)
    return response
