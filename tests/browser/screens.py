"""The accessible tree of every screen, one readable file each in `screens/`: what people are told.

To draw one anew, delete its file and run the test: the file is made from the screen as it is, and
the test fails once, so that somebody reads it.
"""

import re
from pathlib import Path
from string import Template

from playwright.sync_api import Locator, expect

FOLDER = Path(__file__).parent / "screens"
PATIENCE_MS = 10_000
MINUTES = re.compile(r"\d+(?=( / \d+)? min)")
SPOKEN = re.compile(r'(?P<what> *- \w+:? )"?(?P<words>.*?)"?(?P<state>( \[[^]]*\])*:?)')


def check_screen(shown: Locator, name: str, **known: str) -> None:
    """Insist on the whole tree of a screen, as its file has it; `known` is what `$name` stands for."""
    file = FOLDER / f"{name}.yml"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(drawn(shown.aria_snapshot(), known))
        raise AssertionError(f"{file} is new: read it, then run the test again.")
    tree = Template(file.read_text()).substitute(known)
    expect(shown).to_match_aria_snapshot(tree, timeout=PATIENCE_MS)


def drawn(tree: str, known: dict[str, str]) -> str:
    """A tree that matches nothing but itself, at whatever minute."""
    first, *rest = tree.replace("$", "$$").splitlines()
    lines = [first, "  - /children: deep-equal", *(at_any_minute(line) for line in rest)]
    text = "\n".join(lines) + "\n"
    for word, meaning in known.items():
        text = text.replace(meaning, f"${word}")
    return text


def at_any_minute(line: str) -> str:
    """A line that tells minutes, as a pattern; any other as it is."""
    spoken = SPOKEN.fullmatch(line)
    if not spoken or not MINUTES.search(line):
        return line
    words = re.sub(r"([.?+()/])", r"\\\1", spoken["words"])
    pattern = re.sub(r"[0-9]+", r"\\d+", words)
    return f"{spoken['what']}/{pattern}/{spoken['state']}"
