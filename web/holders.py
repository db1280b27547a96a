"""Who may hold sessions here: one-time links exchanged for a login cookie, kept only as hashes."""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any

from sessions.keys import digest
from sessions.ports import Chance, Clock, KeyStore

LINK_SECONDS = 60 * 60
LOGIN_SECONDS = 12 * 60 * 60


@dataclass(frozen=True)
class Holders:
    """The keys of those who hold; `cookie` is named per instance, since ports share cookies."""

    store: KeyStore
    clock: Clock
    chance: Chance
    cookie: str

    def new_link(self) -> str:
        """The secret of a new one-time link; it is good for an hour."""
        secret = self.chance.token()
        self.store.add_link(digest(secret), self.clock.now() + LINK_SECONDS)
        return secret

    def enter(self, secret: str) -> str | None:
        """Use a link up; answers the cookie's value, or None if the link is not good."""
        if not self.store.use_link(digest(secret), self.clock.now()):
            return None
        login = self.chance.token()
        self.store.add_login(digest(login), self.clock.now() + LOGIN_SECONDS)
        return login

    def knows(self, login: str | None) -> bool:
        """Whether this cookie's value is a login."""
        return bool(login) and self.store.knows_login(digest(login or ""), self.clock.now())

    def leave(self, login: str | None) -> None:
        """End a login."""
        if login:
            self.store.forget_login(digest(login))

    def signed_in(self, environ: Any) -> bool:
        """Whether a request (a socket's too) carries a login."""
        return bool(self.who(environ))

    def who(self, environ: Any) -> str:
        """Which login a request carries, as the hash that is kept of it; empty without one."""
        try:
            jar = SimpleCookie(str(environ.get("HTTP_COOKIE", "")))
        except CookieError:
            return ""
        login = jar[self.cookie].value if self.cookie in jar else None
        return digest(login) if login and self.knows(login) else ""
