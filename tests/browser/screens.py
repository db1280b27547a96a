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
DRAWN_AFTER_MS = 1000
FOLDED = re.compile(r" *- (complementary|navigation)")
STAGE = re.compile(r"  - region ")
INSIDE_A_PICTURE = re.compile(r'( *- img "[^"]*"): .*')
NAMED = re.compile(r'( *- \w+ )"(.*)"((?: \[[^]]*\])*:?)')
TOLD = re.compile(r'( *- \w+: |^ *- /url: )"?(.*?)"?()')
VARIES = (
    (re.compile(r"\d+ \\/ \d+ min$"), r"\d+ \/ \d+ min"),
    (re.compile(r"\d+ min$"), r"\d+ min"),
    (re.compile(r"^\d+ minutes$"), r"\d+ minutes"),
    (re.compile(r"^About \d+ minutes"), r"About \d+ minutes"),
    (re.compile(r"^\d+:\d\d.[AP]M$"), r"\d+:\d\d.[AP]M"),
    (re.compile(r"\d+ of (?=\d+ planned)"), r"\d+ of "),
    (re.compile(r"[A-Z]\w+ \d+, \d{4}"), r"\w+ \d+, \d+"),
    (re.compile(r"(?<=\\/summary\\/)[\w-]+"), r"[\w-]+"),
)
"""Minutes that pass, the day, and what is drawn by lot: a new file matches any."""


def check_screen(shown: Locator, name: str, **known: str) -> None:
    """Insist on the whole tree of a screen, as its file has it; `known` is what `$names` mean."""
    file = FOLDER / f"{name}.yml"
    if not file.exists():
        draw(shown, file, known)
        raise AssertionError(f"{file} is new: read it, then run the test again.")
    tree = Template(file.read_text()).substitute(known)
    expect(shown).to_match_aria_snapshot(tree, timeout=PATIENCE_MS)


def draw(shown: Locator, file: Path, known: dict[str, str]) -> None:
    """Make a file that matches this screen at whatever minute, and nothing more or less.

    What stands beside the stage of a console is folded away, for it has files of its own.
    """
    shown.page.wait_for_timeout(DRAWN_AFTER_MS)
    first, *rest = shown.aria_snapshot().replace("$", "$$").splitlines()
    lines = without_what_is_folded(rest)
    exactly = "equal" if any(map(FOLDED.match, lines)) else "deep-equal"
    text = "\n".join((first, f"  - /children: {exactly}", *map(at_any_time, lines), ""))
    for word, meaning in known.items():
        text = text.replace(meaning, f"${word}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def without_what_is_folded(lines: list[str]) -> list[str]:
    """Of what stands beside the stage, only that it is there; of a drawing, only its name."""
    kept: list[str] = []
    for line in lines:
        if kept and FOLDED.match(kept[-1]) and line.index("-") > kept[-1].index("-"):
            continue
        drawing = INSIDE_A_PICTURE.fullmatch(line)
        kept.append(drawing[1] if drawing else line)
        if FOLDED.match(line):
            kept[-1] = line.removesuffix(":")
        if STAGE.match(line):
            kept.append("    - /children: equal")
    return kept


def at_any_time(line: str) -> str:
    """A line with something in it that varies, as a pattern; any other as it is."""
    parts = NAMED.fullmatch(line) or TOLD.fullmatch(line)
    if not parts:
        return line
    words = re.sub(r"([.?+()/])", r"\\\1", parts[2])
    pattern = words
    for varying, anything in VARIES:
        pattern = varying.sub(anything.replace("\\", "\\\\"), pattern)
    return line if pattern == words else f"{parts[1]}/{pattern}/{parts[3]}"
