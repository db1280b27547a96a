"""The commands a person types: dev, serve, link."""

import json
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
import segno

from sessions.domain.session import Session
from sessions.memory.chance import SystemChance
from sessions.memory.clock import SteadyClock
from sessions.storage.sql import open_store
from talkingpiece import __version__, patching
from talkingpiece.addresses import EVERYWHERE, bases, url
from talkingpiece.app import Product, create_app, demo_group
from talkingpiece.config import DEFAULT_DATA, DEFAULT_HOST, DEFAULT_PORT, LOCAL_NAMES, Config
from talkingpiece.demo import seat_people
from talkingpiece.serve import new_socketio, prepare, serve
from talkingpiece.server.listening import CannotListen
from web.holders import Holders

LOCAL = "127.0.0.1"
FIRST_PLAN = "in-person-90"


def somewhere(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that needs to know the place, as one `config`."""

    @wraps(command)
    def run(*, host: str, port: int, data: Path, names: tuple[str, ...], **others: Any) -> None:
        config = Config(data=data, host=host, port=port, names=(*LOCAL_NAMES, *names))
        command(config=config, **others)

    for option in (
        click.option("--name", "names", multiple=True, help="A host name this server answers to."),
        click.option("--data", type=click.Path(path_type=Path), default=DEFAULT_DATA,
                     show_default=True, help="The one folder that anything is written to."),
        click.option("--port", default=DEFAULT_PORT, show_default=True, help="Port to listen on."),
        click.option("--host", default=DEFAULT_HOST, show_default=True,
                     help="Address to listen on; 0.0.0.0 lets phones on this network in."),
    ):  # fmt: skip
        run = option(run)
    return run


@click.group()
@click.version_option(__version__, prog_name="talkingpiece")
def main() -> None:
    """Hold a support circle."""


@main.command()
@somewhere
@click.option("--demo", is_flag=True, help="Seat six simulated people who take part.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for programs.")
@click.option("--async-mode", type=click.Choice(patching.MODES), help="How phones are served.")
def dev(*, config: Config, demo: bool, as_json: bool, async_mode: str | None) -> None:
    """Start on this machine with a demo group and an open session, and print its links."""
    prepare()
    product = create_app(config, new_socketio(patching.applied()))
    session = _open_session(product)
    if demo:
        seat_people(product.service, session.id, product.socketio)

    def ready(opened_port: int) -> None:
        product.doors.bases = bases(config.host, opened_port)
        product.start()
        local = url(LOCAL if config.host in EVERYWHERE else config.host, opened_port)
        links = _links(product, session, local)
        click.echo(json.dumps(links) if as_json else _welcome(links))
        sys.stdout.flush()

    try:
        serve(
            product.app,
            product.socketio,
            host=config.host,
            port=config.port,
            on_ready=ready,
            on_stop=product.store.close,
        )
    except CannotListen as trouble:
        raise click.ClickException(str(trouble)) from None


@main.command()
@somewhere
def link(*, config: Config) -> None:
    """Print a new one-time link for somebody who holds sessions here."""
    if not config.database.exists():
        raise click.ClickException(f"There is nothing in {config.data} yet. Start with: bin/dev")
    chance = SystemChance()
    store = open_store(config.database, chance)
    holders = Holders(store, SteadyClock(), chance, cookie="")
    base = url(LOCAL if config.host in EVERYWHERE else config.host, config.port)
    click.echo(f"{base}/facilitator/enter#k={holders.new_link()}")
    store.close()


def _open_session(product: Product) -> Session:
    """The session that is live already, or a new one with the first plan."""
    group = demo_group(product.store)
    live = product.service.live_session_of(group.id)
    ready = product.library.plan(FIRST_PLAN) or product.library.plans[0]
    return live or product.service.open(group, ready.plan)


def _links(product: Product, session: Session, local: str) -> dict[str, Any]:
    return {
        "url": local,
        "lan_url": product.doors.bases[0],
        "facilitator": product.doors.enter(product.holders.new_link(), local),
        "join": product.doors.invite(session.id),
        "wall": product.doors.wall(session.id, local),
        "code": product.doors.code(session.id),
    }


def _welcome(links: dict[str, Any]) -> str:
    qr = segno.make(links["join"], error="l")
    lines = [
        "",
        "  Talking Piece is running. Ctrl+C stops it.",
        "",
        f"  You hold the session   {links['facilitator']}",
        f"  The shared screen      {links['wall']}",
        f"  People join            {links['join']}",
        f"  or at {links['lan_url']} with the code {links['code']}",
        "",
        _terminal(qr),
        "  Scan with a phone on the same network.",
        "",
    ]
    return "\n".join(lines)


def _terminal(qr: segno.QRCode) -> str:
    """A QR of half blocks, which every terminal with a dark or light ground can show."""
    rows = [[bool(cell) for cell in row] for row in qr.matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    blocks = {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}
    return "\n".join(
        "  " + "".join(blocks[(int(up), int(down))] for up, down in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    )
