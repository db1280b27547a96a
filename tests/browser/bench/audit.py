"""Lighthouse, fetched from npm into `var/` for this alone; no product and no test needs it."""

import json
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.server import ROOT, Server

LIGHTHOUSE = "lighthouse@12.8.2"
"""The last one for Node 20."""
PLACE = ROOT / "var" / "bench"
CATEGORIES = ("performance", "accessibility", "best-practices")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
FETCH_SECONDS, RUN_SECONDS = 240, 180


@dataclass(frozen=True)
class Audit:
    """Scores from 0 to 100 by category, or why there are none."""

    scores: dict[str, int] = field(default_factory=dict)
    why_not: str = ""


def audited(server: Server, chromium: str) -> Audit:
    """The join screen, as Lighthouse sees it on its own emulated phone."""
    program = PLACE / "node_modules" / ".bin" / "lighthouse"
    try:
        if not program.exists():
            fetch()
        return run(program, server.url, chromium)
    except (OSError, subprocess.SubprocessError, ValueError) as problem:
        return Audit(
            why_not=f"{type(problem).__name__}: Lighthouse could not be had or did not run"
        )


def fetch() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise OSError("there is no npm here")
    PLACE.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-save", "--no-audit", "--no-fund", LIGHTHOUSE]
    subprocess.run(command, cwd=PLACE, check=True, capture_output=True, timeout=FETCH_SECONDS)


def run(program: Path, url: str, chromium: str) -> Audit:
    result = PLACE / "lighthouse.json"
    command = [
        str(program), url, "--quiet", "--output=json", f"--output-path={result}",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}",
    ]  # fmt: skip
    environment = {"CHROME_PATH": chromium, "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": "/tmp"}
    subprocess.run(command, check=True, capture_output=True, timeout=RUN_SECONDS, env=environment)
    categories = json.loads(result.read_text())["categories"]
    return Audit({name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES})
