"""A start to double-click: where it lies, what stands in it, and that any folder's name will do."""

import os
import subprocess
from pathlib import Path

import pytest

from talkingpiece.desktop import (
    NoDesktop,
    desktop_folder,
    for_this_person,
    start_files,
    what_was_made,
)

ROOT = Path(__file__).resolve().parents[2]
HOUSE = Path("/home/fern/circle")


def made_on(system, home, **environ):
    return {file.path: file.text for file in written_on(system, home, **environ)}


def written_on(system, home, **environ):
    return start_files(HOUSE, system=system, home=home, environ=environ)


def entry(house):
    (file,) = start_files(house, system="linux", home=Path(), environ={}, folder=Path("here"))
    lines = [line.partition("=") for line in file.text.splitlines()]
    return {name: value for name, _, value in lines}


def test_on_linux_it_lies_on_the_desktop_and_in_the_menu_of_programs(tmp_path):
    (tmp_path / "Desktop").mkdir()

    assert set(made_on("linux", tmp_path)) == {
        tmp_path / "Desktop" / "Talking Piece.desktop",
        tmp_path / ".local" / "share" / "applications" / "talkingpiece.desktop",
    }


def test_a_desktop_in_another_language_is_found(tmp_path):
    (tmp_path / ".config").mkdir()
    settings = tmp_path / ".config" / "user-dirs.dirs"
    settings.write_text('# made by the system\nXDG_DESKTOP_DIR="$HOME/Schreibtisch"\n')

    assert desktop_folder(tmp_path, {}) == tmp_path / "Schreibtisch"


def test_where_no_desktop_shows_files_the_menu_is_enough(tmp_path):
    assert set(made_on("linux", tmp_path, XDG_DATA_HOME=str(tmp_path / "own"))) == {
        tmp_path / "own" / "applications" / "talkingpiece.desktop"
    }


def test_it_opens_the_console_in_a_window_that_can_be_closed():
    told = entry(HOUSE)

    assert told["Exec"] == '"/home/fern/circle/bin/dev" --open'
    assert told["Terminal"] == "true"
    assert told["Path"] == "/home/fern/circle"


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        ("my circle", '"/my circle/bin/dev" --open'),
        ("100%", '"/100%%/bin/dev" --open'),
        ('"so"', r'"/\\"so\\"/bin/dev" --open'),
        ("$HOME`", r'"/\\$HOME\\`/bin/dev" --open'),
        ("a\\b", r'"/a\\\\b/bin/dev" --open'),
    ],
)
def test_a_folder_may_have_any_name(folder, written):
    assert entry(Path("/") / folder)["Exec"] == written


def test_on_a_mac_it_is_a_script_that_a_terminal_opens(tmp_path):
    (file,) = written_on("darwin", tmp_path)

    assert file.path == tmp_path / "Desktop" / "Talking Piece.command"
    assert file.text == "#!/bin/sh\nexec '/home/fern/circle/bin/dev' --open\n"


def test_a_mac_s_folder_may_have_any_name_too(tmp_path):
    house = tmp_path / "Fern's $circle"
    (house / "bin").mkdir(parents=True)
    (house / "bin" / "dev").write_text('#!/bin/sh\necho "$0 $*"\n')
    (house / "bin" / "dev").chmod(0o755)
    (file,) = start_files(house, system="darwin", home=tmp_path, environ={})

    file.write()

    assert os.access(file.path, os.X_OK)
    started = subprocess.run([file.path], capture_output=True, text=True)
    assert started.stdout == f"{house}/bin/dev --open\n"


def test_made_again_it_takes_the_place_of_the_old_one(tmp_path):
    old, new = written_on("darwin", tmp_path), written_on("darwin", tmp_path)

    for file in (*old, *new):
        file.write()

    assert [path.name for path in (tmp_path / "Desktop").iterdir()] == ["Talking Piece.command"]


def test_another_system_is_told_what_to_do_instead(tmp_path):
    with pytest.raises(NoDesktop, match="bin/dev"):
        written_on("win32", tmp_path)


def test_who_made_it_is_told_how_to_take_it_away(tmp_path):
    files = written_on("darwin", tmp_path)

    assert str(files[0].path) in what_was_made(files)
    assert "delete" in what_was_made(files)


def test_this_checkout_is_what_is_started(tmp_path):
    (file,) = for_this_person(tmp_path)

    assert str(ROOT / "bin" / "dev") in file.text
