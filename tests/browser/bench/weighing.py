"""What the phone's page weighs on the wire, and what each part of it takes."""

import gzip
import re
from dataclasses import dataclass
from http.client import HTTPConnection

from tests.support.server import Server

PARTS = {
    "script": r"<script.*?</script>",
    "style": r"<style.*?</style>",
    "agreements": r'<section data-join="agree".*?</section>',
    "name and code": r'<form data-join="name".*?</form>',
    "finding the seat again": r'<section data-join="returning".*?</section>',
    "people to call": r'<dialog id="crisis".*?</dialog>',
    "my seat": r'<dialog id="my-seat".*?</dialog>',
    "quiet word": r'<dialog id="quiet-word".*?</dialog>',
    "asking once more": r'<dialog id="ask".*?</dialog>',
    "over": r'<template id="over".*?</template>',
    "moved": r'<template id="moved".*?</template>',
}


@dataclass(frozen=True)
class Weight:
    """Bytes: the head and body of the one answer, the page unpacked, and what parts take of it."""

    head: int
    body: int
    unpacked: int
    parts: dict[str, int]


def weighed(server: Server) -> Weight:
    """Ask for the page as a browser does."""
    line = HTTPConnection("127.0.0.1", server.port)
    line.request("GET", "/", headers={"Accept-Encoding": "gzip, deflate"})
    answer = line.getresponse()
    body = answer.read()
    head = sum(len(f"{name}: {value}\r\n") for name, value in answer.getheaders()) + 19
    line.close()
    page = gzip.decompress(body).decode()
    return Weight(head, len(body), len(page), parts_of(page))


def parts_of(page: str) -> dict[str, int]:
    """By how much the packed page would be lighter without each part; the rest is the rest."""
    whole = packed(page)
    parts = {}
    for name, shape in PARTS.items():
        found = re.search(shape, page, re.DOTALL)
        parts[name] = whole - packed(page.replace(found[0], "")) if found else 0
    return {**parts, "all else": whole - sum(parts.values())}


def packed(page: str) -> int:
    return len(gzip.compress(page.encode(), 9, mtime=0))
