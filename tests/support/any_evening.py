"""Everything people and Fern may do in an evening, in any order, for Hypothesis to choose from.

What must hold is in `tests/sessions/domain/test_any_evening.py`, and for every single command
in `noted_evening.py`.
"""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from sessions.domain import arranging, asking, choosing, door, evening, prompts, sharing
from sessions.domain.choosing import Wish
from sessions.domain.plans import ClockFor, RoundOrder
from sessions.domain.polls import Outcome
from sessions.domain.session import Phase, Session
from tests.support.bookkeeping import Notes, promise_of, was_held
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_pairs_step,
    a_plan,
    a_round_step,
    a_step,
    round_of,
    turn_now,
    turn_of,
)
from tests.support.driving import anybody
from tests.support.noted_evening import Change, NotedEvening

PEOPLE = ("ada", "ben", "chidi", "dana", "eve", "femi", "mallory")
Say = Callable[[Session, str, str, float], Session]
ARRANGEMENTS: tuple[Change, ...] = (
    door.open_door,
    door.lock_door,
    lambda s: door.use_lobby(s, True),
    lambda s: door.use_lobby(s, False),
    lambda s: arranging.move(s, "ada", 2),
    lambda s: arranging.move(s, "chidi", 0),
    lambda s: evening.shorten(s, "closing", 2),
    lambda s: evening.shorten(s, "second", 2),
    lambda s: sharing.phones_away(s, True),
    lambda s: prompts.write(s, "first", "What helped?"),
)
OVER = "r1.0"
"""The id of a round or a turn that has gone by."""
a_seat = st.sampled_from(PEOPLE)
now_and_then = st.sampled_from((False, False, True))
sometimes = st.sampled_from((False,) * 7 + (True,))
yes_or_no = st.booleans()
some_choices = st.lists(
    st.sampled_from((None, None, sharing.decline, sharing.come_back)), min_size=3, max_size=12
)
a_wish = st.builds(
    Wish,
    order=st.none() | st.sampled_from(RoundOrder),
    clock=st.none() | st.sampled_from(ClockFor),
    minutes=st.none() | st.sampled_from((1, 3, 10)),
)
in_a_round = precondition(lambda self: self.session.round is not None)
with_a_turn = precondition(lambda self: turn_now(self.session) is not None)


class AnyEvening(NotedEvening):
    """People come and go and tap what they like; some taps are stale, many are refused."""

    @initialize(
        order=st.sampled_from(RoundOrder),
        seconds=st.sampled_from((180, 60, None)),
        count=st.sampled_from((1, 3, 4, 5, 6)),
        arriving=sometimes,
        asking_first=sometimes,
        pairs_first=now_and_then,
    )
    def arrive(
        self, order: RoundOrder, seconds: int | None, count: int, **first_comes: bool
    ) -> None:
        first = a_round_step("first", seconds=seconds, order=order)
        steps = (a_check_in(), first) if first_comes["asking_first"] else (first, a_check_in())
        pairs = (a_pairs_step(),) if first_comes["pairs_first"] else ()
        plan = a_plan(*pairs, *steps, a_round_step("second"), a_step("closing"))
        self.session, self.now = a_circle(*PEOPLE[:count], plan=plan), SEVEN
        self.notes = self.notes_before = Notes()
        self.said = {}
        if not first_comes["arriving"]:
            self.start(backwards=False)

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
        self.does_for(seat, lambda s: how(s, seat, self.now))

    @rule(seat=a_seat, on=yes_or_no)
    def listens(self, seat: str, on: bool) -> None:
        self.does_for(seat, lambda s: door.listen(s, seat, on, self.now))

    # Through the evening.

    @precondition(lambda self: self.session.phase is Phase.ARRIVING)
    @rule(backwards=yes_or_no)
    def start(self, backwards: bool) -> None:
        order = self.session.speaking[:: -1 if backwards else 1]
        self.does(lambda s: evening.start(s, order, self.now), undoable=True)

    @precondition(lambda self: not turn_now(self.session))
    @rule(go=st.sampled_from((evening.next_step, evening.step_back)))
    def another_step(self, go: Callable[..., Session]) -> None:
        self.refuses(lambda s: go(s, "elsewhere", s.speaking, self.now))
        asking_now = self.session.poll is not None and self.session.poll.open
        done = self.does(lambda s: go(s, self._step(), s.speaking, self.now), undoable=True)
        assert not (done and asking_now), "nobody leaves a step while its poll is open"

    @rule(what=st.sampled_from(ARRANGEMENTS))
    def fern_arranges(self, what: Change) -> None:
        self.does(what, undoable=True)

    @rule(step=st.sampled_from(("first", "second", "closing")), wish=a_wish)
    def fern_sets_a_round(self, step: str, wish: Wish) -> None:
        backwards = self.session.speaking[::-1]
        before, going = self.notes.promised, self.session.round
        self.does(lambda s: choosing.set_round(s, step, wish, shuffled=backwards), undoable=True)
        if going and before:
            assert self.session.round == replace(going, rules=round_of(self.session).rules)
            assert promise_of(round_of(self.session)) == before

    @precondition(lambda self: self.session.phase is Phase.LIVE and self.session.step.question)
    @rule(opening=yes_or_no)
    def asks(self, opening: bool) -> None:
        step, said = self._step(), Outcome(counts=(len(self.said), 3))
        if opening and self.does(lambda s: asking.open_poll(s, step)):
            phones = {seat.id for seat in self.session.circle if seat.phone}
            assert self.session.poll, "the poll is open"
            assert set(self.session.poll.electorate) == phones
        elif not opening and self.does(lambda s: asking.close_poll(s, step, said)):
            assert step not in self.said, "a closed poll never reopens"
            self.said[step] = said

    @rule(seconds=st.sampled_from((0, 1, 10, 59, 61, 200)))
    def time_goes_by(self, seconds: int) -> None:
        self.notes = self.notes.later(self.session, seconds)
        self.now += seconds

    @precondition(lambda self: self.session.undo)
    @rule(seconds=st.sampled_from((0, 7, 45)))
    def fern_takes_back(self, seconds: int) -> None:
        self.time_goes_by(seconds)
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
    @rule(other=st.none() | a_seat, fern=yes_or_no)
    def takes_the_piece(self, other: str | None, fern: bool) -> None:
        turn = turn_of(self.session)
        seat = turn.seat or other
        self.refuses(lambda s: sharing.accept(s, OVER, seat, self.now))
        self.does(lambda s: sharing.accept(s, turn.id, seat, self.now), undoable=fern)

    @with_a_turn
    @rule(fern=yes_or_no)
    def hands_on(self, fern: bool) -> None:
        turn = turn_of(self.session)
        self.refuses(lambda s: sharing.hand_on(s, OVER, None, self.now))
        self.refuses(lambda s: sharing.hand_on(s, turn.id, "somebody else", self.now))
        seat = None if fern else turn.seat
        self.does_for("", lambda s: sharing.hand_on(s, turn.id, seat, self.now), undoable=fern)

    @in_a_round
    @rule(seat=a_seat, say=st.sampled_from((sharing.decline, sharing.come_back)), fern=yes_or_no)
    def would_rather_not_now(self, seat: str, say: Say, fern: bool) -> None:
        about = round_of(self.session).id
        self.refuses(lambda s: say(s, OVER, seat, self.now))
        if self.does_for(seat, lambda s: say(s, about, seat, self.now), undoable=fern):
            self.notes = self.notes.answering(seat)

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
                self.would_rather_not_now(anybody(going), say, fern=False)
            else:
                self.takes_the_piece(anybody(going), fern=True)

    def _has_the_piece(self, say: Say | None) -> None:
        if say is sharing.decline:
            self.takes_a_little_longer(fern=False)
        elif say is sharing.come_back:
            self.breathes(sharing.resume if turn_of(self.session).paused_at else sharing.pause)
        else:
            self.hands_on(fern=False)

    @precondition(lambda self: was_held(turn_now(self.session)))
    @rule(fern=yes_or_no)
    def takes_a_little_longer(self, fern: bool) -> None:
        turn = turn_of(self.session)
        seat = None if fern else turn.seat
        if self.does(lambda s: sharing.extend(s, turn.id, seat, self.now), undoable=fern):
            self.notes = self.notes.longer()

    @precondition(lambda self: was_held(turn_now(self.session)))
    @rule(how=st.sampled_from((sharing.pause, sharing.resume)))
    def breathes(self, how: Callable[[Session, str, float], Session]) -> None:
        self.does(lambda s: how(s, turn_of(s).id, self.now), undoable=True)
