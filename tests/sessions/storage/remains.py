"""Looks for words in every file of a folder, in every shape that bytes of them could take."""

from base64 import b64encode
from pathlib import Path


def remains(folder: Path, *words: str | bytes) -> set[str]:
    """Names of the files in which any of the words can still be found."""
    needles = [needle for word in words for needle in shapes(word)]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if any(n in path.read_bytes() for n in needles)}


def shapes(word: str | bytes) -> set[bytes]:
    """UTF-8, UTF-16 of both orders, hexadecimal in both cases, base64 at all three offsets."""
    if isinstance(word, bytes):
        plain = {word}
    else:
        plain = {word.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")}
    encoded = {shape for raw in plain for shape in (raw.hex().encode(), *in_base64(raw))}
    return plain | encoded | {shape.upper() for shape in encoded if shape.isalnum()}


def in_base64(raw: bytes) -> set[bytes]:
    """What stays of it whatever stands before and after."""
    whole = {b64encode(b"\0" * offset + raw)[(offset * 8 + 5) // 6 :] for offset in range(3)}
    return {shape.rstrip(b"=")[:-1] for shape in whole}
