"""Makes `three.png`, the picture of the three screens in the README: `bin/shots` does.

It seats the cast in a real server of its own, lets the minutes of an evening pass in a moment,
and photographs a phone, the console and the wall as browsers show them.
"""

import tempfile
import time
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from playwright.sync_api import Browser, BrowserContext

from sessions.domain import evening, sharing
from sessions.domain.session import Phase, Session
from sessions.domain.signals import Level, Signal
from sessions.memory.clock import SteadyClock
from sessions.service import SessionService
from talkingpiece.app import create_app, demo_group
from talkingpiece.config import Config
from talkingpiece.product import Product
from talkingpiece.serve import new_socketio
from tests.support.serving import served
from web.tokens import SeatToken, seal

HERE = Path(__file__).parent
SHEET, PICTURE = HERE / "three.html", HERE / "three.png"
SHOWN_ADDRESS = "http://192.168.1.20:8420"
"""What the screens say; the server itself listens on any free port of this machine."""
PHONE, CONSOLE, WALL = (390, 844), (1280, 800), (1280, 720)
SHARPNESS = 2
AT_REST_SECONDS = 4
"""So long a screen is left alone: what moves at first is over, and the wall's pointer is hidden."""

PLAN, ROUND = "in-person-90", "sharing"
HOST = "Noor"
WITH_PHONE = ("Amara", "Ben", "Chidi", "Dana", "Eli", "Farah")
WITHOUT_PHONE = ("Gus", "Hana")
HAVE_SHARED, HAS_IT, ASKS = ("Amara", "Ben"), "Chidi", "Dana"
SHARE_SECONDS, QUIET_SECONDS, SO_FAR_SECONDS = 215, 20, 85


def make(browser: Browser) -> None:
    """Write `three.png` beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        tonight = an_evening(Path(folder))
        with served(tonight.product) as here:
            screens = {
                "phone": the_phone(browser, tonight, here),
                "console": the_console(browser, tonight, here),
                "wall": the_wall(browser, tonight, here),
            }
    PICTURE.write_bytes(together(browser, screens))


def the_phone(browser: Browser, tonight: "Evening", here: str) -> bytes:
    """The one who has the piece comes back to their seat, as after a sleep."""
    context = a_screen(browser, PHONE)
    kept = f"localStorage.setItem('tp.seat', '{tonight.token(HAS_IT)}')"
    context.add_init_script(kept)
    return photograph(context, here, "holding")


def the_console(browser: Browser, tonight: "Evening", here: str) -> bytes:
    """The console, signed in."""
    holders = tonight.product.holders
    login = holders.enter(holders.new_link())
    assert login
    context = a_screen(browser, CONSOLE)
    context.add_cookies([{"name": holders.cookie, "value": login, "url": here}])
    return photograph(context, f"{here}/facilitator", "round")


def the_wall(browser: Browser, tonight: "Evening", here: str) -> bytes:
    """The wall as it is by itself, without names."""
    link = tonight.product.doors.wall(tonight.session, here)
    return photograph(a_screen(browser, WALL), link, "holding")


def a_screen(browser: Browser, size: tuple[int, int]) -> BrowserContext:
    width, height = size
    return browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=SHARPNESS,
        color_scheme="light",
        reduced_motion="reduce",
    )


def photograph(context: BrowserContext, address: str, kind: str) -> bytes:
    """Open a page, wait for its picture of this kind, and take it."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(f"main[data-screen^='{kind}-']")
    page.wait_for_timeout(AT_REST_SECONDS * 1000)
    picture = page.screenshot()
    context.close()
    return picture


def together(browser: Browser, screens: dict[str, bytes]) -> bytes:
    """All screens on one sheet."""
    pictures = {name: b64encode(picture).decode() for name, picture in screens.items()}
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    page.set_content(Template(SHEET.read_text()).substitute(pictures))
    return page.screenshot(full_page=True)


def an_evening(folder: Path) -> "Evening":
    """The cast, in the middle of a round."""
    tonight = new_evening(folder)
    tonight.gathers()
    tonight.goes_to(ROUND)
    tonight.shares()
    return tonight


def new_evening(folder: Path) -> "Evening":
    """The door is open, and nobody has come yet."""
    hours = Hours()
    config = Config(data=folder, host="127.0.0.1", port=0)
    product = create_app(config, new_socketio("threading"), clock=SteadyClock(steady=hours.now))
    product.doors.bases = (SHOWN_ADDRESS,)
    ready = product.library.plan(PLAN)
    assert ready
    session = product.service.open(demo_group(product.store), ready.plan)
    return Evening(product, hours, session.id)


@dataclass
class Hours:
    """Time that can be put forward; it runs on from there."""

    gone_seconds: float = 0

    def now(self) -> float:
        return time.monotonic() + self.gone_seconds

    def pass_by(self, seconds: float) -> None:
        self.gone_seconds += seconds


@dataclass
class Evening:
    """The cast in one session, moved on by what phones and consoles would send."""

    product: Product
    hours: Hours
    session: str
    seats: dict[str, str] = field(default_factory=dict)

    def gathers(self) -> None:
        """Everyone takes a seat, in the order of the ring."""
        self.is_held()
        for name in WITH_PHONE:
            self.comes(name)
        for name in WITHOUT_PHONE:
            self.sits_without_a_phone(name)

    def is_held(self) -> None:
        """Somebody holds the session, by name."""
        self.service.people(
            self.session,
            lambda room: room.held(lambda holding: holding.came("fern").named("fern", HOST)),
        )

    def sits_without_a_phone(self, name: str) -> None:
        """A seat that was added at the console."""
        self.service.add_seat(self.session, name, cmd=f"a-seat-for-{name}")

    def goes_to(self, step: str) -> None:
        """Begin, or go on; every step takes the minutes that were set aside for it."""
        if self.state.phase is Phase.ARRIVING:
            self.service.change(self.session, lambda s, now: evening.start(s, s.speaking, now))
        while self.state.step.id != step:
            self.hours.pass_by(self.state.step.minutes * 60)
            self.goes_on()

    def shares(self) -> None:
        """Two have shared, the third is in the middle of it, the fourth asks for those who hold."""
        assert self.state.round
        about = self.state.round.id
        self.service.change(self.session, lambda s, now: sharing.offer(s, about, None, now))
        for name in HAVE_SHARED:
            self.takes_the_piece(name)
            self.hours.pass_by(SHARE_SECONDS)
            self.hands_it_on()
            self.hours.pass_by(QUIET_SECONDS)
        self.takes_the_piece(HAS_IT)
        self.hours.pass_by(SO_FAR_SECONDS)
        word = Signal("a-quiet-word", self.seats[ASKS], Level.CHECK, self.service.now())
        self.service.people(self.session, lambda room: room.sent(word))

    def comes(self, name: str) -> None:
        """One person takes a seat with their phone."""
        seat = self.service.join(self.session, f"join-key-of-{name}", name)
        self.service.people(self.session, lambda room: room.arrived(seat))
        self.seats[name] = seat

    def goes_on(self) -> None:
        step = self.state.step.id
        self.service.change(
            self.session, lambda s, now: evening.next_step(s, step, s.speaking, now)
        )

    def takes_the_piece(self, name: str) -> None:
        turn, seat = self.turn, self.seats[name]
        self.service.change(self.session, lambda s, now: sharing.accept(s, turn, seat, now))

    def hands_it_on(self) -> None:
        turn = self.turn
        self.service.change(self.session, lambda s, now: sharing.hand_on(s, turn, None, now))

    def token(self, name: str) -> str:
        """The sealed token that a phone keeps."""
        key = self.service.keys(self.session).token_key()
        return seal(key, self.session, SeatToken(self.seats[name], 0, name))

    @property
    def service(self) -> SessionService:
        return self.product.service

    @property
    def state(self) -> Session:
        session = self.service.session(self.session)
        assert session
        return session

    @property
    def turn(self) -> str:
        assert self.state.turn
        return self.state.turn.id
