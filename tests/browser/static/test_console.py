"""What the console and the wall have besides: names given back, keys, folds, links, a bell."""

import re

from playwright.sync_api import expect

LONG = "<p>Words</p>" * 60
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


def open_console(page, console, html):
    console.show("arriving", f"<h1>People</h1>{html}")
    page.goto("/facilitator")
    page.get_by_role("heading", name="People").wait_for()


def test_names_of_seats_without_a_phone_come_back_to_a_restarted_server(page, console):
    open_console(page, console, "<p data-keep-name='s3'> Dede </p><p data-keep-name='s4'>Emil</p>")
    console.drop()
    console.heard.until(lambda: len(console.heard.knocks) == 2)

    assert console.heard.knocks == [
        {"session": "s1"},
        {"session": "s1", "names": {"s3": "Dede", "s4": "Emil"}},
    ]
    assert page.evaluate("Object.keys(localStorage)") == []


def test_the_name_of_the_one_who_holds_is_kept_on_their_device(page, console):
    page.add_init_script("localStorage.setItem('tp.host', 'Fern')")
    open_console(page, console, "")

    assert console.heard.knocks == [{"session": "s1", "host": "Fern"}]


def test_half_a_name_outlives_a_change_of_screen(page, console):
    field = "<label>Name <input id='n'></label>"
    open_console(page, console, field)
    page.get_by_label("Name").fill("Ces")
    console.show("round", f"<h1>A round</h1>{field}")

    page.get_by_role("heading", name="A round").wait_for()
    expect(page.get_by_label("Name")).to_have_value("Ces")
    expect(page.get_by_label("Name")).to_be_focused()


FORM = (
    "<form data-emit='seat.add'><label>Name <input id='n' name='name' data-again></label>"
    "<button>Add</button></form><label>Elsewhere <input id='e'></label>"
)


def test_after_a_seat_was_added_the_next_name_can_be_typed_at_once(page, console):
    open_console(page, console, FORM)
    page.get_by_label("Name").fill("Dede")
    page.get_by_role("button", name="Add").click()

    expect(page.get_by_label("Name")).to_be_focused()
    expect(page.get_by_label("Name")).to_have_value("")


def test_a_key_presses_its_button_unless_somebody_types(page, console):
    open_console(
        page,
        console,
        "<button data-key='n' data-emit='step.next'>Next</button><label>Name <input></label>"
        "<button data-switch='no-keys'>No keys</button>",
    )
    page.get_by_label("Name").press("n")
    page.get_by_role("heading", name="People").press("n")
    console.heard.commands("step.next")
    page.get_by_role("button", name="No keys").click()
    page.get_by_role("heading", name="People").press("n")

    assert len(console.heard.all("step.next")) == 1


def test_what_only_those_who_hold_see_folds_itself(page, console):
    page.clock.install()
    open_console(
        page,
        console,
        "<details data-fold='20'><summary>Only you</summary><p>Dede asked</p></details>",
    )
    page.clock.run_for(500)
    page.get_by_text("Only you").click()
    page.clock.run_for(15_000)
    page.get_by_text("Dede asked").hover()
    page.clock.run_for(15_000)
    expect(page.get_by_text("Dede asked")).to_be_visible()
    page.clock.run_for(6_000)

    expect(page.get_by_text("Dede asked")).to_be_hidden()


def test_what_is_unfolded_at_the_edge_of_the_screen_comes_into_sight(page, console):
    fold = "<details><summary>How it goes</summary><p>By lot<p>By order<p>By heart</details>"
    open_console(page, console, LONG + fold)
    page.get_by_text("How it goes").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("By heart")).to_be_in_viewport()


def test_what_comes_unfolded_with_a_picture_moves_nothing(page, console):
    open_console(page, console, LONG)
    fold = "<details open><summary>How it goes</summary><p>By lot<p>By heart</details>"
    console.show("arriving", f"<h1>People</h1>{LONG}{fold}")
    page.get_by_text("By heart").wait_for()

    assert page.evaluate("scrollY") == 0


def test_a_link_is_copied_on_plain_http_too(page, console):
    page.add_init_script(NO_CLIPBOARD)
    open_console(
        page,
        console,
        "<button data-copy='http://192.0.2.1/#i=X' data-copied='Copied.'>Copy</button>"
        "<label>Here <input></label>",
    )
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("#notice")).to_have_text("Copied.")
    page.get_by_label("Here").press("Control+v")

    expect(page.get_by_label("Here")).to_have_value("http://192.0.2.1/#i=X")


def test_what_the_page_says_is_seen_over_an_open_sheet(page, console):
    sheet = "<dialog id='door'><button data-copy='x' data-copied='Copied.'>Copy</button></dialog>"
    open_console(page, console, f"<button data-open='door'>Door</button>{sheet}")
    page.get_by_role("button", name="Door").click()
    page.get_by_role("button", name="Copy").click()

    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("Copied.")
    console.show("round", "<h1>Round</h1><button data-copy='x' data-copied='Again.'>Copy</button>")
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("#notice")).to_have_text("Again.")


def test_the_bell_sounds_at_the_cue_once_it_was_unlocked(page, console):
    page.add_init_script(
        """const start = OscillatorNode.prototype.start
        OscillatorNode.prototype.start = function (when) {
          const { dataset } = document.documentElement
          dataset.tones = Number(dataset.tones ?? 0) + 1
          start.call(this, when)
        }"""
    )
    turn = (
        "<button data-unlock-bell>Bell</button>"
        "<p data-stages data-bell><span data-below-ms='9e9'>plenty</span>"
        "<span data-below-ms='0' data-announce hidden>in your own time</span></p>"
    )
    page.clock.install()
    open_console(page, console, turn)
    console.show("arriving", f"<h1>People</h1>{turn}", left_ms=3000)
    page.clock.run_for(600)
    page.get_by_role("button", name="Bell").click()
    expect(page.get_by_role("button", name="Bell")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("html")).to_have_attribute("data-tones", "2")
    page.clock.run_for(4000)

    expect(page.locator("html")).to_have_attribute("data-tones", "4")


def test_the_wall_takes_its_secret_out_of_the_address_and_keeps_it_for_its_tab(page, wall):
    wall.show("round", "<h1>Ben</h1>")
    page.goto("/wall#w=SECRET")
    page.get_by_role("heading", name="Ben").wait_for()

    expect(page).to_have_url(re.compile(r"/wall$"))
    page.reload()
    page.get_by_role("heading", name="Ben").wait_for()
    assert wall.heard.knocks == [{"wall": "SECRET"}] * 2


def test_the_pointer_of_a_resting_wall_hides(page, wall):
    page.clock.install()
    wall.show("round", "<h1>Ben</h1>")
    page.goto("/wall#w=SECRET")
    page.get_by_role("heading", name="Ben").wait_for()
    page.clock.run_for(3100)

    expect(page.locator("html")).to_have_css("cursor", "none")
    page.mouse.move(5, 5)
    expect(page.locator("html")).to_have_css("cursor", "auto")


def test_a_one_time_link_is_exchanged_and_leaves_the_address(page, console):
    console.show("arriving", "<h1>People</h1>")
    page.goto("/facilitator/enter#k=good")

    page.get_by_role("heading", name="People").wait_for()
    expect(page).to_have_url(re.compile(r"/facilitator$"))


def test_a_used_one_time_link_says_so(page):
    page.goto("/facilitator/enter#k=used")

    expect(page.locator("#notice")).to_have_text("This link has been used.")
    expect(page).to_have_url(re.compile(r"/facilitator/enter$"))


def answers_nothing_to_a_post(route):
    if route.request.method == "POST":
        route.fulfill(body="")
    else:
        route.continue_()


def test_a_one_time_link_that_did_not_get_through_can_be_tried_again(page, console, server):
    console.show("arriving", "<h1>People</h1>")
    exchanges = "**/facilitator/enter"
    page.route(exchanges, answers_nothing_to_a_post)
    page.goto("/facilitator/enter#k=good")
    expect(page.locator("#notice")).to_have_text("That did not arrive.")
    page.unroute(exchanges)
    page.reload()

    page.get_by_role("heading", name="People").wait_for()
    expect(page).to_have_url(re.compile(r"/facilitator$"))


def test_a_wall_whose_link_was_taken_back_forgets_it(page, wall):
    wall.refusal = {"code": "link_over", "message": "This link has run out."}
    page.goto("/wall#w=SECRET")

    expect(page.get_by_role("heading", name="This circle has ended")).to_be_visible()
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_who_leads_says_so_to_a_restarted_server(page, console):
    open_console(page, console, "<section data-leads><p>You lead now.</p></section>")
    console.drop()
    console.heard.until(lambda: len(console.heard.knocks) == 2)

    assert console.heard.knocks[1] == {"session": "s1", "leads": True}
