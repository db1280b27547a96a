"""Signing out on a device: every console of that login goes, kindly, and nobody else notices."""

from playwright.sync_api import expect

SIGNED_OUT = "You are not signed in on this device. A one-time link opens it."


def test_signing_out_closes_every_console_of_the_login_and_nothing_else(gathering):
    console, wall = gathering.console(), gathering.wall()
    ada = gathering.phones("Ada Okafor")["Ada Okafor"]
    tab = gathering.another_page(console)
    tab.page.goto(f"{gathering.server.url}/facilitator")
    tab.hears("People are arriving")

    console.clicks("Sign out on this device")
    expect(console.asked).to_contain_text("The session goes on.")
    console.asked.get_by_role("button", name="Sign out on this device").click()

    for page in (console, tab):
        page.hears("For those who hold the circle")
        page.reads(SIGNED_OUT)
        page.watched.forgive("status of 403")
    ada.sits_as("Ada Okafor")
    wall.reads(gathering.server.links["code"])
