"""The smallest pages that have every hook of `static/`; the real ones are templates."""

from pathlib import Path

from flask import Response, request

from participant.pages import LATER_SHEETS
from tests.support.phones import APP, FACES
from web.assets import Assets, InlinePage, LinkedPage

STATIC = Path(__file__).resolve().parents[3] / "static"
ASSETS = Assets(STATIC)
LATER_URL = ASSETS.later(
    "later", sheets=[f"css/{name}.css" for name in LATER_SHEETS], entry="later.mjs"
)

HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Circle</title>
<link rel="icon" href="data:,">"""
AROUND = """
<p id="notice" role="status" data-unanswered="That did not arrive."></p>
<p id="live" role="status"></p>
<p id="away" hidden>Finding our way back</p>
<dialog id="ask"><p data-ask-words></p>
<button data-ask-yes>Yes</button><button data-ask-no>Not now</button></dialog>
<dialog id="quiet-word"><h2>A quiet word</h2>
<button data-signal="moment" data-close>I need a moment</button>
<button data-signal="unsafe" data-open="crisis">I’m not safe</button>
<button data-close>Close</button></dialog>
<dialog id="crisis"><h2>People to call</h2><button data-close>Close</button></dialog>
<template id="over"><h1>This circle has ended</h1></template>
<template id="moved"><h1>Open in another tab</h1>
<button data-reload>Use this one</button></template>
"""
JOIN = """
<section data-join="returning" hidden><h1>Finding your seat</h1></section>
<section data-join="agree" hidden><h1>Before you sit</h1>
<button data-agree>I can keep to this</button></section>
<section data-join="name" hidden><h1>What shall we call you?</h1><form data-join-form>
<label data-code-field>Code <input name="code" required></label>
<label>Name <input name="name"></label><button>Take a seat</button></form></section>
"""


def phone(page: InlinePage) -> str:
    style, script = page.style.__html__(), page.script.__html__()
    return f'{HEAD}{style}<main id="main" data-screen="join">{JOIN}</main>{AROUND}{script}'


def whole_phone() -> Response:
    """The real page of a phone, with its own style, sheets and words."""
    with APP.test_request_context(base_url=request.host_url):
        return FACES.page(plain_http=False)


def bench() -> str:
    """A page without a script of its own."""
    return f'{HEAD}<main id="main" data-screen="start"></main>{AROUND}'


def linked(page: LinkedPage, content: str, session: str = "") -> str:
    """A page of the console or the wall."""
    head = f'{HEAD}<link rel="stylesheet" href="{page.style_url}">'
    main = f'<main id="main" data-screen="start" data-session="{session}">{content}</main>'
    return f'{head}{main}{AROUND}<script type="module" src="{page.script_url}"></script>'
