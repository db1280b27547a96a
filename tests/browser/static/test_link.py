"""The line: a dead one is noticed, a refusal is an answer, and a short gap is nobody's business."""

from playwright.sync_api import expect


def wake(page):
    page.evaluate("dispatchEvent(new Event('online'))")


def look(page, visibility):
    page.evaluate(
        """(value) => {
            Object.defineProperty(document, 'visibilityState', { value, configurable: true })
            document.dispatchEvent(new Event('visibilitychange'))
        }""",
        visibility,
    )


def test_a_dead_line_is_noticed_when_the_phone_wakes(timed, circle):
    circle.silent = {"state.ask"}
    wake(timed)
    circle.heard.commands("state.ask")
    timed.clock.run_for(1000)
    assert len(circle.heard.knocks) == 1
    timed.clock.run_for(500)

    circle.heard.until(lambda: len(circle.heard.knocks) == 2)


def test_a_live_line_is_kept_when_the_phone_wakes(timed, circle):
    wake(timed)
    circle.heard.commands("state.ask")
    circle.show("waiting", "<h1>Answered</h1>")
    timed.get_by_role("heading", name="Answered").wait_for()
    timed.clock.run_for(2000)

    assert len(circle.heard.knocks) == 1


def test_a_phone_hidden_for_long_opens_a_new_line_at_once(timed, circle):
    look(timed, "hidden")
    timed.clock.fast_forward(11_000)
    look(timed, "visible")

    circle.heard.until(lambda: len(circle.heard.knocks) == 2)
    assert circle.heard.all("state.ask") == []


def test_a_phone_says_that_it_is_there_when_asked(page, circle):
    sent = []
    page.on("websocket", lambda line: line.on("framesent", lambda frame: sent.append(frame)))
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/")
    page.get_by_role("heading", name="Welcome").wait_for()
    circle.ping()
    circle.show("waiting", "<h1>Asked</h1>")
    page.get_by_role("heading", name="Asked").wait_for()

    assert sent[-1] == "3"


def test_a_line_that_went_silent_is_opened_anew(timed, circle):
    timed.clock.run_for(45_500)

    circle.heard.until(lambda: len(circle.heard.knocks) == 2)


def test_the_bar_shows_only_after_a_while_without_a_line(timed, circle):
    circle.refusal = {"message": "no code, so no answer"}
    circle.drop()
    circle.heard.until(lambda: len(circle.heard.knocks) == 2)
    expect(timed.locator("#away")).to_be_hidden()
    timed.clock.run_for(2000)
    expect(timed.locator("#away")).to_be_visible()
    circle.refusal = None

    expect(timed.locator("#away")).to_be_hidden()


def test_a_refusal_at_the_door_is_not_repeated(timed, circle):
    circle.refusal = {"code": "login_over", "message": "Please open a new link."}
    circle.drop()
    expect(timed.locator("#notice")).to_have_text("Please open a new link.")
    timed.clock.run_for(15_000)

    assert len(circle.heard.knocks) == 2


def test_a_passing_trouble_at_the_door_is(timed, circle):
    circle.refusal = {"code": "busy", "message": "A lot is happening at once."}
    circle.drop()
    expect(timed.locator("#notice")).to_have_text("A lot is happening at once.")
    circle.refusal = None
    timed.clock.run_for(5000)

    circle.heard.until(lambda: len(circle.heard.knocks) == 3)
