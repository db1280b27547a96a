"""A start to double-click, on the desktop and in the menu of programs; made by `bin/install`.

Nothing else of ours is ever written outside the data folder.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NAME = "Talking Piece"
MENU_FILE = "talkingpiece.desktop"
ANSWER_SECONDS = 2
FOR_THE_OWNER_TO_RUN = 0o755
ALWAYS_ESCAPED = '\\`$"'
"""What the Desktop Entry Specification has escaped inside quotes; `%` is doubled besides."""


class NoDesktop(Exception):
    """There is no place for it; its text is a sentence for the terminal."""


@dataclass(frozen=True)
class StartFile:
    """One file that starts Talking Piece when it is double-clicked."""

    path: Path
    text: str

    def write(self) -> None:
        """Put it there, ready to run, in the place of an older one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.text, encoding="utf-8")
        self.path.chmod(FOR_THE_OWNER_TO_RUN)
        gio = shutil.which("gio")
        if gio and self.path.suffix == ".desktop":
            # GNOME asks first, unless it is told that the owner of the file made it.
            trusted = [gio, "set", str(self.path), "metadata::trusted", "true"]
            subprocess.run(trusted, capture_output=True, timeout=ANSWER_SECONDS)


def start_files(
    house: Path, *, system: str, home: Path, environ: Mapping[str, str], folder: Path | None = None
) -> tuple[StartFile, ...]:
    """What to write for a checkout in `house`: into `folder`, or where this system looks.

    That is the desktop and, on Linux, the menu of programs, since not every desktop shows files.
    `system` is as `sys.platform` says it. Raises NoDesktop.
    """
    if system == "darwin":
        return (StartFile((folder or home / "Desktop") / f"{NAME}.command", command_text(house)),)
    if system != "linux":
        raise NoDesktop("A start to double-click can be made on Linux and macOS. Use bin/dev here.")
    entry = entry_text(house)
    if folder:
        return (StartFile(folder / f"{NAME}.desktop", entry),)
    programs = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "applications"
    menu = StartFile(programs / MENU_FILE, entry)
    desktop = desktop_folder(home, environ)
    return (menu, StartFile(desktop / f"{NAME}.desktop", entry)) if desktop.is_dir() else (menu,)


def desktop_folder(home: Path, environ: Mapping[str, str]) -> Path:
    """Where this person's desktop is: in their own language, as the system wrote it down."""
    settings = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    for line in settings.read_text(encoding="utf-8").splitlines() if settings.exists() else ():
        name, _, value = line.partition("=")
        if name.strip() == "XDG_DESKTOP_DIR":
            return Path(value.strip().strip('"').replace("$HOME", str(home)))
    return home / "Desktop"


def entry_text(house: Path) -> str:
    """A desktop entry (freedesktop.org, version 1.5); its window is a terminal, to stop it in."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            f"Name={NAME}",
            "Comment=Hold a support circle",
            f"Exec={quoted(house / 'bin' / 'dev')} --open",
            f"Path={in_a_value(str(house))}",
            f"Icon={in_a_value(str(house / 'static' / 'icon.svg'))}",
            "Terminal=true",
            "Categories=Office;",
            "",
        )
    )


def command_text(house: Path) -> str:
    """A script that macOS opens in a Terminal window."""
    where = str(house / "bin" / "dev").replace("'", "'\\''")
    return f"#!/bin/sh\nexec '{where}' --open\n"


def quoted(path: Path) -> str:
    """A path as an argument of Exec, whatever letters it has."""
    escaped = "".join(f"\\{each}" if each in ALWAYS_ESCAPED else each for each in str(path))
    return in_a_value(f'"{escaped}"'.replace("%", "%%"))


def in_a_value(text: str) -> str:
    """A text as a value of a desktop entry, where a backslash is written twice."""
    return text.replace("\\", "\\\\")


def for_this_person(folder: Path | None = None) -> tuple[StartFile, ...]:
    """What to write for this checkout, on this system, for who asks. Raises NoDesktop."""
    house = Path(__file__).resolve().parent.parent
    if not os.access(house / "bin" / "dev", os.X_OK):
        raise NoDesktop("A start to double-click is made from a checkout: bin/install.")
    return start_files(
        house, system=sys.platform, home=Path.home(), environ=os.environ, folder=folder
    )


def what_was_made(files: Sequence[StartFile]) -> str:
    """What lies where, and what to do with it, for the terminal."""
    places = "\n".join(f"  {file.path}" for file in files)
    return f"""
  Double-click Talking Piece to start it. A window opens that says how to stop, and the console
  opens in your browser. To take it away, delete:

{places}
"""
