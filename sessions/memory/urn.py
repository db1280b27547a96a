"""Holds the ballots of open polls, in memory only: who has voted, and apart from it what was said.

It must never write, log, show or order anything, nor link a seat to a ballot: the phone alone
keeps that link, as the key it made for this poll.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import sha256
from threading import Lock
from typing import NoReturn

from sessions.disclosure import Progress, progress
from sessions.domain.errors import Refusal, Refused


class Urn:
    """The urn of one poll: one ballot each, changeable until it is `sealed`.

    `electorate` are the seats that may answer; `choices` is how many answers there are,
    "rather not say" among them.
    """

    __slots__ = ("_ballots", "_choices", "_electorate", "_voted", "sealed")

    def __init__(self, electorate: frozenset[str], choices: int) -> None:
        self._electorate = electorate
        self._choices = choices
        self._voted: frozenset[str] = frozenset()
        self._ballots: dict[bytes, int] = {}
        self.sealed = False

    def cast(self, voter: str, key: str, choice: int) -> None:
        """Take a first ballot, or the change of one: the same seat with the same key again.

        Casting the same again changes nothing. Raises Refused, which says nothing of whose
        key it was: a known key from a seat that has not voted is refused like a second key.
        """
        if self.sealed:
            raise Refused(Refusal.POLL_NOT_OPEN)
        if voter not in self._electorate:
            raise Refused(Refusal.NOT_IN_THIS_CHECK_IN)
        if choice not in range(self._choices):
            raise Refused(Refusal.NO_SUCH_CHOICE)
        ballot = sha256(key.encode()).digest()
        if (voter in self._voted) != (ballot in self._ballots):
            raise Refused(Refusal.ALREADY_ANSWERED)
        self._take(voter, ballot, choice)

    def _take(self, voter: str, ballot: bytes, choice: int) -> None:
        """Build both anew in an order of their own, so that neither remembers who came when.

        The seats are the electorate's own strings, not those that arrived beside the ballot.
        """
        voted = {*self._voted, voter}
        self._voted = frozenset(seat for seat in self._electorate if seat in voted)
        self._ballots = dict(sorted({**self._ballots, ballot: choice}.items()))

    def progress(self) -> Progress:
        """Which of the three lines everyone sees."""
        return progress(len(self._voted), len(self._electorate))

    def tally(self) -> tuple[int, ...]:
        """Answers per choice; only for the close."""
        given = list(self._ballots.values())
        return tuple(given.count(choice) for choice in range(self._choices))

    def __repr__(self) -> str:
        return "Urn()"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("an urn is never copied or written down")


class Urns:
    """The urns of every open poll, by session and poll; every method is safe between threads."""

    def __init__(self, lock: AbstractContextManager[object] | None = None) -> None:
        self._lock = lock or Lock()
        self._urns: dict[tuple[str, str], Urn] = {}
        self._asked: dict[tuple[str, str], frozenset[str]] = {}

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
            self._urns.pop((session, poll), None)

    def drop_session(self, session: str) -> None:
        """Drop every urn of a session, and who was asked."""
        with self._lock:
            self._urns = {place: urn for place, urn in self._urns.items() if place[0] != session}
            self._asked = {place: of for place, of in self._asked.items() if place[0] != session}

    def __repr__(self) -> str:
        return "Urns()"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("urns are never copied or written down")

    def _urn(self, session: str, poll: str) -> Urn:
        urn = self._urns.get((session, poll))
        if urn is None:
            raise Refused(Refusal.POLL_NOT_OPEN)
        return urn
