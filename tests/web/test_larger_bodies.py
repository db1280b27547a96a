"""Where more may be said than elsewhere: a plan with all its words, on its way from its editor."""

import pytest

from tests.web.test_gate import Asked
from web.gate import BODY_BYTES, LARGER_BODIES_BYTES


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
