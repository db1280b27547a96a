"""The sealed seat token: readable by this server for this session, and by nobody after the end."""

from web.tokens import SeatToken, seal, session_of, unseal

KEY, OTHER = b"k" * 32, b"o" * 32
ADA = SeatToken("seat-of-ada", 0, "Ada")


def test_a_token_says_what_was_sealed_in_it():
    assert unseal(KEY, seal(KEY, "tuesday", ADA)) == ADA


def test_a_token_names_its_session_and_nothing_else_in_clear():
    token = seal(KEY, "tuesday", ADA)

    assert session_of(token) == "tuesday"
    assert "Ada" not in token
    assert "seat-of-ada" not in token


def test_without_its_key_a_token_says_nothing():
    assert unseal(OTHER, seal(KEY, "tuesday", ADA)) is None


def test_a_token_of_one_session_is_worthless_in_another():
    token = seal(KEY, "tuesday", ADA)

    assert unseal(KEY, token.replace("tuesday", "wednesday")) is None


def test_nonsense_is_no_token():
    for nonsense in ("", ".", "tuesday", "tuesday.", "tuesday.%%%", "tuesday.AAAA", "é.é"):
        assert unseal(KEY, nonsense) is None


def test_the_same_seat_sealed_twice_looks_different():
    assert seal(KEY, "tuesday", ADA) != seal(KEY, "tuesday", ADA)


def test_a_token_keeps_its_name_out_of_tracebacks():
    assert "Ada" not in repr(ADA)
