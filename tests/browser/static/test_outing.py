"""How somebody stepped out is said again to a server that has forgotten it, until they are back."""

from tests.browser.static.tapping import tap

OUT = """<h1>Out</h1><p data-out="check">Your seat is kept.</p>
<button data-emit="seat.return" data-emit-volatile>I’m back</button>"""
INSIDE = "<h1>{}</h1>"
KEPT = "localStorage.getItem('tp.out')"


def heading(page, name):
    return page.get_by_role("heading", name=name)


def steps_out(page, circle):
    circle.show("away", OUT)
    heading(page, "Out").wait_for()


def restarts(circle, screen="inside", name="Restarted"):
    """The server is back, and knows nothing of anybody who stepped out."""
    circle.picture |= {"screen": screen, "html": INSIDE.format(name)}
    circle.drop()


def test_after_a_restart_the_phone_says_again_how_it_stepped_out(seated, circle):
    steps_out(seated, circle)
    restarts(circle)

    assert circle.heard.commands("seat.step_out") == [{"level": "check"}]


def test_it_is_said_again_after_every_restart(seated, circle):
    steps_out(seated, circle)
    circle.deaf = {"seat.step_out"}
    restarts(circle)
    circle.heard.commands("seat.step_out")
    circle.show("inside", INSIDE.format("Somebody else came back first"))
    heading(seated, "Somebody else").wait_for()
    circle.drop()

    assert len(circle.heard.commands("seat.step_out", times=2)) >= 2


def test_a_server_that_remembers_is_not_told_again(seated, circle):
    steps_out(seated, circle)
    circle.drop()
    circle.heard.until(lambda: len(circle.heard.knocks) == 2)
    circle.show("away", OUT.replace("Out", "Still out", 1))
    heading(seated, "Still out").wait_for()

    assert circle.heard.all("seat.step_out") == []


def test_who_is_back_is_not_said_to_be_out(seated, circle):
    steps_out(seated, circle)
    circle.deaf = {"seat.return"}
    tap(seated, "I’m back")
    circle.heard.commands("seat.return")
    restarts(circle)
    heading(seated, "Restarted").wait_for()

    assert circle.heard.all("seat.step_out") == []
    assert seated.evaluate(KEPT) is None


def test_a_seat_that_is_not_out_any_more_keeps_nothing_of_it(seated, circle):
    steps_out(seated, circle)
    circle.show("inside", INSIDE.format("Back on another page"))
    heading(seated, "Back on another page").wait_for()

    assert seated.evaluate(KEPT) is None


def test_a_server_that_will_not_hear_of_it_is_not_asked_again(seated, circle):
    steps_out(seated, circle)
    no = {"code": "in_lobby", "message": "You are waiting to be let in."}
    circle.answers["seat.step_out"] = {"ok": False, "error": no}
    restarts(circle, "lobby", "Nearly there")
    circle.heard.commands("seat.step_out")
    circle.show("inside", INSIDE.format("Let in again"))
    heading(seated, "Let in again").wait_for()

    assert seated.evaluate(KEPT) is None


def test_at_the_end_nothing_of_it_is_kept(seated, circle):
    steps_out(seated, circle)
    circle.show("ended", "<h1>Thank you</h1><p data-forget></p>", v=0)
    heading(seated, "Thank you").wait_for()

    assert seated.evaluate(KEPT) is None
