"""The sheet as JSON, for other programs: pure; the same sheet gives the same bytes."""

import json
from dataclasses import asdict

from sessions.exports.sheet import Sheet


def as_json(sheet: Sheet) -> bytes:
    """UTF-8 with a final line end; fields stand in the order of `Sheet`."""
    text = json.dumps(asdict(sheet), ensure_ascii=False, allow_nan=False, indent=2)
    return f"{text}\n".encode()
