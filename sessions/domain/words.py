"""Which texts are the circle's own words, to be read in the language of whoever reads them.

The English text is the name of its translation. What somebody typed themselves is in no
catalogue and stays as it is, so a name must never be marked as words: Hope may be a person.
"""

from collections.abc import Iterable
from typing import Annotated

OURS = "written for the circle, and read in the reader's own language"

Words = Annotated[str, OURS]
"""A text that a page puts into the reader's language (`web/wording.py`); a `str` to all else."""


class Typed(str):
    """What those who hold typed themselves: it is said as it stands, in every language.

    It may look like a sentence of ours and mean another: a German who types *Pause* means a break.
    """

    __slots__ = ()


BESIDE = " · "
"""Between words that stand beside one another, such as the answers in one zone of a scale."""


def beside(words: Iterable[str]) -> str:
    """Words that stand beside one another; typed if one of them is."""
    listed = tuple(words)
    typed = any(isinstance(each, Typed) for each in listed)
    return Typed(BESIDE.join(listed)) if typed else BESIDE.join(listed)
