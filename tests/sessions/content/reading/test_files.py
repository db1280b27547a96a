"""Opening files: what is not JSON in UTF-8, or says a thing twice, is refused by name."""

import pytest

from sessions.content.reading.files import names_in, read_object
from sessions.content.reading.refused import ContentRefused


def refusal(folder, written):
    (folder / "words.json").write_bytes(written)
    with pytest.raises(ContentRefused) as refused:
        read_object(folder, "words.json")
    return str(refused.value)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"{\n  oops\n}", "words.json, line 2: is not JSON."),
        (b"", "words.json, line 1: is not JSON."),
        (b'{"title": "\xe9"}', "words.json: is not written in UTF-8."),
        (b'["a list"]', "words.json: should be an object with named fields."),
        (b'{"id": "a", "id": "b"}', "words.json: “id” is written twice in one place."),
        (b'{"in": {"id": 1, "id": 2}}', "words.json: “id” is written twice in one place."),
    ],
)
def test_a_broken_file_is_refused_with_its_name(tmp_path, written, said):
    assert refusal(tmp_path, written) == said


def test_a_refusal_never_shows_where_on_this_machine_the_file_lies(tmp_path):
    assert str(tmp_path) not in refusal(tmp_path, b"{")


def test_files_are_read_in_the_order_of_their_names(tmp_path):
    (tmp_path / "plans").mkdir()
    for name in ("b.json", "a.json", "notes.txt"):
        (tmp_path / "plans" / name).write_text("{}")

    assert names_in(tmp_path, "plans") == ("plans/a.json", "plans/b.json")
