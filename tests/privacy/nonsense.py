"""Messages, requests and knocks that no page of ours would send, each with a secret in it."""

from json import dumps
from typing import Any

HALF_A_CHARACTER = "\ud83d"
"""JSON may carry it, and no encoding can."""

Fields = dict[str, Any]


def mumbled(secret: str, name: str) -> tuple[tuple[str, Fields], ...]:
    """What a phone with a seat says that means nothing."""
    return (
        (f"seat.{secret}", {"name": secret}),
        ("seat.rename", {"name": [secret]}),
        ("seat.rename", {"name": f"{HALF_A_CHARACTER}{name}"}),
        ("poll.cast", {"poll": secret, "key": secret, "choice": secret}),
        ("poll.cast", {"poll": "arriving", "key": secret, "choice": 2}),
        ("piece.accept", {"cmd": secret, "turn": f"{secret}{HALF_A_CHARACTER}"}),
        ("signal.send", {"id": secret, "level": secret}),
    )


def asked_for(secret: str) -> tuple[tuple[str, str], ...]:
    """Pages that are not there, with a secret in the address."""
    return (
        ("GET", f"/{secret}?name={secret}"),
        ("GET", f"/socket.io/?EIO=4&transport=polling&sid={secret}"),
        ("GET", f"/facilitator/summary/{secret}.json"),
        ("PUT", f"/{secret}"),
    )


def posted(secret: str) -> tuple[str, ...]:
    """What opens no console: another key, half a message, too much."""
    half = f'{{"key": "{secret}'
    return dumps({"key": secret}), dumps({"key": f"{secret}{HALF_A_CHARACTER}"}), half, "x" * 20_000


def knocked(session: str, secret: str) -> tuple[Fields, ...]:
    """Ways to knock at a door that do not open it."""
    return (
        {"code": secret[:8]},
        {"invite": f"{secret}{HALF_A_CHARACTER}", "join": secret},
        {"seat": f"{session}.{secret}"},
        {"seat": f"{secret}{HALF_A_CHARACTER}"},
        {"name": {secret: secret}},
    )
