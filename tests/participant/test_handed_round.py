"""A phone that goes round: one ballot for each seat without a phone, and nothing else, ever."""

import json

import pytest

from participant.handed_round.pages import Faces, pages
from participant.handed_round.view import HandedRoundPicture, view
from sessions.disclosure import Progress
from sessions.domain import asking
from tests.support.cast import in_a_check_in, without_phone
from tests.support.house import House, Turned
from tests.support.looking import a_flask, a_moment, a_room, the_assets
from web.languages import Languages

KEY, ANOTHER_KEY = "k" * 32, "m" * 32


class GoingRound(House):
    """Ada has a phone; Gus and Hana have none, and one goes round for them."""

    def __init__(self):
        super().__init__()
        self.ada_sid, self.ada_seat = self.ada()
        self.console = self.fern()
        for name in ("Gus", "Hana"):
            self.holds("seat.add", name=name, mine=False)
        self.gus, self.hana = (seat.id for seat in self.now.circle if not seat.phone)
        self.holds("session.start")
        self.holds("step.next", step="welcome")
        self.holds("poll.open", step="arriving", passed_round=True)

    def holds(self, event, **said):
        self.does(self.facilitator, self.console, event, **said)


@pytest.fixture
def house():
    return GoingRound()


def handed(house, sid="tablet", secret=None):
    secret = house.keys().handed("arriving") if secret is None else secret
    house.knock(house.handed, sid, {"handed": secret})
    return sid


def casts(house, sid, seat, choice=1, key=KEY, poll="arriving"):
    return house.says(house.handed, sid, "poll.cast", poll=poll, seat=seat, key=key, choice=choice)


def code(answer):
    return answer["error"]["code"] if not answer["ok"] else ""


def test_it_names_the_seats_without_a_phone_and_asks_what_all_are_asked(house):
    picture = house.shown[handed(house)]

    assert [seat.name for seat in picture.seats] == ["Gus", "Hana"]
    assert picture.poll.question == "How are you arriving?"


def test_each_seat_without_a_phone_answers_once(house):
    sid = handed(house)

    assert casts(house, sid, house.gus)["ok"]
    assert code(casts(house, sid, house.gus, key=ANOTHER_KEY)) == "already_answered"
    assert casts(house, sid, house.hana, key=ANOTHER_KEY)["ok"]


def test_a_seat_with_a_phone_is_never_answered_for(house):
    assert code(casts(house, handed(house), house.ada_seat)) == "not_in_this_check_in"


def test_the_page_is_told_nothing_of_who_has_answered(house):
    sid = handed(house)
    before = house.shown[sid]
    casts(house, sid, house.gus)

    assert house.shown[sid] == before
    assert house.told_all(sid).count("state") == 1


def test_everyone_means_those_without_a_phone_too(house):
    sid = handed(house)
    house.says(
        house.participant, house.ada_sid, "poll.cast", poll="arriving", key="a" * 32, choice=0
    )
    casts(house, sid, house.gus)
    assert house.service.check_ins.progress(house.now) is Progress.WAITING

    casts(house, sid, house.hana, key=ANOTHER_KEY)
    assert house.service.check_ins.progress(house.now) is Progress.EVERYONE


def test_when_the_check_in_closes_the_page_is_done_and_its_link_is_over(house):
    sid = handed(house)
    house.does(house.facilitator, house.console, "poll.close", poll="arriving")

    assert house.shown[sid].kind == "over"
    with pytest.raises(Turned, match="link_over"):
        handed(house, "another")
    assert code(casts(house, sid, house.gus)) == "not_in_this_check_in"


@pytest.mark.parametrize("secret", ["", "wrong", "w" * 32])
def test_a_wrong_link_opens_nothing(house, secret):
    with pytest.raises(Turned, match="link_over"):
        handed(house, secret=secret)


def test_a_check_in_without_a_phone_that_goes_round_has_no_such_link():
    house = House()
    house.ada()
    console = house.fern()
    house.does(house.facilitator, console, "session.start")
    house.does(house.facilitator, console, "step.next", step="welcome")
    house.does(house.facilitator, console, "poll.open", step="arriving")

    with pytest.raises(Turned, match="link_over"):
        handed(house)


def test_mallory_answers_for_nobody_here(house):
    other = house.another_session()
    with pytest.raises(Turned, match="link_over"):
        handed(house, secret=house.keys(other).handed("arriving"))

    sid, _seat = house.ada(invite=house.keys(other).invite(0))
    answer = house.says(house.participant, sid, "poll.cast", poll="arriving", key=KEY, choice=0)
    assert not answer["ok"]


def test_a_second_phone_takes_the_place_of_the_first(house):
    first = handed(house)
    handed(house, "another tablet")

    assert house.told_all(first)[-1] == "moved"


def html(session):
    faces = Faces(a_flask(Languages()), the_assets())
    return faces.render(view(a_moment(session, a_room()), "check_in"))


def test_every_seat_has_its_screen_and_none_of_them_holds_an_answer():
    session = without_phone(in_a_check_in(), "dana", "eli")
    screen = html(asking.open_poll(session, "check_in", passed_round=True))

    assert screen.count("data-handed-to=") == 2
    assert 'aria-pressed="true"' not in screen
    assert "<input" not in screen
    assert screen.count("hidden>") >= 4, "the page shows one of them at a time"


def test_no_browser_keeps_the_page():
    app = a_flask(Languages())
    app.register_blueprint(pages(Faces(app, the_assets()), Languages()))
    answer = app.test_client().get("/handed-round")

    assert answer.headers["Cache-Control"] == "no-store"
    assert "form-action 'none'" in answer.headers["Content-Security-Policy"]


def test_a_picture_says_nothing_that_could_be_somebodys_answer():
    kept = {"screen", "kind", "seats", "poll", "countdown"}

    assert set(HandedRoundPicture.__dataclass_fields__) == kept
    assert json.dumps(sorted(kept))
