"""Keeps the urns of every open check-in, in memory only, and who could answer which.

It must never keep who answered what; that everyone did is known to all of them.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock
from typing import NoReturn

from sessions.disclosure import Progress
from sessions.domain.errors import Refusal, Refused
from sessions.memory.urn import Urn


class Urns:
    """The urns of every open poll, by session and poll; every method is safe between threads."""

    def __init__(self, lock: AbstractContextManager[object] | None = None) -> None:
        self._lock = lock or Lock()
        self._urns: dict[tuple[str, str], Urn] = {}
        self._asked: dict[tuple[str, str], frozenset[str]] = {}
        self._answered_by_all: frozenset[tuple[str, str]] = frozenset()

    def open(self, session: str, poll: str, electorate: frozenset[str], *, choices: int) -> None:
        """Set up an urn: empty, also after a crash, when the phones cast again.

        One that is open already stays as it is, ballots and all.
        """
        with self._lock:
            self._urns.setdefault((session, poll), Urn(electorate, choices))
            self._asked.setdefault((session, poll), electorate)

    def asked(self, session: str) -> dict[str, frozenset[str]]:
        """Who could answer each poll of a session, closed ones included; never who did."""
        with self._lock:
            return {poll: seats for (of, poll), seats in self._asked.items() if of == session}

    def answered_by_all(self, session: str, poll: str) -> bool:
        """Whether everyone who could answer did, as all saw: of an open poll or a closed one."""
        with self._lock:
            urn = self._urns.get((session, poll))
            if urn is None:
                return (session, poll) in self._answered_by_all
            return urn.progress() is Progress.EVERYONE

    def cast(self, session: str, poll: str, voter: str, *, key: str, choice: int) -> None:
        """Take a ballot, or a changed one (see `Urn.cast`); Refused without an open urn."""
        with self._lock:
            self._urn(session, poll).cast(voter, key, choice)

    def progress(self, session: str, poll: str) -> Progress | None:
        """The one line that everyone may know, None without an open urn."""
        with self._lock:
            urn = self._urns.get((session, poll))
            return urn.progress() if urn else None

    def tally(self, session: str, poll: str) -> tuple[int, ...]:
        """Answers per choice, only for the close; Refused without an open urn."""
        with self._lock:
            return self._urn(session, poll).tally()

    @contextmanager
    def sealed(self, session: str, poll: str) -> Iterator[None]:
        """Take no ballots while the close is tallied and saved, so that none is taken in vain.

        If that fails the poll is still open, and so is its urn. Without an urn it does nothing:
        the poll was closed before.
        """
        with self._lock:
            urn = self._urns.get((session, poll), Urn(frozenset(), 0))
            urn.sealed = True
        try:
            yield
        except BaseException:
            urn.sealed = False
            raise

    def close(self, session: str, poll: str) -> None:
        """Drop the urn, once what may be said of it is saved."""
        with self._lock:
            urn = self._urns.pop((session, poll), None)
            if urn and urn.progress() is Progress.EVERYONE:
                self._answered_by_all |= {(session, poll)}

    def drop_session(self, session: str) -> None:
        """Drop every urn of a session, who was asked, and where all of them answered."""
        with self._lock:
            self._urns = {place: urn for place, urn in self._urns.items() if place[0] != session}
            self._asked = {place: of for place, of in self._asked.items() if place[0] != session}
            self._answered_by_all = frozenset(p for p in self._answered_by_all if p[0] != session)

    def __repr__(self) -> str:
        return "Urns()"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("urns are never copied or written down")

    def _urn(self, session: str, poll: str) -> Urn:
        urn = self._urns.get((session, poll))
        if urn is None:
            raise Refused(Refusal.POLL_NOT_OPEN)
        return urn
