"""A time in twos or threes: made, begun, changed over, and back together; nobody is cut off."""

from dataclasses import dataclass, replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.matching import Group
from sessions.domain.plans import PairRules

MOST_TOGETHER = 3


@dataclass(frozen=True)
class Pairs:
    """Who sits with whom, by seat ids, each group in the order in which they speak.

    In every `part`, from 1, one of each group speaks and the others listen; 0 before they begin.
    There are as many parts as the largest group has people, all of the same length, so that
    nobody's is shorter than was promised: smaller groups have the last one for all of them.
    """

    id: str
    rules: PairRules
    groups: tuple[Group, ...] = ()
    part: int = 0
    part_began_at: float | None = None
    together: bool = False

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return max(map(len, self.groups), default=0)

    @property
    def running(self) -> bool:
        """Whether they sit together now and speak."""
        return self.part > 0 and not self.together

    @property
    def last_part(self) -> bool:
        """Whether nobody's part is still to come."""
        return self.part >= self.parts

    def group_of(self, seat: str) -> Group:
        """Everyone this seat sits with, itself included; nobody if it is in no group."""
        return next((group for group in self.groups if seat in group), ())

    def speaker(self, group: Group) -> str | None:
        """Whose part it is in this group, or who begins; None when it is for all of them."""
        at = max(self.part, 1) - 1
        return group[at] if at < len(group) else None

    def deadline(self) -> float | None:
        """When the part that runs has had the time that was promised."""
        if not self.running or self.part_began_at is None:
            return None
        return self.part_began_at + self.rules.seconds

    def made(self, groups: tuple[Group, ...]) -> "Pairs":
        """Divided like this, for the first time or anew, before they begin."""
        if self.part:
            raise Refused(Refusal.PAIRS_HAVE_BEGUN)
        if not groups:
            raise Refused(Refusal.TOO_FEW_FOR_PAIRS)
        return replace(self, groups=groups)

    def begin(self, now: float) -> "Pairs":
        """The first of each group speaks."""
        if not self.groups or self.part:
            raise Refused(Refusal.STALE)
        return replace(self, part=1, part_began_at=now)

    def change_over(self, part: int, now: float) -> "Pairs":
        """From this part to the next one, however long it has been."""
        if part != self.part or not self.running or self.last_part:
            raise Refused(Refusal.STALE)
        return replace(self, part=part + 1, part_began_at=now)

    def gather(self) -> "Pairs":
        """Everyone comes back to the circle."""
        if not self.running:
            raise Refused(Refusal.STALE)
        return replace(self, together=True)

    def swap(self, seat: str, other: str) -> "Pairs":
        """Two change places, each into the other's group and turn."""
        here, there = self._may_mend().group_of(seat), self.group_of(other)
        if not here or not there or here == there:
            raise Refused(Refusal.STALE)
        trade = {seat: other, other: seat}
        groups = tuple(tuple(trade.get(one, one) for one in group) for group in self.groups)
        return replace(self, groups=groups)

    def join(self, seat: str, to: str) -> "Pairs":
        """A seat goes to where another one is; who is alone then has to be put somewhere."""
        there = self._may_mend().group_of(to) or (to,)
        if seat in there:
            raise Refused(Refusal.STALE)
        if len(there) >= MOST_TOGETHER:
            raise Refused(Refusal.THREE_ALREADY)
        rest = tuple(group for group in self.without(seat).groups if to not in group)
        return replace(self, groups=(*rest, (*there, seat)))

    def without(self, seat: str) -> "Pairs":
        """Somebody is not there any more; a group of one is none."""
        left = (tuple(one for one in group if one != seat) for group in self.groups)
        return replace(self, groups=tuple(group for group in left if len(group) > 1))

    def shifted(self, seconds: float) -> "Pairs":
        """The same with its part begun later, for time that must not be counted."""
        began = self.part_began_at
        return replace(self, part_began_at=None if began is None else began + seconds)

    def _may_mend(self) -> "Pairs":
        if not self.groups or self.together:
            raise Refused(Refusal.STALE)
        return self
