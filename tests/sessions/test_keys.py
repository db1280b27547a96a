"""Codes, invites and seat ids: derived, never stored, worthless with another salt."""

from sessions.keys import CODE_ALPHABET, Keys, normal_code, spoken_code

KEYS = Keys(b"s" * 32, b"salt")


def test_a_code_is_eight_symbols_that_can_be_read_aloud():
    code = KEYS.code(0)

    assert len(code) == 8
    assert set(code) <= set(CODE_ALPHABET)
    assert not set("ILOU") & set(CODE_ALPHABET)


def test_a_typed_code_forgives_dashes_spaces_small_letters_and_look_alikes():
    assert normal_code(" o1il-2b3c ") == "01112B3C"


def test_a_code_is_shown_in_two_groups():
    assert spoken_code("ABCD1234") == "ABCD-1234"


def test_every_epoch_has_its_own_code_and_invite():
    assert len({KEYS.code(epoch) for epoch in range(100)}) == 100
    assert KEYS.invite(0) != KEYS.invite(1)


def test_another_salt_or_secret_makes_everything_else():
    others = (Keys(b"s" * 32, b"other"), Keys(b"x" * 32, b"salt"))

    for other in others:
        assert KEYS.code(0) != other.code(0)
        assert KEYS.seat("key") != other.seat("key")
        assert KEYS.token_key() != other.token_key()


def test_a_purpose_never_answers_for_another():
    assert KEYS.invite(0) != KEYS.wall(0)


def test_every_seat_and_every_epoch_of_it_has_its_own_way_back():
    ways = {KEYS.come_back(seat, epoch) for seat in ("ada", "ben") for epoch in range(50)}

    assert len(ways) == 100
    assert {len(way) for way in ways} == {4}
