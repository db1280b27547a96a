"""Holds the documents to the code: what they name exists, and what can be set or said is named."""

import html
import json
import re
from pathlib import Path

import click
import pytest

import talkingpiece
from talkingpiece.cli import main
from tests.support.source import PRODUCT, ROOT, front_end

README_LINES = 80
DECISION_LINES = 25
PICTURE_BYTES = 400_000
SHEETS_BYTES = 3_500_000
DOCS = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
COMMANDS = sorted(path.name for path in (ROOT / "bin").iterdir() if not path.name.startswith("_"))
TOP = (*PRODUCT, "bin", "docs", "static", "tests")
LINK = re.compile(r"\]\(([^)\s]+)\)")
PATH = re.compile(rf"`((?:{'|'.join(TOP)})/[\w./-]*)`")
ON_SCREEN = re.compile(r"\*\*([^*]+)\*\*")
DRAWN_BY_US = re.compile(r"\{#.*?#\}|\{%.*?%\}|<[^>]*>", re.DOTALL)


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def named(path):
    return path.relative_to(ROOT).as_posix()


def test_the_readme_can_be_read_in_one_go():
    assert len(text_of("README.md").splitlines()) <= README_LINES


def test_the_readme_shows_the_two_commands_before_anything_else():
    first = text_of("README.md").split("```")[1]

    assert re.findall(r"^bin/\w+", first, re.MULTILINE) == ["bin/dev", "bin/test"]


def test_the_readme_names_every_part_of_the_json_line():
    source = text_of("talkingpiece/links.py")
    keys = re.findall(r'^ +"(\w+)": ', source, re.MULTILINE)

    assert keys
    assert [key for key in keys if f"`{key}`" not in text_of("README.md")] == []


@pytest.mark.parametrize("command", main.commands.values(), ids=lambda command: command.name)
def test_every_option_of_a_command_is_explained(command):
    explained = "".join(path.read_text() for path in DOCS)
    options = [p for p in command.params if isinstance(p, click.Option)]

    assert command.name in explained
    assert [each for p in options for each in p.opts if f"`{each}" not in explained] == []


def test_every_command_a_person_types_is_explained():
    explained = "".join(path.read_text() for path in DOCS)

    assert [name for name in COMMANDS if f"bin/{name}" not in explained] == []


@pytest.mark.parametrize("document", DOCS, ids=named)
def test_every_link_between_documents_leads_somewhere(document):
    links = LINK.findall(document.read_text(encoding="utf-8"))
    near = [link.partition("#")[0] for link in links if "://" not in link]

    assert [link for link in near if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCS, ids=named)
def test_every_file_that_is_named_exists(document):
    paths = PATH.findall(document.read_text(encoding="utf-8"))

    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_page_on_architecture_names_the_files_a_tap_travels_through():
    tap = text_of("docs/architecture.md").split("## How one tap travels")[1].split("\n## ")[0]

    assert {Path(path).parts[0] for path in PATH.findall(tap)} >= {"static", *PRODUCT} - {
        "talkingpiece"
    }


@pytest.mark.parametrize("decision", DECISIONS, ids=named)
def test_a_decision_is_short_and_numbered(decision):
    text = decision.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= DECISION_LINES
    assert text.startswith(f"# {decision.name[:4]}: ")


def test_decisions_are_numbered_without_gaps():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_changelog_names_this_version():
    assert re.search(
        rf"^## {re.escape(talkingpiece.__version__)}\b", text_of("CHANGELOG.md"), re.MULTILINE
    )


def test_the_sheets_of_all_screens_are_light_together():
    sheets = [path.read_bytes() for path in (ROOT / "docs" / "screens").glob("*.webp")]

    assert sheets
    assert sum(map(len, sheets)) < SHEETS_BYTES


def test_the_picture_is_light_enough_for_a_slow_line():
    picture = ROOT / "docs" / "screens" / "three.png"

    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < PICTURE_BYTES


def test_the_guide_for_facilitators_says_what_screens_say():
    said = everything_screens_say()
    _the_word_bold, *quoted = ON_SCREEN.findall(text_of("docs/facilitating.md"))
    pieces = [piece.strip() for words in quoted for piece in words.split("…") if piece.strip()]

    assert len(pieces) > 20
    assert [piece for piece in pieces if piece not in said] == []


def everything_screens_say():
    """The words of templates and content, with names left out."""
    templates = " ".join(path.read_text(encoding="utf-8") for path in front_end(".html"))
    content = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "sessions" / "content").rglob("*.json"))
    ]
    return html.unescape(DRAWN_BY_US.sub("", templates)) + json.dumps(content, ensure_ascii=False)
