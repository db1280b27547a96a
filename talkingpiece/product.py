"""Everything that a running server is made of, and what runs beside its answers."""

from dataclasses import dataclass

from flask import Flask
from flask_socketio import SocketIO

from sessions.content.library import Library
from sessions.ports import Eraser
from sessions.service import SessionService
from sessions.storage.sql import SqlStore
from talkingpiece.discretion import report
from web.doors import Doors
from web.holders import Holders
from web.languages import Languages
from web.publisher import Publisher
from web.ticker import forget_what_is_old, tick_for_ever

SWEEP_SECONDS = 60
"""How long what a reader kept in the write-ahead log may stay after it lets go, and words of a
moment after their time.
"""


@dataclass(frozen=True)
class Product:
    """Everything that a running server is made of."""

    app: Flask
    socketio: SocketIO
    service: SessionService
    store: SqlStore
    library: Library
    holders: Holders
    doors: Doors
    publisher: Publisher
    languages: Languages
    eraser: Eraser

    def start(self) -> None:
        """What runs beside the answers: the gentle clock, and a look for traces not yet wiped."""
        self.socketio.start_background_task(self._sweep_for_ever)
        self.socketio.start_background_task(
            tick_for_ever, self.publisher, self.socketio.sleep, report
        )

    def _sweep_for_ever(self) -> None:
        while True:
            self.socketio.sleep(SWEEP_SECONDS)
            try:
                self.store.sweep()
                forget_what_is_old(self.service, self.publisher)
            except Exception as trouble:
                report(trouble)
