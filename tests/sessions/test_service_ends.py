"""Check-ins through the service, and the end: what is kept, and what is forgotten."""

from datetime import datetime

import pytest

from sessions.disclosure import Progress
from sessions.domain import door
from sessions.domain.errors import Refusal, Refused
from sessions.memory.urns import Urns
from tests.support.tuesday import Evening


@pytest.fixture
def tuesday():
    return Evening()


def test_a_poll_is_tallied_when_it_closes_and_only_words_are_kept(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli")
    tuesday.start()
    tuesday.service.check_ins.open(tuesday.id, "arriving", cmd="open-it-1")
    for number, seat in enumerate(seats):
        key = f"ballot-key-{number}"
        tuesday.service.check_ins.cast(tuesday.id, "arriving", seat, key=key, choice=0)

    tuesday.service.check_ins.close(tuesday.id, "arriving", cmd="close-it-1")

    poll = tuesday.session.poll
    assert poll.outcome.shares == ("most_or_all", "few_or_none", "few_or_none")
    assert poll.electorate == ()


def test_a_ballot_changes_nothing_in_the_store(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli")
    tuesday.start()
    tuesday.service.check_ins.open(tuesday.id, "arriving", cmd="open-it-1")
    before = tuesday.store.load(tuesday.id)

    tuesday.service.check_ins.cast(tuesday.id, "arriving", seats[0], key="ballot-key-1", choice=2)

    assert tuesday.store.load(tuesday.id) == before


class Latecomer(Urns):
    """Somebody answers in the very moment in which the urn is tallied."""

    def __init__(self):
        super().__init__()
        self.seat, self.was_told = "", ""

    def tally(self, session, poll):
        counted = super().tally(session, poll)
        try:
            self.cast(session, poll, self.seat, key="a-late-ballot", choice=0)
        except Refused as why:
            self.was_told = why.code
        return counted


def test_while_a_check_in_is_closed_no_answer_is_taken_in_vain():
    urns = Latecomer()
    tuesday = Evening(urns)
    (urns.seat,) = tuesday.seats("Ada")
    tuesday.start()
    tuesday.service.check_ins.open(tuesday.id, "arriving", cmd="open-it-1")

    tuesday.service.check_ins.close(tuesday.id, "arriving", cmd="close-it-1")

    assert urns.was_told == Refusal.POLL_NOT_OPEN


def test_everyone_is_told_of_an_answer_only_when_the_line_changes(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli", "Farah")
    tuesday.start()
    tuesday.service.check_ins.open(tuesday.id, "arriving", cmd="open-it-1")
    heard = len(tuesday.told.heard)

    for number, seat in enumerate(seats[:4]):
        tuesday.service.check_ins.cast(
            tuesday.id, "arriving", seat, key=f"ballot-key-{number}", choice=1
        )

    assert len(tuesday.told.heard) == heard
    tuesday.service.check_ins.cast(tuesday.id, "arriving", seats[4], key="ballot-key-4", choice=1)
    assert len(tuesday.told.heard) == heard + 1
    assert tuesday.service.check_ins.progress(tuesday.session) is Progress.ENOUGH


def test_after_a_crash_the_urn_is_empty_and_phones_cast_again(tuesday):
    seats = tuesday.seats("Ada", "Ben", "Chidi", "Dana", "Eli")
    tuesday.start()
    tuesday.service.check_ins.open(tuesday.id, "arriving", cmd="open-it-1")
    restarted = tuesday.another_process()
    restarted.recover()

    for number, seat in enumerate(seats):
        restarted.check_ins.cast(tuesday.id, "arriving", seat, key=f"ballot-key-{number}", choice=1)
    restarted.check_ins.close(tuesday.id, "arriving", cmd="close-it-1")

    assert restarted.session(tuesday.id).poll.outcome.shares[1] == "most_or_all"


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
    assert tuesday.store.summary(summary.id) == summary


def test_a_summary_has_an_id_that_no_token_of_the_session_knows(tuesday):
    summary = tuesday.service.end(tuesday.id)

    assert tuesday.id not in repr(summary)
    assert tuesday.store.summary(tuesday.id) is None
    assert tuesday.told.heard[-1] == "ended"


def test_a_summary_knows_the_day_and_nothing_finer(tuesday):
    day = tuesday.service.end(tuesday.id).day

    assert day == datetime.fromtimestamp(tuesday.clock.now()).date().isoformat()
    assert len(day) == len("2026-11-24")


def test_a_session_does_not_end_while_a_check_in_is_open(tuesday):
    tuesday.seats("Ada")
    tuesday.start()
    tuesday.service.check_ins.open(tuesday.id, "arriving", cmd="open-it-1")

    with pytest.raises(Refused) as refused:
        tuesday.service.end(tuesday.id)

    assert refused.value.code is Refusal.POLL_IS_OPEN


def test_after_the_end_every_command_says_that_it_is_over(tuesday):
    tuesday.service.end(tuesday.id)

    with pytest.raises(Refused, match="session_over"):
        tuesday.service.change(tuesday.id, lambda s, _: door.lock_door(s))
