"""Reads the project's own source for the tests that hold it to its rules."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("talkingpiece", "web", "facilitator", "participant", "wall", "sessions")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file: its place in the tree and what it says."""

    path: Path
    tree: ast.Module
    lines: int

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of the tree, gone through once."""
        return tuple(ast.walk(self.tree))

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes if isinstance(node, Function))

    def imports(self) -> set[str]:
        """Every dotted name that is imported: `from a import b` gives both `a` and `a.b`."""
        found: set[str] = set()
        for node in self.nodes:
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
        return found

    def mentions(self) -> set[str]:
        """Every dotted name that is used: `time.time()` gives `time.time`."""
        return self._mentions

    @cached_property
    def _mentions(self) -> set[str]:
        return {dotted(node) for node in self.nodes if isinstance(node, ast.Name | ast.Attribute)}

    def at(self, node: ast.AST) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


@cache
def python(*folders: str) -> tuple[Source, ...]:
    """The Python files of these folders, parsed; a folder not yet there has none."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(read(path) for path in paths)


@cache
def read(path: Path) -> Source:
    text = path.read_text()
    return Source(path, ast.parse(text), len(text.splitlines()))


def dotted(node: ast.expr) -> str:
    """The source of a name with its dots; writing it out is slow, and most are plain."""
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return f"{dotted(node.value)}.{node.attr}"
    return ast.unparse(node)


def product() -> tuple[Source, ...]:
    return python(*PRODUCT)


def without_migrations(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(source for source in sources if "migrations" not in source.path.parts)


def front_end(*endings: str) -> tuple[Path, ...]:
    """Our own templates, scripts and styles with these endings; vendored files are not ours."""
    folders = (ROOT / folder for folder in (*PRODUCT, "static"))
    return tuple(
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.suffix in endings and "vendor" not in path.parts
    )


def within(imported: str, *packages: str) -> bool:
    return any(imported == package or imported.startswith(f"{package}.") for package in packages)
