"""The plans that groups made for themselves, in SQL."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from sessions.domain.plans import Plan
from sessions.ports import OwnPlan
from sessions.storage.database import Rows
from sessions.storage.mapping import plan_from_json, plan_to_json
from sessions.storage.tables import plans

_ADD = insert(plans)
_PLANS = select(plans.c.group_id, plans.c.version, plans.c.document)
_OF_GROUP = _PLANS.where(plans.c.group_id == bindparam("this"))
_PLAN = _PLANS.where(plans.c.id == bindparam("this"))
_CHANGE = (
    update(plans)
    .where(plans.c.id == bindparam("this"), plans.c.version == bindparam("expected"))
    .values(version=bindparam("next"), document=bindparam("changed"))
)
_DROP = delete(plans).where(plans.c.id == bindparam("this"))


class PlanRows(Rows):
    """Implements `ports.PlanStore`."""

    def add_plan(self, own: OwnPlan) -> None:
        """Keep a new plan."""
        row = {
            "id": own.plan.id,
            "group_id": own.group,
            "version": own.version,
            "document": plan_to_json(own.plan),
        }
        with self._database.writing() as connection:
            connection.execute(_ADD, row)

    def own_plans(self, group: str) -> tuple[OwnPlan, ...]:
        """The plans of a group, by title, in the same order whatever the database's language."""
        found = map(_own_plan, self._database.rows(_OF_GROUP, {"this": group}))
        return tuple(sorted(found, key=lambda own: (own.plan.title.casefold(), own.plan.id)))

    def own_plan(self, plan_id: str) -> OwnPlan | None:
        """One plan."""
        rows = self._database.rows(_PLAN, {"this": plan_id})
        return _own_plan(rows[0]) if rows else None

    def change_plan(self, plan: Plan, *, expected: int) -> bool:
        """Put a changed plan in the place of the one of its id, if that is still `expected`."""
        values = {
            "this": plan.id,
            "expected": expected,
            "next": expected + 1,
            "changed": plan_to_json(plan),
        }
        with self._database.writing() as connection:
            return connection.execute(_CHANGE, values).rowcount == 1

    def drop_plan(self, plan_id: str) -> bool:
        """Erase a plan; False if there is none."""
        with self._database.writing() as connection:
            return connection.execute(_DROP, {"this": plan_id}).rowcount == 1


def _own_plan(row: Row[Any]) -> OwnPlan:
    return OwnPlan(row.group_id, plan_from_json(row.document), row.version)
