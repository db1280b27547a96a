"""Connects what a product is made of: pages, sockets and views, each audience with its own."""

from pathlib import Path
from time import monotonic

import facilitator.pages
import participant.handed_round.pages
import participant.pages
import wall.pages
from facilitator.plans.at_hand import PlansAtHand
from facilitator.prompting import Shelf
from facilitator.socket import FacilitatorSocket
from facilitator.view import view as console_view
from participant.handed_round.socket import HandedRoundSocket
from participant.handed_round.view import view as handed_view
from participant.socket import ParticipantSocket
from participant.view import view as phone_view
from sessions.ports import Chance
from talkingpiece.discretion import report
from talkingpiece.doctor import Warnings
from talkingpiece.product import Product
from wall.socket import WallSocket
from wall.view import view as wall_view
from web.assets import Assets
from web.comeback import ComeBack
from web.errors import answer_kindly
from web.limits import TAPS, WRONG_CODES, WRONG_WORDS, Limit
from web.namespace import Desk
from web.publisher import Audience
from web.templating import HOUSE


def static_folder() -> Path:
    """Style and script: beside the package when installed, at the root of a checkout."""
    inside = Path(__file__).parent / "static"
    return inside if inside.is_dir() else HOUSE / "static"


def connect(product: Product, chance: Chance, warnings: Warnings) -> None:
    """Give every audience its pages, its socket and its view; `warnings` are said on phones."""
    app, service, publisher = product.app, product.service, product.publisher
    languages = product.languages
    assets = Assets(static_folder())
    app.add_url_rule("/static/<digest>/<name>", view_func=assets.respond)
    answer_kindly(app, assets, report)
    phones = participant.pages.Faces(
        app, assets, product.library, groups=product.store, warnings=warnings
    )
    come_back = ComeBack(service, product.library.come_back.words)
    consoles = _consoles(product, assets, come_back)
    walls = wall.pages.Faces(app, assets, product.doors, groups=product.store)
    handed = participant.handed_round.pages.Faces(app, assets)
    phone, console, shared, round_ = _sockets(
        product, come_back, chance, later_url=phones.later_url
    )
    for namespace, look, faces, one_page in (
        (phone.namespace, phone_view, phones, True),
        (console.namespace, console_view, consoles, False),
        (shared.namespace, wall_view, walls, False),
        (round_.namespace, handed_view, handed, True),
    ):
        publisher.register(Audience(namespace, look, faces.farewell, faces.render, one_page))
    service.tells(publisher)
    for handler in (phone, console, shared, round_):
        product.socketio.on_namespace(handler)
    app.register_blueprint(participant.pages.pages(phones, languages, service.find_by_invite))
    app.register_blueprint(wall.pages.pages(walls, languages))
    app.register_blueprint(participant.handed_round.pages.pages(handed, languages))
    app.register_blueprint(
        facilitator.pages.pages(
            consoles,
            service=service,
            store=product.store,
            holders=product.holders,
            signed_out=console.signed_out,
            others=_other_pages(product, chance),
        )
    )


def _consoles(product: Product, assets: Assets, come_back: ComeBack) -> facilitator.pages.Faces:
    return facilitator.pages.Faces(
        product.app,
        assets,
        product.library,
        doors=product.doors,
        words_of=come_back.words,
        groups=product.store,
    )


def _other_pages(product: Product, chance: Chance) -> tuple[facilitator.pages.Pages, ...]:
    """What those who hold have besides the console and its papers."""
    service, store = product.service, product.store
    keeper = facilitator.pages.Keeper(service, store, product.publisher)
    return (
        facilitator.pages.Speaking(product.languages, service, store, wall=product.publisher),
        facilitator.pages.Groups(keeper, product.languages, chance),
        facilitator.pages.NextMeeting(keeper),
        facilitator.pages.Summaries(store, service.now),
        facilitator.pages.PlanPages(service, store, chance.token),
        facilitator.pages.Erasing(service, store, product.eraser),
    )


def _sockets(
    product: Product, come_back: ComeBack, chance: Chance, *, later_url: str
) -> tuple[ParticipantSocket, FacilitatorSocket, WallSocket, HandedRoundSocket]:
    service, salt = product.service, chance.secret()
    desk = Desk(product.app, product.publisher, Limit(TAPS, monotonic), report, product.languages)
    return (
        ParticipantSocket(
            desk,
            service,
            come_back=come_back,
            later_url=later_url,
            wrong_codes=Limit(WRONG_CODES, monotonic, salt),
            wrong_words=Limit(WRONG_WORDS, monotonic, salt),
        ),
        FacilitatorSocket(
            desk,
            service,
            who=product.holders.who,
            plans=PlansAtHand(product.library, product.store).plan,
            shelf=Shelf(product.library, chance.shuffled, product.store.last_asked),
        ),
        WallSocket(desk, service, product.store),
        HandedRoundSocket(desk, service),
    )
