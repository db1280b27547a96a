"""Pictures: the same screen changes in place, another one replaces it, old ones are dropped."""

import pytest
from playwright.sync_api import expect

FIELD = "<h1>Names</h1>{}<label>Name <input id='n' name='name' value='{}'></label>"


def heading(page, name):
    return page.get_by_role("heading", name=name)


def test_the_same_screen_keeps_focus_and_typed_text(seated, circle):
    circle.show("names", FIELD.format("", "Seat 3"))
    field = seated.get_by_label("Name")
    field.fill("Cecil")
    circle.show("names", FIELD.format("<p>Somebody came</p>", "Seat 4"))

    expect(seated.get_by_text("Somebody came")).to_be_visible()
    expect(field).to_have_value("Cecil")
    expect(field).to_be_focused()


def test_another_screen_focuses_its_heading(seated, circle):
    circle.show("round", "<h1>Listening to Ben</h1><button>Quiet word</button>")

    expect(heading(seated, "Listening to Ben")).to_be_focused()
    expect(seated.locator("#main")).to_have_attribute("data-screen", "round")


def test_a_row_that_moves_keeps_its_focus(seated, circle):
    rows = [
        f"<li id='{s}'><button data-emit='seat.move' data-with='{{}}'>{s}</button></li>"
        for s in "abc"
    ]
    circle.show("seats", f"<h1>Seats</h1><ol>{''.join(rows)}</ol>")
    moved = seated.get_by_role("button", name="c", exact=True)
    moved.focus()
    circle.show("seats", f"<h1>Seats</h1><ol>{rows[2]}{rows[0]}{rows[1]}</ol>")

    expect(seated.locator("li").first).to_have_text("c")
    assert seated.locator("li").all_text_contents() == ["c", "a", "b"]
    expect(moved).to_be_focused()


def test_an_open_fold_stays_open(seated, circle):
    fold = "<h1>{}</h1><details><summary>Only you</summary><p>Inside</p></details>"
    circle.show("round", fold.format("One"))
    seated.get_by_text("Only you").click()
    circle.show("round", fold.format("Two"))

    heading(seated, "Two").wait_for()
    expect(seated.get_by_text("Inside")).to_be_visible()


GUARD_IS_OVER_MS = 450


def press(page):
    page.evaluate("document.querySelector('[data-emit]').click()")


@pytest.mark.parametrize("guard_ms", [400])
def test_a_tap_meant_for_the_last_screen_is_ignored(seated, circle):
    circle.show(
        "yours", "<h1>It is with you</h1><button data-emit='piece.hand_on'>Hand on</button>"
    )
    heading(seated, "It is with you").wait_for()
    press(seated)
    seated.wait_for_timeout(GUARD_IS_OVER_MS)
    press(seated)

    assert len(circle.heard.commands("piece.hand_on")) == 1


@pytest.mark.parametrize("guard_ms", [400])
def test_a_button_with_a_new_meaning_in_its_place_ignores_taps_too(seated, circle):
    circle.show("round", "<h1>Round</h1><button data-emit='piece.offer'>Offer it</button>")
    heading(seated, "Round").wait_for()
    seated.wait_for_timeout(GUARD_IS_OVER_MS)
    circle.show("round", "<h1>Round</h1><button data-emit='piece.accept'>They have begun</button>")
    seated.get_by_role("button", name="They have begun").wait_for()
    press(seated)
    seated.wait_for_timeout(GUARD_IS_OVER_MS)
    press(seated)

    assert len(circle.heard.commands("piece.accept")) == 1


def test_older_pictures_are_dropped(seated, circle):
    circle.show("new", "<h1>New</h1><p data-only-me='ben' hidden>All heard</p>", v=9, n=4)
    circle.show("old", "<h1>Old</h1>", v=8, n=7)
    circle.show("old", "<h1>Old</h1>", v=9, n=3)
    circle.emit("seated", {"seat": "token", "me": "ben"})

    seated.get_by_text("All heard").wait_for()
    expect(heading(seated, "New")).to_be_visible()


def test_the_first_picture_of_a_new_connection_is_always_taken(seated, circle):
    circle.show("new", "<h1>New</h1>", v=9000)
    heading(seated, "New").wait_for()
    circle.versions = 0
    circle.show("restarted", "<h1>Restarted</h1>")
    circle.drop()

    heading(seated, "Restarted").wait_for()


def test_markup_in_a_name_stays_text_and_scripts_do_not_run(seated, circle):
    circle.show(
        "names",
        "<h1>&lt;img src=x onerror=alert(1)&gt;</h1><script>document.title = 'bad'</script>",
    )

    heading(seated, "<img src=x").wait_for()
    expect(seated).to_have_title("Circle")


def test_only_my_own_dot_is_marked(seated, circle):
    circle.show(
        "round",
        "<h1>Round</h1><svg><circle data-mine='ada' r='1'/><circle data-mine='ben' r='1'/></svg>"
        "<p data-only-me='ada' hidden>You are next</p><p data-only-me='ben' hidden>Not you</p>",
    )

    expect(seated.locator("[data-mine=ada]")).to_have_class("mine")
    expect(seated.locator("[data-mine=ben]")).not_to_have_class("mine")
    expect(seated.get_by_text("You are next")).to_be_visible()
    expect(seated.get_by_text("Not you")).to_be_hidden()


def test_dim_is_kept_for_the_next_time(seated, circle):
    circle.show("waiting", "<h1>Welcome</h1><button data-switch='dim'>Dim</button>")
    seated.get_by_role("button", name="Dim").click()

    expect(seated.get_by_role("button", name="Dim")).to_have_attribute("aria-pressed", "true")
    seated.reload()
    expect(seated.locator("html")).to_have_class("dim")
    expect(seated.get_by_role("button", name="Dim")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("guard_ms", [400])
def test_a_button_that_has_moved_ignores_taps_too(seated, circle):
    button = "<button data-emit='piece.hand_on'>Hand on</button>"
    circle.show("round", f"<h1>Round</h1><div>{button}</div>")
    heading(seated, "Round").wait_for()
    seated.wait_for_timeout(GUARD_IS_OVER_MS)
    circle.show("round", f"<h1>Round</h1><p>Something new above it</p><div>{button}</div>")
    seated.get_by_text("Something new").wait_for()
    press(seated)
    seated.wait_for_timeout(GUARD_IS_OVER_MS)
    press(seated)

    assert len(circle.heard.commands("piece.hand_on")) == 1


@pytest.mark.parametrize("guard_ms", [400])
def test_a_button_that_stays_where_it_was_hears_every_tap(seated, circle):
    button = "<button data-emit='piece.hand_on'>Hand on</button>"
    circle.show("round", f"<h1>Round</h1>{button}")
    heading(seated, "Round").wait_for()
    seated.wait_for_timeout(GUARD_IS_OVER_MS)
    circle.show("round", f"<h1>Round</h1>{button}<p>Something new below it</p>")
    seated.get_by_text("Something new").wait_for()
    press(seated)

    assert len(circle.heard.commands("piece.hand_on")) == 1
