"""The one shape of an answer to a command."""

from typing import Any

from sessions.domain.errors import Refused
from web.refusals import as_error


def done(version: int | None) -> dict[str, Any]:
    """It is done; `v` is the durable version it led to, left out where nothing durable changed."""
    return {"ok": True} if version is None else {"ok": True, "v": version}


def refused(why: Refused) -> dict[str, Any]:
    """It was refused and nothing changed."""
    return {"ok": False, "error": as_error(why)}
