"""How people moved from a check-in to a later one: when it may be asked, and what is kept of it."""

from sessions.disclosure import outcome
from sessions.domain.asking import electorate
from sessions.domain.before_after import after_of, before_of
from sessions.domain.polls import Outcome, Poll
from sessions.domain.session import Session
from sessions.moving import may_move_from, outcome_of_moves
from sessions.ports import UrnStore


class Moves:
    """Knows by the urns whether the very same people answered, every one of them."""

    def __init__(self, urns: UrnStore) -> None:
        self._urns = urns

    def may_be_from(self, session: Session, *, passed_round: bool) -> frozenset[str]:
        """The polls before, beside which moves may be said: everyone knows which (0009)."""
        asked = self._urns.asked(session.id)
        entitled = frozenset(electorate(session, passed_round=passed_round))
        return frozenset(
            poll.id
            for poll in session.every_poll
            if poll.outcome
            and asked.get(poll.id) == entitled
            and self._urns.answered_by_all(session.id, poll.id)
            and may_move_from(poll.outcome, len(entitled))
        )

    def said(self, session: Session, poll: Poll, tally: tuple[int, ...]) -> Outcome:
        """Said only where the very same seats could answer all three, and everyone did."""
        before, after = before_of(session, poll.question), after_of(session, poll)
        if before is None or before.outcome is None or after is None:
            return Outcome()
        asked, three = self._urns.asked(session.id), (before.id, after.id, poll.id)
        of_same = len({asked.get(each) for each in three}) == 1
        if not of_same or not all(self._urns.answered_by_all(session.id, each) for each in three):
            return Outcome()
        said_after = outcome(after.question, self._urns.tally(session.id, after.id))
        return outcome_of_moves(tally, before=before.outcome, after=said_after)
