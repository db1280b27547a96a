"""The search after an erasure: it finds what is there, and never says what it looked for."""

import pytest

from talkingpiece.proof import not_in, search, searchable

CANARY = "Canary “of” Ada\n7f3a"


@pytest.mark.parametrize(
    "written",
    [
        CANARY.encode(),
        CANARY.encode("utf-16-le"),
        CANARY.encode("utf-16-be"),
        CANARY.replace("\n", "\\n").encode(),
    ],
    ids=["utf-8", "utf-16-le", "utf-16-be", "json"],
)
def test_it_finds_what_sqlite_could_have_written(tmp_path, written):
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "file").write_bytes(b"before" + written + b"after")
    (tmp_path / "clean").write_bytes(b"nothing")

    proof = search(tmp_path, frozenset({CANARY}))

    assert proof.found_in == (str(tmp_path / "deeper" / "file"),)
    assert not proof.is_clean
    assert "Canary" not in str(proof).replace(str(tmp_path), "")


def test_it_finds_random_bytes(tmp_path):
    (tmp_path / "file").write_bytes(b"before" + bytes(range(200, 232)) + b"after")

    assert not search(tmp_path, searchable([bytes(range(200, 232))])).is_clean


def test_nothing_found_is_said_with_how_much_was_looked_for(tmp_path):
    (tmp_path / "file").write_bytes(b"nothing")

    proof = search(tmp_path, frozenset({"one-canary", "two-canary"}))

    assert str(proof) == (
        "2 ids and words of it were searched for in 1 files: nothing of it is left."
    )


def test_documents_are_taken_apart_and_short_words_are_left_out():
    values = ["title", '{"a": ["deep", {"b": "deeper"}], "n": 5}', "[brackets] in a title", "abc"]

    assert searchable(values) == {"title", "deep", "deeper", "[brackets] in a title"}


def test_words_that_something_else_has_are_told_apart():
    assert not_in(frozenset({"shared", "alone"}), "it is shared here") == {"alone"}
