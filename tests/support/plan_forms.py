"""The editor of plans as a browser has it: its fields read from the page, and sent back."""

from html.parser import HTMLParser
from typing import Any

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

PLANS = "/facilitator/plans"


class Fields(HTMLParser):
    """What a browser would send of the form of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: MultiDict[str, str] = MultiDict()
        self._within = self._area = False
        self._text = self._name = self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self._within |= tag == "form" and "data-editor" in given
        if not self._within:
            return
        if tag == "input" and given.get("type") != "checkbox":
            self.said.add(given["name"], given.get("value", ""))
        elif tag == "input" and "checked" in given:
            self.said.add(given["name"], given["value"])
        elif tag == "textarea":
            self._area, self._name, self._text = True, given["name"], ""
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and "selected" in given:
            self.said.add(self._select, given["value"])

    def handle_data(self, data: str) -> None:
        self._text += data if self._area else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            self._area = False
            self.said.add(self._name, self._text.removeprefix("\n"))
        if tag == "form":
            self._within = False


def a_plan_of_ones_own(browser: FlaskClient, copied: str = "grief") -> str:
    """A copy of a ready plan; answers the address of its editor."""
    made = browser.post(PLANS, data={"from": copied})
    assert made.status_code == 303
    return str(made.headers["Location"])


def press(
    browser: FlaskClient, address: str, page: str, do: str = "save", **typed: Any
) -> TestResponse:
    """Type into the fields of a page, and press a button; `welcome__title` is a step's field."""
    said = Fields(page).said
    for name, text in typed.items():
        said[name.replace("__", ".")] = text
    said["do"] = do
    return browser.post(address, data=said)
