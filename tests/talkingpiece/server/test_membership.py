"""Rooms kept per client answer as python-socketio's own do, and leaving does not look at others."""

import socketio
from hypothesis import given
from hypothesis import strategies as st

from talkingpiece.server.membership import Membership

NAMESPACES = ("/participant", "/facilitator")
ROOMS = ("circle one", "circle two", "console")
CLIENTS = range(4)

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["connect", "enter", "leave", "close", "disconnect"]),
        st.sampled_from(CLIENTS),
        st.sampled_from(NAMESPACES),
        st.sampled_from(ROOMS),
    ),
    max_size=40,
)


class Gathering:
    """A manager with a server around it, and the ids it gave."""

    def __init__(self, manager):
        self.manager = manager
        socketio.Server(async_mode="threading", client_manager=manager)
        self.sids = {}

    def do(self, step, client, namespace, room):
        sid = self.sids.get((client, namespace))
        if step == "connect" and sid is None:
            sid = self.manager.pre_connect(f"connection {client}", namespace)
            self.sids[client, namespace] = self.manager.connect(sid, namespace)
        elif step == "close":
            self.manager.close_room(room, namespace)
        elif sid is None:
            return
        elif step == "enter":
            self.manager.enter_room(sid, namespace, room)
        elif step == "leave":
            self.manager.leave_room(sid, namespace, room)
        elif step == "disconnect":
            self.manager.pre_disconnect(sid, namespace)
            self.manager.disconnect(sid, namespace)
            del self.sids[client, namespace]

    def seen(self):
        """Who is where, with the random ids replaced by whose they are."""
        whose = {sid: key for key, sid in self.sids.items()}
        members = {
            (namespace, room): {
                (whose[sid], connection)
                for sid, connection in self.manager.get_participants(namespace, room)
            }
            for namespace in NAMESPACES
            for room in (*ROOMS, None)
        }
        rooms = {
            key: {whose.get(room, room) for room in self.manager.get_rooms(sid, key[1])}
            for key, sid in self.sids.items()
        }
        connected = {key: self.manager.is_connected(sid, key[1]) for key, sid in self.sids.items()}
        return members, rooms, connected, set(self.manager.get_namespaces())


@given(STEPS)
def test_it_answers_as_the_library_does(steps):
    ours, theirs = Gathering(Membership()), Gathering(socketio.Manager())

    for step in steps:
        ours.do(*step)
        theirs.do(*step)

    assert ours.seen() == theirs.seen()


@given(STEPS)
def test_when_all_have_gone_nothing_is_left(steps):
    ours = Gathering(Membership())
    for step in steps:
        ours.do(*step)
    for client, namespace in tuple(ours.sids):
        ours.do("disconnect", client, namespace, None)

    kept = vars(ours.manager)
    assert [name for name, value in kept.items() if isinstance(value, dict) and value] == []


def test_a_connection_is_known_while_it_is_in_any_namespace():
    ours = Gathering(Membership())
    assert not ours.manager.has("connection 0")

    for step, namespace in (
        ("connect", "/participant"),
        ("connect", "/facilitator"),
        ("disconnect", "/participant"),
    ):
        ours.do(step, 0, namespace, None)
        assert ours.manager.has("connection 0")
    ours.do("disconnect", 0, "/facilitator", None)

    assert not ours.manager.has("connection 0")


def test_one_who_was_refused_is_not_known():
    ours = Gathering(Membership())
    sid = ours.manager.pre_connect("connection 0", "/participant")
    ours.manager.disconnect(sid, "/participant")

    assert not ours.manager.has("connection 0")
    assert vars(ours.manager)["pending_connect"] == {}


class CountedRooms(dict):
    """Counts how often anybody looks through all rooms."""

    looks = 0

    def copy(self):
        self.looks += 1
        return super().copy()

    def items(self):
        self.looks += 1
        return super().items()


def test_leaving_does_not_look_through_all_rooms():
    gathering = Gathering(Membership())
    gathering.do("connect", 0, "/participant", None)
    gathering.do("connect", 1, "/participant", None)
    all_rooms = gathering.manager.rooms
    rooms = all_rooms["/participant"] = CountedRooms(all_rooms["/participant"])

    gathering.do("disconnect", 0, "/participant", None)

    assert rooms.looks == 0
    assert len(rooms[None]) == 1
