"""The first tables, and the id of this installation."""

import sqlalchemy as sa
from alembic import context, op

revision = "r0001"
down_revision = None


def upgrade() -> None:
    """Make everything there is."""
    instance = op.create_table(
        "instance",
        sa.Column("id", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_instance"),
    )
    op.bulk_insert(instance, [{"id": context.config.attributes["instance_id"]}])
    op.create_table(
        "groups",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_groups"),
    )
    make_live_sessions()
    op.create_table(
        "summaries",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("group_id", sa.String(64), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_summaries_group_id"),
        sa.PrimaryKeyConstraint("id", name="pk_summaries"),
    )
    op.create_index("ix_summaries_group_id_day", "summaries", ["group_id", "day"])
    for table in ("links", "logins"):
        op.create_table(
            table,
            sa.Column("digest", sa.String(128), nullable=False),
            sa.Column("expires_at", sa.Double(), nullable=False),
            sa.PrimaryKeyConstraint("digest", name=f"pk_{table}"),
        )


def make_live_sessions() -> None:
    """Live sessions and the commands that led to their versions."""
    op.create_table(
        "live_sessions",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("group_id", sa.String(64), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_live_sessions_group_id"),
        sa.PrimaryKeyConstraint("id", name="pk_live_sessions"),
        sa.UniqueConstraint("group_id", name="uq_live_sessions_group_id"),
    )
    op.create_table(
        "commands",
        sa.Column("session_id", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cmd", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["live_sessions.id"],
            name="fk_commands_session_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "version", name="pk_commands"),
        sa.UniqueConstraint("session_id", "cmd", name="uq_commands_session_id_cmd"),
    )
