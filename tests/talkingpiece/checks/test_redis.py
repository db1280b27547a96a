"""A Redis that would keep what it is given is told how to be mended, without repeating anything."""

import shutil
import socket
import subprocess
import threading
from contextlib import contextmanager, suppress

import pytest

from talkingpiece.checks.databases import NotLookedAt
from talkingpiece.checks.redis import OPEN_TO_OTHERS, REPLICATED, redis

REDIS = shutil.which("redis-server")
DISCREET = {
    "save": "", "appendonly": "no", "slowlog-max-len": "0",
    "bind": "127.0.0.1 -::1", "requirepass": "", "port": "6379",
}  # fmt: skip
PASSWORD = "Canary-7f3a"


@contextmanager
def one_that_answers(*, replicas=0, password="", **settings):
    """A stand-in that knows as much of the protocol as is asked; gives its URL."""
    listener = socket.create_server(("127.0.0.1", 0))
    answers = {**DISCREET, **settings}
    thread = threading.Thread(target=answer_one, args=(listener, answers, replicas, password))
    thread.start()
    yield f"redis://:{password}@127.0.0.1:{listener.getsockname()[1]}"
    listener.close()
    thread.join()


def answer_one(listener, settings, replicas, password):
    with suppress(OSError):
        connection, _ = listener.accept()
        with connection, connection.makefile("rwb") as wire:
            while command := heard(wire):
                wire.write(said(command, settings, replicas, password))
                wire.flush()


def heard(wire):
    first = wire.readline()
    return [
        wire.read(int(wire.readline()[1:]) + 2)[:-2].decode() for _ in range(int(first[1:] or 0))
    ]


def said(command, settings, replicas, password):
    if command[0] == "AUTH":
        return b"+OK\r\n" if command[1] == password else b"-WRONGPASS\r\n"
    if command[0] == "INFO":
        return bulk(f"# Replication\r\nrole:master\r\nconnected_slaves:{replicas}\r\n")
    value = settings[command[2]]
    return b"*0\r\n" if value is None else b"*2\r\n" + bulk(command[2]) + bulk(value)


def bulk(text):
    return f"${len(text)}\r\n{text}\r\n".encode()


def dangers(**settings):
    with one_that_answers(**settings) as url:
        return redis(url).dangers


def test_one_that_keeps_nothing_is_as_it_must_be():
    assert dangers() == ()
    assert dangers(password=PASSWORD, bind="*", requirepass=PASSWORD) == ()
    assert dangers(bind="", port="0") == ()


@pytest.mark.parametrize(
    ("name", "value", "mending"),
    [
        ("save", "3600 1 300 100 60 10000", 'CONFIG SET save "",'),
        ("appendonly", "yes", "CONFIG SET appendonly no,"),
        ("slowlog-max-len", "128", "CONFIG SET slowlog-max-len 0,"),
    ],
)
def test_one_that_keeps_what_it_is_given_is_told_how_to_be_mended(name, value, mending):
    (danger,) = dangers(**{name: value})

    assert f"{name} {value}" in danger.what
    assert mending in danger.mend


@pytest.mark.parametrize("bind", ["", "*", "0.0.0.0", "127.0.0.1 10.0.0.7"])
def test_one_that_anybody_may_ask_is_named(bind):
    assert dangers(bind=bind) == (OPEN_TO_OTHERS,)


def test_one_that_sends_everything_on_is_named():
    assert dangers(replicas=1) == (REPLICATED,)


@pytest.mark.parametrize(
    "url", ["", "Ada", "http://127.0.0.1:1", f"redis://:{PASSWORD}@127.0.0.1:1", "unix:///nowhere"]
)
def test_one_that_cannot_be_reached_is_told_in_a_sentence(url):
    with pytest.raises(NotLookedAt, match="must be running") as told:
        redis(url)

    assert PASSWORD not in str(told.value)


def test_one_that_refuses_or_does_not_know_a_setting_is_told_in_a_sentence():
    with one_that_answers(save=None) as url, pytest.raises(NotLookedAt):
        redis(url)
    with one_that_answers(password=PASSWORD) as url, pytest.raises(NotLookedAt):
        redis(url.replace(PASSWORD, "another"))


def test_a_real_one_says_the_same(tmp_path):
    """Where there is none on this machine, the stand-in above has to do."""
    for program in (REDIS,) if REDIS else ():
        with a_real_one(program, tmp_path) as url:
            assert {danger.what.split()[2] for danger in redis(url).dangers} == {
                "save", "slowlog-max-len",
            }  # fmt: skip
        with a_real_one(program, tmp_path, "--save", "", "--slowlog-max-len", "0") as url:
            assert redis(url).dangers == ()


@contextmanager
def a_real_one(program, folder, *settings):
    """Of our own, on a socket that only we can reach."""
    path = folder / "redis.sock"
    command = [program, "--port", "0", "--unixsocket", str(path), "--dir", str(folder), *settings]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert any(b"Ready to accept connections" in line or b"ready to accept" in line
                   for line in process.stdout)  # fmt: skip
        yield f"unix://{path}"
        process.terminate()
