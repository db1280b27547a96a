"""Makes every listed change in a copy of the tree, and fails if its test does not notice.

`bin/test --mutants`; anything after it chooses mutants whose words it is part of. Two run at once.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from tests.privacy.mutants.listed import MUTANTS
from tests.privacy.mutants.mutant import Mutant
from tests.support.source import ROOT

AT_ONCE = 2
PATIENCE_SECONDS = 300
LINES_SHOWN = 20
ALL_PASSED, SOME_FAILED = 0, 1
GIT = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
PYTEST = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header")


def copy_tree(folder: Path) -> Path:
    """Everything that git knows or would know, and nothing that was made from it."""
    listed = subprocess.run(GIT, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def outcome(folder: Path, *tests: str) -> tuple[int, str]:
    """pytest's own word for how these tests went in this copy, -1 if they did not end; its end."""
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [*PYTEST, "--timeout", f"{PATIENCE_SECONDS}", *tests]
    try:
        ended = subprocess.run(
            command,
            cwd=folder,
            env=variables,
            capture_output=True,
            text=True,
            timeout=2 * PATIENCE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return -1, "They did not end."
    return ended.returncode, "\n".join(ended.stdout.splitlines()[-LINES_SHOWN:])


def verdict(mutant: Mutant, copies: "SimpleQueue[Path]") -> str:
    """Why this mutant is not noticed as it should be; empty if it is."""
    folder = copies.get()
    path = folder / mutant.file
    text = path.read_text(encoding="utf-8")
    try:
        if text.count(mutant.before) != 1:
            return "its text is not in the code, or more than once"
        path.write_text(text.replace(mutant.before, mutant.after), encoding="utf-8")
        how, _end = outcome(folder, mutant.test)
        return {SOME_FAILED: "", ALL_PASSED: "its test noticed nothing"}.get(
            how, f"its test did not run as it should (pytest says {how})"
        )
    finally:
        path.write_text(text, encoding="utf-8")
        copies.put(folder)


def verdicts(chosen: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
    """How each mutant fares, in the order of the list."""
    with TemporaryDirectory() as place, ThreadPoolExecutor(AT_ONCE) as threads:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(AT_ONCE):
            copies.put(copy_tree(Path(place) / f"copy-{number}"))
        tests = sorted({mutant.test for mutant in chosen})
        how, end = outcome(Path(place) / "copy-0", *tests)
        if how != ALL_PASSED:
            sys.exit(f"{end}\nThese tests do not pass as the code is, so they notice nothing.")
        yield from zip(chosen, threads.map(lambda each: verdict(each, copies), chosen), strict=True)


def main(words: list[str]) -> int:
    """Say how every mutant fared; answers how many were not noticed."""
    chosen = [mutant for mutant in MUTANTS if all(word in mutant.loses for word in words)]
    survived = 0
    for mutant, why in verdicts(chosen):
        survived += bool(why)
        sys.stdout.write(
            f"{'SURVIVED' if why else 'noticed '}  {mutant.loses}{why and f': {why}'}\n"
        )
        sys.stdout.flush()
    sys.stdout.write(f"{len(chosen) - survived} of {len(chosen)} noticed.\n")
    return survived


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
