"""Our WebSockets inside Engine.IO: who may stay, how everyone is told of a restart."""

import pytest
import socketio

from talkingpiece.server.engine import Engine
from talkingpiece.server.fitting import Unfitting
from talkingpiece.server.frames import CloseCode
from talkingpiece.server.membership import Membership


class Client:
    """A connection that leaves as soon as it is told, unless it is stuck."""

    def __init__(self, sid, open_now, is_stuck=False):
        self.sid, self.open_now, self.is_stuck = sid, open_now, is_stuck
        self.told = None
        self.is_up = True
        open_now.add(self)

    def part(self, code):
        self.told = code
        if not self.is_stuck:
            self.open_now.discard(self)

    def hang_up(self):
        self.is_up = False


class Running:
    """An engine and the set of its open connections."""

    def __init__(self):
        self.members = Membership()
        self.server = socketio.Server(async_mode="threading", client_manager=self.members)
        self.engine = Engine(self.server.eio, self.members)
        self.open_now = self.engine._open_now

    def client(self, sid, is_stuck=False):
        return Client(sid, self.open_now, is_stuck)


def test_engine_io_makes_our_websockets_with_its_own_limit():
    running = Running()
    made = running.server.eio._async["websocket"](print, running.server.eio)

    assert made._messages._limit == running.server.eio.max_http_buffer_size


def test_who_belongs_nowhere_is_let_go_at_the_second_look():
    running = Running()
    stranger, seated = running.client("stranger"), running.client("seated")
    running.members.connect("seated", "/participant")

    suspects = running.engine.let_go_of(set())
    assert (stranger.is_up, seated.is_up) == (True, True)

    running.engine.let_go_of(suspects)
    assert (stranger.is_up, seated.is_up) == (False, True)


def test_who_joins_between_the_looks_stays():
    running = Running()
    slow = running.client("slow")
    suspects = running.engine.let_go_of(set())
    running.members.connect("slow", "/participant")

    running.engine.let_go_of(suspects)

    assert slow.is_up


def test_everyone_is_told_of_the_restart_and_no_handler_runs_any_more():
    running = Running()
    clients = [running.client(str(number)) for number in range(5)]

    running.engine.part()

    assert {client.told for client in clients} == {CloseCode.RESTART}
    assert all(client.is_up for client in clients)
    assert running.server.eio.handlers == {}


def test_one_who_is_stuck_holds_up_nobody():
    running = Running()
    stuck = running.client("stuck", is_stuck=True)

    running.engine.part()

    assert not stuck.is_up


def test_a_background_task_that_breaks_is_reported_without_its_text(capsys):
    running = Running()

    def fall_over():
        raise ValueError("Ada said this")

    running.server.start_background_task(fall_over).join()

    told = capsys.readouterr().err
    assert " error broke ValueError at " in told
    assert "Ada" not in told


def test_an_engine_io_that_is_built_otherwise_is_refused():
    class OtherEngine:
        handlers: tuple[str, ...] = ()

    with pytest.raises(Unfitting, match=r"python-engineio .* has no _async"):
        Engine(OtherEngine(), Membership())
