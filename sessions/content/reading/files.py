"""Opening content files: UTF-8 JSON, an object at the top, no field written twice."""

import json
from pathlib import Path

from sessions.content.credit import Credit
from sessions.content.reading.fields import TITLE_LETTERS, ContentRefused, Fields


def read_object(folder: Path, name: str) -> Fields:
    """The fields of one file; `name` is its path below `folder`, as refusals show it."""
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentRefused(f"{name}: is not there.") from None
    except UnicodeDecodeError:
        raise ContentRefused(f"{name}: is not written in UTF-8.") from None
    try:
        raw = json.loads(text, object_pairs_hook=lambda pairs: _each_once(pairs, name))
    except json.JSONDecodeError as broken:
        raise ContentRefused(f"{name}, line {broken.lineno}: is not JSON.") from None
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
        raise ContentRefused(f"{name}: “{twice}” is written twice in one place.")
    return fields
