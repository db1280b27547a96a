"""What is typed at a start is read as it was meant, or refused with what is needed instead."""

import pytest

from talkingpiece.config import Config, as_meant
from talkingpiece.typed import NotAnAddress, host_name, listening_address, public_address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("https://circle.example", "https://circle.example"),
        (" https://circle.example/ ", "https://circle.example"),
        ("HTTPS://Circle.Example:8443", "https://circle.example:8443"),
        ("http://192.168.1.20:8420", "http://192.168.1.20:8420"),
        ("http://[::1]:8420/", "http://[::1]:8420"),
        ("https://büro.example", "https://xn--bro-hoa.example"),
    ],
)
def test_an_address_that_people_open_is_kept_as_browsers_write_it(typed, meant):
    assert public_address(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "circle.example",
        "//circle.example",
        "ftp://circle.example",
        "https:circle.example",
        "localhost:8420",
        "https://",
    ],
)
def test_an_address_needs_its_front(typed):
    with pytest.raises(NotAnAddress, match="with https:// \\(or http://\\) at its front"):
        public_address(typed)


@pytest.mark.parametrize("more", ["/circle", "/#i=SECRET", "#SECRET", "?x=1", "/facilitator/"])
def test_an_address_ends_with_its_name(more):
    with pytest.raises(NotAnAddress, match="needs a name of its own") as no:
        public_address(f"https://circle.example{more}")
    assert "SECRET" not in str(no.value)


@pytest.mark.parametrize(
    "typed",
    [
        "https://a b",
        "https://circle.example:99999",
        "https://[::1",
        "http://:80",
        "https://circle_example",
        "https://*",
    ],
)
def test_what_no_browser_opens_is_no_address(typed):
    with pytest.raises(NotAnAddress, match="that a browser can open"):
        public_address(typed)


def test_a_word_to_sign_in_with_has_no_place_in_an_address():
    with pytest.raises(NotAnAddress) as no:
        public_address("https://fern:SECRET@circle.example")
    assert "SECRET" not in str(no.value)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Circle.Local", "circle.local"), ("circle.local.", "circle.local"), ("büro", "xn--bro-hoa")],
)
def test_a_name_is_kept_as_browsers_send_it(typed, meant):
    assert host_name(typed) == meant


@pytest.mark.parametrize("typed", ["", ".", "*", "circle.local:8420", "http://circle.local",
                                   "circle.local/", "a b", "a" * 70, "[::1]"])  # fmt: skip
def test_a_name_is_a_name_alone(typed):
    with pytest.raises(NotAnAddress, match="--name is a name alone"):
        host_name(typed)


@pytest.mark.parametrize("typed", ["0.0.0.0", "127.0.0.1", "::", "::1", "localhost"])
def test_an_address_to_listen_on_is_one_of_this_computer(typed):
    assert listening_address(typed) == typed


@pytest.mark.parametrize("typed", ["", "http://1.2.3.4", "127.0.0.1:8420", "a b", "eth0:"])
def test_an_address_to_listen_on_has_no_port_and_no_front(typed):
    with pytest.raises(NotAnAddress, match="--host is an address of this computer"):
        listening_address(typed)


def test_a_server_answers_to_every_name_it_was_given():
    config = as_meant(Config(names=("Circle.Local", "localhost"), url="https://circle.example/"))

    assert config.all_names == ("localhost", "circle.local", "circle.example")
