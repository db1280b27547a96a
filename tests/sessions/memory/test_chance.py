"""Tokens nobody can guess, and an order nobody chose."""

import re
from base64 import urlsafe_b64decode

from sessions.memory.chance import SystemChance
from sessions.ports import Chance

CIRCLE = ("ada", "ben", "chidi")


def test_a_token_is_128_bits_and_fits_a_url():
    chance: Chance = SystemChance()
    token = chance.token()

    assert len(urlsafe_b64decode(token + "==")) == 16
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", token)


def test_a_secret_is_32_bytes():
    assert len(SystemChance().secret()) == 32


def test_nothing_comes_twice():
    chance = SystemChance()

    assert len({chance.token() for _ in range(1000)}) == 1000
    assert len({chance.secret() for _ in range(1000)}) == 1000


def test_a_shuffle_keeps_everyone():
    assert sorted(SystemChance().shuffled(CIRCLE)) == sorted(CIRCLE)


def test_every_order_comes_up():
    chance = SystemChance()

    assert len({chance.shuffled(CIRCLE) for _ in range(1000)}) == 6
