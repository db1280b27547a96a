"""Opens the console in this person's browser, also when the server was started before."""

import http.client
from urllib.parse import urlsplit

import click

ANSWER_SECONDS = 2
OURS = b"<title>Talking Piece</title>"
OPENED = (
    "The console opens in your browser. If it does not, open the first of these links there.",
    "To stop: close this window, or press Ctrl+C in it. Seats are kept if you start again.",
)
RUNS_ALREADY = """
  Talking Piece is running already, in another window. Its console opens in your browser.
  If it does not, open this link there; it works once:

  {link}

  To stop it, close that other window. This one may be closed."""


def open_in_browser(link: str) -> None:
    """Ask the system for its browser; a machine without one goes on in silence."""
    click.launch(link)


def runs_already(address: str) -> bool:
    """Whether a Talking Piece answers at this address of our own machine."""
    line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=ANSWER_SECONDS)
    try:
        line.request("GET", "/")
        return OURS in line.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()
