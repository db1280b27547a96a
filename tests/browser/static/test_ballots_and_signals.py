"""What only the phone holds comes back after a lost line: its ballot, and an unseen signal."""

from playwright.sync_api import expect

from tests.browser.static.tapping import tap

POLL = """<h1>How are you?</h1><div data-ballot="p1">
<button data-choice="0" aria-pressed="false">Light</button>
<button data-choice="1" aria-pressed="false">Heavy</button>
<p data-when-cast hidden>Your answer is in.</p></div>"""


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


ANSWERED = """<h1>{}</h1><section><p>Someone will come to you {}.</p>
<button data-put-away="{}">Close</button></section>"""


def test_an_answer_that_was_read_can_be_put_away_and_another_one_shows(seated, circle):
    circle.show("round", ANSWERED.format("Round", "at the break", "s1 break"))
    tap(seated, "Close")
    expect(seated.get_by_text("Someone will come")).to_be_hidden()
    circle.show("break", ANSWERED.format("Break", "at the break", "s1 break"))
    seated.get_by_role("heading", name="Break").wait_for()
    expect(seated.get_by_text("Someone will come")).to_be_hidden()
    assert circle.heard.all("signal.withdraw") == []

    circle.show("break", ANSWERED.format("Break", "now", "s1 now"))
    expect(seated.get_by_text("Someone will come to you now.")).to_be_visible()


def test_not_being_safe_shows_people_to_call_at_once(seated, circle):
    circle.show("round", "<h1>Round</h1><button data-open='quiet-word'>Quiet word</button>")
    tap(seated, "Quiet word")
    tap(seated, "I’m not safe")

    expect(seated.get_by_role("heading", name="People to call")).to_be_visible()
