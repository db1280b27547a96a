"""A small language for driving a real evening over plain sockets."""

import json
import re

from tests.support.evening import PHONES, WITHOUT_PHONE, Circle
from tests.support.server import Server
from tests.support.sockets import Page

ORDER = (
    "welcome", "agreements", "arriving", "to-sit-with", "sharing", "quiet-minute",
    "break", "hearing", "leaving", "last-word", "closing",
)  # fmt: skip


def field(html: str, event: str, name: str):
    """A field of the first button in this HTML that sends this event."""
    for tag in re.findall(r"<button[^>]*>", html):
        if f'data-emit="{event}"' in tag:
            fields = re.search(r"data-with='([^']*)'", tag) or re.search(
                r'data-with="([^"]*)"', tag
            )
            assert fields, tag
            written = fields[1].replace("&#34;", '"').replace("&quot;", '"')
            return json.loads(written)[name]
    raise AssertionError(f"no button sends {event}")


def offers(html: str, event: str) -> bool:
    """Whether a button of this HTML sends this event."""
    return f'data-emit="{event}"' in html


def next_action(html: str) -> str:
    """The event of the console's one next action, the button that the key N presses."""
    for tag in re.findall(r"<button[^>]*>", html):
        if 'data-key="n"' in tag:
            return tag.partition('data-emit="')[2].partition('"')[0]
    return ""


class Driver:
    """Seats the cast and takes them through the plan."""

    def __init__(self, server: Server) -> None:
        self.circle = Circle(server)
        self.step = ""

    @property
    def console(self) -> Page:
        """Fern's console."""
        return self.circle.held

    def takes_seats(self) -> Page:
        """Six phones by invite, two seats added by hand; answers the console."""
        self.circle.sign_in()
        self.circle.find_session()
        console = self.circle.open_console()
        for name in PHONES:
            self.circle.join(name).sees("arriving")
        for name in WITHOUT_PHONE:
            console.do("seat.add", name=name, mine=False)
            console.shows(name)
        return console

    def goes_to(self, step: str) -> None:
        """Begin, or go on, until this step is the current one."""
        if not self.step:
            self.console.do("session.start")
            self.step = ORDER[0]
        while self.step != step:
            self.console.do("step.next", step=self.step)
            self.step = ORDER[ORDER.index(self.step) + 1]

    def somebody_takes_the_piece(self) -> str:
        """Ada volunteers; answers her name."""
        html = self.console.sees("round")
        self.console.do("piece.offer", round=field(html, "piece.offer", "round"), seat=None)
        ada = self.circle.phones[PHONES[0]]
        ada.do("piece.accept", turn=field(ada.sees("open"), "piece.accept", "turn"))
        ada.sees("holding")
        return PHONES[0]

    def turn_of(self, name: str) -> str:
        """The turn that this phone holds."""
        return field(self.circle.phones[name].sees("holding"), "piece.hand_on", "turn")

    def everyone_answers(self, poll: str, choices: tuple[int, ...]) -> None:
        """Each phone casts its ballot with the key that it keeps."""
        for name, choice in zip(PHONES, choices, strict=True):
            key = f"{poll}-{self.circle.join_keys[name]}"
            answer = self.circle.phones[name].say("poll.cast", poll=poll, key=key, choice=choice)
            assert answer["ok"], answer

    def holds_check_in(self, poll: str, choices: tuple[int, ...]) -> None:
        """Open, answer, close, and see what is said."""
        self.goes_to(poll)
        self.console.do("poll.open", step=poll)
        for phone in self.circle.phones.values():
            phone.sees(f"poll-{poll}")
        self.everyone_answers(poll, choices)
        self.console.do("poll.close", poll=poll)
        for page in (*self.circle.phones.values(), self.console):
            page.sees(f"result-{poll}")

    def holds_round(self, step: str) -> int:
        """Everybody takes a turn, phones by themselves and the others through the console."""
        self.goes_to(step)
        heard = 0
        while True:
            html = self._settled()
            if next_action(html) == "step.next":
                return heard
            heard += self._one_turn(html)

    def _settled(self) -> str:
        """The console's picture when nothing more is on its way."""
        self.console.say("state.ask")
        self.console.listen(0.05)
        return str(self.console.picture["html"])

    def _one_turn(self, html: str) -> int:
        taker = self._who_may_take_it()
        if taker:
            taker.do("piece.accept", turn=field(taker.picture["html"], "piece.accept", "turn"))
            taker.sees("holding")
            taker.do("piece.hand_on", turn=field(taker.picture["html"], "piece.hand_on", "turn"))
            return 1
        if offers(html, "piece.accept"):
            turn = field(html, "piece.accept", "turn")
            self.console.do("piece.accept", turn=turn)
            self.console.do("piece.hand_on", turn=turn)
            return 1
        about = field(html, "piece.offer", "round")
        self.console.do("piece.offer", round=about, seat=field(html, "piece.offer", "seat"))
        return 0

    def _who_may_take_it(self) -> Page | None:
        for phone in self.circle.phones.values():
            phone.say("state.ask")
            if phone.screen.startswith(("offered", "open")):
                return phone
        return None

    @staticmethod
    def shares(html: str) -> list[str]:
        """The words of a result, in order."""
        return re.findall(r"<dd>(few or none|some|most or all)", html)
