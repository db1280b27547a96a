"""Threads that change one session at once: the newest is remembered, and the end is the end.

Two real threads, one of which is held up in the store until the other has gone as far as it may.
"""

from threading import Event, Lock, Thread

import pytest

from sessions.domain import door
from sessions.domain.errors import Refused
from sessions.live import LiveSessions
from sessions.ports import Live
from tests.support.cast import a_circle
from tests.support.fakes import FixedClock, MemoryStore
from tests.support.looking import IT_IS_OVER

CIRCLE = a_circle()
PATIENCE_SECONDS = 10


class HeldUp(MemoryStore):
    """Does what it should, and the first thread that does `what` comes back from it late."""

    def __init__(self, what):
        super().__init__()
        self._what, self.reached, self.may_go_on = what, Event(), Event()
        self.open(Live(CIRCLE, b"salt"))

    def load(self, session_id):
        return self._late("load", super().load(session_id))

    def save(self, session, *, expected, cmd):
        return self._late("save", super().save(session, expected=expected, cmd=cmd))

    def _late(self, what, answer):
        if what == self._what and not self.reached.is_set():
            self.reached.set()
            assert self.may_go_on.wait(PATIENCE_SECONDS)
        return answer


class NoticedLock:
    """A lock that says when somebody has to wait for it."""

    def __init__(self, somebody_waits):
        self._lock, self._somebody_waits = Lock(), somebody_waits

    def __enter__(self):
        if not self._lock.acquire(blocking=False):
            self._somebody_waits.set()
            self._lock.acquire()

    def __exit__(self, *_raised):
        self._lock.release()


def meanwhile(held_up, others, store):
    """One thread begins and is held up; the others do theirs, or wait for it; both end."""
    slow = Thread(target=held_up)
    slow.start()
    assert store.reached.wait(PATIENCE_SECONDS)
    others()
    store.may_go_on.set()
    slow.join(PATIENCE_SECONDS)
    assert not slow.is_alive()


def sessions_on(store):
    return LiveSessions(store, FixedClock(), b"s", lock=NoticedLock(store.may_go_on))


def test_a_slow_thread_puts_no_older_session_over_a_newer_one():
    store = HeldUp("save")
    sessions = sessions_on(store)

    def renews():
        sessions.change(CIRCLE.id, lambda s, _: door.renew_code(s), cmd=None, undoable=False)

    meanwhile(renews, renews, store)

    assert sessions.get(CIRCLE.id).door.epoch == 2
    assert sessions.get(CIRCLE.id) == store.load(CIRCLE.id).session


def test_a_slow_thread_brings_no_ended_session_back():
    store = HeldUp("load")
    sessions = sessions_on(store)

    meanwhile(lambda: sessions.get(CIRCLE.id), lambda: sessions.finish(CIRCLE, IT_IS_OVER), store)

    assert sessions.get(CIRCLE.id) is None
    assert store.summary(IT_IS_OVER.id) == IT_IS_OVER


class Overtaken(MemoryStore):
    """The same tap comes by two connections: the second is carried out while the first is asked."""

    def __init__(self):
        super().__init__()
        self.open(Live(CIRCLE, b"salt"))
        self.meanwhile = []

    def answered(self, session_id, cmd):
        known = super().answered(session_id, cmd)
        while self.meanwhile:
            self.meanwhile.pop()()
        return known


def test_a_tap_that_overtakes_itself_is_done_and_not_stale():
    store = Overtaken()
    sessions = LiveSessions(store, FixedClock(), b"s")

    def removes(cmd="remove-1"):
        return sessions.change(
            CIRCLE.id, lambda s, now: door.remove(s, "ada", now), cmd=cmd, undoable=False
        )

    store.meanwhile.append(removes)

    assert removes() == 1
    assert sessions.get(CIRCLE.id).version == 1
    with pytest.raises(Refused, match="stale"):
        removes("remove-2")
