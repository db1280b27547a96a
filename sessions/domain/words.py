"""Which texts are the circle's own words, to be read in the language of whoever reads them.

The English text is the name of its translation. What somebody typed themselves is in no
catalogue and stays as it is, so a name must never be marked as words: Hope may be a person.
"""

from typing import Annotated

OURS = "written for the circle, and read in the reader's own language"

Words = Annotated[str, OURS]
"""A text that a page puts into the reader's language (`web/wording.py`); a `str` to all else."""

BESIDE = " · "
"""Between words that stand beside one another, such as the answers in one zone of a scale."""
