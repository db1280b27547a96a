"""Opening content files: UTF-8 JSON, an object at the top, no field written twice."""

import json
from pathlib import Path

from sessions.content.credit import Credit
from sessions.content.reading.fields import TITLE_LETTERS, Fields
from sessions.content.reading.refused import ContentRefused, Why


def read_object(folder: Path, name: str) -> Fields:
    """The fields of one file; `name` is its path below `folder`, as refusals show it."""
    try:
        body = (folder / name).read_bytes()
    except FileNotFoundError:
        raise ContentRefused(f"{name}: is not there.") from None
    return object_in(body, name)


def object_in(body: bytes, name: str) -> Fields:
    """The fields of what a file holds."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise ContentRefused(f"{name}: is not written in UTF-8.", why=Why.NOT_UTF_8) from None
    try:
        raw = json.loads(text, object_pairs_hook=lambda pairs: _each_once(pairs, name))
    except json.JSONDecodeError as broken:
        sentence, line = f"{name}, line {broken.lineno}: is not JSON.", {"line": broken.lineno}
        raise ContentRefused(sentence, why=Why.NOT_JSON, figures=line) from None
    except (RecursionError, ValueError) as broken:
        if isinstance(broken, ContentRefused):
            raise
        raise ContentRefused(
            f"{name}: is not JSON.", why=Why.NOT_JSON, figures={"line": 1}
        ) from None
    return Fields(raw, name)


def names_in(folder: Path, part: str) -> tuple[str, ...]:
    """The JSON files of one sub-folder, in the order of their names."""
    return tuple(f"{part}/{path.name}" for path in sorted((folder / part).glob("*.json")))


def read_credit(fields: Fields) -> Credit:
    """Author, licence and sources: every file has them."""
    return Credit(
        author=fields.text("author", longest=TITLE_LETTERS),
        licence=fields.text("licence", longest=TITLE_LETTERS),
        sources=fields.texts("sources", least=0),
    )


def _each_once(pairs: list[tuple[str, object]], name: str) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [field for field, _ in pairs]
        twice = next(field for field in names if names.count(field) > 1)
        sentence = f"{name}: “{twice}” {Why.WRITTEN_TWICE}."
        raise ContentRefused(sentence, path=(twice,), why=Why.WRITTEN_TWICE)
    return fields
