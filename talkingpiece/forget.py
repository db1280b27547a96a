"""Erases a summary, a group or everything, and proves that it is gone from the data folder."""

import os
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

from sessions.memory.chance import SystemChance
from sessions.storage.sql import SqlStore, open_store
from sessions.summary import Summary
from talkingpiece.config import Config
from talkingpiece.proof import Proof, Words, not_in, search, searchable

THE_LOG = "the write-ahead log"
NOT_YET = "Nothing is erased yet. To erase it, say the same again with --yes."
EVERYTHING = (
    "This erases all groups, summaries and live sessions, every link and login, and the secret of "
    "this server."
)


class StillOpen(Exception):
    """Another program has the database open, so not everything can be erased."""


def forgetting(
    config: Config, *, number: int | None, everything: bool, yes: bool
) -> tuple[bool, str]:
    """What `talkingpiece forget` does: whether it went well, and what is said.

    Raises StillOpen where everything should be erased under a server that runs.
    """
    if everything and not yes:
        return _asked(EVERYTHING)
    store = open_store(config.database, SystemChance())
    if everything:
        return _told(forget_everything(store, config))
    with closing(store):
        summaries = kept(store)
        if number is None:
            return True, listed(summaries)
        if number not in range(1, len(summaries) + 1):
            return False, f"There is no summary {number}.\n{listed(summaries)}"
        summary = summaries[number - 1]
        return _told(forget(store, summary, config.data)) if yes else _asked(line(summary))


def kept(store: SqlStore) -> tuple[Summary, ...]:
    """Every summary, the oldest first, so that a new one does not take the number of another."""
    found = [each for group in store.groups() for each in store.summaries(group.id)]
    return tuple(sorted(found, key=lambda summary: (summary.day, summary.id)))


def listed(summaries: tuple[Summary, ...]) -> str:
    """A numbered line for each summary."""
    lines = [f"{number:4}  {line(each)}" for number, each in enumerate(summaries, 1)]
    return "\n".join(lines) or "No summary is kept here."


def line(summary: Summary) -> str:
    """A summary by its day, its title and its plan."""
    return f"{summary.day}  {summary.title} ({summary.plan})"


def forget(store: SqlStore, summary: Summary, folder: Path) -> Proof:
    """Erase one summary, and search for all of it that nothing else has which is kept."""
    store.forget_summary(summary.id)
    return _proved(store, searchable([asdict(summary)]), folder)


def forget_group(store: SqlStore, group_id: str, folder: Path) -> Proof | None:
    """The same for a group and all that belongs to it; None where nothing could be erased."""
    words = searchable(store.values_of(group_id))
    return _proved(store, words, folder) if store.forget_group(group_id) else None


def forget_everything(store: SqlStore, config: Config) -> Proof:
    """Erase all there is, search for it, and take our files away; raises StillOpen.

    The store is closed afterwards: to open it again would make its files anew.
    """
    if not store.is_ours_alone():
        store.close()
        raise StillOpen(
            "Talking Piece is running on this data folder. Stop it first, then say it again."
        )
    words = not_in(searchable(store.values()), store.schema())
    store.forget_everything()
    is_rewritten = store.rewrite()
    store.close()
    proof = search(config.data, words)
    for path in config.files:
        _take_away(path)
    return _complete(proof, is_rewritten)


def _proved(store: SqlStore, words: Words, folder: Path) -> Proof:
    """Write the file anew, and search for the words of what was erased that nothing else has."""
    is_rewritten = store.rewrite()
    stays = (store.schema(), *searchable(store.values()))
    alone = not_in(words, "\n".join(map(str, stays)))
    return _complete(replace(search(folder, alone), shared=len(words - alone)), is_rewritten)


def _asked(what: str) -> tuple[bool, str]:
    return False, f"{what}\n{NOT_YET}"


def _told(proof: Proof) -> tuple[bool, str]:
    return proof.is_clean, f"Erased. {proof}" if proof.is_clean else f"{proof}"


def _complete(proof: Proof, is_rewritten: bool) -> Proof:
    """A log that somebody still reads keeps what was erased, whatever was found in it."""
    return proof if is_rewritten else replace(proof, found_in=(*proof.found_in, THE_LOG))


def _take_away(path: Path) -> None:
    """Overwrite a file before it is unlinked, as far as a disk lets itself be told."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
