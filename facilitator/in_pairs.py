"""A time in pairs as a console shows it: pure; who sits with whom, to be read out."""

from dataclasses import dataclass

from sessions.domain.pairing import without_company
from sessions.domain.pairs import MOST_TOGETHER, Pairs
from sessions.domain.session import Session
from web.faces import Called, seat_name
from web.pictures import Moment


@dataclass(frozen=True)
class PairSeat:
    """One of a group; `speaks` now, or begins."""

    id: str
    name: Called
    speaks: bool = False


@dataclass(frozen=True)
class GroupLine:
    """Who sits together, in the order in which they speak; `full` takes nobody more."""

    seats: tuple[PairSeat, ...]
    full: bool


@dataclass(frozen=True)
class PairsLine:
    """The time in pairs; `part` of `parts`, 0 before they begin; `alone` sit with nobody."""

    id: str
    size: int
    minutes: int
    groups: tuple[GroupLine, ...]
    alone: tuple[PairSeat, ...]
    part: int
    parts: int
    running: bool
    together: bool
    too_few: bool


def pairs_line(moment: Moment, pairs: Pairs) -> PairsLine:
    """The pairs at this moment."""
    session = moment.session
    return PairsLine(
        id=pairs.id,
        size=pairs.rules.size,
        minutes=max(1, round(pairs.rules.seconds / 60)),
        groups=tuple(
            GroupLine(
                tuple(_seat(moment, seat, speaks=seat == pairs.speaker(group)) for seat in group),
                full=len(group) >= MOST_TOGETHER,
            )
            for group in pairs.groups
        ),
        alone=tuple(_seat(moment, seat) for seat in without_company(session)),
        part=pairs.part,
        parts=pairs.parts,
        running=pairs.running,
        together=pairs.together,
        too_few=nobody_to_sit_with(session),
    )


def nobody_to_sit_with(session: Session) -> bool:
    """Whether fewer than two take part."""
    return len(session.speaking) < 2


def _seat(moment: Moment, seat: str, *, speaks: bool = False) -> PairSeat:
    return PairSeat(seat, seat_name(moment.session, moment.room, seat), speaks)
