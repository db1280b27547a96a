"""Which tests of a run with several workers stay together, and which go to whoever is free."""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

BY_THEMSELVES = re.compile(r"tests/(browser/test_(?!screens)|privacy/test_)")
"""Each of these has a server of its own, and takes seconds."""


class ByFile(LoadScopeScheduling):
    """A file is one worker's, so that what it makes is made once; what is slow comes first."""

    def __init__(self, config: pytest.Config, log: object = None) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return nodeid if BY_THEMSELVES.match(nodeid) else nodeid.partition("::")[0]
