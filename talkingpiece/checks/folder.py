"""Whether the data folder can be used at all, said in a sentence before anything is opened."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

PRIVATE_FOLDER = 0o700
CHOOSE = "Choose another folder with --data."
May = Callable[[Path, int], bool]


class NoFolder(Exception):
    """Nothing can be kept there; its text is a sentence for the terminal."""


def insist_on_a_folder(folder: Path, files: Iterable[Path], may: May = os.access) -> None:
    """Whether a folder is there, or can be made, and its files are ours; changes nothing.

    Raises NoFolder. `may` answers whether this program has a right, as `os.access` does.
    """
    there = _nearest(folder.absolute())
    if not there.is_dir():
        raise NoFolder(f"{there} is a file, and --data needs a folder. {CHOOSE}")
    if not may(there, os.R_OK | os.W_OK | os.X_OK):
        raise NoFolder(
            f"Nothing can be written to {there}: it belongs to somebody else, or is "
            f"write-protected. {CHOOSE}"
        )
    for file in files:
        if file.exists() and not file.is_file():
            raise NoFolder(f"{file} is not a file, and one of ours should be there. {CHOOSE}")
        if file.exists() and not may(file, os.R_OK | os.W_OK):
            raise NoFolder(
                f"{file} belongs to somebody else: was Talking Piece once started with sudo? Give "
                "it back to yourself with chown, or choose another folder with --data."
            )


def made(folder: Path) -> None:
    """Make the folder if it is not there, for its owner's eyes only; raises NoFolder."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError:
        raise _cannot_be_made(folder) from None


def _nearest(folder: Path) -> Path:
    """The folder, or what of its path is there and may be looked at."""
    for each in (folder, *folder.parents):
        try:
            if each.exists():
                return each
        except PermissionError:
            continue
        except OSError:
            break
    raise _cannot_be_made(folder)


def _cannot_be_made(folder: Path) -> NoFolder:
    return NoFolder(f"The folder {folder} cannot be made. {CHOOSE}")
