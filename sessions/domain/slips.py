"""Written thanks: a few words to a seat that was drawn, read first by those who hold, then by one.

Kept in memory only, and no longer than the step they are written in: never on disk, never in a log.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sessions.domain.errors import Refusal, Refused
from sessions.domain.names import clean

SLIP_CHARACTERS_AT_MOST = 240


class Fate(StrEnum):
    """What those who hold have decided: nothing yet, that it goes on, or that it does not."""

    WAITING = "waiting"
    LET_THROUGH = "let_through"
    HELD_BACK = "held_back"


@dataclass(frozen=True)
class Slip:
    """A few words to a seat. Whose they are stands nowhere; another text has another `id`."""

    id: str
    to: str
    text: str
    fate: Fate = Fate.WAITING
    from_those_who_hold: bool = False


@dataclass(frozen=True)
class Slips:
    """The slips of one step. `writes_to` says to whom each seat with a phone may write, and
    `rested` who would rather not; once `given`, what was let through lies on its phone.
    """

    step: str = ""
    writes_to: Mapping[str, str] = field(default_factory=dict)
    rested: frozenset[str] = frozenset()
    written: tuple[Slip, ...] = ()
    given: bool = False
    made: int = 0

    @property
    def seats(self) -> frozenset[str]:
        """Every seat that is named here."""
        to = (slip.to for slip in self.written)
        return frozenset((*self.writes_to, *self.writes_to.values(), *self.rested, *to))

    @property
    def waiting(self) -> tuple[Slip, ...]:
        """Those that nobody who holds has decided on."""
        return tuple(slip for slip in self.written if slip.fate is Fate.WAITING)

    @property
    def silent(self) -> frozenset[str]:
        """Those who may write, and have neither written nor said that they would rather not."""
        reached = {slip.to for slip in self.written if not slip.from_those_who_hold}
        done = {writer for writer, to in self.writes_to.items() if to in reached}
        return frozenset(self.writes_to) - self.rested - done

    def of(self, writer: str) -> Slip | None:
        """What a seat has written."""
        to = self.writes_to.get(writer)
        return next((s for s in self.written if s.to == to and not s.from_those_who_hold), None)

    def lying_at(self, seat: str) -> tuple[Slip, ...]:
        """What lies on a seat's phone, or is to be read out to it."""
        through = (s for s in self.written if s.to == seat and s.fate is Fate.LET_THROUGH)
        return tuple(through) if self.given else ()

    def without_words(self, seats: Iterable[str]) -> tuple[str, ...]:
        """Those of these seats to whom nothing has been written that could still reach them."""
        reached = {slip.to for slip in self.written if slip.fate is not Fate.HELD_BACK}
        return tuple(seat for seat in seats if seat not in reached)

    def draw(self, step: str, order: tuple[str, ...], phones: frozenset[str]) -> "Slips":
        """Everyone with a phone is given the next one in this chance order to write to.

        So nobody is drawn twice, nobody draws themselves, and nobody draws who drew them unless
        they are two. Drawn once, it stays.
        """
        if self.step == step:
            return self
        if len(order) < 2:
            raise Refused(Refusal.TOO_FEW_FOR_PAIRS)
        following = zip(order, (*order[1:], order[0]), strict=True)
        return Slips(step, {seat: to for seat, to in following if seat in phones})

    def write(self, writer: str, text: str) -> "Slips":
        """Words to whom the seat drew, or other ones in their place; they are looked at anew."""
        to = self.writes_to.get(writer)
        if to is None or self.given:
            raise Refused(Refusal.STALE)
        free = replace(self, rested=self.rested - {writer})
        return free._less((self.of(writer),))._with(to, text)

    def rest(self, writer: str) -> "Slips":
        """Rather not; what was written is taken back, while it has not been given."""
        if writer not in self.writes_to or self.given:
            raise Refused(Refusal.STALE)
        return replace(self, rested=self.rested | {writer})._less((self.of(writer),))

    def write_for(self, to: str, text: str) -> "Slips":
        """Words of those who hold, for a seat that nobody's words would reach."""
        old = (slip for slip in self.written if slip.to == to and slip.from_those_who_hold)
        made = self._less(tuple(old))._with(to, text)
        *others, last = made.written
        own = replace(last, fate=Fate.LET_THROUGH, from_those_who_hold=True)
        return replace(made, written=(*others, own))

    def judge(self, slip: str, fate: Fate) -> "Slips":
        """Let it through, or hold it back; stale if its words were changed meanwhile."""
        if all(slip != each.id for each in self.written):
            raise Refused(Refusal.STALE)
        judged = (replace(each, fate=fate) if each.id == slip else each for each in self.written)
        return replace(self, written=tuple(judged))

    def give(self) -> "Slips":
        """What was let through goes to whom it was written; what waits still, stays."""
        return replace(self, given=True)

    def put_away(self, seat: str) -> "Slips":
        """Read: it is forgotten, here too."""
        return self._less(self.lying_at(seat))

    def without(self, seat: str) -> "Slips":
        """Somebody has gone: nothing is kept of what they may write, or were written."""
        writes_to = {w: to for w, to in self.writes_to.items() if seat not in (w, to)}
        theirs = tuple(slip for slip in self.written if slip.to == seat)
        return replace(self._less(theirs), writes_to=writes_to, rested=self.rested - {seat})

    def _less(self, slips: tuple[Slip | None, ...]) -> "Slips":
        return replace(self, written=tuple(slip for slip in self.written if slip not in slips))

    def _with(self, to: str, text: str) -> "Slips":
        words = clean(text, SLIP_CHARACTERS_AT_MOST)
        if not words:
            raise Refused(Refusal.NO_WORDS)
        slip = Slip(f"{self.step}.{self.made + 1}", to, words)
        return replace(self, written=(*self.written, slip), made=self.made + 1)


NO_SLIPS = Slips()
