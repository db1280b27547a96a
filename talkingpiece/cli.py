"""The commands a person types: dev, link, doctor, forget, desktop and sbom."""

import sys
from pathlib import Path
from typing import Any

import click

from talkingpiece import __version__, patching
from talkingpiece.config import Config
from talkingpiece.desktop import for_this_person, what_was_made
from talkingpiece.doctor import OVERRIDE, report_on
from talkingpiece.forget import forgetting
from talkingpiece.sbom import sbom
from talkingpiece.serve import prepare
from talkingpiece.starting import Start, new_link, start
from talkingpiece.typed_place import somewhere, told_in_a_sentence


@click.group()
@click.version_option(__version__, prog_name="talkingpiece")
def main() -> None:
    """Hold a support circle."""


@main.command()
@somewhere
@click.option("--demo", is_flag=True, help="Seat six simulated people who take part.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for programs.")
@click.option("--open", "opens", is_flag=True, help="Open the console in this computer's browser.")
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
def dev(*, config: Config, **wanted: Any) -> None:
    """Start on this machine with a demo group and an open session, and print its links."""
    prepare()
    start(config, Start(**wanted))


@main.command()
@somewhere
def link(*, config: Config) -> None:
    """Print a new one-time link for somebody who holds sessions here."""
    click.echo(new_link(config))


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


@main.command()
@click.option("--folder", type=click.Path(path_type=Path), help="Put it there instead.")
def desktop(folder: Path | None) -> None:
    """Put a start to double-click on the desktop, and on Linux into the menu of programs."""
    with told_in_a_sentence():
        files = for_this_person(folder)
        for file in files:
            file.write()
    click.echo(what_was_made(files))


@main.command("sbom")
def bill_of_materials() -> None:
    """Print the list of everything this stands on, as CycloneDX JSON."""
    with told_in_a_sentence():
        click.echo(sbom())
