"""The list of everything this product stands on, as CycloneDX JSON: from the lock file, offline."""

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from talkingpiece import __version__
from web.templating import HOUSE

LOCK = HOUSE / "requirements.lock"
SPEC_VERSION = "1.6"
PRODUCT = "talking-piece"
ENTRY = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?P<rest>.*\n(?:[ \t]+.*\n)*)", re.M)
VIA = re.compile(r"#[ \t]+(?:via[ \t]+)?(?!via$)([\w.-]+)(?: \(pyproject\.toml\))?$", re.M)
CLASSIFIER = "License :: "
UNSAID = ("", "UNKNOWN")
LICENCE_CHARACTERS = 100
"""Some packages put the whole text of their licence where its name belongs."""


class NoLock(Exception):
    """There is no lock file, as in an installed package."""


@dataclass(frozen=True)
class Package:
    """One package of the lock, and which others asked for it."""

    name: str
    version: str
    wanted_by: frozenset[str]

    @property
    def purl(self) -> str:
        """Its name in the language that all such lists share."""
        return f"pkg:pypi/{self.name}@{self.version}"


def sbom() -> str:
    """The list as JSON; the same lock in the same environment gives the same bytes."""
    if not LOCK.exists():
        raise NoLock("The list is made from requirements.lock, in a checkout of the source.")
    lock = LOCK.read_text(encoding="utf-8")
    return json.dumps(document(locked(lock), uuid5(NAMESPACE_URL, lock).urn), indent=2)


def locked(lock: str) -> tuple[Package, ...]:
    """Every package that a lock file lists."""
    return tuple(
        Package(each["name"], each["version"], frozenset(VIA.findall(each["rest"])))
        for each in ENTRY.finditer(lock)
    )


def document(packages: tuple[Package, ...], serial: str) -> dict[str, Any]:
    """A CycloneDX document; without a time, so that it changes only when the packages do."""
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC_VERSION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC_VERSION,
        "serialNumber": serial,
        "version": 1,
        "metadata": {"component": _product()},
        "components": [_component(package) for package in packages],
        "dependencies": _dependencies(packages),
    }


def licence_of(about: PackageMetadata) -> dict[str, Any] | None:
    """What a package says of its licence, the most exact first."""
    expressions, names = about.get_all("License-Expression", []), about.get_all("License", [])
    if expressions:
        return {"expression": expressions[0]}
    classes = [c for c in about.get_all("Classifier", []) if c.startswith(CLASSIFIER)]
    short = [name.strip() for name in names if len(name) <= LICENCE_CHARACTERS]
    known = [name for name in short if name not in UNSAID]
    known += [each.rpartition(" :: ")[2] for each in classes]
    return {"license": {"name": known[0]}} if known else None


def _product() -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": PRODUCT,
        "name": PRODUCT,
        "version": __version__,
        "licenses": [{"expression": "Apache-2.0"}],
    }


def _component(package: Package) -> dict[str, Any]:
    """A package; its licence is known where it is installed, as all of one system are."""
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "purl": package.purl,
    }
    try:
        licence = licence_of(metadata(package.name))
    except PackageNotFoundError:
        licence = None
    return {**component, "licenses": [licence]} if licence else component


def _dependencies(packages: tuple[Package, ...]) -> list[dict[str, Any]]:
    refs = {PRODUCT: PRODUCT, **{package.name: package.purl for package in packages}}
    return [
        {"ref": ref, "dependsOn": [p.purl for p in packages if name in p.wanted_by]}
        for name, ref in refs.items()
    ]
