"""A plan as a file: brought by somebody, or taken away; nothing of it is put on the disk here."""

from flask import Response
from flask_babel import gettext
from werkzeug.datastructures import FileStorage

from facilitator.plans.refusals import where, why
from facilitator.plans.typed import marked, words_as_written
from sessions.content.library import Library
from sessions.content.reading.plan_files import PLAN_FILE_BYTES, read_plan_file
from sessions.content.reading.refused import ContentRefused
from sessions.domain.plans import Plan
from sessions.exports.plan_file import plan_file

FILE_NAME = "circle-plan.json"
"""The same for every plan, so that a folder of downloads tells nothing."""


class NotTaken(Exception):
    """A file cannot be taken; its text says why, to be shown to whoever brought it."""


def plan_in(file: FileStorage | None, library: Library) -> Plan:
    """The plan of a file, still without an id; raises `NotTaken`."""
    body = file.read(PLAN_FILE_BYTES + 1) if file else b""
    if not body:
        raise NotTaken(gettext("Please choose a file first."))
    if len(body) > PLAN_FILE_BYTES:
        raise NotTaken(gettext("A plan has at most 64 kilobytes. This file has more."))
    try:
        plan = read_plan_file(body, library.shelves, id="")
    except ContentRefused as refused:
        place = where(refused)
        raise NotTaken(f"{place}: {why(refused)}" if place else why(refused)) from None
    return marked(plan, words_as_written(library))


def as_file(plan: Plan, library: Library) -> Response:
    """A plan to take away."""
    body = plan_file(plan, lambda prompt: library.prompts.get(prompt.id) == prompt)
    response = Response(body, content_type="application/json")
    response.headers.set("Content-Disposition", "attachment", filename=FILE_NAME)
    return response
