"""Everything people and Fern may do in an evening, in any order, for Hypothesis to choose from.

Each command is applied as the service applies it. What must hold is in
`tests/sessions/domain/test_any_evening.py`; here only what must hold for every single command.
"""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from sessions.domain import asking, door, evening, sharing
from sessions.domain.errors import Refused
from sessions.domain.plans import RoundOrder
from sessions.domain.polls import Outcome
from sessions.domain.session import Phase, Session
from sessions.domain.turns import Turn
from tests.support.bookkeeping import Notes, same, was_held
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_round_step,
    a_step,
    round_of,
    turn_of,
)
from tests.support.driving import anybody

PEOPLE = ("ada", "ben", "chidi", "dana", "eve", "femi", "mallory")
Change = Callable[[Session], Session]
Say = Callable[[Session, str, str, float], Session]
ARRANGEMENTS: tuple[Change, ...] = (
    door.open_door,
    door.lock_door,
    lambda s: door.use_lobby(s, True),
    lambda s: door.use_lobby(s, False),
    lambda s: door.move(s, "ada", 2),
    lambda s: door.move(s, "chidi", 0),
    lambda s: evening.shorten(s, "closing", 2),
    lambda s: evening.shorten(s, "second", 2),
    lambda s: sharing.phones_away(s, True),
)
a_seat = st.sampled_from(PEOPLE)
sometimes = st.sampled_from((False,) * 7 + (True,))
yes_or_no = st.booleans()
some_choices = st.lists(
    st.sampled_from((None, None, sharing.decline, sharing.come_back)), min_size=3, max_size=12
)
in_a_round = precondition(lambda self: self.session.round is not None)
with_a_turn = precondition(lambda self: self.session.turn is not None)


class AnyEvening(RuleBasedStateMachine):
    """People come and go and tap what they like; some taps are stale, many are refused."""

    session: Session
    now: float
    notes: Notes
    notes_before: Notes

    @initialize(
        order=st.sampled_from(RoundOrder),
        seconds=st.sampled_from((180, 60, None)),
        count=st.sampled_from((1, 3, 4, 5, 6)),
        arriving=sometimes,
    )
    def arrive(self, order: RoundOrder, seconds: int | None, count: int, arriving: bool) -> None:
        first = a_round_step("first", seconds=seconds, order=order)
        plan = a_plan(first, a_check_in(), a_round_step("second"), a_step("closing"))
        self.session, self.now = a_circle(*PEOPLE[:count], plan=plan), SEVEN
        self.notes = self.notes_before = Notes()
        self.said: dict[str, Outcome] = {}
        if not arriving:
            self.start(backwards=False)

    def does(self, change: Change, *, undoable: bool = False, back_to: Notes | None = None) -> bool:
        """Apply a command as the service does; answers whether it was carried out."""
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
        self._takes_no_time(before.turn, after.turn)
        return True

    def answers(self, seat: str, change: Change, *, undoable: bool) -> None:
        """A command by which a seat answers an offer, or chooses before it comes."""
        pristine, before = self._never_asked() - {seat}, self.session.turn
        if self.does(change, undoable=undoable):
            self.notes = self.notes.answering(seat)
            self._offers_in_order(before, pristine)

    def _takes_no_time(self, before: Turn | None, after: Turn | None) -> None:
        if before and after and same(before, after) and was_held(after):
            was, left = before.left_seconds(self.now), after.left_seconds(self.now)
            assert was is None or (left or 0) >= was, "no command takes time from a turn"

    def _never_asked(self) -> set[str]:
        return set(self.session.speaking) - self.notes.answered

    def _offers_in_order(self, before: Turn | None, pristine: set[str]) -> None:
        turn = self.session.turn
        if turn and turn is not before and turn.seat in self.notes.answered:
            assert not pristine, "everyone is offered once before anybody a second time"

    # Coming and going.

    @rule(seat=a_seat, phone=yes_or_no)
    def comes(self, seat: str, phone: bool) -> None:
        if phone:
            self.does(lambda s: door.join(s, seat, self.now))
        else:
            self.does(lambda s: door.add_seat(s, seat), undoable=True)

    @precondition(lambda self: self.session.lobby)
    @rule(seat=a_seat)
    def is_let_in(self, seat: str) -> None:
        self.does(lambda s: door.admit(s, seat), undoable=True)

    @rule(seat=a_seat, how=st.sampled_from((door.leave, door.remove)))
    def goes(self, seat: str, how: Callable[[Session, str, float], Session]) -> None:
        pristine, before = self._never_asked() - {seat}, self.session.turn
        if self.does(lambda s: how(s, seat, self.now)):
            self._offers_in_order(before, pristine)

    @rule(seat=a_seat, on=yes_or_no)
    def listens(self, seat: str, on: bool) -> None:
        self.does(lambda s: door.listen(s, seat, on, self.now))

    # Through the evening.

    @precondition(lambda self: self.session.phase is Phase.ARRIVING)
    @rule(backwards=yes_or_no)
    def start(self, backwards: bool) -> None:
        order = self.session.speaking[:: -1 if backwards else 1]
        self.does(lambda s: evening.start(s, order, self.now), undoable=True)

    @precondition(lambda self: not self.session.turn)
    @rule(go=st.sampled_from((evening.next_step, evening.step_back)), stale=sometimes)
    def another_step(self, go: Callable[..., Session], stale: bool) -> None:
        step = "elsewhere" if stale else self._step()
        self.does(lambda s: go(s, step, s.speaking, self.now), undoable=True)

    @rule(what=st.sampled_from(ARRANGEMENTS))
    def fern_arranges(self, what: Change) -> None:
        self.does(what, undoable=True)

    @precondition(lambda self: self.session.phase is Phase.LIVE and self.session.step.question)
    @rule(opening=yes_or_no)
    def asks(self, opening: bool) -> None:
        step, said = self._step(), Outcome(counts=(len(self.said), 3))
        if opening:
            self.does(lambda s: asking.open_poll(s, step))
        elif self.does(lambda s: asking.close_poll(s, step, said)):
            assert step not in self.said, "a closed poll never reopens"
            self.said[step] = said

    @rule(seconds=st.sampled_from((0, 1, 10, 59, 61, 200)))
    def time_goes_by(self, seconds: int) -> None:
        self.notes = self.notes.later(self.session, seconds)
        self.now += seconds

    @precondition(lambda self: self.session.undo)
    @rule()
    def fern_takes_back(self) -> None:
        assert self.does(lambda s: evening.undo(s, self.now), back_to=self.notes_before)

    def _step(self) -> str:
        return self.session.plan.steps[self.session.at].id

    # The piece.

    @in_a_round
    @rule(seat=st.none() | a_seat, as_it_comes=yes_or_no)
    def is_offered(self, seat: str | None, as_it_comes: bool) -> None:
        seat = round_of(self.session).upcoming if as_it_comes else seat
        self.does(lambda s: sharing.offer(s, round_of(s).id, seat, self.now), undoable=True)

    @with_a_turn
    @rule(other=st.none() | a_seat, fern=yes_or_no, stale=sometimes)
    def takes_the_piece(self, other: str | None, fern: bool, stale: bool) -> None:
        turn = turn_of(self.session)
        about, seat = "r1.0" if stale else turn.id, turn.seat or other
        self.does(lambda s: sharing.accept(s, about, seat, self.now), undoable=fern)

    @with_a_turn
    @rule(fern=yes_or_no, stale=sometimes)
    def hands_on(self, fern: bool, stale: bool) -> None:
        turn, pristine = turn_of(self.session), self._never_asked()
        about, seat = "r1.0" if stale else turn.id, None if fern else turn.seat
        if self.does(lambda s: sharing.hand_on(s, about, seat, self.now), undoable=fern):
            self._offers_in_order(turn, pristine)

    @in_a_round
    @rule(
        seat=a_seat,
        say=st.sampled_from((sharing.decline, sharing.come_back)),
        fern=yes_or_no,
        stale=sometimes,
    )
    def would_rather_not_now(self, seat: str, say: Say, fern: bool, stale: bool) -> None:
        about = "r0" if stale else round_of(self.session).id
        self.answers(seat, lambda s: say(s, about, seat, self.now), undoable=fern)

    @precondition(lambda self: self.session.round and not self.session.round.complete)
    @rule(choices=some_choices)
    def the_piece_goes_round(self, choices: list[Say | None]) -> None:
        for say in choices:
            going = round_of(self.session)
            if going.complete:
                return
            if going.turn is None:
                self.is_offered(seat=None, as_it_comes=True)
            elif going.holder:
                self.time_goes_by(50)
                self._has_the_piece(say)
            elif say:
                self.would_rather_not_now(anybody(going), say, fern=False, stale=False)
            else:
                self.takes_the_piece(anybody(going), fern=True, stale=False)

    def _has_the_piece(self, say: Say | None) -> None:
        if say is sharing.decline:
            self.takes_a_little_longer(fern=False)
        elif say is sharing.come_back:
            self.breathes(sharing.resume if turn_of(self.session).paused_at else sharing.pause)
        else:
            self.hands_on(fern=False, stale=False)

    @precondition(lambda self: was_held(self.session.turn))
    @rule(fern=yes_or_no)
    def takes_a_little_longer(self, fern: bool) -> None:
        turn = turn_of(self.session)
        seat = None if fern else turn.seat
        if self.does(lambda s: sharing.extend(s, turn.id, seat, self.now), undoable=fern):
            self.notes = self.notes.longer()

    @precondition(lambda self: was_held(self.session.turn))
    @rule(how=st.sampled_from((sharing.pause, sharing.resume)))
    def breathes(self, how: Callable[[Session, str, float], Session]) -> None:
        self.does(lambda s: how(s, turn_of(s).id, self.now), undoable=True)
