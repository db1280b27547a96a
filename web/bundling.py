"""Joins the files of `static/` into one style sheet or one script, by rules simple enough to check.

No tool stands between the source and the page: comments and indentation go, everything else stays.
What these rules cannot join safely is refused when the server starts.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

IMPORT = re.compile(r"import \{ ([\w, ]+) \} from '\./([\w-]+\.mjs)'")
EXPORT = re.compile(r"export (?=(?:async )?(?:function|class|const) (\w+))")
UNJOINABLE = re.compile(r"^(?:import|export)\b|\bimport\s*[(.]", re.MULTILINE)
COMMENT_LINES = re.compile(r"^\s*(?://[^\n]*|/\*(?s:.*?)\*/\s*)$", re.MULTILINE)
ENDS_INLINE = re.compile(r"</(?:script|style)|<!--", re.IGNORECASE)
CSS_PIECE = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/|\s*([{};,])\s*|\s+""", re.DOTALL)


class BadAsset(Exception):
    """A file that these rules cannot join; says which one and why."""


@dataclass(frozen=True)
class Module:
    """One module, taken apart: which names it needs from which others, and which it gives."""

    name: str
    needs: tuple[tuple[str, str], ...]
    gives: tuple[str, ...]
    code: str


@dataclass
class Bundle:
    """The modules an entry needs, each after those it needs itself."""

    folder: Path
    modules: dict[str, Module] = field(default_factory=dict)

    def add(self, name: str, asked_by: tuple[str, ...] = ()) -> None:
        """Add a module and, before it, what it needs."""
        if name in asked_by:
            raise BadAsset(f"{name} needs itself, by way of {' and '.join(asked_by)}")
        if name in self.modules:
            return
        module = parse(name, read(self.folder, name))
        for _, other in module.needs:
            self.add(other, (*asked_by, name))
        self.modules[name] = module

    def text(self) -> str:
        """All modules as one, each in a scope of its own that gives out only what is asked for."""
        asked = {need for module in self.modules.values() for need in module.needs}
        self._check(asked)
        return "".join(
            wrapped(module, [name for name in module.gives if (name, module.name) in asked])
            for module in self.modules.values()
        )

    def _check(self, asked: Iterable[tuple[str, str]]) -> None:
        givers: dict[str, str] = {}
        for module in self.modules.values():
            for name in module.gives:
                if name in givers:
                    raise BadAsset(f"{givers[name]} and {module.name} both give out {name}")
                givers[name] = module.name
        for name, giver in sorted(asked):
            if givers.get(name) != giver:
                raise BadAsset(f"{giver} does not give out {name}")


def script(folder: Path, entry: str) -> str:
    """The module `entry` and all it imports as one script; raises BadAsset."""
    bundle = Bundle(folder)
    bundle.add(entry)
    return bundle.text()


def stylesheet(folder: Path, names: Sequence[str]) -> str:
    """The style sheets in this order as one; raises BadAsset."""
    return "".join(smaller_css(read(folder, name)) for name in names)


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
    if any(line.count("`") % 2 for line in text.splitlines()):
        raise BadAsset(f"{name} has a template text over several lines")
    needs: list[tuple[str, str]] = []

    def without_import(found: re.Match[str]) -> str:
        needs.extend((each.strip(), found[2]) for each in found[1].split(","))
        return ""

    code = COMMENT_LINES.sub("", text)
    code = re.sub(rf"^{IMPORT.pattern}$", without_import, code, flags=re.MULTILINE)
    gives = tuple(re.findall(rf"^{EXPORT.pattern}", code, flags=re.MULTILINE))
    code = re.sub(rf"^{EXPORT.pattern}", "", code, flags=re.MULTILINE)
    if strange := UNJOINABLE.search(code):
        line = code[strange.start() :].splitlines()[0]
        raise BadAsset(f"{name} has an import or export that is not understood: {line}")
    return Module(name, tuple(needs), gives, without_indentation(code))


def wrapped(module: Module, given: Sequence[str]) -> str:
    """A module in a scope of its own, so that private names of two modules never meet."""
    if not given:
        return f";(()=>{{\n{module.code}}})()\n"
    names = ",".join(given)
    return f"const {{{names}}}=(()=>{{\n{module.code}return {{{names}}}\n}})()\n"


def without_indentation(code: str) -> str:
    """The same lines without indentation and without empty ones; line ends stay, as they matter."""
    return "".join(f"{line.strip()}\n" for line in code.splitlines() if line.strip())


def smaller_css(text: str) -> str:
    """A style sheet without comments and needless white space; quoted text is left alone."""

    def smaller(found: re.Match[str]) -> str:
        quoted, mark = found.groups()
        return quoted or mark or ("" if found[0].startswith("/*") else " ")

    return CSS_PIECE.sub(smaller, text).replace(";}", "}").strip()
