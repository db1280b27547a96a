"""What every test run shares: which browsers, what `--long` means, and that CI skips nothing."""

import gc
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from playwright._impl._driver import compute_driver_executable

from tests.browser.engines import finding
from tests.support.sharing_out import ByFile

ROOT = Path(__file__).resolve().parent.parent
NOTHING_MAY_BE_SKIPPED = bool(os.environ.get("TALKINGPIECE_NO_SKIPS"))
MARKED_BY_FOLDER = ("browser", "live")
NOT_FAST = ("browser", "live", "proof")
FAST_EXAMPLES = 10
"""Of what Hypothesis tries, where it would try 100."""

CHROMIUMS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
HOW_TO_GET_ONE = (
    "The browser tests did not run: this machine cannot start a Chromium yet. Get one with "
    "`apt-get install chromium-headless-shell libatomic1` (macOS: `brew install --cask chromium`), "
    "or set TALKINGPIECE_CHROMIUM to its path."
)

settings.register_profile("shared machine", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if NOTHING_MAY_BE_SKIPPED else "shared machine")


def find_chromium() -> str | None:
    candidates = (os.environ.get("TALKINGPIECE_CHROMIUM"), *CHROMIUMS)
    return next((path for name in candidates if name and (path := shutil.which(name))), None)


@cache
def a_browser_can_start() -> bool:
    """Playwright's own driver needs libatomic, which a bare Debian does not have."""
    driver = subprocess.run([compute_driver_executable()[0], "--version"], capture_output=True)
    return find_chromium() is not None and driver.returncode == 0


def pytest_addoption(parser):
    parser.addoption("--fast", action="store_true", help="no server, no browser, no long proof")
    parser.addoption("--long", action="store_true", help="also run the tests that take minutes")


def pytest_configure(config):
    if config.getoption("--fast"):
        fewer = settings(settings(), max_examples=FAST_EXAMPLES)
        settings.register_profile("fast", fewer)
        settings.load_profile("fast")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config):
    """A browser waits half of its time, for a frame or for an answer: one more can work then."""
    cores = os.cpu_count() or 1
    return cores if config.getoption("--fast") else cores + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return ByFile(config, log)


def pytest_ignore_collect(collection_path, config):
    """What is left out by its folder need not be read."""
    return True if config.getoption("--fast") and collection_path.name in MARKED_BY_FOLDER else None


def pytest_collection_finish():
    """What is there by now stays; no search for rubbish has to go through it again."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(config, items):
    for item in items:
        folders = item.path.relative_to(ROOT).parts
        for name in MARKED_BY_FOLDER:
            if name in folders:
                item.add_marker(name)
        if missing := what_is_missing(item):
            item.add_marker(pytest.mark.skip(reason=missing))
    if not (config.getoption("--long") or "long" in config.option.markexpr):
        leave_out(config, items, ("long",))
    if config.getoption("--fast"):
        leave_out(config, items, NOT_FAST)


def what_is_missing(item):
    """How to get the browser that a test needs and this machine lacks; empty if it lacks none."""
    params = item.callspec.params if hasattr(item, "callspec") else {}
    if engine := params.get("window"):
        return "" if finding.FOUND[engine] else finding.HOW_TO_GET_ONE[engine]
    needs_chromium = item.get_closest_marker("browser")
    return HOW_TO_GET_ONE if needs_chromium and not a_browser_can_start() else ""


def leave_out(config, items, marks):
    left_out = [item for item in items if any(map(item.get_closest_marker, marks))]
    kept = set(items) - set(left_out)
    items[:] = [item for item in items if item in kept]
    config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return refuse_a_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return refuse_a_skip((yield))


def refuse_a_skip(report):
    if report.skipped and NOTHING_MAY_BE_SKIPPED:
        report.outcome = "failed"
        report.longrepr = f"Nothing may be skipped here, and this was: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    for words in (HOW_TO_GET_ONE, *finding.HOW_TO_GET_ONE.values()):
        if any(words in str(report.longrepr) for report in skipped):
            terminalreporter.write_line(words, yellow=True)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Playwright drives the machine's own Chromium; root (a container) cannot have its sandbox."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": find_chromium(), "args": arguments}
