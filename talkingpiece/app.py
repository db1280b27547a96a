"""The composition root: chooses every part and has them connected; decides nothing."""

from flask_socketio import SocketIO

from sessions.content.library import load_library
from sessions.memory.chance import SystemChance
from sessions.memory.clock import SteadyClock
from sessions.memory.rooms import Rooms
from sessions.memory.urns import Urns
from sessions.ports import Chance, Clock, Group
from sessions.service import SessionService, Stores
from sessions.storage.sql import SqlStore, open_store
from talkingpiece import __version__
from talkingpiece.addresses import bases
from talkingpiece.config import Config
from talkingpiece.doctor import Warnings
from talkingpiece.erasing import FolderEraser
from talkingpiece.product import Product
from talkingpiece.secret import server_secret
from talkingpiece.wiring import connect
from web.comeback import ComeBack
from web.doors import Doors
from web.gate import Gate
from web.holders import Holders
from web.knocking import Knocking
from web.languages import Languages, shipped
from web.publisher import Publisher
from web.templating import plain_flask

DEMO_GROUP = Group(id="demo", title="Tuesday circle")


def create_app(
    config: Config,
    socketio: SocketIO,
    *,
    clock: Clock | None = None,
    chance: Chance | None = None,
    warnings: Warnings = (),
    languages: Languages | None = None,
) -> Product:
    """A product on the data folder of `config`, with what crashed sessions left recovered.

    It speaks the languages that are shipped unless others are given. With `warnings` it serves
    although its storage is not as it should be, and phones say so.
    """
    clock, chance = clock or SteadyClock(), chance or SystemChance()
    languages = languages or shipped()
    store = _store(config, socketio, chance, insist=not warnings)
    service = SessionService(
        Stores(store, Rooms(), Urns()),
        clock,
        chance,
        secret=server_secret(config.secret_file),
        software=f"Talking Piece {__version__}",
    )
    service.recover()
    holders = Holders(store, clock, chance, cookie=f"tp-{store.instance_id}")
    doors = Doors(service, bases(config.host, config.port))
    app = plain_flask(__name__)
    app.config["PREFERRED_URL_SCHEME"] = "https" if config.https_only else "http"
    languages.speak(app)
    socketio.init_app(app)
    library = load_library()
    publisher = _publisher(service, socketio, library.come_back.words)
    eraser = FolderEraser(store, config.data)
    product = Product(
        app, socketio, service, store, library, holders, doors, publisher, languages, eraser
    )
    connect(product, chance, warnings)
    app.wsgi_app = Gate(app.wsgi_app, names=config.all_names, https_only=config.https_only)  # type: ignore[method-assign]
    return product


def demo_group(store: SqlStore) -> Group:
    """The group that a first start finds; one that was erased does not come back beside others."""
    known = store.group(DEMO_GROUP.id) or next(iter(store.groups()), None)
    if known is None:
        store.add_group(DEMO_GROUP)
    return known or DEMO_GROUP


def _publisher(service: SessionService, socketio: SocketIO, words: tuple[str, ...]) -> Publisher:
    server, knocking = socketio.server, Knocking(service, ComeBack(service, words), words)
    return Publisher(service, server.emit, server.disconnect, phrases=knocking.phrases)


def _store(config: Config, socketio: SocketIO, chance: Chance, *, insist: bool) -> SqlStore:
    config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    return open_store(
        config.database, chance, sleep=socketio.sleep, full_sync=config.durable, insist=insist
    )
