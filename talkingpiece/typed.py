"""What is typed as an address or a name, read as it was meant or refused in a sentence.

Nothing is opened and nobody is asked; a sentence says what is needed instead.
"""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

SCHEMES = ("http", "https")
HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
"""What a browser may send as a name, see `web/gate.py`."""
EXAMPLE = "https://circle.example"


class NotAnAddress(Exception):
    """An address or a name that cannot be meant; its text is a sentence for the terminal."""


def public_address(typed: str) -> str:
    """The address that people open, without a slash at its end; empty where none was typed."""
    if not typed.strip():
        return ""
    split = _split(typed.strip())
    if split.scheme not in SCHEMES or not split.netloc:
        raise NotAnAddress(
            f"--url is a whole address, with https:// (or http://) at its front: {EXAMPLE}."
        )
    if split.path not in ("", "/") or split.query or split.fragment or "@" in split.netloc:
        raise NotAnAddress(
            "--url ends with the name, or with a port: it has no path, no ? and no # after it, "
            f"and no @. Talking Piece needs a name of its own, such as {EXAMPLE}."
        )
    name, port = _name_and_port(split)
    shown = f"[{name}]" if ":" in name else name
    return f"{split.scheme}://{shown}" + (f":{port}" if port else "")


def host_name(typed: str) -> str:
    """A name this server answers to, as browsers send it."""
    try:
        name = typed.strip().rstrip(".").lower().encode("idna").decode("ascii")
    except UnicodeError:
        name = ""
    if not HOST_NAME.fullmatch(name):
        raise NotAnAddress(
            "--name is a name alone, such as circle.local: no http://, no port, no path, no *. "
            "Addresses in figures need no --name."
        )
    return name


def listening_address(typed: str) -> str:
    """An address of this computer to listen on: in figures, or a name that stands for one."""
    address = typed.strip().removeprefix("[").removesuffix("]")
    if not _is_in_figures(address) and not HOST_NAME.fullmatch(address.lower()):
        raise NotAnAddress(
            "--host is an address of this computer, in figures and without a port: 0.0.0.0 lets "
            "phones on this network in, 127.0.0.1 only this computer. A port is given with --port."
        )
    return address


def _split(typed: str) -> SplitResult:
    try:
        return urlsplit(typed)
    except ValueError:
        raise _not_opened() from None


def _name_and_port(split: SplitResult) -> tuple[str, int | None]:
    try:
        name, port = split.hostname or "", split.port
        return (name if _is_in_figures(name) else host_name(name)), port
    except (ValueError, NotAnAddress):
        raise _not_opened() from None


def _not_opened() -> NotAnAddress:
    return NotAnAddress(f"--url is no address that a browser can open. One looks like {EXAMPLE}.")


def _is_in_figures(address: str) -> bool:
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return False
    return True
