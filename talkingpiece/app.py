"""The composition root: chooses every part and connects them; decides nothing."""

from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from flask import Flask
from flask_babel import Babel
from flask_socketio import SocketIO

import facilitator.pages
import participant.pages
import wall.pages
from facilitator import socket as facilitator_socket
from facilitator.view import view as console_view
from participant import socket as participant_socket
from participant.view import view as phone_view
from sessions.content.library import Library, load_library
from sessions.memory.chance import SystemChance
from sessions.memory.clock import SteadyClock
from sessions.memory.rooms import Rooms
from sessions.memory.urn import Urns
from sessions.ports import Chance, Clock, Group
from sessions.service import SessionService, Stores
from sessions.storage.sql import SqlStore, open_store
from talkingpiece import __version__
from talkingpiece.addresses import bases
from talkingpiece.config import Config
from talkingpiece.discretion import report
from talkingpiece.doctor import Warnings
from talkingpiece.secret import server_secret
from wall import socket as wall_socket
from wall.view import view as wall_view
from web.assets import Assets
from web.comeback import ComeBack
from web.doors import Doors
from web.errors import answer_kindly
from web.gate import Gate
from web.holders import Holders
from web.limits import TAPS, WRONG_CODES, WRONG_CODES_ANYWHERE, WRONG_WORDS, Limit
from web.namespace import AudienceNamespace, Desk
from web.publisher import Audience, Publisher
from web.templating import HOUSE, plain_flask
from web.ticker import tick_for_ever

SWEEP_SECONDS = 60
"""How long what a reader kept in the write-ahead log may stay after it lets go."""

DEMO_GROUP = Group(id="demo", title="Tuesday circle")


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
            except Exception as trouble:
                report(trouble)


def create_app(
    config: Config,
    socketio: SocketIO,
    *,
    clock: Clock | None = None,
    chance: Chance | None = None,
    warnings: Warnings = (),
) -> Product:
    """A product on the data folder of `config`, with what crashed sessions left recovered.

    With `warnings` it serves although its storage is not as it should be, and phones say so.
    """
    clock, chance = clock or SteadyClock(), chance or SystemChance()
    config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = open_store(config.database, chance, sleep=socketio.sleep, insist=not warnings)
    secret = server_secret(config.secret_file)
    stores = Stores(store, Rooms(), Urns())
    software = f"Talking Piece {__version__}"
    service = SessionService(stores, clock, chance, secret=secret, software=software)
    service.recover()
    holders = Holders(store, clock, chance, cookie=f"tp-{store.instance_id}")
    doors = Doors(service, bases(config.host, config.port))
    app = plain_flask(__name__)
    app.config["PREFERRED_URL_SCHEME"] = "https" if config.https_only else "http"
    Babel(app)
    socketio.init_app(app)
    publisher = Publisher(service, socketio.server.emit, socketio.server.disconnect)
    product = Product(app, socketio, service, store, load_library(), holders, doors, publisher)
    _connect(product, chance, warnings)
    app.wsgi_app = Gate(app.wsgi_app, names=config.all_names, https_only=config.https_only)  # type: ignore[method-assign]
    return product


def demo_group(store: SqlStore) -> Group:
    """The group that a first start finds."""
    known = store.group(DEMO_GROUP.id)
    if known is None:
        store.add_group(DEMO_GROUP)
    return known or DEMO_GROUP


def static_folder() -> Path:
    """Style and script: beside the package when installed, at the root of a checkout."""
    inside = Path(__file__).parent / "static"
    return inside if inside.is_dir() else HOUSE / "static"


def _connect(product: Product, chance: Chance, warnings: Warnings) -> None:
    app, service, publisher = product.app, product.service, product.publisher
    assets = Assets(static_folder())
    app.add_url_rule("/static/<digest>/<name>", view_func=assets.respond)
    answer_kindly(app, assets, report)
    phones = participant.pages.Faces(
        app, assets, product.library, groups=product.store, warnings=warnings
    )
    come_back = ComeBack(service, product.library.come_back.words)
    consoles = facilitator.pages.Faces(
        app, assets, product.library, doors=product.doors, words_of=come_back.words
    )
    walls = wall.pages.Faces(app, assets, product.doors)
    for namespace, look, faces in (
        (participant_socket.NAMESPACE, phone_view, phones),
        (facilitator_socket.NAMESPACE, console_view, consoles),
        (wall_socket.NAMESPACE, wall_view, walls),
    ):
        publisher.register(Audience(namespace, look, faces.farewell, faces.render))
    service.tells(publisher)
    for handler in _sockets(product, come_back, chance.secret()):
        product.socketio.on_namespace(handler)
    app.register_blueprint(participant.pages.pages(phones))
    app.register_blueprint(wall.pages.pages(walls))
    app.register_blueprint(
        facilitator.pages.pages(
            consoles, service=service, store=product.store, holders=product.holders
        )
    )


def _sockets(product: Product, come_back: ComeBack, salt: bytes) -> tuple[AudienceNamespace, ...]:
    service = product.service
    desk = Desk(product.app, product.publisher, Limit(TAPS, monotonic), report)
    return (
        participant_socket.ParticipantSocket(
            desk,
            service,
            come_back=come_back,
            wrong_codes=Limit(WRONG_CODES, monotonic, salt),
            wrong_anywhere=Limit(WRONG_CODES_ANYWHERE, monotonic, salt),
            wrong_words=Limit(WRONG_WORDS, monotonic, salt),
        ),
        facilitator_socket.FacilitatorSocket(
            desk,
            service,
            who=product.holders.who,
            plans={ready.plan.id: ready.plan for ready in product.library.plans},
        ),
        wall_socket.WallSocket(desk, service),
    )
