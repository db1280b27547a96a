"""The style and script of every page, read once from `static/` at start-up, with the policy that
lets in these and nothing else. A page gets them inside itself, or linked by what they contain.
"""

import gzip
import hashlib
import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import zopfli.gzip
from flask import Response, request

from web.bundling import script, stylesheet

TRUSTED_TYPES_POLICY = "talkingpiece"
LINKED_PATH = "/static"
DIGEST_CHARACTERS = 16
SMALLEST_WORTH_PACKING_BYTES = 500
FOR_GOOD = "public, max-age=31536000, immutable"
ASK_EACH_TIME = "no-cache"
POLLING_CLIENT = "vendor/socket.io-client@4.8.4/socket.io.esm.min.js"
"""Fetched only where a WebSocket is refused (static/polling.mjs); never joined to ours."""
OTHER_TYPES = {
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}


@dataclass(frozen=True)
class Inline:
    """A whole element of our own text; a template writes it out as it is."""

    tag: str
    attributes: str
    text: str

    def __html__(self) -> str:
        return f"<{self.tag}{self.attributes}>{self.text}</{self.tag}>"

    @property
    def source(self) -> str:
        """How a policy lets in exactly this text."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return f"'sha256-{b64encode(digest).decode()}'"


@dataclass(frozen=True)
class InlinePage:
    """A page that is one response: `{{ style }}` in its head, `{{ script }}` at its end."""

    style: Inline
    script: Inline

    def policy_at(self, host: str, *also: str) -> str:
        """Its policy where it is asked for at this host; `also` are the paths of more scripts."""
        # A policy has no way to write an IPv6 address; there those scripts stay out.
        more = "".join(f" {host}{path}" for path in also) if "[" not in host else ""
        return policy(scripts=f"{self.script.source}{more}", styles=self.style.source)


@dataclass(frozen=True)
class LinkedPage:
    """A page that links its style and script; each address changes with its content."""

    style_url: str
    script_url: str | None
    policy: str


@dataclass(frozen=True)
class Packed:
    """A body made once, with its compressed twin. Never for a body that holds a secret."""

    body: bytes
    compressed: bytes
    content_type: str
    digest: str

    @classmethod
    def of(
        cls, text: str, content_type: str = "text/html", *, thoroughly: bool = False
    ) -> "Packed":
        """Compress a text; the same text gives the same bytes.

        `thoroughly` takes 4 % off and a tenth of a second: for what many slow lines will carry.
        """
        body = text.encode()
        digest = hashlib.sha256(body).hexdigest()[:DIGEST_CHARACTERS]
        packed = zopfli.gzip.compress(body) if thoroughly else gzip.compress(body, 9, mtime=0)
        return cls(body, packed, f"{content_type}; charset=utf-8", digest)

    def respond(self, *, policy: str | None = None, cache: str = ASK_EACH_TIME) -> Response:
        """Answer the request at hand, compressed if it may be, and not again if it has this."""
        squeezed = len(self.body) >= SMALLEST_WORTH_PACKING_BYTES
        squeezed = squeezed and request.accept_encodings["gzip"] > 0
        response = Response(
            self.compressed if squeezed else self.body, content_type=self.content_type
        )
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Cache-Control"] = cache
        if squeezed:
            response.headers["Content-Encoding"] = "gzip"
        if policy:
            response.headers["Content-Security-Policy"] = policy
        response.set_etag(f"{self.digest}-gzip" if squeezed else self.digest)
        response.make_conditional(request)
        return response


class Assets:
    """What pages need of `static/`; raises BadAsset at start-up if a file does not fit."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._linked: dict[str, Packed] = {}

    def inline(self, *, sheets: Sequence[str], entry: str) -> InlinePage:
        """The style sheets and the script of a page that is one response."""
        style = Inline("style", "", stylesheet(self._folder, sheets))
        module = Inline("script", ' type="module"', script(self._folder, entry))
        return InlinePage(style, module)

    def linked(
        self, name: str, *, sheets: Sequence[str], entry: str | None = None, forms: bool = False
    ) -> LinkedPage:
        """The same for a page that is come back to; `forms`: it may send forms to us."""
        style = self._link(f"{name}.css", stylesheet(self._folder, sheets), "text/css")
        code = entry and self._link(f"{name}.mjs", script(self._folder, entry), "text/javascript")
        own_script = "'self'" if code else "'none'"
        return LinkedPage(
            style, code or None, policy(scripts=own_script, styles="'self'", forms=forms)
        )

    def later(self, name: str, *, sheets: Sequence[str], entry: str) -> str:
        """The address of what a page fetches only when it may need it: a script that gives out
        `begin`, and its `style`, which `begin` adds to the page's own (static/later.mjs).
        """
        code = script(self._folder, entry, gives=("begin",))
        style = json.dumps(stylesheet(self._folder, sheets))
        return self._link(f"{name}.mjs", f"{code}export const style={style}\n", "text/javascript")

    def polling_client_url(self) -> str:
        """The address of the socket client for plain requests."""
        return self.file_url(POLLING_CLIENT)

    def file_url(self, name: str) -> str:
        """The address of a file that is served as it is: an icon, a manifest."""
        path = self._folder / name
        return self._link(path.name, path.read_text(encoding="utf-8"), OTHER_TYPES[path.suffix])

    def respond(self, digest: str, name: str) -> Response:
        """Answer a request for LINKED_PATH/digest/name; what we did not link does not exist."""
        packed = self._linked.get(f"{LINKED_PATH}/{digest}/{name}")
        return packed.respond(cache=FOR_GOOD) if packed else Response(status=404)

    def _link(self, name: str, text: str, content_type: str) -> str:
        packed = Packed.of(text, content_type)
        url = f"{LINKED_PATH}/{packed.digest}/{name}"
        self._linked[url] = packed
        return url


def policy(*, scripts: str, styles: str, forms: bool = False) -> str:
    """A content security policy: these scripts and styles, our own server, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {styles}",
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            # Where no form is sent by the browser itself, a typed code can never reach a URL.
            "form-action 'self'" if forms else "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            f"trusted-types {TRUSTED_TYPES_POLICY}",
        )
    )
