"""The server's own secret: made once, readable by its owner only."""

import os
from pathlib import Path

SECRET_BYTES = 32


def server_secret(path: Path) -> bytes:
    """The secret in this file, made at the first start."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        secret = os.urandom(SECRET_BYTES)
        file.write(secret)
    return secret
