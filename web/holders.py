"""Who may hold sessions here: one-time links exchanged for a login cookie, kept only as hashes."""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any

from sessions.keys import digest
from sessions.ports import Chance, Clock, KeyStore

LINK_SECONDS = 60 * 60
LOGIN_SECONDS = 12 * 60 * 60


@dataclass(frozen=True)
class Login:
    """Who holds, as the hash that is kept of their login, and when it runs out."""

    id: str
    ends_at: float


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
        return self._login(login) is not None

    def leave(self, login: str | None) -> None:
        """End a login."""
        if login:
            self.store.forget_login(digest(login))

    def signed_in(self, environ: Any) -> bool:
        """Whether a request (a socket's too) carries a login."""
        return self.who(environ) is not None

    def who(self, environ: Any) -> Login | None:
        """Which login a request carries, None without a good one."""
        try:
            jar = SimpleCookie(str(environ.get("HTTP_COOKIE", "")))
        except CookieError:
            return None
        return self._login(jar[self.cookie].value if self.cookie in jar else None)

    def _login(self, login: str | None) -> Login | None:
        if not login:
            return None
        ends_at = self.store.login_ends_at(digest(login), self.clock.now())
        return None if ends_at is None else Login(digest(login), ends_at)
