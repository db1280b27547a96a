"""Taps and forms: each becomes one command, and none is lost, done twice or done unasked."""

from playwright.sync_api import expect

from tests.browser.static.tapping import tap

HOLDING = """<h1>It is with you</h1>
<button data-emit="piece.hand_on" data-with='{"turn": "t1"}'>Hand on</button>"""


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


def test_a_command_without_an_answer_is_given_up_with_a_sentence(timed, circle):
    circle.show("yours", HOLDING)
    circle.deaf = {"piece.hand_on"}
    tap(timed, "Hand on")
    for sent in (1, 2, 3):
        circle.heard.commands("piece.hand_on", times=sent)
        timed.clock.run_for(4000)

    expect(timed.locator("#notice")).to_have_text("That did not arrive.")
    assert len({command["cmd"] for command in circle.heard.all("piece.hand_on")}) == 1


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
        "<h1>Name</h1><form data-emit='seat.rename' data-with='{\"seat\": \"s1\"}'>"
        "<label>Name <input name='name'></label><button>Call me that</button></form>",
    )
    seated.get_by_label("Name").fill("Ada")
    tap(seated, "Call me that")

    (command,) = circle.heard.commands("seat.rename")
    assert command == {"seat": "s1", "name": "Ada", "cmd": command["cmd"]}
    expect(seated.get_by_label("Name")).to_be_empty()
