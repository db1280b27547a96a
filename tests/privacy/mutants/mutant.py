"""One way to break a promise by a small change."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """What is lost, where, what the code says now and what it would say, and who notices."""

    loses: str
    file: str
    before: str
    after: str
    test: str
