"""Who comes by plain requests: how many at once, who may stay, and that nobody is waited for."""

from queue import Queue

import pytest

from talkingpiece.server.polling import POLLERS_AT_MOST, Pollers


class Poller:
    """What Engine.IO keeps of a client without a WebSocket."""

    connected, upgraded, closed = True, False, False

    def __init__(self, waiting=0):
        self.queue = Queue()
        for _ in range(waiting):
            self.queue.put("packet")

    def close(self, *, wait):
        assert not wait
        self.closed = True


class Members(set):
    """Who is in a namespace."""

    def has(self, sid):
        return sid in self


class EngineIO:
    """As much of an Engine.IO server as is touched."""

    def __init__(self):
        self.sockets = {}

    def _handle_connect(self, _environ, _start, transport, _scripted):
        return f"begun by {transport}"

    def _bad_request(self, _why):
        return "refused"


@pytest.fixture
def eio():
    return EngineIO()


@pytest.mark.parametrize(
    ("joined", "waiting", "stays"), [(True, 0, True), (False, 0, False), (True, 257, False)]
)
def test_who_polls_stays_only_while_it_belongs_and_fetches(eio, joined, waiting, stays):
    pollers = Pollers(eio, Members(["ada"] if joined else []), lambda: 0)
    eio.sockets["ada"] = ada = Poller(waiting)

    pollers.let_go_of(pollers.let_go_of(frozenset()))

    assert ada.closed != stays
    assert ("ada" in eio.sockets) == stays


def test_there_is_room_for_so_many_and_no_more_and_websockets_never_wait_for_it(eio):
    websockets = 1
    Pollers(eio, Members(), lambda: websockets)
    eio.sockets.update({str(number): Poller() for number in range(POLLERS_AT_MOST)})
    begin = eio._handle_connect

    assert begin({}, print, "polling", None) == "begun by polling"
    websockets = 0
    assert begin({}, print, "polling", None) == "refused"
    assert begin({}, print, "websocket", None) == "begun by websocket"


def test_scripts_of_other_sites_are_no_way_in(eio):
    Pollers(eio, Members(), lambda: 0)

    assert eio._handle_connect({}, print, "polling", 0) == "refused"


def test_nobody_is_waited_for_at_the_end(eio):
    pollers = Pollers(eio, Members(), lambda: 0)
    eio.sockets["ada"] = ada = Poller()

    pollers.part()

    assert ada.closed
