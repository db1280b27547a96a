"""A server in this process, with an evening that passes as fast as a test likes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sessions.domain.plans import Plan
from talkingpiece.app import create_app, demo_group
from talkingpiece.config import Config
from talkingpiece.links import links_of
from talkingpiece.product import Product
from talkingpiece.serve import new_socketio
from tests.support.fakes import FixedClock
from tests.support.serving import served
from web.ticker import tick


@dataclass
class OnAClock:
    """What a gathering asks of a server, and the clock that only a test puts forward."""

    product: Product
    clock: FixedClock
    url: str
    links: dict[str, Any]

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.url).port or 0

    def passes(self, seconds: float) -> None:
        """So much time goes by for everybody, and screens are looked at again."""
        self.clock.advance(seconds)
        tick(self.product.publisher)


@contextmanager
def an_evening_of(plan: Plan, folder: Path) -> Iterator[OnAClock]:
    """The door is open, on this plan."""
    clock = FixedClock()
    config = Config(data=folder, host="127.0.0.1", port=0)
    product = create_app(config, new_socketio("threading"), clock=clock)
    with served(product) as here:
        product.doors.bases = (here,)
        session = product.service.open(demo_group(product.store), plan)
        yield OnAClock(product, clock, here, links_of(product, session, here))
