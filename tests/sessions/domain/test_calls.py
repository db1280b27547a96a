"""The call beside a session: a link with https or a number, and nothing that opens else."""

import pytest

from sessions.domain import calls
from sessions.domain.errors import Refused
from tests.support.cast import a_circle


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("https://meet.example.org/tuesday", "https://meet.example.org/tuesday"),
        (" HTTPS://Meet.Example.org/Tuesday?pwd=aB3 ", "https://meet.example.org/Tuesday?pwd=aB3"),
        ("meet.example.org/tuesday#config", "https://meet.example.org/tuesday#config"),
        ("https://call.example.org:8443/b/a-b", "https://call.example.org:8443/b/a-b"),
        ("https://meet/x", "https://meet/x"),
        ("tel:+49 30 901820", "tel:+4930901820"),
        ("+1 (555) 010-0199", "tel:+15550100199"),
        ("0800 123456,,77#", "tel:0800123456,,77%23"),
    ],
)
def test_what_opens_a_call_is_taken(typed, opened):
    assert calls.set_call(a_circle(), typed).call == opened


@pytest.mark.parametrize(
    "typed",
    [
        "http://meet.example.org/x",
        "javascript:alert(1)",
        "JavaScript://meet.example.org/%0aalert(1)",
        "data:text/html,hello",
        "https:/meet.example.org",
        "https://",
        "https://ada:secret@meet.example.org/x",
        "https://meet.example.org@elsewhere.example/x",
        "https://meet.example.org\\@elsewhere.example",
        "https://meet.exämple.org/x",
        "https://meet.example.org/a b",
        "https://meet.example.org/\u202ex",
        'https://meet.example.org/"><script>',
        "//meet.example.org/x",
        "file:///etc/passwd",
        "come to my place",
        "tel:ada",
        "https://meet.example.org/" + "a" * 500,
    ],
)
def test_anything_else_is_refused_and_changes_nothing(typed):
    with pytest.raises(Refused, match="no_call"):
        calls.set_call(a_circle(), typed)


def test_nothing_typed_takes_the_call_away():
    beside = calls.set_call(a_circle(), "https://meet.example.org/x")
    assert beside.beside_a_call

    assert not calls.set_call(beside, "  ").beside_a_call
