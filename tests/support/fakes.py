"""Stand-ins for the world outside the service: a clock that obeys, chance that counts, a store.

The store passes the same contract as the ones in SQL: tests/sessions/storage/test_contract.py.
"""

from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import Plan
from sessions.domain.session import Session
from sessions.ports import Erasure, Group, Live, OwnPlan, Thing
from sessions.summary import Summary

AN_EVENING_IN_NOVEMBER = 1_795_460_400.0
COMMANDS_REMEMBERED = 256


class FixedClock:
    """Stands still until it is told to move."""

    def __init__(self, now: float = AN_EVENING_IN_NOVEMBER) -> None:
        self._now = now

    def now(self) -> float:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += seconds


class CountingChance:
    """Gives the same in every run, and nothing twice; a shuffle turns the order round."""

    def __init__(self) -> None:
        self._given = 0

    def token(self) -> str:
        return f"token-{self._next():016}"

    def secret(self) -> bytes:
        return self._next().to_bytes(4, "big") * 8

    def shuffled(self, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        return things[::-1]

    def _next(self) -> int:
        self._given += 1
        return self._given


class MemoryStore:
    """The four stores of `sessions.ports` in dictionaries."""

    def __init__(self) -> None:
        self._live: dict[str, Live] = {}
        self._commands: dict[str, dict[str, int]] = {}
        self._groups: dict[str, Group] = {}
        self._summaries: dict[str, Summary] = {}
        self._asked: dict[str, dict[str, str]] = {}
        self._plans: dict[str, OwnPlan] = {}
        self._links: dict[str, float] = {}
        self._logins: dict[str, float] = {}

    def open(self, live: Live) -> None:
        if self.live_session_of(live.session.group):
            raise Refused(Refusal.ALREADY_STARTED)
        self._live[live.session.id] = live
        self._commands[live.session.id] = {}

    def load(self, session_id: str) -> Live | None:
        return self._live.get(session_id)

    def live_sessions(self) -> tuple[str, ...]:
        return tuple(sorted(self._live))

    def live_session_of(self, group: str) -> str | None:
        found = (live.session.id for live in self._live.values() if live.session.group == group)
        return next(found, None)

    def save(self, session: Session, *, expected: int, cmd: str | None) -> bool:
        if not self._is_at(session.id, expected):
            return False
        if cmd and self.answered(session.id, cmd) is not None:
            return False
        self._live[session.id] = replace(self._live[session.id], session=session)
        known = self._commands[session.id] | ({cmd: session.version} if cmd else {})
        long_ago = session.version - COMMANDS_REMEMBERED
        self._commands[session.id] = {c: v for c, v in known.items() if v > long_ago}
        return True

    def answered(self, session_id: str, cmd: str) -> int | None:
        return self._commands.get(session_id, {}).get(cmd)

    def finish(self, session_id: str, summary: Summary, *, expected: int) -> bool:
        if not self._is_at(session_id, expected):
            return False
        del self._live[session_id], self._commands[session_id]
        self._summaries[summary.id] = summary
        asked = dict.fromkeys(summary.from_decks, summary.day)
        self._asked[summary.group] = self._asked.get(summary.group, {}) | asked
        return True

    def add_group(self, group: Group) -> None:
        self._groups[group.id] = group

    def groups(self) -> tuple[Group, ...]:
        by_title = sorted(self._groups.values(), key=lambda g: (g.title.casefold(), g.id))
        return tuple(by_title)

    def group(self, group_id: str) -> Group | None:
        return self._groups.get(group_id)

    def change_group(self, group: Group) -> None:
        if group.id in self._groups:
            self._groups[group.id] = group

    def speaks(self, group_id: str, language: str) -> None:
        if group_id in self._groups:
            self._groups[group_id] = replace(self._groups[group_id], language=language)

    def summaries(self, group: str) -> tuple[Summary, ...]:
        by_id = sorted(self._summaries.values(), key=lambda summary: summary.id)
        newest_first = sorted(by_id, key=lambda summary: summary.day, reverse=True)
        return tuple(summary for summary in newest_first if summary.group == group)

    def summary(self, summary_id: str) -> Summary | None:
        return self._summaries.get(summary_id)

    def change_summary(self, summary: Summary) -> None:
        if summary.id in self._summaries:
            self._summaries[summary.id] = summary

    def last_asked(self, group: str) -> dict[str, str]:
        return self._asked.get(group, {})

    def add_plan(self, own: OwnPlan) -> None:
        self._plans[own.plan.id] = own

    def own_plans(self, group: str) -> tuple[OwnPlan, ...]:
        found = [own for own in self._plans.values() if own.group == group]
        return tuple(sorted(found, key=lambda own: (own.plan.title.casefold(), own.plan.id)))

    def own_plan(self, plan_id: str) -> OwnPlan | None:
        return self._plans.get(plan_id)

    def change_plan(self, plan: Plan, *, expected: int) -> bool:
        kept = self._plans.get(plan.id)
        if kept is None or kept.version != expected:
            return False
        self._plans[plan.id] = replace(kept, plan=plan, version=expected + 1)
        return True

    def drop_plan(self, plan_id: str) -> bool:
        return self._plans.pop(plan_id, None) is not None

    def add_link(self, digest: str, expires_at: float) -> None:
        self._links[digest] = expires_at

    def use_link(self, digest: str, now: float) -> bool:
        return self._links.pop(digest, now) > now

    def add_login(self, digest: str, expires_at: float) -> None:
        self._logins[digest] = expires_at

    def login_ends_at(self, digest: str, now: float) -> float | None:
        ends_at = self._logins.get(digest, now)
        return ends_at if ends_at > now else None

    def forget_login(self, digest: str) -> None:
        self._logins.pop(digest, None)

    def forget_summary(self, summary_id: str) -> bool:
        return self._summaries.pop(summary_id, None) is not None

    def forget_group(self, group_id: str) -> bool:
        if self.live_session_of(group_id) or group_id not in self._groups:
            return False
        for summary in self.summaries(group_id):
            self.forget_summary(summary.id)
        self._asked.pop(group_id, None)
        self._plans = {id: own for id, own in self._plans.items() if own.group != group_id}
        del self._groups[group_id]
        return True

    def _is_at(self, session_id: str, version: int) -> bool:
        live = self._live.get(session_id)
        return live is not None and live.session.version == version


class MemoryEraser:
    """Erases from a store in memory, which leaves no traces; `left_in` is what a search finds."""

    def __init__(self, store: MemoryStore, left_in: tuple[str, ...] = ()) -> None:
        self._store, self._left_in = store, left_in

    def erase_summary(self, summary_id: str) -> Erasure | None:
        return self._told(self._store.forget_summary(summary_id))

    def erase_group(self, group_id: str) -> Erasure | None:
        return self._told(self._store.forget_group(group_id))

    def _told(self, is_gone: bool) -> Erasure | None:
        return Erasure(12, 3, self._left_in, 4) if is_gone else None
