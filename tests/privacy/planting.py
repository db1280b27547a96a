"""Secrets that are like no other text, each noted for a search, and the phones that carry them.

Whatever could tell one person from another is made here, or noted here when the server made it.
"""

import re
from dataclasses import dataclass, field
from html import unescape
from json import loads
from random import Random
from typing import Any

from tests.support.search import Search
from tests.support.sockets import Page

BUTTON = re.compile(r"<button[^>]*>")
WITH = re.compile(r"""data-with=(?:'([^']*)'|"([^"]*)")""")


@dataclass
class Canaries:
    """Makes secrets by chance, and remembers all of them.

    Of what is decorated only the middle is noted: wherever the whole stands, so does that.
    """

    chance: Random
    search: Search

    def key(self, kind: str) -> str:
        """A key as a page makes one: 32 hex digits."""
        return self.noted(kind, f"{self.chance.getrandbits(128):032x}")

    def name(self, kind: str = "a name") -> str:
        """A name that survives the cleaning of names as it is."""
        return f"Zoë {self.noted(kind, f'{self.chance.getrandbits(64):016x}')} Ødegård"

    def headers(self) -> dict[str, str]:
        """What a browser says of a device, and a proxy of where it is."""
        agent = self.noted("a user agent", f"{self.chance.getrandbits(64):016x}")
        groups = (f"{self.chance.getrandbits(16):04x}" for _ in range(6))
        address = self.noted("an address", f"2001:db8:{':'.join(groups)}")
        return {
            "User-Agent": f"Phone/7.1 ({agent})",
            "X-Forwarded-For": f"{address}, 192.0.2.1",
            "X-Real-IP": address,
            "Forwarded": f'for="[{address}]"',
        }

    def noted(self, kind: str, secret: str) -> str:
        """A secret that somebody else made."""
        self.search.add(kind, secret)
        return secret


@dataclass
class Guest:
    """One phone with all that only it knows; `ballots` are its keys by poll."""

    name: str
    headers: dict[str, str]
    page: Page
    ballots: dict[str, str] = field(default_factory=dict)
    signals: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Button:
    """What a page would send if it were pressed; a volatile one has no command id."""

    event: str
    fields: dict[str, Any]
    volatile: bool


def buttons(html: str, mark: str = "") -> list[Button]:
    """Every button in a picture, or those with a mark."""
    found = []
    for tag in BUTTON.findall(html):
        if 'data-emit="' in tag and mark in tag:
            given = WITH.search(tag)
            fields = loads(unescape(given[1] or given[2])) if given else {}
            event = tag.split('data-emit="')[1].split('"')[0]
            found.append(Button(event, fields, "data-emit-volatile" in tag))
    return found
