"""A session with somebody beside it who takes notes: what must hold for every single command."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis.stateful import RuleBasedStateMachine

from sessions.domain import evening
from sessions.domain.errors import Refused
from sessions.domain.polls import Outcome
from sessions.domain.session import Session
from sessions.domain.turns import Turn
from tests.support.bookkeeping import Notes, same, was_held
from tests.support.cast import turn_now

Change = Callable[[Session], Session]


class NotedEvening(RuleBasedStateMachine):
    """Applies commands as the service does, and compares each with the notes."""

    session: Session
    now: float
    notes: Notes
    notes_before: Notes
    said: dict[str, Outcome]

    def does(self, change: Change, *, undoable: bool = False, back_to: Notes | None = None) -> bool:
        """Apply a command; answers whether it was carried out."""
        before, unchanged = self.session, hash(self.session)
        try:
            changed = change(before)
        except Refused:
            assert hash(before) == unchanged, "a refused command changes nothing"
            return False
        assert changed.version == before.version, "versions are the service's"
        after = replace(changed, version=before.version + 1, undo=None)
        if undoable:
            after, self.notes_before = evening.undoable(before, after, self.now), self.notes
        self.session, self.notes = after, back_to or self.notes.after(before, after)
        self._takes_no_time(turn_now(before), turn_now(after))
        return True

    def does_for(self, seat: str, change: Change, *, undoable: bool = False) -> bool:
        """Apply a command after which the piece may go on by itself to the next seat."""
        pristine, before = self._never_asked() - {seat}, turn_now(self.session)
        done = self.does(change, undoable=undoable)
        turn = turn_now(self.session)
        if done and turn and turn is not before and turn.seat in self.notes.answered | {seat}:
            assert not pristine, "everyone is offered once before anybody a second time"
        return done

    def refuses(self, change: Change) -> None:
        """A command that must never be carried out."""
        assert not self.does(change)

    def _takes_no_time(self, before: Turn | None, after: Turn | None) -> None:
        if before and after and same(before, after) and was_held(after):
            was, left = before.left_seconds(self.now), after.left_seconds(self.now)
            assert was is None or (left or 0) >= was, "no command takes time from a turn"

    def _never_asked(self) -> set[str]:
        return set(self.session.speaking) - self.notes.answered
