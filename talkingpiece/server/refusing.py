"""Answers to what is not HTTP: the number alone, where `http.server` would quote the client."""

from http import HTTPStatus
from typing import Any


def refusal(code: int) -> bytes:
    """A whole answer with this status and nothing else."""
    phrase = HTTPStatus(code).phrase
    return f"HTTP/1.1 {code} {phrase}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".encode()


class DiscreetRequests:
    """Mixed into a request handler of `http.server`; goes before it."""

    def send_error(self: Any, code: int, message: object = None, explain: object = None) -> None:
        """The message would be the client's own words."""
        self.close_connection = True
        self.wfile.write(refusal(code))

    def log_message(self, format: str, *args: object) -> None:
        """Addresses and paths are nobody's business."""
