"""Reads the themes that those who hold may choose from."""

from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_repeats
from sessions.content.reading.files import read_credit
from sessions.content.themes import Theme, Themes

MOST_AT_MOST = 8


def read_themes(opened: Fields) -> Themes:
    """Every theme, once."""
    with opened as fields:
        themes = tuple(_read_theme(part) for part in fields.parts("themes"))
        refuse_repeats(fields, "themes", tuple(each.id for each in themes))
        refuse_repeats(fields, "themes", tuple(each.text for each in themes))
        most = fields.number("most", least=1, most=MOST_AT_MOST)
        return Themes(most, themes, read_credit(fields))


def _read_theme(part: Fields) -> Theme:
    with part as fields:
        return Theme(fields.identifier(), fields.text("text", longest=TITLE_LETTERS))
