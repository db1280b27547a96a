"""The use cases of a check-in: an urn is set up, ballots are cast, words are kept, the urn dropped.

It must never store, log or tell anybody what was answered, nor who did.
"""

from typing import Protocol

from sessions.disclosure import Progress, outcome
from sessions.domain import asking
from sessions.domain.polls import Poll
from sessions.domain.session import Session
from sessions.live import Change
from sessions.ports import UrnStore

ONE_TO_RATHER_NOT_SAY = 1
"""Every poll has one choice more than its options: rather not say."""


class House(Protocol):
    """What check-ins need of the service they belong to."""

    def session(self, session_id: str) -> Session | None:
        """A live session, or None if it is over."""

    def change(self, session_id: str, change: Change, *, cmd: str | None = None) -> int:
        """Apply a rule, save, and show everyone; answers the version it led to."""

    def tell(self, session_id: str) -> None:
        """Show everyone what is true now."""


class CheckIns:
    """Everything that can be done with check-ins, one call for each thing that is done."""

    def __init__(self, urns: UrnStore, house: House) -> None:
        self._urns, self._house = urns, house

    def recover(self, session: Session) -> None:
        """After a start: the urn of an open poll is set up anew, empty; phones cast again."""
        if session.poll and session.poll.open:
            self._open_urn(session, session.poll)

    def progress(self, session: Session) -> Progress | None:
        """How far an open poll is, in the one line that everyone may know."""
        if session.poll is None:
            return None
        return self._urns.progress(session.id, session.poll.id)

    def open(self, session_id: str, step: str, *, cmd: str) -> int:
        """Open the check-in of the current step."""
        asked = self._urns.asked(session_id)
        version = self._house.change(
            session_id, lambda s, _now: asking.open_poll(s, step, asked), cmd=cmd
        )
        session = self._house.session(session_id)
        if session and session.poll and session.poll.open:
            self._open_urn(session, session.poll)
            self._house.tell(session_id)
        return version

    def cast(self, session_id: str, poll: str, voter: str, *, key: str, choice: int) -> None:
        """Put a ballot into the urn, or change it; never touches the database."""
        before = self._urns.progress(session_id, poll)
        self._urns.cast(session_id, poll, voter, key=key, choice=choice)
        if self._urns.progress(session_id, poll) is not before:
            self._house.tell(session_id)

    def close(self, session_id: str, poll: str, *, cmd: str) -> int:
        """Seal, tally, write the words in one transaction, drop the urn."""
        with self._urns.sealed(session_id, poll):
            version = self._house.change(session_id, lambda s, _now: self._closed(s, poll), cmd=cmd)
        self._urns.close(session_id, poll)
        return version

    def forget(self, session_id: str) -> None:
        """Drop every urn of a session that is over, and who was asked."""
        self._urns.drop_session(session_id)

    def _open_urn(self, session: Session, poll: Poll) -> None:
        choices = len(poll.question.options) + ONE_TO_RATHER_NOT_SAY
        self._urns.open(session.id, poll.id, frozenset(poll.electorate), choices=choices)

    def _closed(self, session: Session, poll: str) -> Session:
        question = asking.to_close(session, poll).question
        tally = self._urns.tally(session.id, poll)
        return asking.close_poll(session, poll, outcome(question, tally))
