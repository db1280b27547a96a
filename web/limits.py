"""How fast anybody may knock or tap: credits in memory, keyed without keeping an address."""

import hmac
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

COUNTED_AT_MOST = 10_000
"""Buckets kept at once; the ones unused for longest go first, so memory stays bounded."""


@dataclass(frozen=True)
class Rate:
    """Credits a second, up to a burst."""

    per_second: float
    burst: float


TAPS = Rate(per_second=10, burst=20)
"""Events of one connection."""
WRONG_CODES = Rate(per_second=20 / 60, burst=30)
"""Wrong codes from one address: a whole room may mistype behind it, then it is asked to wait.

A right code is never counted and always opens; what keeps a guesser out is the length of a code
(docs/decisions/0008-choices-of-rules.md).
"""
WRONG_WORDS = Rate(per_second=1 / 5, burst=30)
"""Wrong words in one session, from all addresses: who tries for two hours finds one of 20 seats
with a chance of 1 in 40."""


class Limit:
    """A token bucket per key."""

    def __init__(self, rate: Rate, now: Callable[[], float], salt: bytes = b"") -> None:
        self._rate, self._now, self._salt = rate, now, salt
        self._buckets: OrderedDict[bytes, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, key: str) -> bool:
        """Whether there is credit left, without using any."""
        with self._lock:
            return self._credit(self._hidden(key)) >= 1

    def take(self, key: str) -> bool:
        """Use one credit; False if there was none."""
        with self._lock:
            hidden = self._hidden(key)
            credit = self._credit(hidden)
            self._buckets[hidden] = (max(0.0, credit - 1), self._now())
            self._buckets.move_to_end(hidden)
            while len(self._buckets) > COUNTED_AT_MOST:
                self._buckets.popitem(last=False)
            return credit >= 1

    def forget(self, key: str) -> None:
        """Drop a key that is not needed any more."""
        with self._lock:
            self._buckets.pop(self._hidden(key), None)

    def _credit(self, hidden: bytes) -> float:
        credit, at = self._buckets.get(hidden, (self._rate.burst, self._now()))
        return min(self._rate.burst, credit + (self._now() - at) * self._rate.per_second)

    def _hidden(self, key: str) -> bytes:
        return hmac.new(self._salt or b"-", key.encode(), sha256).digest()
