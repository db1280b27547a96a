"""The port: its queue, its options, and a plain sentence when it cannot be had."""

import socket

import pytest

from talkingpiece.server.listening import CannotListen, open_listener


def test_answers_do_not_wait_for_the_one_before():
    with open_listener("127.0.0.1", 0) as listener:
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_two_servers_never_share_a_port():
    with open_listener("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CannotListen, match=f"Port {port} is taken: "):
            open_listener("127.0.0.1", port)


def test_an_address_that_is_not_ours_is_said_plainly():
    with pytest.raises(CannotListen, match=r"192\.0\.2\.77 is no address of this computer"):
        open_listener("192.0.2.77", 8420)


def test_both_kinds_of_address_are_answered_where_the_system_can():
    with open_listener("::", 0) as listener:
        port = listener.getsockname()[1]
        assert listener.family == socket.AF_INET6
        if socket.has_dualstack_ipv6():
            socket.create_connection(("127.0.0.1", port), timeout=5).close()


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 70, "two..dots"])
def test_a_name_that_is_nobodys_is_told_in_a_sentence(host):
    with pytest.raises(CannotListen, match="is no address of this computer"):
        open_listener(host, 8420)
