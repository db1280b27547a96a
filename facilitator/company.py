"""Those who hold, as one of their consoles shows them: pure; nothing where one holds alone."""

from dataclasses import dataclass

from sessions.domain.holding import Holder, Holding


@dataclass(frozen=True)
class HolderLine:
    """One who holds; `away` when they have been out of reach for a while."""

    id: str
    name: str
    away: bool


@dataclass(frozen=True)
class Company:
    """Who leads now, and who holds beside the one who looks; `i_lead` when that is they.

    `may_lead` are those to whom leading can be handed over: who is here.
    """

    i_lead: bool
    leader: HolderLine
    others: tuple[HolderLine, ...]

    @property
    def may_lead(self) -> tuple[HolderLine, ...]:
        """Those who are here, beside the one who looks."""
        return tuple(each for each in self.others if not each.away)

    @property
    def leader_is_away(self) -> bool:
        """Whether somebody else leads and has been out of reach for a while."""
        return self.leader.away and not self.i_lead


def company(holding: Holding, holder: str, now: float) -> Company | None:
    """Those who hold with this one; None where nobody does."""
    others, leader = holding.others(holder), holding.leader
    if leader is None or not others or not holding.knows(holder):
        return None
    return Company(
        i_lead=leader.id == holder,
        leader=_line(leader, now),
        others=tuple(_line(each, now) for each in others),
    )


def _line(holder: Holder, now: float) -> HolderLine:
    return HolderLine(holder.id, holder.name, holder.away(now))
