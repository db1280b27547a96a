"""Where more may be said than elsewhere: a plan with all its words, on its way from its editor."""

from io import BytesIO

import pytest

from tests.web.test_gate import Asked
from web.gate import BODY_BYTES, LARGER_BODIES_BYTES, TOO_LONG_MARK, Gate


def posted(path, length):
    ours = {"HTTP_ORIGIN": "http://localhost:8420"}
    return Asked("POST", path, CONTENT_LENGTH=str(length), **ours).status


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/facilitator/plans", 200), ("/facilitator/plans/own", 200),
        ("/facilitator/plans/file", 200), ("/facilitator/plansomething", 413),
        ("/facilitator/open", 413), ("/socket.io/", 413), ("/", 413),
    ],
)  # fmt: skip
def test_only_where_plans_are_changed_more_may_be_said(path, status):
    assert posted(path, BODY_BYTES + 1) == status


def test_a_plan_has_to_fit_too():
    (most,) = LARGER_BODIES_BYTES.values()

    assert posted("/facilitator/plans", most) == 200
    assert posted("/facilitator/plans", most + 1) == 413


def test_the_page_that_takes_a_file_says_itself_that_it_is_too_large_and_is_given_none_of_it():
    (most,) = LARGER_BODIES_BYTES.values()
    seen = []

    def app(environ, _start_response):
        seen.append(environ)
        return [b""]

    asked = {
        "REQUEST_METHOD": "POST", "PATH_INFO": "/facilitator/plans/file",
        "HTTP_HOST": "localhost", "HTTP_ORIGIN": "http://localhost",
        "CONTENT_LENGTH": str(most + 1), "wsgi.input": BytesIO(b"x" * (most + 1)),
    }  # fmt: skip

    Gate(app, names=["localhost"])(asked, lambda *_: None)

    (environ,) = seen
    assert environ[TOO_LONG_MARK]
    assert environ["CONTENT_LENGTH"] == "0"
    assert environ["wsgi.input"].read() == b""
    assert posted("/facilitator/plans/file", most + 1) == 200
    assert posted("/facilitator/plans/file/", most + 1) == 413
