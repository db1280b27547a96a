"""The words that lead back to a seat: short, kind, and not to be mistaken for one another."""

from dataclasses import dataclass

from sessions.content.credit import Credit


@dataclass(frozen=True)
class ComeBackWords:
    """All of them; one that is taken out changes what the words of a running session are."""

    words: tuple[str, ...]
    credit: Credit
