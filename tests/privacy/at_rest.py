"""Everything a server keeps in its folder, byte for byte, but for SQLite's own dice.

SQLite marks each write-ahead log with a salt of its own chance, and sums it up. These marks, and
nothing else, are taken out; every page that was written stays.
"""

from pathlib import Path

LOG_HEADER, LOG_HEADER_KEPT = 32, 16
FRAME_HEADER, FRAME_HEADER_KEPT = 24, 8
INDEX_HEADERS, INDEX_HEADER, MARKS_IN_IT = 2, 48, slice(24, 48)
"""See the "WAL-Index Format" of SQLite's documentation: two copies of one header."""


def at_rest(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(path.relative_to(folder)): without_marks(path.name, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def without_marks(name: str, content: bytes) -> bytes:
    """A file as it is, or if it is of a write-ahead log without salts and sums."""
    if name.endswith("-wal"):
        return _log(content)
    return _index(content) if name.endswith("-shm") else content


def _log(content: bytes) -> bytes:
    """The header's first half, then of each frame which page it is, and the page."""
    page = int.from_bytes(content[8:12])
    kept = [content[:LOG_HEADER_KEPT]]
    for at in range(LOG_HEADER, len(content), FRAME_HEADER + page):
        kept += [
            content[at : at + FRAME_HEADER_KEPT],
            content[at + FRAME_HEADER : at + FRAME_HEADER + page],
        ]
    return b"".join(kept)


def _index(content: bytes) -> bytes:
    kept = bytearray(content)
    for number in range(INDEX_HEADERS):
        header = memoryview(kept)[number * INDEX_HEADER :][:INDEX_HEADER]
        header[MARKS_IN_IT] = bytes(len(header[MARKS_IN_IT]))
    return bytes(kept)
