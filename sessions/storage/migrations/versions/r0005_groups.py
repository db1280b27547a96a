"""What a group keeps between its sessions, and when it meets again."""

import sqlalchemy as sa
from alembic import op

revision = "r0005"
down_revision = "r0004"


def upgrade() -> None:
    """Groups there are already have nobody to turn to, no lobby, no names on the wall, no date."""
    for column in (
        sa.Column("safeguarding", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("lobby", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("wall_names", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("groups", column)
    op.create_table(
        "next_meetings",
        sa.Column("group_id", sa.String(64), nullable=False),
        sa.Column("uid", sa.String(64), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("time", sa.String(5), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
            name="fk_next_meetings_group_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", name="pk_next_meetings"),
    )
