"""The links and codes of a live session, with their QR pictures; secrets stay in the fragment."""

from io import BytesIO

import segno

from sessions.keys import spoken_code
from sessions.service import SessionService


class Doors:
    """Builds links on the addresses under which phones find this server, the likeliest first."""

    def __init__(self, service: SessionService, bases: tuple[str, ...] = ()) -> None:
        self.service, self.bases = service, bases

    def code(self, session_id: str) -> str:
        """The code to type, in two groups of four."""
        session = self.service.session(session_id)
        epoch = session.door.epoch if session else 0
        return spoken_code(self.service.keys(session_id).code(epoch))

    def invite(self, session_id: str, base: str = "") -> str:
        """The link of a join QR."""
        session = self.service.session(session_id)
        epoch = session.door.epoch if session else 0
        secret = self.service.keys(session_id).invite(epoch)
        return f"{base or self.bases[0]}/#i={secret}"

    def wall(self, session_id: str, base: str = "") -> str:
        """The link of the wall."""
        session = self.service.session(session_id)
        epoch = session.wall_epoch if session else 0
        secret = self.service.keys(session_id).wall(epoch)
        return f"{base or self.bases[0]}/wall#w={secret}"

    def handed(self, session_id: str, base: str = "") -> str:
        """The link of a phone that goes round in the open check-in; empty while none is open."""
        session = self.service.session(session_id)
        if session is None or session.poll is None:
            return ""
        secret = self.service.keys(session_id).handed(session.poll.id)
        return f"{base or self.bases[0]}/handed-round#h={secret}"

    def enter(self, secret: str, base: str = "") -> str:
        """A one-time link for somebody who holds."""
        return f"{base or self.bases[0]}/facilitator/enter#k={secret}"


def qr(text: str) -> str:
    """A QR code as an SVG without styles, so that a strict policy lets it be."""
    picture = BytesIO()
    segno.make(text, error="m").save(
        picture, kind="svg", border=2, xmldecl=False, omitsize=True, svgclass=None, lineclass=None
    )
    return picture.getvalue().decode()
