"""The private line between those who hold: short words, seen on their consoles only.

Kept in memory only, for a few minutes; nobody who takes part is ever shown any of it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.domain.names import clean

WORDS_CHARACTERS_AT_MOST = 200
KEPT_SECONDS = 600
"""Words of a moment: after this long they are of no use to anybody, and are forgotten."""
KEPT_AT_MOST = 8
SAID_AGAIN_SECONDS = 10
"""A page that was not answered sends again; within this time the same words are the same."""


class Ready(StrEnum):
    """Words that lie ready: there is no time to type while somebody weeps."""

    PAUSE = "pause"
    DOOR = "door"
    TAKE_OVER = "take_over"
    YES = "yes"
    MOMENT = "moment"


@dataclass(frozen=True)
class Note:
    """A word from one who holds to the others; `seen` is who of them has said so, or answered."""

    number: int
    by: str
    sent_at: float
    ready: Ready | None = None
    text: str = ""
    seen: frozenset[str] = frozenset()

    def waits_for(self, holder: str) -> bool:
        """Whether this one who holds has not seen it yet."""
        return self.by != holder and holder not in self.seen


@dataclass(frozen=True)
class Line:
    """What was said between those who hold in the last minutes, the newest last."""

    notes: tuple[Note, ...] = ()
    made: int = 0

    def said(self, by: str, words: Ready | str, now: float) -> "Line":
        """A ready word, or one's own, cleaned and cut; who answers has seen what was said."""
        ready = words if isinstance(words, Ready) else None
        text = "" if ready else clean(words, WORDS_CHARACTERS_AT_MOST)
        if not (ready or text) or self._just_said(by, ready, text, now):
            return self
        kept = self.seen(by).lasting(now).notes[1 - KEPT_AT_MOST :]
        note = Note(self.made + 1, by, now, ready, text)
        return Line((*kept, note), self.made + 1)

    def seen(self, holder: str) -> "Line":
        """This one who holds has seen all of it."""
        notes = tuple(
            replace(note, seen=note.seen | {holder}) if note.waits_for(holder) else note
            for note in self.notes
        )
        return replace(self, notes=notes)

    def lasting(self, now: float) -> "Line":
        """Without what is too old."""
        kept = tuple(note for note in self.notes if now < note.sent_at + KEPT_SECONDS)
        return self if kept == self.notes else replace(self, notes=kept)

    def _just_said(self, by: str, ready: Ready | None, text: str, now: float) -> bool:
        mine = [note for note in self.notes if note.by == by][-1:]
        return any(
            (note.ready, note.text) == (ready, text) and now < note.sent_at + SAID_AGAIN_SECONDS
            for note in mine
        )
