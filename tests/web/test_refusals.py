"""Every refusal has a clear, kind sentence."""

import pytest
from flask import Flask
from flask_babel import Babel

from sessions.domain.errors import Refusal, Refused
from web import acks
from web.refusals import SENTENCES, sentence

NEVER_SAID = ("error", "invalid", "user", "submit", "skip", "illegal", "denied", "forbidden")


@pytest.fixture(autouse=True)
def in_english():
    app = Flask(__name__)
    Babel(app)
    with app.app_context():
        yield


@pytest.mark.parametrize("code", list(Refusal))
def test_every_code_has_a_sentence_of_its_own(code):
    said = sentence(code)

    assert code in SENTENCES
    assert said.endswith((".", "?"))
    assert not any(word in said.lower() for word in NEVER_SAID)


def test_a_refusal_travels_as_a_code_and_a_sentence():
    ack = acks.refused(Refused(Refusal.STALE))

    assert ack == {
        "ok": False,
        "error": {"code": "stale", "message": sentence(Refusal.STALE)},
    }


def test_what_changed_nothing_durable_is_answered_without_a_version():
    assert acks.done(None) == {"ok": True}
    assert acks.done(7) == {"ok": True, "v": 7}
