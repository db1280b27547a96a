"""The line: a dead one is noticed, and nothing that was tapped is lost or done twice."""

import pytest
from playwright.sync_api import expect

HOLDING = """<h1>It is with you</h1>
<button data-emit="piece.hand_on" data-with='{"turn": "t1"}'>Hand on</button>"""
POLL = """<h1>How are you?</h1><div data-ballot="p1">
<button data-choice="0" aria-pressed="false">Light</button>
<button data-choice="1" aria-pressed="false">Heavy</button>
<p data-when-cast hidden>Your answer is in.</p></div>"""


@pytest.fixture
def timed(page, circle):
    """A seated phone whose clock the test turns."""
    page.clock.install()
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.show("waiting", "<h1>Hello</h1>")
    page.goto("/")
    page.get_by_role("heading", name="Hello").wait_for()
    # The first picture may come before the line is ready; the second cannot.
    circle.show("waiting", "<h1>Welcome</h1>")
    page.get_by_role("heading", name="Welcome").wait_for()
    return page


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


def tap(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_a_tap_becomes_one_command_with_what_it_is_about(seated, circle):
    circle.show("yours", HOLDING)
    tap(seated, "Hand on")

    (command,) = circle.heard.commands("piece.hand_on")
    assert command == {"turn": "t1", "cmd": command["cmd"]}
    assert 8 <= len(command["cmd"]) <= 40


def test_a_command_whose_answer_was_lost_is_sent_again_with_the_same_cmd(seated, circle):
    circle.lost = {"piece.hand_on"}
    circle.show("yours", HOLDING)
    tap(seated, "Hand on")

    first, second = circle.heard.commands("piece.hand_on", times=2)
    assert first == second
    expect(seated.get_by_role("button", name="Hand on")).not_to_have_attribute("aria-busy", "true")


def test_a_second_tap_before_the_answer_is_nothing(seated, circle):
    circle.silent = {"piece.hand_on"}
    circle.show("yours", HOLDING)
    tap(seated, "Hand on")
    expect(seated.get_by_role("button", name="Hand on")).to_have_attribute("aria-busy", "true")
    tap(seated, "Hand on")
    circle.silent = set()
    circle.awake.set()
    expect(seated.get_by_role("button", name="Hand on")).not_to_have_attribute("aria-busy", "true")

    assert len(circle.heard.all("piece.hand_on")) == 1


def test_a_refused_command_says_why(seated, circle):
    circle.answers["piece.hand_on"] = {
        "ok": False,
        "error": {"code": "stale", "message": "That moment has gone by."},
    }
    circle.show("yours", HOLDING)
    tap(seated, "Hand on")

    expect(seated.locator("#notice")).to_have_text("That moment has gone by.")
    circle.answers.clear()
    tap(seated, "Hand on")
    expect(seated.locator("#notice")).to_be_empty()


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


def test_a_line_that_went_silent_is_opened_anew(timed, circle):
    timed.clock.run_for(45_500)

    circle.heard.until(lambda: len(circle.heard.knocks) == 2)


def test_a_command_without_an_answer_is_given_up_with_a_sentence(timed, circle):
    circle.show("yours", HOLDING)
    circle.deaf = {"piece.hand_on"}
    tap(timed, "Hand on")
    for sent in (1, 2, 3):
        circle.heard.commands("piece.hand_on", times=sent)
        timed.clock.run_for(4000)

    expect(timed.locator("#notice")).to_have_text("That did not arrive.")
    assert len({command["cmd"] for command in circle.heard.all("piece.hand_on")}) == 1


def test_a_phone_hidden_for_long_opens_a_new_line_at_once(timed, circle):
    look(timed, "hidden")
    timed.clock.fast_forward(11_000)
    look(timed, "visible")

    circle.heard.until(lambda: len(circle.heard.knocks) == 2)
    assert circle.heard.all("state.ask") == []


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


def test_a_ballot_is_cast_again_after_a_reconnect_with_the_same_key(seated, circle):
    circle.show("poll", POLL)
    tap(seated, "Heavy")
    expect(seated.get_by_role("button", name="Heavy")).to_have_attribute("aria-pressed", "true")
    expect(seated.get_by_text("Your answer is in.")).to_be_visible()
    circle.drop()

    first, second = circle.heard.commands("poll.cast", times=2)
    assert first == second == {"poll": "p1", "choice": 1, "key": first["key"]}


def test_a_changed_answer_keeps_its_key(seated, circle):
    circle.show("poll", POLL)
    tap(seated, "Heavy")
    tap(seated, "Light")

    first, second = circle.heard.commands("poll.cast", times=2)
    assert (first["choice"], second["choice"]) == (1, 0)
    assert first["key"] == second["key"]
    expect(seated.get_by_role("button", name="Heavy")).to_have_attribute("aria-pressed", "false")


def test_a_closed_poll_leaves_no_ballot_on_the_phone(seated, circle):
    circle.show("poll", POLL)
    tap(seated, "Heavy")
    circle.heard.commands("poll.cast")
    circle.show("poll", "<h1>What was said</h1>")
    seated.get_by_role("heading", name="What was said").wait_for()

    assert seated.evaluate("localStorage.getItem('tp.ballots')") is None


def test_a_refused_ballot_is_not_shown_as_cast(seated, circle):
    circle.answers["poll.cast"] = {
        "ok": False,
        "error": {"code": "poll_not_open", "message": "It has closed."},
    }
    circle.show("poll", POLL)
    tap(seated, "Heavy")

    expect(seated.locator("#notice")).to_have_text("It has closed.")
    expect(seated.get_by_role("button", name="Heavy")).to_have_attribute("aria-pressed", "false")
    expect(seated.get_by_text("Your answer is in.")).to_be_hidden()


def test_a_signal_is_sent_again_until_it_was_seen(seated, circle):
    circle.show("round", "<h1>Round</h1><button data-open='quiet-word'>Quiet word</button>")
    tap(seated, "Quiet word")
    tap(seated, "I need a moment")
    circle.heard.commands("signal.send")
    circle.drop()
    first, second = circle.heard.commands("signal.send", times=2)
    assert first == second == {"id": first["id"], "level": "moment"}

    circle.show("round", f"<h1>Seen</h1><p data-signal-done='{first['id']}'></p>")
    seated.get_by_role("heading", name="Seen").wait_for()
    assert seated.evaluate("localStorage.getItem('tp.signals')") is None


def test_a_signal_taken_back_is_not_sent_again(seated, circle):
    circle.show("round", "<h1>Round</h1><button data-open='quiet-word'>Quiet word</button>")
    tap(seated, "Quiet word")
    tap(seated, "I need a moment")
    (sent,) = circle.heard.commands("signal.send")
    circle.show(
        "round",
        "<h1>Sent</h1><button data-emit='signal.withdraw' data-emit-volatile"
        f""" data-with='{{"id": "{sent["id"]}"}}'>Take it back</button>""",
    )
    tap(seated, "Take it back")

    assert circle.heard.commands("signal.withdraw") == [{"id": sent["id"]}]
    assert seated.evaluate("localStorage.getItem('tp.signals')") is None


def test_not_being_safe_shows_people_to_call_at_once(seated, circle):
    circle.show("round", "<h1>Round</h1><button data-open='quiet-word'>Quiet word</button>")
    tap(seated, "Quiet word")
    tap(seated, "I’m not safe")

    expect(seated.get_by_role("heading", name="People to call")).to_be_visible()


def test_what_cannot_be_taken_back_is_asked_first(seated, circle):
    circle.show(
        "round", "<h1>Round</h1><button data-emit='seat.leave' data-ask='Leave now?'>Leave</button>"
    )
    tap(seated, "Leave")
    expect(seated.get_by_role("dialog")).to_contain_text("Leave now?")
    tap(seated, "Not now")
    assert circle.heard.all("seat.leave") == []
    tap(seated, "Leave")
    seated.get_by_role("dialog").get_by_role("button", name="Leave").click()

    circle.heard.commands("seat.leave")


def test_a_form_is_sent_as_one_command_and_cleared(seated, circle):
    circle.show(
        "names",
        "<h1>Name</h1><form data-emit='step.shorten' data-with='{\"step\": \"s1\"}'>"
        "<label>Minutes <input name='minutes' type='number'></label>"
        "<button>Shorten</button></form>",
    )
    seated.get_by_label("Minutes").fill("5")
    tap(seated, "Shorten")

    (command,) = circle.heard.commands("step.shorten")
    assert command == {"step": "s1", "minutes": 5, "cmd": command["cmd"]}
    expect(seated.get_by_label("Minutes")).to_be_empty()
