"""Takes out of a script or a style sheet what means nothing: comments, space, long private names.

It reads token by token and knows no grammar, so it only does what is safe without one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, product
from string import ascii_letters

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
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
OWN_PRIVATE = re.compile(r"(?<=this\.)#\w+")
CLINGS = frozenset("+-/")
"""Two of the same would become another operator if the space between them went."""
OPENS, CLOSES = frozenset("{([,"), frozenset("})],.")
"""A line that ends or begins with one of these goes on; any other line end may end a statement."""
STYLE_PIECE = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/|\s*([{};,])\s*|\s+""", re.DOTALL)


def smaller_script(code: str) -> str:
    """The same script; its `#private` names become one or two letters."""
    tokens = [(found.lastgroup or "", found[0]) for found in SCRIPT_TOKEN.finditer(code)]
    uses = Counter(text for kind, text in tokens if kind == "private")
    short = {
        name: f"#{letters}" for (name, _), letters in zip(uses.most_common(), names(), strict=False)
    }
    written: list[str] = []
    gap = ""
    for kind, text in tokens:
        if kind in ("comment", "line", "space"):
            gap = "\n" if kind == "line" or gap == "\n" else " "
            continue
        text = renamed(kind, text, short).strip()
        written += [between(written[-1][-1:] if written else "{", gap, text[0]), text]
        gap = ""
    return "".join(written) + "\n"


def renamed(kind: str, text: str, short: Mapping[str, str]) -> str:
    """A private name, or a template text that uses some, with the short ones."""
    if text.startswith("`"):
        return OWN_PRIVATE.sub(lambda found: short[found[0]], text)
    return short[text] if kind == "private" else text


def names() -> Iterator[str]:
    """a, b, c and on to ZZ."""
    pairs = ("".join(pair) for pair in product(ascii_letters, repeat=2))
    return chain(ascii_letters, pairs)


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
