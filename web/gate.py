"""The outermost door, around the pages and the socket path alike: who may ask, how much, and the
headers of every answer. It must not know Flask, and no refusal repeats anything of the request.
"""

import ipaddress
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from typing import Any

BODY_BYTES = 16_384
LARGER_BODIES_BYTES = {"/facilitator/plans": 262_144}
"""Below these paths more may be said: a plan with all its words, on its way from its editor."""
KINDLY_TOO_LONG = frozenset({"/facilitator/plans/file"})
"""Here somebody chose a file with their own hands: its page says itself that this is too much."""
TOO_LONG_MARK = "talkingpiece.too_long"
METHODS = ("GET", "HEAD", "POST")
HOST = re.compile(r"(?P<name>[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(?P<port>[0-9]{1,5}))?", re.ASCII)

STRICT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
FRAMES = "frame-ancestors"
FEATURES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read",
    "display-capture", "encrypted-media", "gamepad", "geolocation", "gyroscope", "hid",
    "idle-detection", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
UNLESS_SET = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": STRICT_POLICY,
    # Nobody else is told anything, as with no-referrer; but under that one a browser sends
    # `Origin: null` with a form of ours (seen in Chromium), like one of a stranger's page.
    "Referrer-Policy": "same-origin",
}
ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
ONLY_HTTPS = {
    # On plain http browsers do not heed it, and complain of it on the console.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
NEVER = "access-control-"
"""No other site may read an answer, so the socket library's own permissions are taken out."""

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
App = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True)
class Refusal:
    """Why a request is not let in; the same words whatever it said."""

    status: HTTPStatus
    sentence: str

    def answer(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = f"{self.sentence}\n".encode()
        headers = [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Allow", ", ".join(METHODS)),
        ]
        start_response(f"{self.status.value} {self.status.phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


OTHER_HOST = Refusal(
    HTTPStatus.BAD_REQUEST,
    "This server does not answer to that address. Please open the link you were given.",
)
OTHER_ORIGIN = Refusal(
    HTTPStatus.FORBIDDEN,
    "This came from another place than this page. Please open the link you were given.",
)
OTHER_METHOD = Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "This server is only read and written to.")
UNKNOWN_LENGTH = Refusal(HTTPStatus.LENGTH_REQUIRED, "This came without its length.")
TOO_LONG = Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is more than fits in here.")


class Gate:
    """WSGI middleware that lets a request in or refuses it, and dresses every answer.

    `names` are the host names that belong to this server, besides addresses in figures, which no
    other site can point at us (DNS rebinding needs a name). `https_only`: browsers reach us through
    TLS alone.
    """

    def __init__(self, app: App, *, names: Iterable[str], https_only: bool = False) -> None:
        self._app = app
        self._names = frozenset(name.lower() for name in names)
        self._schemes = ("https",) if https_only else ("http", "https")
        self._always = {**ALWAYS, **(ONLY_HTTPS if https_only else {})}

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def dressed(status: str, headers: Headers, *exc_info: Any) -> Any:
            return start_response(status, dress(headers, self._always), *exc_info)

        refusal = self.refusal(environ)
        if refusal is TOO_LONG and environ.get("PATH_INFO") in KINDLY_TOO_LONG:
            refusal = None
            environ = without_its_body(environ)
        return (refusal.answer if refusal else self._app)(environ, dressed)

    def refusal(self, environ: Mapping[str, Any]) -> Refusal | None:
        """Why this request is not let in, or None."""
        if environ["REQUEST_METHOD"] not in METHODS:
            return OTHER_METHOD
        if not is_ours(environ.get("HTTP_HOST", ""), self._names):
            return OTHER_HOST
        if not self._is_from_us(environ):
            return OTHER_ORIGIN
        return refuse_body(environ)

    def _is_from_us(self, environ: Mapping[str, Any]) -> bool:
        origin, site = environ.get("HTTP_ORIGIN"), environ.get("HTTP_SEC_FETCH_SITE")
        if origin is not None and not is_own_origin(origin, environ, self._schemes):
            return False
        if environ["REQUEST_METHOD"] != "POST":
            return True
        return site == "same-origin" or (site is None and origin is not None)


def is_ours(host: str, names: Iterable[str]) -> bool:
    """Whether a Host header names this server: one of `names`, or an IP address in figures."""
    parsed = HOST.fullmatch(host.lower())
    if parsed is None or not 0 < int(parsed["port"] or 80) <= 65535:
        return False
    name = parsed["name"]
    return name in names or _is_address(name)


def is_own_origin(
    origin: str | None, environ: Mapping[str, Any], schemes: Iterable[str] = ("http", "https")
) -> bool:
    """Whether an Origin header says the same place as Host; forwarded headers are not believed."""
    host = environ.get("HTTP_HOST", "").lower()
    return origin in {f"{scheme}://{host}" for scheme in schemes}


def refuse_body(environ: Mapping[str, Any]) -> Refusal | None:
    """Why the body is not taken, or None: its length must be said, and be within what is read."""
    most = _most(environ.get("PATH_INFO", ""))
    length = environ.get("CONTENT_LENGTH") or "0"
    if environ.get("HTTP_TRANSFER_ENCODING") or not (length.isascii() and length.isdigit()):
        return UNKNOWN_LENGTH
    return TOO_LONG if len(length) > len(str(most)) or int(length) > most else None


def without_its_body(environ: Environ) -> Environ:
    """The same request with nothing in it, marked: not a byte of what was too long is read."""
    return {**environ, "CONTENT_LENGTH": "0", "wsgi.input": BytesIO(), TOO_LONG_MARK: True}


def _most(path: str) -> int:
    found = (
        most
        for start, most in LARGER_BODIES_BYTES.items()
        if path == start or path.startswith(f"{start}/")
    )
    return next(found, BODY_BYTES)


def dress(headers: Headers, always: Mapping[str, str]) -> Headers:
    """The headers of an answer, with ours; the app's own policy and caching are kept."""
    own = {name.lower() for name in always}
    kept = [
        (name, _framed(value) if name.lower() == "content-security-policy" else value)
        for name, value in headers
        if name.lower() not in own and not name.lower().startswith(NEVER)
    ]
    said = {name.lower() for name, _ in kept}
    defaults = [(name, value) for name, value in UNLESS_SET.items() if name.lower() not in said]
    return [*kept, *defaults, *always.items()]


def _framed(policy: str) -> str:
    return policy if FRAMES in policy else f"{policy}; {FRAMES} 'none'"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return name.startswith("[") == (":" in name)
