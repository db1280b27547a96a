"""The commands a person types: dev, link, doctor, forget and sbom."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sessions.content.reading.fields import ContentRefused
from sessions.domain.errors import Refused
from sessions.domain.session import Session
from sessions.memory.chance import SystemChance
from sessions.memory.clock import SteadyClock
from sessions.storage.database import StoreFailed
from sessions.storage.engines import NotAsSet
from sessions.storage.migrate import MadeByANewerVersion
from sessions.storage.sql import open_store
from talkingpiece import __version__, patching
from talkingpiece.addresses import bases
from talkingpiece.app import create_app, demo_group
from talkingpiece.checks.databases import NotLookedAt
from talkingpiece.checks.folder import NoFolder, insist_on_a_folder
from talkingpiece.config import DEFAULT_DATA, DEFAULT_HOST, DEFAULT_PORT, Config, as_meant
from talkingpiece.demo import seat_people
from talkingpiece.doctor import OVERRIDE, Unsafe, admit, report_on
from talkingpiece.forget import StillOpen, forgetting
from talkingpiece.links import links_of, local_url, welcome
from talkingpiece.product import Product
from talkingpiece.sbom import NoLock, sbom
from talkingpiece.serve import new_socketio, prepare, serve
from talkingpiece.server.fitting import Unfitting
from talkingpiece.server.listening import CannotListen
from talkingpiece.typed import NotAnAddress
from web.holders import Holders
from web.languages import CatalogueRefused, shipped

FIRST_PLAN = "in-person-90"
OF_THE_PLACE = ("host", "port", "data", "url", "https_only", "durable")
HAS_A_SENTENCE = (
    CannotListen, CatalogueRefused, ContentRefused, MadeByANewerVersion, NoFolder, NoLock,
    NotAnAddress, NotAsSet,
    NotLookedAt, StillOpen, Unfitting, Unsafe,
)  # fmt: skip


def somewhere(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that needs to know the place, as one `config`."""

    @wraps(command)
    def run(*, names: tuple[str, ...], **others: Any) -> None:
        place = {key: others.pop(key) for key in OF_THE_PLACE}
        with told_in_a_sentence():
            config = as_meant(Config(names=names, **place))
            insist_on_a_folder(config.data, config.files)
            command(config=config, **others)

    for option in (
        click.option("--durable", is_flag=True,
                     help="Wait for the disk at every step: a power cut takes nothing back."),
        click.option("--name", "names", multiple=True, help="A host name this server answers to."),
        click.option("--https", "https_only", is_flag=True,
                     help="Browsers come through a proxy with TLS and no other way."),
        click.option("--url", default="", help="The address that people open, if it is not this"
                     " machine's own, such as https://circle.example."),
        click.option("--data", type=click.Path(path_type=Path), default=DEFAULT_DATA,
                     show_default=True, help="The one folder that anything is written to."),
        click.option("--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT,
                     show_default=True, help="Port to listen on."),
        click.option("--host", default=DEFAULT_HOST, show_default=True,
                     help="Address to listen on; 0.0.0.0 lets phones on this network in."),
    ):  # fmt: skip
        run = option(run)
    return run


@contextmanager
def told_in_a_sentence() -> Iterator[None]:
    """What keeps a start from working is told in words, without a traceback."""
    try:
        yield
    except HAS_A_SENTENCE as trouble:
        raise click.ClickException(str(trouble)) from None
    except (StoreFailed, Refused):
        raise click.ClickException(
            "The data folder cannot be used now. Is another Talking Piece running on it, "
            "or is the disk full?"
        ) from None


@click.group()
@click.version_option(__version__, prog_name="talkingpiece")
def main() -> None:
    """Hold a support circle."""


@main.command()
@somewhere
@click.option("--demo", is_flag=True, help="Seat six simulated people who take part.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for programs.")
@click.option("--async-mode", type=click.Choice(patching.MODES), help="How phones are served.")
@click.option(
    OVERRIDE,
    "unsafe",
    is_flag=True,
    help="Start although the doctor finds a danger; every phone says so.",
)
@click.option(
    "--catalogue",
    "tried",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Try a language: a catalogue (.po), finished or not.",
)
def dev(
    *,
    config: Config,
    demo: bool,
    as_json: bool,
    async_mode: str | None,
    unsafe: bool,
    tried: tuple[Path, ...],
) -> None:
    """Start on this machine with a demo group and an open session, and print its links."""
    prepare()
    warnings, said = admit(config, unsafe=unsafe)
    socketio, languages = new_socketio(patching.applied()), shipped(tried)
    product = create_app(config, socketio, warnings=warnings, languages=languages)
    session = _open_session(product)
    if demo:
        seat_people(product.service, session.id, product.socketio)

    def ready(opened_port: int) -> None:
        product.doors.bases = (config.url,) if config.url else bases(config.host, opened_port)
        product.start()
        links = links_of(product, session, local_url(config, opened_port))
        click.echo(json.dumps(links) if as_json else welcome(links, said))
        sys.stdout.flush()

    serve(
        product.app,
        product.socketio,
        host=config.host,
        port=config.port,
        on_ready=ready,
        on_stop=product.store.close,
    )


@main.command()
@somewhere
def link(*, config: Config) -> None:
    """Print a new one-time link for somebody who holds sessions here."""
    if not config.database.exists():
        raise click.ClickException(f"There is nothing in {config.data} yet. Start with: bin/dev")
    chance = SystemChance()
    store = open_store(config.database, chance, full_sync=config.durable)
    holders = Holders(store, SteadyClock(), chance, cookie="")
    base = local_url(config, config.port)
    click.echo(f"{base}/facilitator/enter#k={holders.new_link()}")
    store.close()


@main.command()
@somewhere
@click.option("--database", default="", help="The URL of a PostgreSQL to look at as well.")
@click.option("--redis", default="", help="The URL of a Redis to look at as well.")
def doctor(*, config: Config, database: str, redis: str) -> None:
    """Look whether this computer keeps what we promise, and say how to mend what does not."""
    prepare()
    is_well, said = report_on(config, database, redis)
    click.echo(said)
    sys.exit(0 if is_well else 1)


@main.command()
@somewhere
@click.argument("number", type=int, required=False)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Everything: groups, summaries, sessions, links, logins, the secret.",
)
@click.option("--yes", is_flag=True, help="Erase it; without this nothing is erased.")
def forget(*, config: Config, number: int | None, everything: bool, yes: bool) -> None:
    """Erase the summary with this NUMBER, or everything, and prove that it is gone.

    Without a number the summaries are listed, each with its own.
    """
    if everything and number:
        raise click.UsageError("Say a number, or --all.")
    if not config.database.exists():
        raise click.ClickException(f"There is nothing in {config.data}.")
    prepare()
    is_well, said = forgetting(config, number=number, everything=everything, yes=yes)
    click.echo(said)
    sys.exit(0 if is_well else 1)


@main.command("sbom")
def bill_of_materials() -> None:
    """Print the list of everything this stands on, as CycloneDX JSON."""
    with told_in_a_sentence():
        click.echo(sbom())


def _open_session(product: Product) -> Session:
    """The session that is live already, or a new one with the first plan."""
    group = demo_group(product.store)
    live = product.service.live_session_of(group.id)
    ready = product.library.plan(FIRST_PLAN) or product.library.plans[0]
    return live or product.service.open(group, ready.plan)
