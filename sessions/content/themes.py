"""What several people may have spoken of: a fixed list, so that no theme can point to anybody."""

from collections.abc import Collection
from dataclasses import dataclass

from sessions.content.credit import Credit
from sessions.domain.words import Words


@dataclass(frozen=True)
class Theme:
    """A few words that many could have said."""

    id: str
    text: Words


@dataclass(frozen=True)
class Themes:
    """Every theme there is, and how many a summary may have at most."""

    most: int
    themes: tuple[Theme, ...]
    credit: Credit

    def chosen(self, ids: Collection[str]) -> tuple[Theme, ...] | None:
        """The themes with these ids, in the order of the list; None if one is not in it."""
        found = tuple(theme for theme in self.themes if theme.id in ids)
        return found if len(found) == len(set(ids)) else None
