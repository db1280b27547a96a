"""Leaves the proxy out, and says so, where a developer's machine has no nginx; CI may not."""

import os

from tests.support.proxy import NGINX

NOTHING_MAY_BE_SKIPPED = bool(os.environ.get("TALKINGPIECE_NO_SKIPS"))
WITHOUT_NGINX = (
    "The proxy settings were not tested: there is no nginx here. Get one with "
    "`apt-get install nginx-light`."
)


def pytest_collection_modifyitems(config, items):
    if NGINX or NOTHING_MAY_BE_SKIPPED:
        return
    left_out = [item for item in items if item.path.name == "test_nginx.py"]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter):
    if not NGINX:
        terminalreporter.write_line(WITHOUT_NGINX, yellow=True)
