"""A round: the piece is offered to every seat once, and once more, silently, to who declined.

Returning to those who declined at the end follows the custom of talking-piece circles
(PeerSpirit's Circle Way); the words and the rules here are our own.
"""

from dataclasses import dataclass, replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.places import Place, Places, in_order, less, onward
from sessions.domain.plans import RoundOrder, TurnRules
from sessions.domain.turns import Turn


@dataclass(frozen=True)
class Round(Places):
    """Where the piece is and who is still to be offered it.

    Every seat of the round stands in exactly one of the `Places`, or in the current `turn`;
    `offered_from` is where an offered seat stood before. `again` names those whose second
    offer has come, `parted` those who have shared and are out of the circle now. Once `begun`,
    order and minutes are promised to everybody (see `choosing.py`).
    `spare_seconds` is time that earlier turns left over (below zero: overran); it
    lengthens later turns and never shortens one.
    """

    id: str
    rules: TurnRules
    again: tuple[str, ...] = ()
    parted: tuple[str, ...] = ()
    turn: Turn | None = None
    turns: int = 0
    offered_from: Place = Place.WAITING
    spare_seconds: float = 0
    phones_away: bool = False
    begun: bool = False

    @property
    def seats(self) -> tuple[str, ...]:
        """Every seat that has a part in this round."""
        held = (self.turn.seat,) if self.turn and self.turn.seat else ()
        return (*self.unheard, *self.shared, *held)

    @property
    def holder(self) -> str | None:
        """The seat that has the piece, None while it is only offered."""
        return self.turn.seat if self.turn and self.turn.held else None

    def has_heard(self, seat: str) -> bool:
        """Whether a seat has shared, or has the piece now."""
        return seat == self.holder or seat in self.shared

    @property
    def upcoming(self) -> str | None:
        """Whom the piece would be offered to next; None if whoever is ready, or nobody."""
        asks_the_room = self.turn is None and self._begins_with_a_volunteer
        if self.waiting and (asks_the_room or self.rules.order is RoundOrder.READY):
            return None
        return self.queue[0] if self.queue else None

    @property
    def complete(self) -> bool:
        """Whether everyone has been offered a turn and nobody is still to be asked."""
        return self.turn is None and not self.queue

    @property
    def offered_everyone(self) -> bool:
        """Whether every seat has been offered the piece, or has said not today."""
        return not (self.waiting or self.later)

    @property
    def to_come(self) -> int:
        """How many seats may still have a turn, the one being offered included."""
        offered = 1 if self.turn and not self.turn.held and self.turn.seat else 0
        return len(self.waiting) + len(self.later) + offered

    def going_by(self, rules: TurnRules, order: tuple[str, ...]) -> "Round":
        """By other rules, before anybody has begun; `order` counts if the rule of it is another.

        An offer made under another order or time does not stand: it said what no longer holds.
        """
        if (rules.order, rules.seconds) == (self.rules.order, self.rules.seconds):
            return replace(self, rules=rules)
        free = replace(self._taken_back(), turn=None, rules=rules)
        if rules.order is self.rules.order:
            return free
        return replace(free, waiting=in_order(free.waiting, order, free.late))

    def arranged(self, ring: tuple[str, ...]) -> "Round":
        """The chairs stand otherwise: where the piece goes round the circle, those it has not come
        to follow the ring from where it is. It stays with who has it, or is offered it.
        """
        if self.rules.order not in (RoundOrder.CIRCLE, RoundOrder.VOLUNTEER):
            return self
        latest = self.shared[-1] if self.shared else None
        start = (self.turn.seat if self.turn else None) or latest
        order = onward(ring, start, ()) if start else ring
        return replace(self, waiting=in_order(self.waiting, order, self.late))

    def offer(self, seat: str | None, now: float) -> "Round":
        """Offer the piece to one seat, or (None) to whoever is ready."""
        if self.holder:
            raise Refused(Refusal.SOMEONE_HAS_THE_PIECE)
        if self.turn and self.turn.seat == seat:
            raise Refused(Refusal.STALE)
        back = self._taken_back()
        if seat is None and not back.unheard:
            raise Refused(Refusal.NOBODY_WAITING)
        if seat is not None and seat not in back.unheard:
            raise self._no_turn(seat)
        return back._offered(seat, now, quiet_seconds=0)

    def accept(self, turn: str, seat: str | None, now: float) -> "Round":
        """The seat it is offered to, or any seat if to whoever is ready, takes the piece."""
        current = self._current(turn)
        taker = seat or current.seat
        if taker is None or (current.seat is None and taker not in self.unheard):
            raise self._no_turn(taker)
        taken = self._on_from(taker)
        extra, seconds = taken._share_of_spare_seconds(), self.rules.seconds
        held = current.accept(taker, None if seconds is None else seconds + extra, now)
        return replace(taken, turn=held, spare_seconds=self.spare_seconds - extra, begun=True)

    def hand_on(self, turn: str, now: float) -> "Round":
        """The holder is done; the next seat is offered the piece after a quiet."""
        self._current(turn)
        holder = self.holder
        if holder is None:
            raise Refused(Refusal.STALE)
        return self._freed(now).last(holder, Place.SHARED)._offer_next(now)

    def decline(self, seat: str, now: float) -> "Round":
        """Not today, before or during the offer; no reason asked, offered once more at the end."""
        self._may_still_choose(seat)
        if seat in self.declined or seat in self.rested:
            return self
        place = Place.RESTED if seat in self.again else Place.DECLINED
        return self.last(seat, place)._chosen(seat, now)

    def come_back(self, seat: str, now: float) -> "Round":
        """Come back to me: later in this round."""
        self._may_still_choose(seat)
        return self.last(seat, Place.LATER)._chosen(seat, now)

    def extend(self, turn: str, now: float) -> "Round":
        """A little longer for the one who holds the piece; it is not taken from the others."""
        current = self._current(turn)
        longer = current.extend(now)
        added = (longer.promised_seconds or 0) - (current.promised_seconds or 0)
        return replace(self, turn=longer, spare_seconds=self.spare_seconds - added)

    def pause(self, turn: str, now: float) -> "Round":
        """Stop the clock of the turn."""
        return replace(self, turn=self._current(turn).pause(now))

    def resume(self, turn: str, now: float) -> "Round":
        """Go on with the time that was left."""
        return replace(self, turn=self._current(turn).resume(now))

    def add(self, seat: str) -> "Round":
        """A late seat comes last; who shared already and is back does not share twice."""
        if seat in self.seats:
            return self
        if seat in self.parted:
            return replace(self.last(seat, Place.SHARED), parted=less(self.parted, seat))
        late = (*less(self.late, seat), seat)
        return replace(self.last(seat, Place.WAITING), late=late)

    def drop(self, seat: str, now: float) -> "Round":
        """A seat leaves the round; if it had the piece, the next one is offered it."""
        if seat not in self.seats:
            return self
        if self.turn and self.turn.seat == seat:
            return self._freed(now)._offer_next(now)
        if seat in self.shared:
            return replace(self.without(seat), parted=(*self.parted, seat))
        return self.without(seat)._still_asked(now)

    @property
    def _begins_with_a_volunteer(self) -> bool:
        nobody_yet = not (self.shared or self.parted)
        return nobody_yet and self.rules.order is RoundOrder.VOLUNTEER

    def _offer_next(self, now: float) -> "Round":
        if not self.queue:
            return self
        whoever = self.rules.order is RoundOrder.READY and self.waiting
        return self._offered(None if whoever else self.queue[0], now, self.rules.quiet_seconds)

    def _offered(self, seat: str | None, now: float, quiet_seconds: float) -> "Round":
        turn = Turn(f"{self.id}.{self.turns + 1}", seat, now, now + quiet_seconds)
        offered = replace(self, turn=turn, turns=self.turns + 1)
        if seat is None:
            return offered
        place = self.place_of(seat)
        again = (*less(self.again, seat), seat) if place is Place.DECLINED else self.again
        return replace(offered._on_from(seat), offered_from=place, again=again)

    def _taken_back(self) -> "Round":
        """The offer does not stand: its seat is back where it was, and first there."""
        if self.turn is None or self.turn.seat is None:
            return self
        return self.first(self.turn.seat, self.offered_from)

    def _freed(self, now: float) -> "Round":
        """The piece is in nobody's hands; the time that was left, or run over, is reckoned."""
        left = self.turn.left_seconds(now) if self.turn else None
        return replace(self, turn=None, spare_seconds=self.spare_seconds + (left or 0))

    def _chosen(self, seat: str, now: float) -> "Round":
        """An offer that was answered goes on, but not straight back to who asked for later."""
        if self.turn is None or self.turn.seat != seat:
            return self._still_asked(now)
        free = replace(self, turn=None)
        return free if free.queue == free.later == (seat,) else free._offer_next(now)

    def _still_asked(self, now: float) -> "Round":
        """An offer to whoever is ready goes on by name once nobody is left who might be."""
        if self.turn and self.turn.seat is None and not (self.waiting or self.later):
            return replace(self, turn=None)._offer_next(now)
        return self

    def _on_from(self, seat: str) -> "Round":
        """Without this seat; if nobody has begun, the circle is gone round from there."""
        if not self._begins_with_a_volunteer:
            return self.without(seat)
        return replace(self.without(seat), waiting=onward(self.waiting, seat, self.late))

    def _may_still_choose(self, seat: str) -> None:
        if self.holder == seat:
            raise Refused(Refusal.TURN_HAS_BEGUN)
        offered = self.turn is not None and self.turn.seat == seat
        if not offered and seat not in self.unheard:
            raise self._no_turn(seat)

    def _no_turn(self, seat: str | None) -> Refused:
        return Refused(Refusal.TURN_IS_OVER if seat in self.shared else Refusal.NO_SUCH_SEAT)

    def _current(self, turn: str) -> Turn:
        if self.turn is None or self.turn.id != turn:
            raise Refused(Refusal.STALE)
        return self.turn

    def _share_of_spare_seconds(self) -> float:
        """What a turn that begins now gets of the time left over; never less than nothing."""
        sharing = len(self.waiting) + len(self.later) + 1
        return max(0, self.spare_seconds // sharing)
