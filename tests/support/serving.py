"""The product in this process, served by threads: a test can reach behind its pages."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from talkingpiece.product import Product
from talkingpiece.server.engine import Engine
from talkingpiece.server.listening import open_listener
from talkingpiece.server.threading_server import start

Application = Callable[..., Iterable[bytes]]


def as_it_is(app: Application) -> Application:
    """Nothing is put around the product."""
    return app


@contextmanager
def served(product: Product, around: Callable[[Any], Application] = as_it_is) -> Iterator[str]:
    """Serve it on a free port of this machine, and close its store afterwards; the address."""
    Engine(product.socketio.server.eio, product.socketio.server.manager)
    listener = open_listener("127.0.0.1", 0)
    here = f"http://127.0.0.1:{listener.getsockname()[1]}"
    stop = start(around(product.app), listener)
    try:
        yield here
    finally:
        stop()
        product.store.close()
