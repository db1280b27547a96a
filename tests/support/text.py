"""The words of a page, as somebody reads them."""

import html
import re


def text_of(answer) -> str:
    """All text of an answer on one line, without its tags."""
    return html.unescape(" ".join(re.sub(r"<[^>]*>", " ", answer.text).split()))
