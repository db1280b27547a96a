"""Holds the ballots of open polls, in memory only: who has voted, and apart from it what was said.

It must never write, log, show or order anything, nor link a seat to a ballot: the phone alone
keeps that link, as the key it made for this poll.
"""

from hashlib import sha256
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
