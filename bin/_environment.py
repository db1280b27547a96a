"""Makes `.venv` hold the locked packages, and does nothing when it already does.

Standard library only: it runs before anything is installed. It speaks on stderr alone.
"""

import fcntl
import hashlib
import importlib
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import urljoin

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STAMP = VENV / "locked"
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "requirements-dev.lock"}
PROGRESS_EVERY_PACKAGES = 10

# Only fetched for a Python that came without pip, as Debian's does without python3-venv.
PIP_WHEEL = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
FETCH_TIMEOUT_SECONDS = 60


def main(purpose: str) -> None:
    """Ready the environment for `run` (the product) or `test` (the product and its tools)."""
    wait_for_other_commands()
    place = f"{VENV} {sys.base_prefix} {sys.version.split()[0]}"
    found_place, found_lock = read_stamp()
    if found_place == place and found_lock in (fingerprint(purpose), fingerprint("test")):
        return
    if found_place != place:
        create()
    STAMP.unlink(missing_ok=True)
    install(LOCKS[purpose])
    STAMP.write_text(f"{place}\n{fingerprint(purpose)}\n")


def wait_for_other_commands() -> None:
    """Two commands started together must not install into one folder; the lock ends with us."""
    folder = os.open(ROOT, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)


def read_stamp() -> tuple[str, str]:
    """Where `.venv` was made and from which lock; empty when it was never finished."""
    lines = STAMP.read_text().splitlines() if STAMP.exists() else []
    return (lines[0], lines[1]) if len(lines) == 2 else ("", "")


def fingerprint(purpose: str) -> str:
    return hashlib.sha256(LOCKS[purpose].read_bytes()).hexdigest()


def create() -> None:
    """Make an empty `.venv` with pip in it, from the Python that runs this."""
    say(
        f"Making .venv with Python {sys.version.split()[0]} (the first time takes a minute or two)."
    )
    if VENV.exists():
        shutil.rmtree(VENV)
    base = str(getattr(sys, "_base_executable", sys.executable))
    if brings_pip():
        run(base, "-m", "venv", str(VENV))
        return
    run(base, "-m", "venv", "--without-pip", str(VENV))
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_pip(Path(folder))
        run(str(VENV_PYTHON), f"{wheel}/pip", "install", "--quiet", "--no-index", str(wheel))


def brings_pip() -> bool:
    """Debian leaves ensurepip, or the wheels inside it, to packages of their own."""
    try:
        return bool(importlib.import_module("ensurepip").version())
    except (ImportError, LookupError, OSError):
        return False


def fetch_pip(folder: Path) -> Path:
    """Download the pinned pip from the package index and check its hash."""
    say("This Python came without pip; fetching it.")
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    link = re.search(rf'href="([^"]*{re.escape(PIP_WHEEL)}[^"]*)"', fetch(index).decode())
    if not link:
        sys.exit(f"{PIP_WHEEL} is not listed at {index}")
    content = fetch(urljoin(index, link[1].replace("&amp;", "&")))
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        sys.exit(f"{PIP_WHEEL} from {index} is not the file we know; stopped.")
    wheel = folder / PIP_WHEEL
    wheel.write_bytes(content)
    return wheel


def fetch(address: str) -> bytes:
    """Whatever certificates pip is told to trust are trusted here too."""
    trust = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    try:
        with urllib.request.urlopen(
            address, timeout=FETCH_TIMEOUT_SECONDS, context=trust
        ) as answer:
            return bytes(answer.read())
    except OSError as problem:
        sys.exit(f"Could not fetch {address}: {problem}")


def install(lock: Path) -> None:
    """Install every package of the lock, each checked against its hash; built wheels only."""
    total = len(re.findall(r"^[\w.-]+(?:\[[^]]*\])?==", lock.read_text(), re.MULTILINE))
    say(f"Installing about {total} packages from {lock.name}.")
    options = ["--require-hashes", "--only-binary=:all:", "--no-deps", "--progress-bar=off"]
    command = [str(VENV_PYTHON), "-m", "pip", "install", *options, "-r", str(lock)]
    pip = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = []
    for line in pip.stdout or ():
        lines.append(line)
        done = sum(entry.startswith(("Collecting", "Requirement already")) for entry in lines)
        if line.startswith("Collecting") and done % PROGRESS_EVERY_PACKAGES == 0:
            say(f"  {done} of {total}")
    if pip.wait():
        sys.exit("".join(lines[-15:]) + "The packages could not be installed; the reason is above.")
    say("Environment ready.")


def run(*command: str) -> None:
    if subprocess.run(command, stdout=sys.stderr).returncode:
        sys.exit("The environment could not be made; the reason is above.")


def say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main(sys.argv[1])
