"""What those who hold erase from their pages is searched for as `forget` does."""

from dataclasses import replace

import pytest

from sessions.memory.chance import SystemChance
from sessions.ports import Erasure
from sessions.storage.sql import open_store
from talkingpiece.erasing import FolderEraser
from tests.sessions.storage.evening import MONDAY, SUMMARY, TUESDAY, UNDER_WAY, live
from tests.sessions.storage.remains import remains

CONTACT = "Contact-canary-3f0a"
FULL = replace(MONDAY, title="Group-canary-2211", safeguarding=CONTACT)
ENDED = replace(SUMMARY, id="summary-canary-51ab")


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path / "circles.db", SystemChance())
    store.add_group(FULL)
    store.add_group(TUESDAY)
    session = replace(UNDER_WAY, id=ENDED.id)
    store.open(live(session))
    store.finish(session.id, ENDED, expected=session.version)
    yield store
    store.close()


@pytest.fixture
def eraser(store, tmp_path):
    return FolderEraser(store, tmp_path)


def test_a_summary_is_erased_and_the_proof_is_told(store, eraser, tmp_path):
    told = eraser.erase_summary(ENDED.id)

    assert told == Erasure(told.looked_for, told.files, (), told.shared)
    assert told.looked_for > 0
    assert told.files > 0
    assert remains(tmp_path, ENDED.id) == set()
    assert store.summary(ENDED.id) is None


def test_a_group_is_erased_with_its_summaries_and_another_stays(store, eraser, tmp_path):
    told = eraser.erase_group(FULL.id)

    assert told.left_in == ()
    assert remains(tmp_path, FULL.title, CONTACT, ENDED.id) == set()
    assert store.groups() == (TUESDAY,)


def test_a_copy_is_named_without_saying_where_the_folder_lies(eraser, tmp_path):
    (tmp_path / "copy.db").write_text(CONTACT)

    assert eraser.erase_group(FULL.id).left_in == ("copy.db",)


def test_what_is_not_there_or_gathered_now_is_not_erased(store, eraser):
    assert eraser.erase_summary("nobodys") is None
    assert eraser.erase_group("nobodys") is None

    store.open(live(replace(UNDER_WAY, id="tonight")))

    assert eraser.erase_group(FULL.id) is None
    assert store.group(FULL.id) == FULL
