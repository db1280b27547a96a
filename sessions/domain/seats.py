"""A seat and the door: places in the circle by random ids, and who may come in."""

from dataclasses import dataclass, replace
from enum import StrEnum

SEATS_AT_MOST = 20
SEATS_EVER_AT_MOST = 100
"""Those who have gone home counted in: nobody comes and goes without end."""


class Standing(StrEnum):
    """Where a seat is: in the lobby, in the circle, or gone home."""

    LOBBY = "lobby"
    SEATED = "seated"
    LEFT = "left"


class Late(StrEnum):
    """What becomes of who comes after the evening has begun."""

    IN = "in"
    LOBBY = "lobby"
    CLOSED = "closed"


@dataclass(frozen=True)
class Seat:
    """A place in the circle by a random id; no name, ever.

    `number` is its own for good, whatever place of the ring it has; who gives no name is called
    by it. `token_epoch` counts removals: a token of an older epoch is dead. `attended` stays
    true once the seat was in the circle, for the head-count of the summary.
    """

    id: str
    standing: Standing
    number: int = 0
    phone: bool = True
    holds: bool = False
    listening: bool = False
    attended: bool = False
    token_epoch: int = 0

    @property
    def turned_away(self) -> bool:
        """Whether those who hold sent them away from the lobby before they had ever been inside."""
        return self.standing is Standing.LEFT and self.token_epoch > 0 and not self.attended


@dataclass(frozen=True)
class Door:
    """Who may come in; codes are derived from `epoch`, so a new epoch is a new code."""

    open: bool = True
    lobby: bool = False
    epoch: int = 0
    late: Late = Late.LOBBY

    @property
    def once_begun(self) -> "Door":
        """The door as it stands from the beginning on: as it was, with a lobby, or closed."""
        lobby = self.lobby or self.late is Late.LOBBY
        return replace(self, lobby=lobby, open=self.open and self.late is not Late.CLOSED)


DOOR_AT_FIRST = Door()
"""Open, without a lobby, with the first code."""
