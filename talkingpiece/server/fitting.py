"""Looks, at the start, whether a library has the parts we hold on to that it does not promise."""

from importlib.metadata import version


class Unfitting(Exception):
    """An installed library is not built as this server knows it; its text is for the terminal."""


def require(library: str, *parts: tuple[object, str]) -> None:
    """Refuse a version of a library in which one of these (owner, name) is missing."""
    for owner, name in parts:
        if not hasattr(owner, name):
            raise Unfitting(
                f"Talking Piece does not know {library} {version(library)}: it has no {name}. "
                "Install the versions of requirements.lock."
            )
