"""What tests of content share: the real library, a copy that may be spoilt, and every text."""

import json
from collections.abc import Iterator
from shutil import copytree, ignore_patterns

import pytest

from sessions.content.library import CONTENT_FOLDER, load_library

NOT_FOR_A_SCREEN = {"author", "country", "countries", "id", "kind", "licence", "source", "sources"}


@pytest.fixture(scope="session")
def library():
    return load_library()


@pytest.fixture
def folder(tmp_path):
    copy = tmp_path / "content"
    copytree(CONTENT_FOLDER, copy, ignore=ignore_patterns("*.py", "__pycache__"))
    return copy


@pytest.fixture
def change(folder):
    """Change one file of the copy; gives back the copy."""

    def changed(name, alter):
        path = folder / name
        raw = json.loads(path.read_text(encoding="utf-8"))
        alter(raw)
        path.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
        return folder

    return changed


@pytest.fixture(scope="session")
def files():
    """Every content file as it is written, by its path below the content folder."""
    paths = sorted(CONTENT_FOLDER.rglob("*.json"))
    return {
        path.relative_to(CONTENT_FOLDER).as_posix(): json.loads(path.read_text(encoding="utf-8"))
        for path in paths
    }


@pytest.fixture(scope="session")
def screen_texts(files):
    """(file, text) for every text that some screen or sheet may show."""
    return tuple((name, text) for name, raw in files.items() for text in texts_in(ours_of(raw)))


def ours_of(raw):
    """What we wrote; of a published scale, asked in its own words, the title and summary."""
    return {name: raw[name] for name in ("title", "summary")} if "spoken" in raw else raw


def texts_in(raw: object) -> Iterator[str]:
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, list):
        for each in raw:
            yield from texts_in(each)
    elif isinstance(raw, dict):
        for name, value in raw.items():
            if name not in NOT_FOR_A_SCREEN:
                yield from texts_in(value)
