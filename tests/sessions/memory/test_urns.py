"""The urns of open polls: empty when opened, filled again after a crash, dropped at the close."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from threading import Lock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.disclosure import Progress
from sessions.domain.errors import Refused
from sessions.memory.urns import Urns

CAST = ("ada", "ben", "chidi", "dina", "eli", "farid")
CIRCLE = frozenset(CAST)
CHOICES = 3
EVENING, POLL = "evening", "check-in"

seats = st.sampled_from(CAST)
choices = st.integers(0, CHOICES - 1)


def key_of(seat: str) -> str:
    return f"key-made-on-the-phone-of-{seat}"


def urns_with(*places: tuple[str, str]) -> Urns:
    urns = Urns()
    for session, poll in places:
        urns.open(session, poll, CIRCLE, choices=CHOICES)
        urns.cast(session, poll, "ada", key=key_of("ada"), choice=1)
    return urns


@given(st.lists(st.tuples(seats, choices, st.sampled_from(["cast", "crash"])), max_size=30))
def test_the_tally_is_exact_after_any_casts_changes_and_crashes(happenings):
    urns, kept = Urns(), dict[str, int]()
    urns.open(EVENING, POLL, CIRCLE, choices=CHOICES)
    for seat, choice, what in happenings:
        if what == "crash":
            urns = Urns()
            urns.open(EVENING, POLL, CIRCLE, choices=CHOICES)
            for phone, answer in sorted(kept.items(), reverse=True):
                urns.cast(EVENING, POLL, phone, key=key_of(phone), choice=answer)
        kept[seat] = choice
        urns.cast(EVENING, POLL, seat, key=key_of(seat), choice=choice)

    said = list(kept.values())
    assert urns.tally(EVENING, POLL) == tuple(said.count(choice) for choice in range(CHOICES))


def test_opening_an_open_poll_again_loses_no_ballot():
    urns = urns_with((EVENING, POLL))

    urns.open(EVENING, POLL, CIRCLE, choices=CHOICES)

    assert urns.tally(EVENING, POLL) == (0, 1, 0)


def test_after_a_crash_the_urn_is_empty_and_the_phones_cast_again_with_the_same_keys():
    urns_with((EVENING, POLL))
    after_the_crash = Urns()
    after_the_crash.open(EVENING, POLL, CIRCLE, choices=CHOICES)
    assert after_the_crash.tally(EVENING, POLL) == (0, 0, 0)

    after_the_crash.cast(EVENING, POLL, "ada", key=key_of("ada"), choice=1)

    assert after_the_crash.tally(EVENING, POLL) == (0, 1, 0)


def test_a_closed_poll_is_gone_and_takes_no_ballot():
    urns = urns_with((EVENING, POLL), (EVENING, "later"))

    urns.close(EVENING, POLL)
    urns.close(EVENING, POLL)

    assert urns.progress(EVENING, POLL) is None
    with pytest.raises(Refused, match="poll_not_open"):
        urns.cast(EVENING, POLL, "ada", key=key_of("ada"), choice=1)
    assert urns.tally(EVENING, "later") == (0, 1, 0)


def test_the_end_of_a_session_drops_its_urns_and_no_others():
    urns = urns_with((EVENING, POLL), (EVENING, "later"), ("elsewhere", POLL))

    urns.drop_session(EVENING)

    assert [urns.progress(EVENING, poll) for poll in (POLL, "later")] == [None, None]
    assert urns.tally("elsewhere", POLL) == (0, 1, 0)


def test_while_a_close_is_saved_no_ballot_is_taken_in_vain():
    urns = urns_with((EVENING, POLL))

    with urns.sealed(EVENING, POLL):
        with pytest.raises(Refused, match="poll_not_open"):
            urns.cast(EVENING, POLL, "ben", key=key_of("ben"), choice=1)
        assert urns.tally(EVENING, POLL) == (0, 1, 0)


def test_a_close_that_could_not_be_saved_leaves_the_poll_open():
    urns = urns_with((EVENING, POLL))

    with pytest.raises(OSError, match="disk"), urns.sealed(EVENING, POLL):
        raise OSError("the disk is full")
    urns.cast(EVENING, POLL, "ben", key=key_of("ben"), choice=0)

    assert urns.tally(EVENING, POLL) == (1, 1, 0)


def test_sealing_a_poll_that_was_closed_before_does_nothing():
    urns = Urns()

    with urns.sealed(EVENING, POLL):
        assert urns.progress(EVENING, POLL) is None


class CountingLock(AbstractContextManager[None]):
    """A lock that knows how often it was held."""

    def __init__(self) -> None:
        self.lock, self.held = Lock(), 0

    def __enter__(self) -> None:
        self.lock.acquire()
        self.held += 1

    def __exit__(self, *_raised: object) -> None:
        self.lock.release()


def test_phones_that_answer_at_once_are_all_counted_and_every_step_holds_the_lock():
    lock = CountingLock()
    urns, room = Urns(lock), [f"seat-{number}" for number in range(60)]
    urns.open(EVENING, POLL, frozenset(room), choices=CHOICES)
    with ThreadPoolExecutor(8) as phones:
        for seat in room:
            choice = len(seat) % CHOICES
            phones.submit(urns.cast, EVENING, POLL, seat, key=key_of(seat), choice=choice)

    assert sum(urns.tally(EVENING, POLL)) == len(room)
    assert urns.progress(EVENING, POLL) is Progress.EVERYONE
    urns.close(EVENING, POLL)
    urns.drop_session(EVENING)
    assert lock.held == 1 + len(room) + 4
