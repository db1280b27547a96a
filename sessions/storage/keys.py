"""One-time links and logins of those who hold in SQL: hashes, and when they run out."""

from sqlalchemy import bindparam, delete, insert, select

from sessions.storage.database import Rows
from sessions.storage.tables import links, logins

_ADD_LINK, _ADD_LOGIN = insert(links), insert(logins)
_USE_LINK = delete(links).where(links.c.digest == bindparam("this"))
_ENDS = select(logins.c.expires_at).where(
    logins.c.digest == bindparam("this"), logins.c.expires_at > bindparam("now")
)
_FORGET = delete(logins).where(logins.c.digest == bindparam("this"))
_RUN_OUT = tuple(
    delete(table).where(table.c.expires_at <= bindparam("now")) for table in (links, logins)
)


class KeyRows(Rows):
    """Implements `ports.KeyStore`; whenever a link is used, all that has run out is thrown away."""

    def add_link(self, digest: str, expires_at: float) -> None:
        """Remember a one-time link until it is used or runs out."""
        with self._database.writing() as connection:
            connection.execute(_ADD_LINK, {"digest": digest, "expires_at": expires_at})

    def use_link(self, digest: str, now: float) -> bool:
        """Use a link up; of two who try at once, one succeeds."""
        with self._database.writing() as connection:
            for run_out in _RUN_OUT:
                connection.execute(run_out, {"now": now})
            return connection.execute(_USE_LINK, {"this": digest}).rowcount == 1

    def add_login(self, digest: str, expires_at: float) -> None:
        """Remember a login."""
        with self._database.writing() as connection:
            connection.execute(_ADD_LOGIN, {"digest": digest, "expires_at": expires_at})

    def login_ends_at(self, digest: str, now: float) -> float | None:
        """When a login runs out, None if it is not known or has run out."""
        found = self._database.rows(_ENDS, {"this": digest, "now": now})
        return float(found[0][0]) if found else None

    def forget_login(self, digest: str) -> None:
        """End a login."""
        with self._database.writing() as connection:
            connection.execute(_FORGET, {"this": digest})
