"""Those who hold a session together: who is here, what each is called, and who leads now.

Kept in memory only, like all that is known of people: a line that breaks changes nothing lasting.
They are equal in what they may do; leading says whom the circle looks to just now.
"""

from dataclasses import dataclass, replace
from typing import Any

from sessions.domain.errors import Refusal, Refused
from sessions.domain.names import clean

AWAY_AFTER_SECONDS = 60
"""A console may lose its line for a moment; after this long the others are told, quietly."""


@dataclass(frozen=True)
class Holder:
    """One who holds, by an id that means nothing after the end; `gone_at` while no page is open."""

    id: str
    name: str = ""
    gone_at: float | None = None

    @property
    def here(self) -> bool:
        """Whether a console of theirs is open."""
        return self.gone_at is None

    def away(self, now: float) -> bool:
        """Whether they have been out of reach for so long that the others ought to know."""
        return self.gone_at is not None and now >= self.gone_at + AWAY_AFTER_SECONDS


@dataclass(frozen=True)
class Holding:
    """All who hold, in the order in which they came; `most` is how many there were at once.

    `leads` is who was made to lead, empty while nobody was: then it is who came first. `parted`
    is what the last one who signed out was called, for as long as nobody else gives a name.
    """

    known: tuple[Holder, ...] = ()
    leads: str = ""
    most: int = 0
    parted: str = ""

    @property
    def leader(self) -> Holder | None:
        """Who leads now; None where nobody holds."""
        chosen = tuple(each for each in self.known if each.id == self.leads)
        return next(iter(chosen or self.known), None)

    @property
    def host(self) -> str:
        """What the circle calls whom it looks to: who leads, or else another who gave a name."""
        named = (each.name for each in self.known if each.name)
        return (self.leader.name if self.leader else "") or next(named, self.parted)

    def others(self, holder: str) -> tuple[Holder, ...]:
        """Everyone who holds beside this one."""
        return tuple(each for each in self.known if each.id != holder)

    def knows(self, holder: str) -> bool:
        """Whether this one holds."""
        return any(each.id == holder for each in self.known)

    def name(self, holder: str) -> str:
        """What one who holds is called, empty if that is not known."""
        return next((each.name for each in self.known if each.id == holder), "")

    def came(self, holder: str) -> "Holding":
        """A console of theirs is open."""
        new = () if self.knows(holder) else (Holder(holder),)
        known = (*self._changed(holder, gone_at=None), *new)
        return replace(self, known=known, most=max(self.most, sum(each.here for each in known)))

    def lost(self, holder: str, now: float) -> "Holding":
        """Their last console has closed or lost its way; they hold all the same."""
        known = tuple(
            replace(each, gone_at=now) if each.id == holder and each.here else each
            for each in self.known
        )
        return replace(self, known=known)

    def left(self, holder: str) -> "Holding":
        """They have signed out, and hold no more; who led is followed by who came next."""
        leads = "" if self.leads == holder else self.leads
        return replace(self, known=self.others(holder), leads=leads, parted=self.host)

    def named(self, holder: str, name: str) -> "Holding":
        """What they are called."""
        return replace(self, known=self._changed(holder, name=clean(name)))

    def led_by(self, holder: str) -> "Holding":
        """From now on this one leads; raises Refused if they do not hold any more."""
        if not self.knows(holder):
            raise Refused(Refusal.STALE)
        return replace(self, leads=holder)

    def _changed(self, holder: str, **fields: Any) -> tuple[Holder, ...]:
        return tuple(replace(each, **fields) if each.id == holder else each for each in self.known)
