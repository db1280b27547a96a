"""The options that every command on a place shares, and the sentences for what keeps it away."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sessions.content.reading.refused import ContentRefused
from sessions.domain.errors import Refused
from sessions.storage.database import StoreFailed
from sessions.storage.engines import NotAsSet
from sessions.storage.migrate import MadeByANewerVersion
from talkingpiece.checks.databases import NotLookedAt
from talkingpiece.checks.folder import NoFolder, insist_on_a_folder
from talkingpiece.config import DEFAULT_DATA, DEFAULT_HOST, DEFAULT_PORT, Config, as_meant
from talkingpiece.desktop import NoDesktop
from talkingpiece.doctor import Unsafe
from talkingpiece.forget import StillOpen
from talkingpiece.sbom import NoLock
from talkingpiece.server.fitting import Unfitting
from talkingpiece.server.listening import CannotListen
from talkingpiece.typed import NotAnAddress
from web.languages import CatalogueRefused

OF_THE_PLACE = ("host", "port", "data", "url", "https_only", "durable")
HAS_A_SENTENCE = (
    CannotListen, CatalogueRefused, ContentRefused, MadeByANewerVersion, NoDesktop, NoFolder,
    NoLock, NotAnAddress, NotAsSet, NotLookedAt, StillOpen, Unfitting, Unsafe,
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
