"""Which prompts a group has had, and on which day last."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"


def upgrade() -> None:
    """Make the table; what was asked before is in the summaries alone."""
    op.create_table(
        "used_prompts",
        sa.Column("group_id", sa.String(64), nullable=False),
        sa.Column("prompt_id", sa.String(64), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
            name="fk_used_prompts_group_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "prompt_id", name="pk_used_prompts"),
    )
