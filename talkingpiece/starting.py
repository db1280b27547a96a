"""One start, from what was asked for to the last goodbye: its session and the links it tells."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from sessions.domain.session import Session
from sessions.memory.chance import SystemChance
from sessions.memory.clock import SteadyClock
from sessions.storage.sql import open_store
from talkingpiece import patching
from talkingpiece.addresses import bases
from talkingpiece.app import create_app, demo_group
from talkingpiece.config import Config
from talkingpiece.demo import seat_people
from talkingpiece.doctor import admit
from talkingpiece.links import links_of, local_url, welcome
from talkingpiece.opening import OPENED, RUNS_ALREADY, open_in_browser, runs_already
from talkingpiece.product import Product
from talkingpiece.serve import new_socketio, serve
from web.holders import Holders
from web.languages import shipped

FIRST_PLAN = "in-person-90"


@dataclass(frozen=True)
class Start:
    """How it was asked for.

    `as_json` prints for programs; `opens` brings the console up in a browser; `unsafe` goes on
    though the doctor finds a danger; `tried` are catalogues of languages to try. `async_mode` was
    heeded when the process began (see `patching`).
    """

    demo: bool = False
    as_json: bool = False
    opens: bool = False
    async_mode: str | None = None
    unsafe: bool = False
    tried: tuple[Path, ...] = ()


def start(config: Config, wanted: Start) -> None:
    """Serve until stopped, or lead to the server that runs here already, if that was meant."""
    if wanted.opens and runs_already(local_url(config, config.port)):
        _lead_to_the_other(config)
        return
    warnings, said = admit(config, unsafe=wanted.unsafe)
    socketio, languages = new_socketio(patching.applied()), shipped(wanted.tried)
    product = create_app(config, socketio, warnings=warnings, languages=languages)
    session = _open_session(product)
    if wanted.demo:
        seat_people(product.service, session.id, product.socketio)

    def ready(opened_port: int) -> None:
        product.doors.bases = (config.url,) if config.url else bases(config.host, opened_port)
        product.start()
        links = links_of(product, session, local_url(config, opened_port))
        _tell(links, wanted, (*OPENED, *said) if wanted.opens else said)

    serve(
        product.app,
        product.socketio,
        host=config.host,
        port=config.port,
        on_ready=ready,
        on_stop=product.store.close,
    )


def new_link(config: Config) -> str:
    """One more way in for somebody who holds; it works once. Raises ClickException."""
    if not config.database.exists():
        raise click.ClickException(f"There is nothing in {config.data} yet. Start with: bin/dev")
    chance = SystemChance()
    store = open_store(config.database, chance, full_sync=config.durable)
    holders = Holders(store, SteadyClock(), chance, cookie="")
    made = f"{local_url(config, config.port)}/facilitator/enter#k={holders.new_link()}"
    store.close()
    return made


def _lead_to_the_other(config: Config) -> None:
    another = new_link(config)
    click.echo(RUNS_ALREADY.format(link=another))
    open_in_browser(another)


def _tell(links: dict[str, Any], wanted: Start, said: tuple[str, ...]) -> None:
    click.echo(json.dumps(links) if wanted.as_json else welcome(links, said))
    sys.stdout.flush()
    if wanted.opens:
        open_in_browser(links["facilitator"])


def _open_session(product: Product) -> Session:
    """The session that is live already, or a new one with the first plan."""
    group, service = demo_group(product.store), product.service
    live = filter(None, (service.live_session_of(each.id) for each in product.store.groups()))
    ready = product.library.plan(FIRST_PLAN) or product.library.plans[0]
    return next(live, None) or service.open(group, ready.plan)
