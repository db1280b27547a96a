"""The language of a group."""

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"


def upgrade() -> None:
    """Groups there are already speak English."""
    language = sa.Column("language", sa.String(16), nullable=False, server_default="en")
    op.add_column("groups", language)
