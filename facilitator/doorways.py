"""How people get in, as the console draws it: the code, and links with their QR on each address."""

from dataclasses import dataclass
from functools import lru_cache

from web.doors import Doors, qr

SQUARES_KEPT = 16


@dataclass(frozen=True)
class Square:
    """A QR code as the template writes it; made by us, and no text of anybody's is in it."""

    svg: str

    def __html__(self) -> str:
        return self.svg


@dataclass(frozen=True)
class Place:
    """One address under which phones may find this server, with the links that begin there."""

    address: str
    join: str
    join_square: Square
    wall: str
    wall_square: Square

    @property
    def only_here(self) -> bool:
        """Whether no other device can find this address."""
        return self.address.startswith(("127.", "localhost"))


@dataclass(frozen=True)
class Doorway:
    """The code to type, and where: the likeliest address first."""

    code: str
    places: tuple[Place, ...]
    handed_link: str = ""

    @property
    def handed_square(self) -> Square:
        """The QR of the link for a phone that goes round."""
        return square(self.handed_link)


def doorway(doors: Doors, session_id: str) -> Doorway:
    """The ways into a live session as they are now."""
    places = tuple(_place(doors, session_id, base) for base in doors.bases)
    return Doorway(doors.code(session_id), places, doors.handed(session_id))


@lru_cache(SQUARES_KEPT)
def square(link: str) -> Square:
    """The QR of a link; kept, because drawing one takes longer than the rest of a picture."""
    return Square(qr(link))


def _place(doors: Doors, session_id: str, base: str) -> Place:
    join, wall = doors.invite(session_id, base), doors.wall(session_id, base)
    return Place(base.partition("://")[2], join, square(join), wall, square(wall))
