"""Joins the files of `static/` into one style sheet or one script, by rules simple enough to check.

No tool stands between the source and the page. What these rules cannot join safely is refused when
the server starts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from web.shorter import NotUnderstood, shared_names
from web.smaller import smaller_script, smaller_style

IMPORT = re.compile(r"^import \{ (\w+(?:, \w+)*) \} from '\./([\w-]+\.mjs)'$", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
DECLARED = re.compile(
    r"^(?:(?:async )?function|class|const|let) (?:(\w+)|\{ (\w+(?:, \w+)*) \} =)", re.MULTILINE
)
DECLARES = re.compile(r"^(?:async |function|class|const|let|var)\b.*$", re.MULTILINE)
UNJOINABLE = re.compile(r"^(?:import|export)\b.*$|\bimport\s*(?:\.|\(\W)", re.MULTILINE)
"""`import(address)` is none of ours to join: it fetches what the page names when it runs."""
COMMENT_LINES = re.compile(r"^\s*(?://[^\n]*|/\*(?s:.*?)\*/\s*)$", re.MULTILINE)
ENDS_INLINE = re.compile(r"</(?:script|style)|<!--", re.IGNORECASE)


class BadAsset(Exception):
    """A file that these rules cannot join; says which one and why."""


@dataclass(frozen=True)
class Module:
    """One module, taken apart: the names it needs from others, gives to others, and has at all."""

    needs: tuple[tuple[str, str], ...]
    gives: frozenset[str]
    declares: tuple[str, ...]
    code: str


@dataclass
class Bundle:
    """The modules an entry needs in one scope, each after those it needs itself."""

    folder: Path
    modules: dict[str, Module] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, asked_by: tuple[str, ...] = ()) -> None:
        """Add a module and, before it, what it needs."""
        if name in asked_by:
            raise BadAsset(f"{name} needs itself, by way of {' and '.join(asked_by)}")
        if name in self.modules:
            return
        module = parse(name, read(self.folder, name))
        for need, giver in module.needs:
            self.add(giver, (*asked_by, name))
            if need not in self.modules[giver].gives:
                raise BadAsset(f"{giver} does not give out {need}")
        for declared in module.declares:
            if declared in self.owners:
                raise BadAsset(f"{self.owners[declared]} and {name} both have a {declared}")
            self.owners[declared] = name
        self.modules[name] = module


def script(folder: Path, entry: str, *, gives: Sequence[str] = ()) -> str:
    """The module `entry` and all it imports as one script that gives out these names of `entry`;
    raises BadAsset.
    """
    bundle = Bundle(folder)
    bundle.add(entry)
    if missing := set(gives) - bundle.modules[entry].gives:
        raise BadAsset(f"{entry} does not give out {' and '.join(sorted(missing))}")
    shared = shared_names(list(bundle.owners))
    given = ",".join(f"{shared.get(name, name)} as {name}" for name in gives)
    try:
        code = "".join(smaller_script(module.code, shared) for module in bundle.modules.values())
        return f"{code}export{{{given}}}\n" if given else code
    except NotUnderstood as problem:
        raise BadAsset(f"{entry} or what it needs holds {problem}") from None


def stylesheet(folder: Path, names: Sequence[str]) -> str:
    """The style sheets in this order as one; raises BadAsset."""
    return "".join(smaller_style(read(folder, name)) for name in names)


def read(folder: Path, name: str) -> str:
    """The text of a file that may also be put inside a page."""
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BadAsset(f"{name} is not in {folder.name}/") from None
    if ENDS_INLINE.search(text):
        raise BadAsset(f"{name} holds something that would end the script or style around it")
    return text


def parse(name: str, text: str) -> Module:
    """Take one module apart; only plain named imports and exports are understood."""
    if not all(is_plain(line.split("`")) for line in text.splitlines()):
        raise BadAsset(f"{name} has a template text over several lines or inside another")
    code = COMMENT_LINES.sub("", text)
    needs = tuple(
        (need, giver) for some, giver in IMPORT.findall(code) for need in some.split(", ")
    )
    gives = frozenset(EXPORT.findall(code))
    code = EXPORT.sub("", IMPORT.sub("", code))
    if strange := UNJOINABLE.search(code):
        raise BadAsset(f"{name} has an import or export that is not understood: {strange[0]}")
    return Module(needs, gives, tuple(declared(name, code)), code)


def is_plain(pieces: Sequence[str]) -> bool:
    """Whether a line, cut at its backticks, has whole template texts, each with whole values."""
    return len(pieces) % 2 == 1 and all(
        piece.count("{") == piece.count("}") for piece in pieces[1::2]
    )


def declared(name: str, code: str) -> list[str]:
    """What a module declares in its outermost scope, which all modules of a page share."""
    found: list[str] = []
    for line in DECLARES.findall(code):
        plain = DECLARED.match(line)
        if plain is None:
            raise BadAsset(f"{name} declares something that is not understood: {line}")
        found += (plain[1] or plain[2]).split(", ")
    return found
