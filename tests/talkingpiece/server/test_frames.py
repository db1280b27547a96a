"""RFC 6455, sections 4 and 5: what a client may put on the wire, and what we put there."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkingpiece.server.frames import (
    Broken,
    CloseCode,
    Frame,
    Messages,
    Opcode,
    accept_key,
    read_frame,
    unmask,
    write_frame,
)

LIMIT = 8192
KEY = b"\x37\xfa\x21\x3d"
HELLO = b"\x81\x85" + KEY + b"\x7f\x9f\x4d\x51\x58"


def taking(wire):
    """The bytes of a client, and how many were asked for at once."""
    stream, asked = io.BytesIO(wire), []

    def take(count):
        asked.append(count)
        return stream.read(count)

    return take, asked


def messages(wire, limit=LIMIT):
    return Messages(taking(wire)[0], limit)


def from_client(opcode, payload=b"", *, final=True, reserved=0, masked=True):
    """A frame as a client sends it: masked, and not always as it should be."""
    size = len(payload)
    if size <= 125:
        length = bytes((size | 0x80 * masked,))
    elif size < 1 << 16:
        length = bytes((126 | 0x80 * masked,)) + size.to_bytes(2)
    else:
        length = bytes((127 | 0x80 * masked,)) + size.to_bytes(8)
    return bytes((0x80 * final | reserved | opcode,)) + length + KEY + unmask(payload, KEY)


def broken(wire, limit=LIMIT):
    with pytest.raises(Broken) as caught:
        messages(wire, limit).next()
    return caught.value.code


def test_the_example_of_the_standard_is_read():
    assert messages(HELLO).next() == Frame(Opcode.TEXT, b"Hello")


def test_the_example_of_the_standard_is_written():
    assert write_frame(Opcode.TEXT, b"Hello") == b"\x81\x05Hello"


def test_the_key_of_the_standard_is_answered():
    assert accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize("key", ["", "short", "dGhlIHNhbXBsZSBub25j", "*" * 24, "é" * 24])
def test_any_other_key_is_not(key):
    assert accept_key(key) is None


@given(st.binary(max_size=70_000))
def test_what_is_written_is_what_is_read(payload):
    wire = write_frame(Opcode.BINARY, payload)
    masked = from_client(Opcode.BINARY, payload)

    assert wire.endswith(payload)
    assert read_frame(taking(masked)[0], 70_000) == Frame(Opcode.BINARY, payload)


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=8))
def test_fragments_make_one_message(parts):
    opcodes = [Opcode.TEXT, *[Opcode.CONTINUATION] * (len(parts) - 1)]
    ends = [False] * (len(parts) - 1) + [True]
    frames = zip(opcodes, parts, ends, strict=True)
    wire = b"".join(from_client(code, part, final=end) for code, part, end in frames)
    read = messages(wire + HELLO)

    assert read.next() == Frame(Opcode.TEXT, b"".join(parts))
    assert read.next() == Frame(Opcode.TEXT, b"Hello")


def test_a_ping_between_fragments_is_given_as_it_comes():
    read = messages(
        from_client(Opcode.TEXT, b"Hel", final=False)
        + from_client(Opcode.PING, b"?")
        + from_client(Opcode.CONTINUATION, b"lo")
    )

    assert read.next() == Frame(Opcode.PING, b"?")
    assert read.next() == Frame(Opcode.TEXT, b"Hello")


def test_a_message_as_long_as_the_limit_is_read():
    assert len(messages(from_client(Opcode.TEXT, b"x" * LIMIT)).next().payload) == LIMIT


@pytest.mark.parametrize("length", [LIMIT + 1, 70_000, 1 << 40])
def test_a_longer_message_is_refused_before_it_is_read(length):
    head = b"\x81\xff" + length.to_bytes(8) + KEY
    take, asked = taking(head)

    with pytest.raises(Broken) as caught:
        Messages(take, LIMIT).next()

    assert caught.value.code == CloseCode.TOO_BIG
    assert max(asked) <= 8


def test_fragments_together_are_held_to_the_limit():
    half = from_client(Opcode.TEXT, b"x" * 5000, final=False)
    rest = from_client(Opcode.CONTINUATION, b"x" * 5000)

    assert broken(half + rest) == CloseCode.TOO_BIG


def test_a_ping_comes_through_when_a_message_has_used_up_its_room():
    full = from_client(Opcode.TEXT, b"x" * LIMIT, final=False)

    assert messages(full + from_client(Opcode.PING, b"x" * 125)).next().opcode == Opcode.PING


@pytest.mark.parametrize(
    "wire",
    [
        from_client(Opcode.TEXT, b"x", masked=False),
        from_client(Opcode.TEXT, b"x", reserved=0x40),
        from_client(Opcode.TEXT, b"x", reserved=0x10),
        from_client(3, b"x"),
        from_client(11, b"x"),
        from_client(Opcode.PING, b"x", final=False),
        from_client(Opcode.PING, b"x" * 126),
        from_client(Opcode.CONTINUATION, b"x"),
        from_client(Opcode.TEXT, b"x", final=False) + from_client(Opcode.TEXT, b"x"),
    ],
    ids=[
        "not masked",
        "compressed",
        "reserved bit",
        "unknown data",
        "unknown control",
        "a ping in pieces",
        "a long ping",
        "a continuation of nothing",
        "a new message within another",
    ],
)
def test_a_client_that_breaks_the_protocol_is_told_so(wire):
    assert broken(wire) == CloseCode.PROTOCOL


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4))
def test_lifting_a_mask_is_exclusive_or_byte_by_byte(payload, key):
    assert unmask(payload, key) == bytes(b ^ key[i % 4] for i, b in enumerate(payload))


@given(st.binary(max_size=400))
def test_noise_is_a_message_a_refusal_or_the_end(noise):
    def take(count):
        taken = stream.read(count)
        if len(taken) < count:
            raise EOFError
        return taken

    stream = io.BytesIO(noise)
    read = Messages(take, 100)
    try:
        while True:
            assert len(read.next().payload) <= 125
    except (Broken, EOFError):
        pass
