"""The links that a start prints, for people and for programs; the only lines that hold secrets."""

from collections.abc import Iterable
from typing import Any

import segno

from sessions.domain.session import Session
from talkingpiece.addresses import EVERYWHERE, url
from talkingpiece.config import Config
from talkingpiece.product import Product

LOCAL = "127.0.0.1"


def local_url(config: Config, port: int) -> str:
    """Where a browser on this machine, or beyond a proxy, opens the console."""
    if config.url:
        return config.url
    return url(LOCAL if config.host in EVERYWHERE else config.host, port)


def links_of(product: Product, session: Session, local: str) -> dict[str, Any]:
    """Everything that opens this session, with a new one-time link for those who hold."""
    return {
        "url": local,
        "lan_url": product.doors.bases[0],
        "facilitator": product.doors.enter(product.holders.new_link(), local),
        "join": product.doors.invite(session.id),
        "wall": product.doors.wall(session.id, local),
        "code": product.doors.code(session.id),
    }


def welcome(links: dict[str, Any], said: Iterable[str] = ()) -> str:
    """The links in words, with a QR for the first phone, and what was `said` of this computer."""
    lines = [
        "",
        "  Talking Piece is running. Ctrl+C stops it.",
        "",
        f"  You hold the session   {links['facilitator']}",
        f"  The shared screen      {links['wall']}",
        f"  People join            {links['join']}",
        f"  or at {links['lan_url']} with the code {links['code']}",
        "",
        in_half_blocks(segno.make(links["join"], error="l")),
        "  Scan with a phone on the same network.",
        "",
        *(f"  {sentence}\n" for sentence in said),
    ]
    return "\n".join(lines)


def in_half_blocks(qr: segno.QRCode) -> str:
    """A QR for a terminal: two rows of it in every line, its dark cells left empty."""
    rows = [[bool(cell) for cell in row] for row in qr.matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    blocks = {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}
    return "\n".join(
        "  " + "".join(blocks[(int(up), int(down))] for up, down in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    )
