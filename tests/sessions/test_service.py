"""The use cases: compare-and-set, repeated commands, people in memory only, polls, the end."""

import pytest

from sessions.disclosure import Progress
from sessions.domain import door, evening, sharing
from sessions.domain.errors import Refusal, Refused
from sessions.domain.people import Level, Signal
from sessions.domain.plans import Format, Plan, Question, Step, StepKind, TurnRules
from sessions.memory.rooms import Rooms
from sessions.memory.urn import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.fakes import CountingChance, FixedClock, MemoryStore

GROUP = Group("g", "Tuesday circle")
PLAN = Plan(
    id="short",
    title="A short evening",
    summary="",
    format=Format.IN_PERSON,
    steps=(
        Step("arriving", StepKind.CHECK_IN, "Arriving", minutes=2,
             question=Question("How are you arriving?", ("Heavy", "Steady", "Light"))),
        Step("sharing", StepKind.ROUND, "Sharing", turns=TurnRules(seconds=120)),
        Step("closing", StepKind.CLOSING, "Closing", minutes=3),
    ),
)  # fmt: skip


class Telling:
    """Remembers who was told what."""

    def __init__(self):
        self.heard = []

    def changed(self, session_id):
        self.heard.append("changed")

    def ended(self, session_id, group):
        self.heard.append("ended")

    def removed(self, session_id, seat):
        self.heard.append(("removed", seat))


class Evening:
    """A service on fakes with one open session, and a second process on the same store."""

    def __init__(self):
        self.store, self.clock, self.told = MemoryStore(), FixedClock(), Telling()
        self.chance = CountingChance()
        self.store.add_group(GROUP)
        self.service = self.another_process()
        self.service.tells(self.told)
        self.id = self.service.open(GROUP, PLAN).id

    def another_process(self):
        stores = Stores(self.store, Rooms(), Urns())
        return SessionService(stores, self.clock, self.chance, secret=b"s" * 32, software="test")

    def seats(self, *names):
        return [self.service.join(self.id, f"key-of-{name}", name) for name in names]

    def start(self):
        self.service.change(self.id, lambda s, now: evening.start(s, (), now))

    @property
    def session(self):
        session = self.service.session(self.id)
        assert session
        return session


@pytest.fixture
def tuesday():
    return Evening()


def test_the_same_join_key_never_makes_two_seats(tuesday):
    assert tuesday.seats("Ada") == tuesday.seats("Ada")
    assert len(tuesday.session.circle) == 1


def test_two_people_of_one_name_are_told_apart(tuesday):
    one = tuesday.service.join(tuesday.id, "key-one-1", "Ben")
    two = tuesday.service.join(tuesday.id, "key-two-2", "Ben")

    names = tuesday.service.room(tuesday.id).names
    assert (names[one], names[two]) == ("Ben", "Ben 2")


def test_a_repeated_command_is_answered_as_the_first_time_and_done_once(tuesday):
    first = tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s), cmd="once-only")
    again = tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s), cmd="once-only")

    assert first == again
    assert tuesday.session.door.epoch == 1


def test_a_lost_race_applies_the_rule_to_what_the_other_saved(tuesday):
    other = tuesday.another_process()
    other.session(tuesday.id)
    tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s))

    other.change(tuesday.id, lambda s, _: door.renew_code(s))

    assert tuesday.another_process().session(tuesday.id).door.epoch == 2


def test_a_refused_command_changes_nothing_and_tells_nobody(tuesday):
    before, heard = tuesday.session, len(tuesday.told.heard)

    with pytest.raises(Refused, match="not_started"):
        tuesday.service.change(tuesday.id, lambda s, now: evening.next_step(s, "x", (), now))

    assert tuesday.session == before
    assert len(tuesday.told.heard) == heard


def test_codes_and_invites_open_only_their_own_session(tuesday):
    keys = tuesday.service.keys(tuesday.id)

    assert tuesday.service.find_by_code(keys.code(0).lower()) == tuesday.id
    assert tuesday.service.find_by_invite(keys.invite(0)) == tuesday.id
    assert tuesday.service.find_by_code(keys.code(1)) is None
    assert tuesday.service.find_by_wall(keys.invite(0)) is None


def test_a_new_code_makes_the_old_one_worthless(tuesday):
    old = tuesday.service.keys(tuesday.id).code(0)

    tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s))

    assert tuesday.service.find_by_code(old) is None


def test_undo_takes_back_what_those_who_hold_did_last(tuesday):
    tuesday.seats("Ada", "Ben")
    tuesday.service.change(tuesday.id, lambda s, now: evening.start(s, (), now), undoable=True)

    tuesday.service.change(tuesday.id, lambda s, now: evening.undo(s, now))

    assert tuesday.session.started_at is None


def test_nothing_can_be_taken_back_once_something_else_has_happened(tuesday):
    tuesday.service.change(tuesday.id, lambda s, now: evening.start(s, (), now), undoable=True)
    tuesday.service.change(tuesday.id, lambda s, _: door.lock_door(s))

    with pytest.raises(Refused, match="nothing_to_undo"):
        tuesday.service.change(tuesday.id, lambda s, now: evening.undo(s, now))


def test_signals_never_reach_the_store(tuesday):
    (ada,) = tuesday.seats("Ada")
    before = tuesday.store.load(tuesday.id)

    signal = Signal("signal-1", ada, Level.UNSAFE, tuesday.clock.now())
    tuesday.service.people(tuesday.id, lambda room: room.sent(signal))

    assert tuesday.store.load(tuesday.id) == before
    assert tuesday.service.room(tuesday.id).signal_of(ada) == signal


def test_a_poll_is_tallied_when_it_closes_and_only_words_are_kept(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli")
    tuesday.start()
    tuesday.service.open_poll(tuesday.id, "arriving", cmd="open-it-1")
    for number, seat in enumerate(seats):
        key = f"ballot-key-{number}"
        tuesday.service.cast(tuesday.id, "arriving", seat, key=key, choice=0)

    tuesday.service.close_poll(tuesday.id, "arriving", cmd="close-it-1")

    poll = tuesday.session.poll
    assert poll.outcome.shares == ("most_or_all", "few_or_none", "few_or_none")
    assert poll.electorate == ()


def test_a_ballot_changes_nothing_in_the_store(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli")
    tuesday.start()
    tuesday.service.open_poll(tuesday.id, "arriving", cmd="open-it-1")
    before = tuesday.store.load(tuesday.id)

    tuesday.service.cast(tuesday.id, "arriving", seats[0], key="ballot-key-1", choice=2)

    assert tuesday.store.load(tuesday.id) == before


def test_everyone_is_told_of_an_answer_only_when_the_line_changes(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli", "Farah")
    tuesday.start()
    tuesday.service.open_poll(tuesday.id, "arriving", cmd="open-it-1")
    heard = len(tuesday.told.heard)

    for number, seat in enumerate(seats[:4]):
        tuesday.service.cast(tuesday.id, "arriving", seat, key=f"ballot-key-{number}", choice=1)

    assert len(tuesday.told.heard) == heard
    tuesday.service.cast(tuesday.id, "arriving", seats[4], key="ballot-key-4", choice=1)
    assert len(tuesday.told.heard) == heard + 1
    assert tuesday.service.progress(tuesday.session) is Progress.ENOUGH


def test_after_a_crash_the_urn_is_empty_and_phones_cast_again(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli")
    tuesday.start()
    tuesday.service.open_poll(tuesday.id, "arriving", cmd="open-it-1")
    restarted = tuesday.another_process()
    restarted.recover()

    for number, seat in enumerate(seats):
        restarted.cast(tuesday.id, "arriving", seat, key=f"ballot-key-{number}", choice=1)
    restarted.close_poll(tuesday.id, "arriving", cmd="close-it-1")

    assert restarted.session(tuesday.id).poll.outcome.shares[1] == "most_or_all"


def test_a_removed_seat_is_told_and_its_token_is_dead(tuesday):
    (ada,) = tuesday.seats("Ada")

    tuesday.service.remove(tuesday.id, ada, cmd="remove-1")

    assert ("removed", ada) in tuesday.told.heard
    assert tuesday.session.seat(ada).token_epoch == 1
    assert not tuesday.session.door.open


def test_who_leaves_is_forgotten_by_name(tuesday):
    (ada,) = tuesday.seats("Ada")

    tuesday.service.leave(tuesday.id, ada, cmd="leaving-1")

    assert "Ada" not in tuesday.service.room(tuesday.id).names.values()


def test_a_turn_runs_on_the_service_clock(tuesday):
    (ada,) = tuesday.seats("Ada")
    tuesday.start()
    tuesday.service.change(tuesday.id, lambda s, now: evening.next_step(s, "arriving", (), now))
    tuesday.service.change(tuesday.id, lambda s, now: sharing.offer(s, s.round.id, ada, now))
    turn = tuesday.session.round.turn.id
    tuesday.service.change(tuesday.id, lambda s, now: sharing.accept(s, turn, ada, now))

    tuesday.clock.advance(30)

    assert tuesday.session.round.turn.left_seconds(tuesday.service.now()) == 90


def test_the_end_leaves_the_summary_and_forgets_everybody(tuesday):
    tuesday.seats("Ada", "Ben")
    tuesday.start()
    tuesday.clock.advance(600)

    summary = tuesday.service.end(tuesday.id)

    assert summary.attendance == 2
    assert summary.actual_minutes == 10
    assert tuesday.told.heard[-1] == "ended"
    assert tuesday.service.session(tuesday.id) is None
    assert tuesday.service.room(tuesday.id).names == {}
    assert tuesday.store.summary(tuesday.id) == summary


def test_a_session_does_not_end_while_a_check_in_is_open(tuesday):
    tuesday.seats("Ada")
    tuesday.start()
    tuesday.service.open_poll(tuesday.id, "arriving", cmd="open-it-1")

    with pytest.raises(Refused) as refused:
        tuesday.service.end(tuesday.id)

    assert refused.value.code is Refusal.POLL_IS_OPEN


def test_after_the_end_every_command_says_that_it_is_over(tuesday):
    tuesday.service.end(tuesday.id)

    with pytest.raises(Refused, match="session_over"):
        tuesday.service.change(tuesday.id, lambda s, _: door.lock_door(s))
