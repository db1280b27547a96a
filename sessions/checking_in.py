"""The use cases of a check-in: urns are set up, ballots are cast, words are kept, urns dropped.

It must never store, log or tell anybody what was answered, nor who did.
"""

from contextlib import ExitStack
from typing import Protocol

from sessions.disclosure import Progress, outcome
from sessions.domain import asking
from sessions.domain.errors import Refusal, Refused
from sessions.domain.polls import Outcome, Poll
from sessions.domain.questions import Part, Question
from sessions.domain.session import Session
from sessions.live import Change
from sessions.moves import Moves
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
        self._urns, self._house, self._moves = urns, house, Moves(urns)

    def recover(self, session: Session) -> None:
        """After a start: the urns of an open check-in are set up anew; phones cast again."""
        for poll in session.check_in:
            if poll.open:
                self._open_urn(session, poll)

    def progress(self, session: Session) -> Progress | None:
        """How far an open check-in is, in the one line that everyone may know: its slowest poll."""
        lines = [self._urns.progress(session.id, poll.id) for poll in session.check_in]
        return min(filter(None, lines), key=tuple(Progress).index, default=None)

    def open(self, session_id: str, step: str, *, cmd: str, passed_round: bool = False) -> int:
        """Open the check-in of the current step."""

        def opened(session: Session, _now: float) -> Session:
            return asking.open_poll(
                session,
                step,
                self._urns.asked(session_id),
                passed_round=passed_round,
                moved_from=self._moves.may_be_from(session, passed_round=passed_round),
            )

        return self._opened(session_id, opened, cmd=cmd)

    def ask(
        self,
        session_id: str,
        step: str,
        questions: tuple[Question, ...],
        *,
        cmd: str,
        passed_round: bool = False,
    ) -> int:
        """Ask the room something that the plan does not."""
        asked = self._urns.asked(session_id)
        return self._opened(
            session_id,
            lambda s, _now: asking.ask(s, step, questions, asked=asked, passed_round=passed_round),
            cmd=cmd,
        )

    def cast(self, session_id: str, poll: str, voter: str, *, key: str, choice: int) -> None:
        """Put a ballot into the urn, or change it; never touches the database."""
        session = self._house.session(session_id)
        before = session and self.progress(session)
        self._urns.cast(session_id, poll, voter, key=key, choice=choice)
        if session and self.progress(session) is not before:
            self._house.tell(session_id)

    def cast_for(self, session_id: str, poll: str, seat: str, *, key: str, choice: int) -> None:
        """The ballot of a seat without a phone, from one that is passed round."""
        session = self._house.session(session_id)
        if session is None or not any(
            seat in asking.without_a_phone(session, each) for each in session.check_in
        ):
            raise Refused(Refusal.NOT_IN_THIS_CHECK_IN)
        self.cast(session_id, poll, seat, key=key, choice=choice)

    def close(self, session_id: str, poll: str, *, cmd: str) -> int:
        """Seal, tally, write the words in one transaction, drop the urns."""
        session = self._house.session(session_id)
        # A repeat of an old close must find nothing: another check-in may be open by now.
        named = session is not None and session.poll is not None and session.poll.id == poll
        polls = session.check_in if session and named else ()
        with ExitStack() as sealed:
            for each in polls:
                sealed.enter_context(self._urns.sealed(session_id, each.id))
            version = self._house.change(session_id, lambda s, _now: self._closed(s, poll), cmd=cmd)
        for each in polls:
            self._urns.close(session_id, each.id)
        return version

    def forget(self, session_id: str) -> None:
        """Drop every urn of a session that is over, and who was asked."""
        self._urns.drop_session(session_id)

    def _opened(self, session_id: str, change: Change, *, cmd: str) -> int:
        version = self._house.change(session_id, change, cmd=cmd)
        session = self._house.session(session_id)
        if session and session.poll and session.poll.open:
            self.recover(session)
            self._house.tell(session_id)
        return version

    def _open_urn(self, session: Session, poll: Poll) -> None:
        choices = len(poll.question.options) + ONE_TO_RATHER_NOT_SAY
        self._urns.open(session.id, poll.id, frozenset(poll.electorate), choices=choices)

    def _closed(self, session: Session, poll: str) -> Session:
        asking.to_close(session, poll)
        first, *others = (self._outcome(session, each) for each in session.check_in)
        return asking.close_poll(session, poll, first, beside=tuple(others))

    def _outcome(self, session: Session, poll: Poll) -> Outcome:
        tally = self._urns.tally(session.id, poll.id)
        if poll.question.part is Part.MOVE:
            return self._moves.said(session, poll, tally)
        return outcome(poll.question, tally)
