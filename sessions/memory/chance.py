"""Chance from the operating system, good enough for secrets."""

from secrets import SystemRandom, token_bytes, token_urlsafe

TOKEN_BYTES = 16
SECRET_BYTES = 32


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

    def shuffled(self, seats: tuple[str, ...]) -> tuple[str, ...]:
        """The same seats in a random order."""
        return tuple(self._random.sample(seats, len(seats)))
