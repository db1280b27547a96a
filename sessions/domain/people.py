"""What is known of people while a session lives: names, who is here, who stepped out, signals.

Values of this kind are kept in memory only (see `sessions/memory`), never on disk.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sessions.domain.hearing import Heard, noted, seats_in, without
from sessions.domain.holding import Holding
from sessions.domain.line import Line
from sessions.domain.names import clean, told_apart
from sessions.domain.rounds import Round
from sessions.domain.signals import Answer, Signal
from sessions.domain.slips import NO_SLIPS, Slips

SIGNALS_OF_A_SEAT_AT_MOST = 8
"""So many are kept of one seat, the newest; nobody's quiet word can crowd out another's."""


MICROPHONE_SECONDS = 120
"""So long a phone says that its microphone may be open, unless its person has seen it before."""


class Out(StrEnum):
    """How somebody stepped out: fine, or asking that somebody checks on them."""

    FINE = "fine"
    CHECK = "check"


@dataclass(frozen=True)
class Room:
    """The people of a session at one moment; every change makes a new room."""

    names: Mapping[str, str] = field(default_factory=dict)
    here: frozenset[str] = frozenset()
    out: Mapping[str, Out] = field(default_factory=dict)
    signals: tuple[Signal, ...] = ()
    holding: Holding = field(default_factory=Holding)
    line: Line = field(default_factory=Line)
    microphones: Mapping[str, float] = field(default_factory=dict)
    heard: Heard = field(default_factory=dict)
    slips: Slips = NO_SLIPS

    @property
    def host(self) -> str:
        """What the one who leads the session is called."""
        return self.holding.host

    def name(self, seat: str) -> str:
        """The name of a seat, empty if none is known."""
        return self.names.get(seat, "")

    def signal_of(self, seat: str) -> Signal | None:
        """The newest signal of a seat."""
        return next((s for s in reversed(self.signals) if s.seat == seat), None)

    def introduced(self, seat: str, name: str) -> "Room":
        """The name that somebody gives themselves; nobody can pass for one who holds."""
        return self._named(seat, name, [each.name for each in self.holding.known])

    def called(self, seat: str, name: str) -> "Room":
        """The name that those who hold give a seat, their own seat included."""
        return self._named(seat, name, [])

    def may_be_heard(self, seat: str, now: float) -> bool:
        """Whether somebody was told, and has not seen it, that their microphone may be open."""
        told_at = self.microphones.get(seat)
        return told_at is not None and now < told_at + MICROPHONE_SECONDS

    def told_of_microphone(self, seat: str, now: float) -> "Room":
        """Those who hold tell one person that their microphone may be open."""
        return replace(self, microphones={**self.microphones, seat: now})

    def saw_to_microphone(self, seat: str) -> "Room":
        """They have seen it."""
        left = {key: at for key, at in self.microphones.items() if key != seat}
        return replace(self, microphones=left)

    def hearing(self, running: Round | None) -> "Room":
        """Who has shared in the round of now is remembered for the evening."""
        heard = noted(self.heard, running)
        return self if heard is self.heard else replace(self, heard=heard)

    def at(self, step: str) -> "Room":
        """What was written in another step is forgotten."""
        return self if self.slips.step in ("", step) else replace(self, slips=NO_SLIPS)

    def slipped(self, slips: Slips) -> "Room":
        """Words were written, looked at, given or put away."""
        return replace(self, slips=slips)

    def later(self, now: float) -> "Room":
        """Without what was only for a few minutes."""
        heard = [seat for seat in self.microphones if not self.may_be_heard(seat, now)]
        room = self if self.line.lasting(now) is self.line else self.talked(self.line.lasting(now))
        for seat in heard:
            room = room.saw_to_microphone(seat)
        return room

    def talked(self, line: Line) -> "Room":
        """Those who hold have said something to one another."""
        return replace(self, line=line)

    def held(self, change: Callable[[Holding], Holding]) -> "Room":
        """Something has changed among those who hold."""
        return replace(self, holding=change(self.holding))

    def arrived(self, seat: str) -> "Room":
        """A seat's phone is here."""
        return replace(self, here=self.here | {seat})

    def resting(self, seat: str) -> "Room":
        """A seat's phone sleeps or has lost its way; the seat stays."""
        return replace(self, here=self.here - {seat})

    def gone(self, seat: str) -> "Room":
        """Somebody has left: nothing of them is remembered."""
        names = {key: name for key, name in self.names.items() if key != seat}
        kept = tuple(s for s in self.signals if s.seat != seat)
        rested = self.back(seat).resting(seat).saw_to_microphone(seat)
        free = replace(rested, slips=self.slips.without(seat))
        return replace(free, names=names, signals=kept, heard=without(self.heard, seat))

    def among(self, seats: frozenset[str]) -> "Room":
        """Only of these seats is anything remembered; the names of all others are free again."""
        signalled = (signal.seat for signal in self.signals)
        listed = {*self.names, *self.here, *self.out, *self.microphones, *signalled}
        known = listed | seats_in(self.heard) | self.slips.seats
        room = self
        for seat in known - seats:
            room = room.gone(seat)
        return room

    def stepped_out(self, seat: str, out: Out) -> "Room":
        """Somebody steps out for a while."""
        return replace(self, out={**self.out, seat: out})

    def back(self, seat: str) -> "Room":
        """Somebody who stepped out is back."""
        return replace(self, out={key: out for key, out in self.out.items() if key != seat})

    def sent(self, signal: Signal) -> "Room":
        """A quiet word; sending the same one again changes nothing."""
        if any(known.id == signal.id for known in self.signals):
            return self
        theirs = [known.id for known in self.signals if known.seat == signal.seat]
        newest = theirs[1 - SIGNALS_OF_A_SEAT_AT_MOST :]
        kept = [s for s in self.signals if s.seat != signal.seat or s.id in newest]
        return replace(self, signals=(*kept, signal))

    def withdrawn(self, seat: str, signal: str) -> "Room":
        """A quiet word is taken back by who sent it."""
        kept = tuple(s for s in self.signals if s.id != signal or s.seat != seat)
        return replace(self, signals=kept)

    def spoken_with(self, signal: str) -> "Room":
        """Those who hold have spoken with who sent it: nothing of it is owed any more."""
        return replace(self, signals=tuple(s for s in self.signals if s.id != signal))

    def _named(self, seat: str, name: str, taken: list[str]) -> "Room":
        others = [other for key, other in self.names.items() if key != seat]
        cleaned = clean(name)
        final = told_apart(cleaned, [*others, *taken]) if cleaned else ""
        return replace(self, names={**self.names, seat: final})

    def answered(self, signal: str, answer: Answer, at: int) -> "Room":
        """Those who hold have seen a quiet word and say, `at` this step, when they come."""
        signals = tuple(
            replace(s, answer=answer, answered_at=at) if s.id == signal else s for s in self.signals
        )
        return replace(self, signals=signals)
