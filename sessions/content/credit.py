"""Who wrote a piece of content, under which licence, and where its structure comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Credit:
    """Author and licence of one file; `sources` name facts and structure, never copied words."""

    author: str
    licence: str
    sources: tuple[str, ...] = ()
