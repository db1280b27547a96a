"""A place that nothing can be kept in is said in a sentence before anything is opened."""

import os

import pytest

from talkingpiece.checks.folder import NoFolder, insist_on_a_folder, made


def nobody_may_write(path, right):
    return not right & os.W_OK


def looked_at(tmp_path):
    return sorted(tmp_path.rglob("*"))


@pytest.mark.parametrize("below", ["", "data", "far/below"])
def test_a_folder_that_is_there_or_can_be_made_is_good(tmp_path, below):
    insist_on_a_folder(tmp_path / below, [tmp_path / below / "secret"])

    assert looked_at(tmp_path) == []


@pytest.mark.parametrize("below", ["", "data", "far/below"])
def test_a_file_is_no_folder(tmp_path, below):
    (tmp_path / "file").write_text("a letter")

    with pytest.raises(NoFolder, match="is a file, and --data needs a folder"):
        insist_on_a_folder(tmp_path / "file" / below, [])


@pytest.mark.parametrize("below", ["", "data"])
def test_a_folder_that_nothing_can_be_written_to_is_named(tmp_path, below):
    with pytest.raises(NoFolder, match=f"Nothing can be written to {tmp_path}: "):
        insist_on_a_folder(tmp_path / below, [], nobody_may_write)


def test_a_file_that_root_has_left_behind_says_how_to_take_it_back(tmp_path):
    secret = tmp_path / "secret"
    secret.write_bytes(b"s")

    with pytest.raises(NoFolder, match="chown"):
        insist_on_a_folder(tmp_path, [secret], lambda path, _right: path != secret)


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path):
    (tmp_path / "secret").mkdir()

    with pytest.raises(NoFolder, match="secret is not a file"):
        insist_on_a_folder(tmp_path, [tmp_path / "secret"])


@pytest.mark.parametrize("name", ["n" * 300, "file/below"])
def test_a_folder_that_cannot_be_made_is_said_so(tmp_path, name):
    (tmp_path / "file").write_text("a letter")

    with pytest.raises(NoFolder):
        insist_on_a_folder(tmp_path / name, [])
    with pytest.raises(NoFolder, match="cannot be made"):
        made(tmp_path / name)
