"""Reads every word a screen can say, and looks for those this product never uses."""

import ast
import html
import json
import re
from collections.abc import Iterator

from tests.support.source import ROOT, Source, front_end, product

NEVER_ON_A_SCREEN = re.compile(
    r"\b(time['’]s up|skip|submit|users?|invalid|errors?|pass)\b", re.IGNORECASE
)  # fmt: skip
TRANSLATED_BY = {"_", "N_", "gettext", "ngettext", "lazy_gettext", "lazy_ngettext"}
SPOKEN_ATTRIBUTES = re.compile(r"""\b(?:aria-label|alt|title|placeholder|data-ask)=["']([^"']*)""")
MARKED_IN_TEMPLATES = re.compile(r"""\b_\(\s*(?:"([^"]*)"|'([^']*)')""")


def test_templates_use_none_of_the_words_we_never_use():
    said = ((path.relative_to(ROOT), text) for path in front_end(".html") for text in spoken(path))

    assert [
        (str(path), text.strip()) for path, text in said if NEVER_ON_A_SCREEN.search(text)
    ] == []


def test_sentences_in_the_code_use_none_of_them():
    said = ((source.name, text) for source in product() for text in translated(source))

    assert [(name, text) for name, text in said if NEVER_ON_A_SCREEN.search(text)] == []


def test_what_ships_as_content_uses_none_of_them():
    paths = (ROOT / "sessions" / "content").rglob("*.json")
    said = ((path.name, text) for path in paths for text in words_in(json.loads(path.read_text())))

    assert [(name, text) for name, text in said if NEVER_ON_A_SCREEN.search(text)] == []


def spoken(path) -> Iterator[str]:
    """What a template says: its text, the attributes read aloud and the marked strings."""
    text = re.sub(r"\{#.*?#\}", "", path.read_text(), flags=re.DOTALL)
    for double, single in MARKED_IN_TEMPLATES.findall(text):
        yield double or single
    plain = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    yield from SPOKEN_ATTRIBUTES.findall(plain)
    yield from html.unescape(re.sub(r"<[^>]*>", "\n", plain)).splitlines()


def translated(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in TRANSLATED_BY:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def words_in(content) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for value in content.values():
            yield from words_in(value)
    elif isinstance(content, list):
        for value in content:
            yield from words_in(value)
