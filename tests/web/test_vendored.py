"""What is not ours lies in `static/vendor/` byte for byte, with its licence."""

import hashlib
import json
from base64 import b64encode
from pathlib import Path

import pytest

from web.assets import POLLING_CLIENT

STATIC = Path(__file__).resolve().parents[2] / "static"
VENDORED = sorted((STATIC / "vendor").iterdir())
OURS = {"LICENSE", "vendor.json"}


def said_of(folder):
    return json.loads((folder / "vendor.json").read_text())


def hashed(path):
    return f"sha384-{b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()}"


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.name)
def test_every_vendored_file_is_as_it_was_published(folder):
    said = said_of(folder)
    files = {Path(name).name: digest for name, digest in said["files"].items()}

    assert {path.name: hashed(path) for path in folder.iterdir() if path.name not in OURS} == files
    assert folder.name == f"{said['name']}@{said['version']}"


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.name)
def test_every_vendored_package_comes_with_its_licence(folder):
    assert said_of(folder)["license"] in (folder / "LICENSE").read_text()


def test_the_client_for_plain_requests_is_the_vendored_one():
    assert (STATIC / POLLING_CLIENT).parent in VENDORED
