"""Those who hold, as one of their consoles shows them: pure; nothing where one holds alone."""

from dataclasses import dataclass

from sessions.domain.holding import Holder
from sessions.domain.line import Note
from sessions.domain.people import Room


@dataclass(frozen=True)
class HolderLine:
    """One who holds; `away` when they have been out of reach for a while."""

    id: str
    name: str
    away: bool


@dataclass(frozen=True)
class NoteLine:
    """A word on the private line: one of the ready ones, or `text`; `name` is of who said it.

    `new` while the one who looks has not seen it; `seen` when all others have, if it is `mine`.
    """

    number: int
    name: str
    ready: str
    text: str
    mine: bool
    new: bool
    seen: bool


@dataclass(frozen=True)
class Company:
    """Who leads now, and who holds beside the one who looks; `i_lead` when that is they."""

    i_lead: bool
    leader: HolderLine
    others: tuple[HolderLine, ...]
    notes: tuple[NoteLine, ...]

    @property
    def may_lead(self) -> tuple[HolderLine, ...]:
        """Those who are here, beside the one who looks."""
        return tuple(each for each in self.others if not each.away)

    @property
    def has_news(self) -> bool:
        """Whether another who holds has said something that was not seen yet."""
        return any(note.new for note in self.notes)

    @property
    def leader_is_away(self) -> bool:
        """Whether somebody else leads and has been out of reach for a while."""
        return self.leader.away and not self.i_lead


def company(room: Room, holder: str, now: float) -> Company | None:
    """Those who hold with this one; None where nobody does."""
    holding = room.holding
    others, leader = holding.others(holder), holding.leader
    if leader is None or not others or not holding.knows(holder):
        return None
    return Company(
        i_lead=leader.id == holder,
        leader=_line(leader, now),
        others=tuple(_line(each, now) for each in others),
        notes=tuple(_note(room, note, holder) for note in room.line.lasting(now).notes),
    )


def _line(holder: Holder, now: float) -> HolderLine:
    return HolderLine(holder.id, holder.name, holder.away(now))


def _note(room: Room, note: Note, holder: str) -> NoteLine:
    mine = note.by == holder
    return NoteLine(
        number=note.number,
        name=room.holding.name(note.by),
        ready=note.ready.value if note.ready else "",
        text=note.text,
        mine=mine,
        new=note.waits_for(holder),
        seen=mine and not any(note.waits_for(other.id) for other in room.holding.others(holder)),
    )
