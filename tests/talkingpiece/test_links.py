"""What a start prints."""

from pathlib import Path

import segno

from talkingpiece.addresses import addresses, bases, url
from talkingpiece.config import Config
from talkingpiece.links import in_half_blocks, local_url, welcome

LINKS = {
    "url": "http://127.0.0.1:8420",
    "lan_url": "http://192.168.1.20:8420",
    "facilitator": "http://127.0.0.1:8420/facilitator/enter#k=one-time",
    "join": "http://192.168.1.20:8420/#i=invite",
    "wall": "http://127.0.0.1:8420/wall#w=wall",
    "code": "ABCD-1234",
}


def test_the_welcome_names_every_link_once_and_shows_a_qr():
    said = welcome(LINKS)

    for link in ("facilitator", "wall", "join", "code"):
        assert said.count(LINKS[link]) == 1
    assert "█" in said


def test_a_qr_for_the_terminal_keeps_every_cell():
    qr = segno.make("https://circle.example/#i=invite", error="l")
    rows = [list(row) for row in qr.matrix_iter(border=2)]

    drawn = [line[2:] for line in in_half_blocks(qr).splitlines()]

    upper = {" ": 1, "▀": 0, "▄": 1, "█": 0}
    assert [[upper[block] for block in line] for line in drawn] == rows[::2]


def test_the_console_is_opened_on_this_machine_when_it_listens_everywhere():
    assert local_url(Config(host="0.0.0.0"), 8420) == "http://127.0.0.1:8420"
    assert local_url(Config(host="192.168.1.20"), 8420) == "http://192.168.1.20:8420"


def test_a_given_address_is_used_as_it_is_and_answered_to():
    config = Config(data=Path("var"), url="https://circle.example")

    assert local_url(config, 8420) == "https://circle.example"
    assert "circle.example" in config.all_names


def test_addresses_of_other_protocols_and_ports_are_written_as_browsers_do():
    assert url("::1", 8420) == "http://[::1]:8420"
    assert url("192.168.1.20", 80) == "http://192.168.1.20"


def test_a_machine_always_has_some_address():
    assert addresses("0.0.0.0")
    assert addresses("127.0.0.1") == ("127.0.0.1",)
    assert bases("127.0.0.1", 8420) == ("http://127.0.0.1:8420",)
