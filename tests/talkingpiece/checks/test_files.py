"""The data folder is for its owner's eyes only, and on a disk from which things can be erased."""

import pytest

from talkingpiece.checks.files import files, private_folder
from talkingpiece.config import Config

MOUNTS = """\
21 1 254:0 / / rw,relatime - ext4 /dev/vda rw
33 21 0:40 / {here} rw,relatime shared:1 - {kind} server:/share rw
"""
NOT_LINUX = "nothing/here"


@pytest.fixture
def config(tmp_path):
    """A data folder after a first start."""
    config = Config(tmp_path / "data")
    private_folder(config.data)
    for path in config.files:
        path.touch(0o600)
    return config


def mounted(tmp_path, here, kind):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS.format(here=str(here).replace(" ", "\\040"), kind=kind))
    return mounts


def mode(path):
    return path.stat().st_mode & 0o777


def test_private_files_in_a_private_folder_are_as_they_must_be(config, tmp_path):
    assert files(config, mounted(tmp_path, "/elsewhere", "nfs4")).dangers == ()
    assert files(config, mounted(tmp_path, "/elsewhere", "nfs4")).notes == ()


@pytest.mark.parametrize(
    "name",
    [
        "talkingpiece.sqlite", "talkingpiece.sqlite-wal", "talkingpiece.sqlite-shm",
        "talkingpiece.sqlite-journal", "secret",
    ],
)  # fmt: skip
@pytest.mark.parametrize("open_to", [0o644, 0o640, 0o604, 0o660, 0o601])
def test_a_file_that_others_could_reach_is_named_with_its_mending(config, name, open_to):
    (config.data / name).chmod(open_to)

    (danger,) = files(config).dangers

    assert f"{config.data / name} (its mode is {open_to:04o})" in danger.what
    assert f"chmod 600 {config.data / name}" in danger.mend
    assert mode(config.data / name) == open_to, "it only looks"


@pytest.mark.parametrize("open_to", [0o755, 0o750, 0o701])
def test_a_folder_that_others_could_enter_is_named_with_its_mending(config, open_to):
    config.data.chmod(open_to)

    (danger,) = files(config).dangers

    assert f"chmod 700 {config.data}" in danger.mend


def test_an_empty_folder_is_simply_closed_to_others(tmp_path):
    folder = tmp_path / "made by hand"
    folder.mkdir(mode=0o755)
    assert files(Config(folder)).dangers == ()

    private_folder(folder)

    assert mode(folder) == 0o700


def test_a_folder_with_something_in_it_is_left_as_it_is(config):
    config.data.chmod(0o755)

    private_folder(config.data)

    assert mode(config.data) == 0o755


def test_what_is_not_there_yet_is_no_danger(tmp_path):
    assert files(Config(tmp_path / "not" / "there")).dangers == ()


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_disk_over_a_network_is_told_of(tmp_path, kind):
    share = tmp_path / "the share"

    found = files(Config(share / "data"), mounted(tmp_path, share, kind))

    assert "over a network" in found.notes[0]
    assert found.dangers == ()


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "fuseblk"])
def test_a_disk_of_this_computer_is_nothing_to_speak_of(tmp_path, kind):
    found = files(Config(tmp_path / "data"), mounted(tmp_path, tmp_path, kind))

    assert found.notes == ()


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Church", "Nextcloud"])
def test_a_folder_that_a_program_copies_elsewhere_is_told_of(tmp_path, name):
    found = files(Config(tmp_path / name / "circle" / "data"))

    assert "copied to other places" in found.notes[0]


def test_a_folder_of_syncthing_is_known_by_its_mark(tmp_path):
    (tmp_path / ".stfolder").mkdir()

    assert "copied to other places" in files(Config(tmp_path / "data")).notes[0]


def test_where_the_system_does_not_say_nothing_is_said(config, tmp_path):
    assert files(config, tmp_path / NOT_LINUX).notes == ()
