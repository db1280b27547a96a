"""The same, with a time in pairs in it: made, begun, changed over, mended, and back together."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from sessions.domain import pairing
from tests.support.any_evening import OVER, AnyEvening, a_seat, yes_or_no
from tests.support.cast import pairs_of

in_pairs = precondition(lambda self: self.session.pairs is not None)


class EveningInPairs(AnyEvening):
    """Fern divides people and mends; people come and go meanwhile."""

    @in_pairs
    @rule(order=st.permutations(("ada", "ben", "chidi", "dana", "eve", "femi")))
    def are_divided(self, order: list[str]) -> None:
        name, seats = pairs_of(self.session).id, tuple(order)
        self.refuses(lambda s: pairing.make(s, OVER, seats))
        self.does(lambda s: pairing.make(s, name, seats), undoable=True)

    @in_pairs
    @rule()
    def talk_in_pairs(self) -> None:
        going = pairs_of(self.session)
        self.refuses(lambda s: pairing.begin(s, OVER, self.now))
        if not going.part:
            self.does(lambda s: pairing.begin(s, going.id, self.now), undoable=True)
        elif going.last_part:
            self.does(lambda s: pairing.gather(s, going.id), undoable=True)
        else:
            part = going.part
            self.does(lambda s: pairing.change_over(s, going.id, part, self.now), undoable=True)

    @in_pairs
    @rule(seat=a_seat, other=a_seat, swap=yes_or_no)
    def fern_mends(self, seat: str, other: str, swap: bool) -> None:
        name = pairs_of(self.session).id
        if swap:
            self.does(lambda s: pairing.swap(s, name, seat=seat, other=other), undoable=True)
        else:
            self.does(lambda s: pairing.join(s, name, seat=seat, to=other), undoable=True)
