"""Takes out of a script or a style sheet what means nothing: comments, space, long private names.

It reads token by token and knows no grammar, so it only does what is safe without one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from string import ascii_letters

from web.shorter import NotUnderstood, Token, letters, short_names

# A slash begins a pattern only where a value may begin; elsewhere it divides.
SCRIPT_TOKEN = re.compile(
    r"""
    (?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\\n]|\\.)*`)
    | (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<pattern>(?<=[(,=:\[!&|?{};])\s*/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)
    | (?P<line>\s*\n\s*)
    | (?P<space>[^\S\n]+)
    | (?P<private>\#\w+)
    | (?P<word>[\w$]+)
    | (?P<mark>=>|\.\.\.|\?\.|\?\?|.)
    """,
    re.VERBOSE | re.DOTALL,
)
CLINGS = frozenset("+-/")
"""Two of the same would become another operator if the space between them went."""
OPENS, CLOSES = frozenset("{([,"), frozenset("})],.")
"""A line that ends or begins with one of these goes on; any other line end may end a statement."""
STYLE_PIECE = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/|\s*([{};,])\s*|\s+""", re.DOTALL)


def smaller_script(code: str, shared: Mapping[str, str] | None = None) -> str:
    """The same script with short names; `shared` are those of what it shares with others."""
    written, before = [], "{"
    pieces = with_short_privates(list(tokens(code)))
    for token in with_bare_parameters(short_names(pieces, shared or {})):
        written += [between(before, token.gap, token.text[0]), token.text]
        before = token.text[-1]
    return "".join(written) + "\n"


def tokens(code: str) -> Iterator[Token]:
    """A script in pieces, with what was between them only as a gap."""
    gap = ""
    for found in SCRIPT_TOKEN.finditer(code):
        kind, text = found.lastgroup or "", found[0]
        if kind in ("comment", "line", "space"):
            gap = "\n" if kind == "line" or gap == "\n" else " "
        elif text[0] == "`":
            yield from template(text, gap)
            gap = ""
        else:
            yield Token(kind, text.strip(), gap)
            gap = ""


def template(text: str, gap: str) -> Iterator[Token]:
    """A template text, where its values are pieces like all others."""
    words, begins, value = text.partition("${")
    yield Token("text", words + begins, gap)
    while begins:
        end = end_of_value(value)
        yield from tokens(value[:end])
        words, begins, value = value[end:].partition("${")
        yield Token("text", words + begins)


def end_of_value(text: str) -> int:
    """Where the value of a template text ends: at the brace that it did not open."""
    depth = 1
    for at, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        if not depth:
            return at
    raise NotUnderstood("a template text whose value has no end")


def with_short_privates(pieces: list[Token]) -> list[Token]:
    """Its `#private` names with one or two letters, the most frequent first."""
    uses = Counter(piece.text for piece in pieces if piece.kind == "private")
    short = {
        name: f"#{few}"
        for (name, _), few in zip(uses.most_common(), letters(ascii_letters), strict=False)
    }
    return [replace(piece, text=short.get(piece.text, piece.text)) for piece in pieces]


def with_bare_parameters(pieces: list[Token]) -> Iterator[Token]:
    """`(a) =>` as `a =>`."""
    texts = [piece.text for piece in pieces]
    bare = {
        at
        for at, piece in enumerate(pieces)
        if piece.kind == "word" and texts[at - 1 : at + 3] == ["(", piece.text, ")", "=>"]
    }
    for at, piece in enumerate(pieces):
        if at in bare:
            yield replace(piece, gap=pieces[at - 1].gap)
        elif at + 1 not in bare and at - 1 not in bare:
            yield piece


def between(before: str, gap: str, after: str) -> str:
    """What of a gap has to stay between two characters."""
    if gap == "\n":
        return "" if before in OPENS or after in CLOSES else "\n"
    both_words = is_wordlike(before) and is_wordlike(after)
    return gap if both_words or (before == after and before in CLINGS) else ""


def is_wordlike(character: str) -> bool:
    """Whether two of these side by side would run together."""
    return character.isalnum() or character in "_$#"


def smaller_style(text: str) -> str:
    """The same style sheet; quoted text is left alone."""

    def smaller(found: re.Match[str]) -> str:
        quoted, mark = found.groups()
        return quoted or mark or ("" if found[0].startswith("/*") else " ")

    return STYLE_PIECE.sub(smaller, text).replace(";}", "}").strip()
