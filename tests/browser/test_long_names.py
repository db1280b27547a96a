"""The longest names there are, in the list of people: nothing is squeezed, cut or pushed out."""

import pytest

NAMES = (
    "W" * 40,
    "Bartholomäusfriedrichvonhohenzollernsieg",
    "محمد عبد الرحمن بن عبد العزيز آل سعود",
    "👩‍👩‍👧‍👦🌈🦋🌻🐢🍀👨‍🚀🧑🏾‍🦱🎈🎉🪁🪔🎏🎐",
    "Persephone Alexandra Konstantinopoulou",
)
SIZES = {"phone": (360, 740), "tablet": (768, 1024), "laptop": (1280, 800)}
MEASURED = """() => {
const startOf = (one) => {
  const words = document.createRange()
  words.selectNodeContents(one)
  return Math.min(...[...words.getClientRects()].map((box) => box.left))
}
return [...document.querySelectorAll('.person > details > summary')].map((line) => {
  const [name, place] = line.children
  const boxes = [line, name, place].map((one) => one.getBoundingClientRect())
  const words = document.createRange()
  words.selectNodeContents(place)
  return {
    letter: parseFloat(getComputedStyle(place).fontSize),
    lines: new Set([...words.getClientRects()].map((box) => Math.round(box.top))).size,
    written: Math.max(0, ...[...words.getClientRects()].map((box) => box.right)),
    starts: startOf(name) - boxes[0].left,
    line: boxes[0].toJSON(), name: boxes[1].toJSON(), place: boxes[2].toJSON(),
    cut: [line, name, place].some((one) => one.scrollWidth > one.clientWidth + 1),
  }
})}"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture
def console(gathering):
    """Fern's console in a round of people with long names, one of whom has no phone."""
    held = gathering.held()
    for name in NAMES[1:]:
        gathering.circle.join(name)
    held.do("seat.add", name=NAMES[0], mine=False)
    gathering.goes_to("sharing")
    console = gathering.console()
    console.hears("Sharing")
    return console


@pytest.mark.parametrize("size", SIZES)
def test_a_long_name_breaks_and_leaves_the_word_beside_it_whole(console, size):
    width, height = SIZES[size]
    console.page.set_viewport_size({"width": width, "height": height})

    lines = console.page.evaluate(MEASURED)

    assert len(lines) == len(NAMES)
    assert sum(line["lines"] for line in lines) == 1, "only who has no phone has a word beside it"
    for line in lines:
        assert not line["cut"]
        assert line["starts"] == pytest.approx(0, abs=1), "every name begins where the line does"
        assert line["name"]["width"] >= 8 * line["letter"], "a name has room to be read"
        assert line["name"]["right"] <= line["line"]["right"] + 1
        assert line["written"] <= line["line"]["right"] + 1
        assert line["line"]["height"] >= 48
    assert console.page.evaluate(WIDTH) <= width
