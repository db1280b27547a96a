"""Chance from the operating system, good enough for secrets."""

from secrets import SystemRandom, token_bytes, token_urlsafe
from typing import TypeVar

TOKEN_BYTES = 16
SECRET_BYTES = 32

Thing = TypeVar("Thing")


class SystemChance:
    """Implements `ports.Chance`."""

    def __init__(self) -> None:
        self._random = SystemRandom()

    def token(self) -> str:
        """A new random id of 128 bits, URL-safe."""
        return token_urlsafe(TOKEN_BYTES)

    def secret(self) -> bytes:
        """32 new random bytes."""
        return token_bytes(SECRET_BYTES)

    def shuffled(self, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        """The same seats, or prompts, in a random order."""
        return tuple(self._random.sample(things, len(things)))
