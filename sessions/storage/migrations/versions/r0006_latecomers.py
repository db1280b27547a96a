"""What becomes of who comes late to a group, and the call it meets on."""

import sqlalchemy as sa
from alembic import op

revision = "r0006"
down_revision = "r0005"


def upgrade() -> None:
    """In groups there are already who comes late waits in the lobby, and there is no call."""
    late = sa.Column("late", sa.String(8), nullable=False, server_default=sa.text("'lobby'"))
    op.add_column("groups", late)
    op.add_column(
        "groups", sa.Column("call", sa.Text(), nullable=False, server_default=sa.text("''"))
    )
