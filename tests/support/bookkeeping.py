"""What somebody with a pencil would note of an evening, to compare the rules with.

Knows nothing of how the rules are written: it hears of each change and of each second.
"""

from dataclasses import dataclass, replace

from sessions.domain.plans import RoundOrder
from sessions.domain.rounds import Round
from sessions.domain.session import Session
from sessions.domain.turns import Turn
from tests.support.cast import round_of, turn_now, turn_of

EXTENSION_SECONDS = 60
Promise = tuple[RoundOrder, int | None]


@dataclass(frozen=True)
class Notes:
    """Of the round that goes on: who answered, who shared, what is left of the running turn.

    `promised` is the order and the seconds that everybody was told when the first turn began.
    """

    round: str = ""
    answered: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    spare: float = 0
    used: float = 0
    left: float | None = None
    promised: Promise | None = None

    def later(self, session: Session, seconds: float) -> "Notes":
        """Time goes by; only a turn that is held and not paused uses it."""
        turn = turn_now(session)
        if turn is None or not turn.held or turn.paused_at is not None:
            return self
        left = None if self.left is None else self.left - seconds
        return replace(self, used=self.used + seconds, left=left)

    def longer(self) -> "Notes":
        """A minute more than what is left, or a minute when nothing is."""
        assert self.left is not None
        return replace(self, left=max(self.left, 0) + EXTENSION_SECONDS)

    def after(self, before: Session, now: Session) -> "Notes":
        """What a change did to the round: a turn taken, a turn over, somebody gone, a new round."""
        notes, was, turn = self, turn_now(before), turn_now(now)
        if now.round is None or now.round.id != self.round:
            return Notes(round=now.round.id if now.round else "")
        if was_held(was) and not same(was, turn):
            notes = notes._over(before, turn_of(before).seat or "", now)
        if was_held(turn) and not (same(was, turn) and was_held(was)):
            notes = notes._taken(turn_of(now), now.round.rules.seconds)
            notes = replace(notes, promised=notes.promised or promise_of(now.round))
        came = taking_part(now) - taking_part(before)
        assert not came - self.shared or now.round.waiting[-1] in came, "late seats come last"
        gone = taking_part(before) - taking_part(now)
        return replace(notes, answered=notes.answered - (gone - notes.shared))

    def answering(self, seat: str) -> "Notes":
        """A seat has said yes, not today, or come back to me."""
        return replace(self, answered=self.answered | {seat})

    def _over(self, before: Session, holder: str, now: Session) -> "Notes":
        gives = round_of(before).rules.seconds
        spare = self.spare if gives is None else self.spare + gives - self.used
        shared = self.shared | ({holder} & {seat.id for seat in now.circle})
        return replace(self, spare=spare, shared=shared, used=0, left=None)

    def _taken(self, turn: Turn, gives: int | None) -> "Notes":
        holder, promised = turn.seat or "", turn.promised_seconds
        assert holder not in self.shared, "nobody holds the piece twice in a round"
        assert (gives is None) == (promised is None)
        assert promised is None or gives is None or promised >= gives
        return replace(self.answering(holder), used=0, left=promised)


def promise_of(going: Round) -> Promise:
    """What a round promises: an order, and seconds for each turn."""
    return going.rules.order, going.rules.seconds


def same(one: Turn | None, other: Turn | None) -> bool:
    """Whether this is the same turn, whatever happened to it."""
    return one is not None and other is not None and one.id == other.id


def taking_part(session: Session) -> set[str]:
    """Who may still be called, and who was heard and only listens now."""
    going = session.round
    heard = {seat.id for seat in session.circle if going and going.has_heard(seat.id)}
    return {*session.speaking, *heard}


def was_held(turn: Turn | None) -> bool:
    """Whether somebody had taken the piece."""
    return turn is not None and turn.held
