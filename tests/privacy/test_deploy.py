"""The service and the proxy that docs/self-hosting.md hands out keep what docs/privacy.md says."""

import re
import shlex

import pytest

from talkingpiece.cli import main
from tests.support.source import ROOT

DEPLOY = ROOT / "docs" / "deploy"
UNIT = (DEPLOY / "talkingpiece.service").read_text()
PROXY = (DEPLOY / "nginx.conf").read_text()
SERVERS = re.findall(r"^server \{$(.*?)^\}$", PROXY, re.M | re.S)


@pytest.mark.parametrize(
    "line",
    [
        "StandardOutput=null",  # The start-up lines hold links.
        "LimitCORE=0",
        "MemorySwapMax=0",
        "UMask=0077",
        "StateDirectoryMode=0700",
        "NoNewPrivileges=yes",
        "PrivateTmp=yes",
        "ProtectSystem=strict",
        "User=talkingpiece",
    ],
)
def test_the_service_keeps_memory_in_memory_and_files_to_itself(line):
    assert re.search(rf"^{line}$", UNIT, re.M)


def test_the_service_starts_what_there_is():
    command = shlex.split(re.findall(r"^ExecStart=(.*)$", UNIT, re.M)[0])
    known = {name for option in main.commands["dev"].params for name in option.opts}

    assert command[1:4] == ["-m", "talkingpiece", "dev"]
    assert {word for word in command[4:] if word.startswith("--")} <= known
    assert command[command.index("--host") + 1] == "127.0.0.1"
    assert "--https" in command


def test_each_server_of_the_proxy_writes_no_line():
    assert len(SERVERS) == 2
    for server in SERVERS:
        assert re.search(r"^    access_log off;$", server, re.M)
        assert re.search(r"^    error_log /dev/null crit;$", server, re.M)


def test_the_proxy_leads_to_where_the_service_listens():
    port = re.findall(r"--port (\d+)", UNIT)[0]

    assert set(re.findall(r"proxy_pass (\S+);", PROXY)) == {f"http://127.0.0.1:{port}"}
