"""Codes, invites and seat ids: derived from a server secret and a session's salt, stored nowhere.

With the salt gone, at the end of a session, none of them means anything any more.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed."""
CODE_SYMBOLS = 8
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True)
class Keys:
    """Everything that is derived for one session."""

    secret: bytes
    salt: bytes

    def code(self, epoch: int) -> str:
        """The code to type, 8 symbols (40 bits)."""
        digest = self._digest("code", str(epoch))
        return "".join(CODE_ALPHABET[byte % 32] for byte in digest[:CODE_SYMBOLS])

    def invite(self, epoch: int) -> str:
        """The invite in a QR, 128 bits in hex."""
        return self._digest("invite", str(epoch)).hex()[:32]

    def wall(self, epoch: int) -> str:
        """The secret of the wall's link, 128 bits in hex."""
        return self._digest("wall", str(epoch)).hex()[:32]

    def handed(self, check_in: str) -> str:
        """The secret of the link for a phone that goes round in a check-in, 128 bits in hex."""
        return self._digest("handed round", check_in).hex()[:32]

    def seat(self, join_key: str) -> str:
        """The seat of a phone's own join key: the same key never makes two seats."""
        return self._digest("seat", join_key).hex()[:16]

    def holder(self, login: str) -> str:
        """Who one who holds is to the others: always the same, and nobody's login."""
        return self._digest("holder", login).hex()[:16]

    def come_back(self, seat: str, epoch: int) -> tuple[int, ...]:
        """Large numbers from which the words that lead back to a seat are chosen."""
        digest = self._digest("come back", f"{seat}:{epoch}")
        return tuple(int.from_bytes(digest[at : at + 8]) for at in range(0, len(digest), 8))

    def knocking(self, seat: str, epoch: int) -> tuple[int, ...]:
        """Numbers from which the words shown in the lobby are chosen; they open nothing."""
        digest = self._digest("knocking", f"{seat}:{epoch}")
        return tuple(int.from_bytes(digest[at : at + 2]) for at in range(0, len(digest), 2))

    def token_key(self) -> bytes:
        """The key that seals seat tokens, 32 bytes."""
        return self._digest("token", "")

    def _digest(self, purpose: str, text: str) -> bytes:
        message = b"\0".join([purpose.encode(), self.salt, text.encode()])
        return hmac.new(self.secret, message, sha256).digest()


def normal_code(typed: str) -> str:
    """A typed code without spaces and dashes, in capitals, look-alike letters forgiven."""
    kept = "".join(symbol for symbol in typed.upper() if symbol.isalnum())
    return kept.translate(_LOOKALIKES)


def spoken_code(code: str) -> str:
    """A code as it is shown: two groups of four."""
    return f"{code[:4]}-{code[4:]}"


def same(one: str, other: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())


def digest(secret: str) -> str:
    """What is stored of a one-time link or a login: its hash."""
    return sha256(secret.encode()).hexdigest()
