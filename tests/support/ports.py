"""Ports of this machine that nothing takes between the choice and the use."""

import random
import socket

LOOPBACK = "127.0.0.1"
NEVER_GIVEN_OUT = range(20_000, 32_000)
"""Below what Linux (from 32768) and macOS (from 49152) take for outgoing connections: a port that
the system chose is free when asked, and may be a browser's a moment later."""
TRIES = 100


def free_port() -> int:
    """A port on which nobody listens."""
    for port in random.SystemRandom().sample(NEVER_GIVEN_OUT, TRIES):
        try:
            with socket.create_server((LOOPBACK, port)):
                return port
        except OSError:
            continue
    raise AssertionError(f"none of {TRIES} ports is free")
