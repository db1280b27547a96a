"""The addresses under which phones on the same network may find this machine."""

import socket
import struct
import sys
from fcntl import ioctl

LINUX = sys.platform == "linux"
EVERYWHERE = ("0.0.0.0", "::")
SIOCGIFADDR = 0x8915
"""Linux's question for the address of an interface."""
ROUTES = ("192.0.2.1", "192.168.255.254", "10.255.255.254", "172.31.255.254")
"""Asked only which way they would lie; nothing is sent."""


def addresses(host: str) -> tuple[str, ...]:
    """IPv4 addresses to try, the likeliest first; loopback only if there is no other."""
    if host not in EVERYWHERE:
        return (host,)
    found = [*_on_the_way(), *_of_interfaces()]
    reachable = [address for address in dict.fromkeys(found) if not address.startswith("127.")]
    return tuple(reachable) or ("127.0.0.1",)


def bases(host: str, port: int) -> tuple[str, ...]:
    """Base addresses of the pages, the likeliest to be found by phones first."""
    return tuple(url(address, port) for address in addresses(host))


def url(address: str, port: int) -> str:
    """The base address of a page, without a slash at the end."""
    shown = f"[{address}]" if ":" in address else address
    return f"http://{shown}" if port == 80 else f"http://{shown}:{port}"


def _on_the_way() -> list[str]:
    found = []
    for target in ROUTES:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
                found.append(str(probe.getsockname()[0]))
            except OSError:
                continue
    return found


def _of_interfaces() -> list[str]:
    """A hotspot without internet has an address and perhaps no route."""
    found = []
    for _index, name in socket.if_nameindex() if LINUX else ():
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            request = struct.pack("256s", name.encode()[:15])
            try:
                answer = ioctl(probe.fileno(), SIOCGIFADDR, request)
            except OSError:
                continue
            found.append(socket.inet_ntoa(answer[20:24]))
    return found
