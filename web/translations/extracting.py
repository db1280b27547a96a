"""Finds every sentence of the product, and says to translators where it is shown.

The four functions are extractors as Babel knows them: a file in, (line, function, sentences,
comments) out. The sentences of the content are those whose fields are marked as `Words`.
"""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, BinaryIO

from babel.messages.extract import extract_python
from jinja2.ext import babel_extract

from sessions.content.library import Library, load_library
from web.wording import words_in

Found = tuple[int, Any, Any, list[str]]
Options = Mapping[str, Any]

OPENING_COMMENT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)
TEMPLATES = {
    "participant": "On a phone",
    "facilitator": "On the console, for those who hold",
    "wall": "On the shared screen",
    "web": "On more than one kind of screen",
}
"""Which kind of screen the templates of a folder make; what each shows is its opening comment."""

AS_DRAWN = {
    "newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false",
}  # fmt: skip
"""Templates are read as `web/templating.py` reads them; a broken one is not passed over."""

CONTENT = {
    "crisis/lines.json": "People to call, on a phone: short and calm, for somebody in danger",
    "instruments/": "Questions of a check-in, and their answers. Summary: for those who hold",
    "plans/": "A ready plan. Title, summary, notes: for those who hold. Words: for everyone",
    "prompts/": "Words to start from in a round, read by everyone and said aloud",
    "words/agreements.json": "On a phone before a seat is taken; some of it is read aloud",
    "words/come-back.json": "The words that lead back to a seat: typed, and so never translated",
    "words/debrief.json": "Five questions for those who held, after the end",
    "words/greetings.json": "On a phone: the first words before the start, the last after the end",
    "words/help.json": "Help on the console, and the limits that every summary prints",
    "words/phrases.json": "On the console only: words that those who hold may say aloud",
    "words/quiet-word.json": "The quiet word: a private message from a phone, and its answers",
    "words/themes.json": "In a summary: what several people spoke of, a few words on a list",
}
"""Where the words of a content file, or of all in a folder, are shown."""

PARTS = {
    "title": "title",
    "summary": "summary",
    "notes": "only those who hold see it",
    "watch": "only those who hold see it",
    "say": "said aloud",
    "options": "an answer in a check-in: a word or two",
    "label": "on a button",
    "accept": "on a button",
    "ask_aloud": "on a button",
    "open_anyway": "on a button",
    "moves": "how somebody moved since the first time it was asked",
    "easier": "an easier way into the same prompt",
    "content_note": "a short topic",
}
"""What a field of the content is, where it is not plain."""


def extract_template(
    file: BinaryIO, keywords: Any, tags: Any, *, options: Options
) -> Iterator[Found]:
    """The sentences of a template, each with the screen and the template's own first comment."""
    text = file.read()
    opening = OPENING_COMMENT.search(text.decode())
    shown = " ".join(opening[1].split()) if opening else ""
    kind = TEMPLATES[str(options["folder"])]
    where = f"{kind}: {shown}" if shown else f"{kind}."
    found: Any = babel_extract(BytesIO(text), keywords, tags, AS_DRAWN)
    for line, function, said, comments in found:
        yield line, function, said, [*comments, where]


def extract_code(file: BinaryIO, keywords: Any, tags: Any, *, options: Options) -> Iterator[Found]:
    """The sentences of a Python file, each with what the file says it owns."""
    text = file.read()
    owns = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
    found: Any = extract_python(BytesIO(text), keywords, tags, {})
    for line, function, said, comments in found:
        yield line, function, said, [*comments, f"From the program: {owns}"]


def extract_content(
    file: BinaryIO, keywords: Any, tags: Any, *, options: Options
) -> Iterator[Found]:
    """The words of a content file, each with where it is shown and which part of it this is."""
    name, text = str(options["name"]), file.read().decode()
    library: Library = options.get("library") or load_library()
    ours = frozenset(words_in(library))
    where = next((said for start, said in CONTENT.items() if name.startswith(start)), "")
    for part, said in strings(json.loads(text)):
        if said in ours:
            comments = [f"{where}." if part not in PARTS else f"{where} ({PARTS[part]})."]
            yield text.count("\n", 0, max(0, text.find(said))) + 1, None, said, comments


def strings(content: Any, part: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a JSON document, with the nearest name of a field above it."""
    if isinstance(content, str):
        yield part, content
    elif isinstance(content, dict):
        for name, value in content.items():
            yield from strings(value, name)
    elif isinstance(content, list):
        for value in content:
            yield from strings(value, part)
