"""The columns of the console: where they begin again after they were scrolled."""

from tests.browser.static.test_console import LONG, open_console

SCROLLED_DOWN = """it => {
  Object.assign(it.style, { blockSize: '20rem', overflowY: 'auto' })
  it.scrollTo(0, 300)
}"""


def test_the_column_begins_at_its_top_once_it_has_folded_itself(page, console):
    page.clock.install()
    fold = "<details data-fold='20'><summary>Only you</summary><p>Dede asked</p></details>"
    open_console(page, console, f"<aside>{fold}{LONG}</aside><p>Elsewhere")
    page.clock.run_for(500)
    page.get_by_text("Only you").click()
    column = page.locator("aside")
    column.evaluate(SCROLLED_DOWN)
    page.get_by_text("Elsewhere").hover()
    page.clock.run_for(21_000)

    assert column.evaluate("it => it.scrollTop") == 0


def test_another_heading_begins_at_the_top_of_its_column(page, console):
    console.show("round", f"<section class='stage'><h1>Offered to Ada</h1>{LONG}</section>")
    page.goto("/facilitator")
    page.get_by_role("heading", name="Offered to Ada").wait_for()
    stage = page.locator(".stage")
    stage.evaluate(SCROLLED_DOWN)
    console.show(
        "round",
        f"<section class='stage'><h1>Offered to Ada</h1><p>They may take it</p>{LONG}</section>",
    )
    page.get_by_text("They may take it").wait_for()
    assert stage.evaluate("it => it.scrollTop") > 0
    console.show("round", f"<section class='stage'><h1>With Ada</h1>{LONG}</section>")
    page.get_by_role("heading", name="With Ada").wait_for()

    assert stage.evaluate("it => it.scrollTop") == 0
