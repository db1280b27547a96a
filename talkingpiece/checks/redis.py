"""Whether a Redis keeps what passes through it in memory only; asked in its own protocol.

Talking Piece stores nothing in Redis; this is for whoever wants to know what theirs would keep.
"""

import socket
from contextlib import closing
from dataclasses import dataclass
from io import BufferedRWPair
from urllib.parse import unquote, urlsplit

from talkingpiece.checks.databases import NotLookedAt
from talkingpiece.checks.finding import REPEATED_IN_LOGS, Danger, Found

DEFAULT_PORT = 6379
PATIENCE_SECONDS = 3
REPLY_BYTES_AT_MOST = 65_536
MUST = {"save": "", "appendonly": "no", "slowlog-max-len": "0"}
"""No dump and no journal on a disk; the slow log keeps what it was given, and outlives FLUSHALL."""
LOOPBACK = ("127.", "::1", "localhost")

Reply = str | list[str]


@dataclass(frozen=True)
class Place:
    """Where a Redis listens, and its password; host and port, or the path of a Unix socket."""

    host: str
    port: int
    path: str
    password: str


def redis(url: str) -> Found:
    """What is wrong with a Redis that is named by hand; raises NotLookedAt."""
    try:
        with closing(_connected(_place(url))) as connection, connection.makefile("rwb") as wire:
            return _looked_at(wire, _place(url))
    except (OSError, ValueError):
        raise NotLookedAt(
            "That Redis cannot be looked at. It must be running, may want a password, and its URL "
            "must be like redis://:password@host:6379 or unix:///run/redis.sock."
        ) from None


def _place(url: str) -> Place:
    parts = urlsplit(url)
    password = unquote(parts.password or "")
    if parts.scheme == "unix" and parts.path:
        return Place("", 0, parts.path, password)
    if parts.scheme != "redis" or not parts.hostname:
        raise ValueError("neither redis:// nor unix://")
    return Place(parts.hostname, parts.port or DEFAULT_PORT, "", password)


def _connected(place: Place) -> socket.socket:
    if not place.path:
        return socket.create_connection((place.host, place.port), PATIENCE_SECONDS)
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(PATIENCE_SECONDS)
    try:
        connection.connect(place.path)
    except OSError:
        connection.close()
        raise
    return connection


def _looked_at(wire: BufferedRWPair, place: Place) -> Found:
    if place.password:
        _ask(wire, "AUTH", place.password)
    found = {name: _config(wire, name) for name in (*MUST, "bind", "requirepass", "port")}
    wrong = [_setting(name, found[name]) for name in MUST if found[name] != MUST[name]]
    if found["port"] != "0" and not found["requirepass"] and not _is_at_home(found["bind"]):
        wrong.append(OPEN_TO_OTHERS)
    if "connected_slaves:0" not in str(_ask(wire, "INFO", "replication")):
        wrong.append(REPLICATED)
    return Found(tuple(wrong))


def _setting(name: str, found: str) -> Danger:
    wanted = MUST[name] or '""'
    return Danger(
        f"Redis has {name} {found}: it may keep what passes through it.",
        f"Mend it with: redis-cli CONFIG SET {name} {wanted}, and the same in its redis.conf.",
        REPEATED_IN_LOGS,
    )


OPEN_TO_OTHERS = Danger(
    "Redis listens to other computers and asks for no password.",
    "Mend it in its redis.conf, with: bind 127.0.0.1, or: requirepass and a long password.",
    REPEATED_IN_LOGS,
)
REPLICATED = Danger(
    "Redis sends what it is given on to another one.",
    "Mend it there, with: redis-cli REPLICAOF NO ONE.",
    REPEATED_IN_LOGS,
)


def _is_at_home(bind: str) -> bool:
    """Whether all addresses are of this computer; a minus says that one may be missing."""
    addresses = bind.split()
    return bool(addresses) and all(each.lstrip("-").startswith(LOOPBACK) for each in addresses)


def _config(wire: BufferedRWPair, name: str) -> str:
    reply = _ask(wire, "CONFIG", "GET", name)
    if len(reply) != 2:
        raise ValueError("no such setting")
    return reply[1]


def _ask(wire: BufferedRWPair, *words: str) -> Reply:
    """One command in RESP 2 and its reply; ValueError for a refusal or anything unknown."""
    wire.write(f"*{len(words)}\r\n".encode())
    for word in words:
        wire.write(f"${len(word.encode())}\r\n{word}\r\n".encode())
    wire.flush()
    return _reply(wire)


def _reply(wire: BufferedRWPair) -> Reply:
    kind, rest = (line := wire.readline(REPLY_BYTES_AT_MOST))[:1], line[1:].strip()
    if kind == b"+":
        return rest.decode()
    if kind == b"*":
        return [str(_reply(wire)) for _ in range(int(rest))]
    if kind == b"$" and 0 <= int(rest) <= REPLY_BYTES_AT_MOST:
        return wire.read(int(rest) + 2)[:-2].decode()
    raise ValueError("a refusal, or no Redis")
