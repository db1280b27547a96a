"""`bin/bench page`: measures the phone's page, says what came out, and writes docs/bench.md."""

import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.bench.audit import audited
from tests.browser.bench.listening import at_rest
from tests.browser.bench.loading import loaded
from tests.browser.bench.report import written
from tests.browser.bench.waking import woken
from tests.browser.bench.weighing import weighed
from tests.conftest import HOW_TO_GET_ONE, find_chromium
from tests.support.server import ROOT, Server

REPORT = ROOT / "docs" / "bench.md"
USAGE = "bin/bench page\n"


def main(asked: list[str]) -> int:
    if asked != ["page"]:
        sys.stderr.write(USAGE)
        return 2
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write(f"{HOW_TO_GET_ONE}\n")
        return 1
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder)).start()
        try:
            figures = measured(server, playwright, chromium)
        finally:
            server.stop()
    REPORT.write_text(written(figures))
    sys.stdout.write(REPORT.read_text())
    return 0


def measured(server: Server, playwright: Any, chromium: str) -> dict[str, Any]:
    """Everything, in one evening on one server; a part at a time, so that none disturbs another."""
    return {
        "day": date.today().isoformat(),
        "machine": machine(chromium),
        "weight": weighed(server),
        "loading": loaded(server, playwright, chromium),
        "waking": woken(server, playwright, chromium),
        "resting": at_rest(server, playwright, chromium),
        "audit": audited(server, chromium),
    }


def machine(chromium: str) -> str:
    """What all this ran on."""
    version = subprocess.run([chromium, "--version"], capture_output=True, text=True).stdout.strip()
    busy = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores at the start"
    return f"{platform.system()} {platform.machine()}, {busy}, {version}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
