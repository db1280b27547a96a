"""What the composition root hands on to the parts it connects."""

import pytest
from sqlalchemy import text

from sessions.storage.engines import SYNCHRONOUS_FULL, SYNCHRONOUS_NORMAL
from talkingpiece.app import create_app
from talkingpiece.config import Config
from talkingpiece.serve import new_socketio


@pytest.mark.parametrize(
    ("durable", "wait"), [(False, SYNCHRONOUS_NORMAL), (True, SYNCHRONOUS_FULL)]
)
def test_a_durable_server_waits_for_the_disk(tmp_path, durable, wait):
    config = Config(tmp_path / "data", durable=durable)
    product = create_app(config, new_socketio("threading"))

    ((found,),) = product.store._database.rows(text("PRAGMA synchronous"), {})

    assert found == wait
    product.store.close()
