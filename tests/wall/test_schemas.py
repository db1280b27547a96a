"""What a wall may say, which is one secret and nothing else."""

import pytest
from marshmallow import ValidationError

from wall.schemas import Look
from wall.socket import COMMANDS

SECRET = "0123456789abcdef0123456789abcdef"


def test_a_wall_says_its_secret():
    assert Look().load({"wall": SECRET})["wall"] == SECRET


@pytest.mark.parametrize(
    "said",
    [{}, {"wall": None}, {"wall": 1}, {"wall": "x" * 65}, {"wall": SECRET, "seat": "ben"}, [], "x"],
)
def test_nothing_else_is_taken(said):
    with pytest.raises(ValidationError):
        Look().load(said)


def test_a_wall_has_no_commands():
    assert COMMANDS == {}
