"""The real page of a phone with its real pictures, at many sizes, and what is measured on it."""

from playwright.sync_api import Page

from tests.browser.people import TOO_SMALL
from tests.browser.static.stand_in import StandIn
from tests.support.long_screens import SCREENS
from tests.support.phones import FACES

SIZES = {
    "a very small phone": (320, 568, "100%"),
    "a small phone": (360, 640, "100%"),
    "a phone": (360, 740, "100%"),
    "a large phone": (390, 844, "100%"),
    "sideways": (740, 360, "100%"),
    "large letters": (360, 640, "200%"),
    "large letters on a very small phone": (320, 568, "200%"),
}
"""Width and height in pixels, and the size of letters."""
FITS = ("a small phone", "a phone", "a large phone")
BUTTONS_STAY_AT_THE_BOTTOM = ("a very small phone", *FITS)
"""Elsewhere the buttons scroll with the words."""

LETTERS = "size => { document.documentElement.style.fontSize = size; main.scrollTo(0, 0) }"
WIDER_THAN_THE_SCREEN = """[document.documentElement, document.body, main]
  .filter(one => one.scrollWidth > one.clientWidth).map(one => one.tagName)"""
OUT_OF_REACH = """[...main.querySelectorAll('button, summary, input, [href]')]
  .filter(one => one.checkVisibility()).filter(one => {
    one.scrollIntoView({ block: 'nearest' })
    const { x, y, width, height } = one.getBoundingClientRect()
    return !one.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  }).map(one => one.textContent.trim())"""
OVERLAPS = """() => {
  main.scrollTo(0, main.scrollHeight)
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const placed = []
  const range = document.createRange()
  for (let node; (node = words.nextNode()); ) {
    const of = node.parentElement
    if (!node.data.trim() || !of.checkVisibility() || of.closest('.unseen, script, style')) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) placed.push({ of, box, said: node.data.trim() })
  }
  for (const of of document.querySelectorAll('button, [href], input'))
    if (of.checkVisibility()) placed.push({ of, box: of.getBoundingClientRect(), said: 'control' })
  const apart = (a, b) => a.right - 2 <= b.left || b.right - 2 <= a.left
    || a.bottom - 3 <= b.top || b.bottom - 3 <= a.top
  return placed.flatMap((one, at) => placed.slice(at + 1)
    .filter(other => !one.of.contains(other.of) && !other.of.contains(one.of))
    .filter(other => !apart(one.box, other.box))
    .map(other => `${one.said} / ${other.said}`))
}"""
BELOW_WHAT_CAN_BE_SEEN = """() => {
  main.scrollTo(0, 0)
  const { top } = main.querySelector('.hold').getBoundingClientRect()
  return [...main.querySelectorAll('h1, .ring, .prompt')]
    .filter(one => one.getBoundingClientRect().bottom > top + 1)
    .map(one => one.className || one.tagName)
}"""
AT_THE_BOTTOM = """() => [...main.querySelectorAll('.hold button')]
  .map(one => `${one.textContent.trim()} ${Math.round(one.getBoundingClientRect().y)}`)"""
NOTICED = """words => {
  document.getElementById('notice').textContent = words
  document.getElementById('away').hidden = !words
}"""
UNDER_A_NOTICE = """() => {
  main.scrollTo(0, 0)
  const notices = [...document.querySelectorAll('.notice')].map(one => one.getBoundingClientRect())
  return [...main.querySelectorAll('h1, button, summary, [href]')]
    .filter(one => one.checkVisibility())
    .filter(one => notices.some(({ bottom }) => bottom > one.getBoundingClientRect().y))
    .map(one => one.textContent.trim())
}"""
TWO_WAYS = """[...main.querySelectorAll('[data-emit="turn.decline"], [data-emit="turn.later"]')]
  .map(one => {
    const { width, height } = one.getBoundingClientRect()
    const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(one)
    const look = [color, backgroundColor, borderColor, fontSize, fontWeight]
    return [Math.round(width), Math.round(height), ...look].join(' ')
  })"""


def is_of_size(phone: Page, size: str) -> None:
    """Make the screen as large as one of SIZES, and its letters."""
    width, height, letters = SIZES[size]
    phone.set_viewport_size({"width": width, "height": height})
    phone.evaluate(LETTERS, letters)


def show(phone: Page, circle: StandIn, name: str, *, key: str = "") -> None:
    """Show a picture, as a screen of its own or (`key`) in the place of one of the same key."""
    picture = SCREENS[name]
    left_ms = picture.countdown.total_ms // 2 if picture.countdown else None
    circle.show(key or name, f"{rendered(name)}<i id='it-{name}'></i>", left_ms=left_ms)
    phone.locator(f"#it-{name}").wait_for(state="attached")


def rendered(name: str) -> str:
    """What the server would send; a phone that is told to forget would hear no more pictures."""
    return FACES.render(SCREENS[name]).replace("data-forget", "")


def what_is_wrong(phone: Page, target_px: int) -> dict[str, list[str]]:
    """What is too wide, too small to hit, covered by something else, or written over."""
    found = {
        "wider": phone.evaluate(WIDER_THAN_THE_SCREEN),
        "small": phone.evaluate(TOO_SMALL, target_px),
        "out of reach": phone.evaluate(OUT_OF_REACH),
        "overlaps": phone.evaluate(OVERLAPS),
    }
    return {kind: what for kind, what in found.items() if what}
