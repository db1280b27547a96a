"""Whatever people do in whatever order, an evening keeps its promises."""

import pytest
from hypothesis import settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from sessions.domain.forecast import forecast
from sessions.domain.seats import SEATS_AT_MOST, Standing
from tests.support.bookkeeping import promise_of, was_held
from tests.support.cast import turn_now
from tests.support.driving import everyone_declines, everyone_shares
from tests.support.evening_in_pairs import EveningInPairs


class KeptPromises(EveningInPairs):
    """What is true at every moment; `NotedEvening` checks every single command."""

    @invariant()
    def who_speaks_or_has_spoken_stands_in_one_place_and_nobody_else_in_any(self) -> None:
        going = self.session.round
        if going:
            heard = {seat.id for seat in self.session.circle if going.has_heard(seat.id)}
            assert sorted(going.seats) == sorted({*self.session.speaking, *heard})

    @invariant()
    def nobody_who_is_not_in_the_circle_has_the_piece(self) -> None:
        if self.session.round:
            here = [seat.id for seat in self.session.circle]
            assert self.session.round.holder in (None, *here)

    @invariant()
    def a_turn_has_the_time_it_was_promised(self) -> None:
        turn = turn_now(self.session)
        assert turn is None or turn.left_seconds(self.now) == self.notes.left

    @invariant()
    def between_turns_the_spare_time_is_what_earlier_turns_left(self) -> None:
        if self.session.round and not was_held(turn_now(self.session)):
            assert self.session.round.spare_seconds == self.notes.spare

    @invariant()
    def once_a_turn_has_begun_order_and_time_stay_as_promised(self) -> None:
        if self.session.round and self.notes.promised:
            assert promise_of(self.session.round) == self.notes.promised

    @invariant()
    def who_has_shared_is_not_asked_again(self) -> None:
        going = self.session.round
        if going:
            assert {*going.shared, *going.parted} == self.notes.shared
            assert not self.notes.shared & {*going.unheard, going.holder}

    @invariant()
    def who_sits_in_a_pair_takes_part_sits_there_once_and_is_not_alone(self) -> None:
        groups = self.session.pairs.groups if self.session.pairs else ()
        seats = [seat for group in groups for seat in group]
        assert len(seats) == len(set(seats))
        assert set(seats) <= set(self.session.speaking)
        assert {len(group) for group in groups} <= {2, 3}

    @invariant()
    def nobody_sits_twice_and_the_circle_is_never_too_full(self) -> None:
        ids = [seat.id for seat in self.session.seats]
        here = [seat for seat in self.session.seats if seat.standing is not Standing.LEFT]
        assert len(ids) == len(set(ids))
        assert len(here) <= SEATS_AT_MOST

    @invariant()
    def a_closed_poll_keeps_what_was_said_of_it(self) -> None:
        for step, said in self.said.items():
            poll = self.session.poll_of(step)
            assert poll is not None
            assert (poll.outcome, poll.electorate) == (said, ())

    @invariant()
    def the_forecast_shortens_no_promised_turn(self) -> None:
        foreseen = forecast(self.session, self.now)
        assert foreseen.left_seconds >= 0
        for step in self.session.plan.steps:
            assert not (step.turns and step.turns.seconds and step.id in foreseen.could_shorten)

    def teardown(self) -> None:
        """From wherever people stopped the round comes to its end, whoever wants to share."""
        going = self.session.round
        if going:
            everyone_shares(going, self.now)
            everyone_declines(going, self.now)


AN_EVENING = settings(
    max_examples=2 * settings().max_examples,
    stateful_step_count=50,
    derandomize=True,
    database=None,
    deadline=None,
)
TestAnyEvening = KeptPromises.TestCase
TestAnyEvening.settings = AN_EVENING


@pytest.mark.long
@pytest.mark.timeout(1_800)
def test_two_thousand_evenings():
    many = settings(AN_EVENING, max_examples=2_000, stateful_step_count=80, derandomize=False)
    run_state_machine_as_test(KeptPromises, settings=many)
