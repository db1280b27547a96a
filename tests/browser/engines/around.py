"""Put around the product for engines that tell nobody what a page complains of, and whose windows
are never as narrow as a phone: pages report to the window they are framed in.

It must change nothing else. A policy is only widened by this one script and this one frame.
"""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterable
from typing import Any

from tests.browser.gathering import NO_GUARD
from tests.support.serving import Application

FRAMES_PATH = "/frames"
FRAMES = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Every face</title>
<link rel="icon" href="data:,"><body></body></html>"""
REPORTS = """{
  const say = (...words) => (parent.complaints ??= []).push(words.join(' '))
  addEventListener('error', ({ message }) => say(message))
  addEventListener('unhandledrejection', ({ reason }) => say(reason))
  document.addEventListener('securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => say('refused', effectiveDirective, blockedURI))
  for (const kind of ['error', 'warn']) console[kind] = say
}"""
TRAP = f"{REPORTS}\n{NO_GUARD}"
SCRIPT = f"<script>{TRAP}</script>".encode()
HEAD = b"<head>"
SOURCE = f"'sha256-{b64encode(hashlib.sha256(TRAP.encode()).digest()).decode()}'"
ASKED_IN_VAIN = ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH")
Headers = list[tuple[str, str]]


class Framed:
    """The product, with pages that may be framed and that report."""

    def __init__(self, app: Application) -> None:
        self._app = app

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == FRAMES_PATH:
            start("200 OK", [("Content-Type", "text/html"), ("Content-Length", f"{len(FRAMES)}")])
            return [FRAMES]
        plain = {name: said for name, said in environ.items() if name not in ASKED_IN_VAIN}
        answered: Headers = []

        def begin(status: str, headers: Headers, *exc_info: Any) -> Any:
            answered.extend(headers)
            return start(status, reported(headers), *exc_info)

        body = self._app(plain, begin)
        return [b"".join(body).replace(HEAD, HEAD + SCRIPT, 1)] if is_page(answered) else body


def is_page(headers: Headers) -> bool:
    """Whether these are the headers of a page."""
    return any(name == "Content-Type" and "text/html" in said for name, said in headers)


def reported(headers: Headers) -> Headers:
    """The headers of a page with the script in it; of anything else, what they were."""
    if not is_page(headers):
        return headers
    return [(name, changed(name, said)) for name, said in headers if name != "X-Frame-Options"]


def changed(name: str, said: str) -> str:
    """One header of a page."""
    if name == "Content-Length":
        return f"{int(said) + len(SCRIPT)}"
    if name != "Content-Security-Policy":
        return said
    framed = said.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    return framed.replace("script-src 'none'", "script-src").replace(
        "script-src", f"script-src {SOURCE}"
    )
