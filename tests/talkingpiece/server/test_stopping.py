"""The signals that ask for an end wake whoever waits, and nothing else happens."""

import os
import signal

import pytest

from talkingpiece.server.stopping import ENDINGS, StopSignal


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_ends_the_wait(number):
    with StopSignal() as stop:
        os.kill(os.getpid(), number)
        stop.wait()


def test_another_signal_does_not():
    with StopSignal() as stop:
        stop._writer.send(bytes((signal.SIGUSR1, signal.SIGTERM)))
        stop.wait()
        stop._reader.setblocking(False)
        with pytest.raises(BlockingIOError):
            stop._reader.recv(1)


def test_afterwards_the_signals_mean_what_they_did():
    before = [signal.getsignal(number) for number in ENDINGS]
    with StopSignal():
        assert [signal.getsignal(number) for number in ENDINGS] != before

    assert [signal.getsignal(number) for number in ENDINGS] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_what_is_ignored_from_outside_stays_ignored():
    former = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with StopSignal():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, former)
