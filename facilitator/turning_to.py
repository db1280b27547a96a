"""Whom those who hold turn to when somebody may be in danger: their words, and a number in them."""

import re
import unicodedata
from dataclasses import dataclass

_NUMBER = re.compile(r"\+?\d(?:[ ()/.-]{0,2}\d){5,14}")
"""As people write it, from six digits on, in the figures of any script."""


@dataclass(frozen=True)
class TurnTo:
    """What was typed; on a phone its number is one press away."""

    words: str
    group: str = ""

    @property
    def number(self) -> str:
        """The first telephone number in it, as it was typed; empty where there is none."""
        found = _NUMBER.search(self.words)
        return found[0] if found else ""

    @property
    def link(self) -> str:
        """A `tel:` address of that number; a "(0)" is left out where a country stands before it."""
        abroad = self.number.startswith("+")
        number = self.number.replace("(0)", "") if abroad else self.number
        digits = (str(unicodedata.decimal(sign)) for sign in number if sign.isdecimal())
        return f"tel:{'+' if abroad else ''}{''.join(digits)}"
