"""The sealed seat token: a phone's own copy of its seat and name, readable by this server only.

The key is derived from the salt of the session and dies with it, so that a token found on a
phone after the end tells nothing.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from os import urandom

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
TOKEN_CHARACTERS_AT_MOST = 1024


@dataclass(frozen=True)
class SeatToken:
    """What a token says: the seat, the epoch it was given in, and the name."""

    seat: str
    epoch: int
    name: str

    def __repr__(self) -> str:
        return "SeatToken()"


def seal(key: bytes, session: str, token: SeatToken) -> str:
    """The token as its phone keeps it; the session's random id stands in front, in clear."""
    nonce = urandom(NONCE_BYTES)
    plain = json.dumps([token.seat, token.epoch, token.name]).encode()
    sealed = AESGCM(key).encrypt(nonce, plain, session.encode())
    return f"{session}.{urlsafe_b64encode(nonce + sealed).decode().rstrip('=')}"


def session_of(token: str) -> str:
    """The session that a token says it belongs to."""
    return token.partition(".")[0]


def unseal(key: bytes, token: str) -> SeatToken | None:
    """What a token says, or None if it was not made with this key."""
    session, _, sealed = token.partition(".")
    try:
        raw = urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4))
        plain = AESGCM(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], session.encode())
    except (InvalidTag, ValueError):
        return None
    return SeatToken(*json.loads(plain))
