"""Style and script are joined by simple rules, and what these cannot join safely is refused."""

import pytest

from web.bundling import BadAsset, script, stylesheet

COUNT = """// Counts.

export const first = 1

let at = first

export function next() {
  return at++
}
"""


@pytest.fixture
def write(tmp_path):
    """Writes a file and answers the folder."""

    def write(name, text):
        (tmp_path / name).write_text(text)
        return tmp_path

    return write


def test_a_module_comes_after_what_it_needs(write):
    write("count.mjs", COUNT)
    folder = write("page.mjs", "import { first, next } from './count.mjs'\n\nnext(first)\n")

    assert script(folder, "page.mjs") == ("const A=1\nlet B=A\nfunction C(){return B++}\nC(A)\n")


def test_a_module_that_two_need_is_there_once(write):
    write("count.mjs", COUNT)
    write("one.mjs", "import { next } from './count.mjs'\nexport const one = next()\n")
    imports = "import { one } from './one.mjs'\nimport { next } from './count.mjs'\n"
    folder = write("page.mjs", f"{imports}next(one)\n")

    assert script(folder, "page.mjs").count("function C(") == 1


def test_what_a_script_gives_out_keeps_its_name(write):
    folder = write("count.mjs", COUNT)

    assert script(folder, "count.mjs", gives=("next",)).endswith("\nexport{C as next}\n")


def test_a_script_gives_out_nothing_that_its_entry_does_not(write):
    folder = write("count.mjs", COUNT)

    with pytest.raises(BadAsset, match="does not give out at and begin"):
        script(folder, "count.mjs", gives=("begin", "at"))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("import * as count from './count.mjs'", "not understood"),
        ("import { next as more } from './count.mjs'", "not understood"),
        ("import './count.mjs'", "not understood"),
        ("import { next } from 'https://elsewhere.example/count.mjs'", "not understood"),
        ("const count = await import('./count.mjs')", "not understood"),
        ("export default 1", "not understood"),
        ("export { next } from './count.mjs'", "not understood"),
        ("export let more = 1", "not understood"),
        ("const [one, two] = [1, 2]", "not understood"),
        ("const { one: two } = {}", "not understood"),
        ("var one = 1", "not understood"),
        ("import { last } from './count.mjs'", "does not give out last"),
        ("import { at } from './count.mjs'", "does not give out at"),
        ("import { next } from './nowhere.mjs'", "is not in"),
        ("const text = `one\ntwo`", "over several lines"),
        ("const text = `one ${two ? `${three}` : ''}`", "inside another"),
        ("const text = '</script>'", "would end the script"),
        ("const text = '<!--'", "would end the script"),
        ("import { page } from './page.mjs'", "needs itself"),
        ("import { next } from './count.mjs'\nlet at = 2", "both have a at"),
        ("import { next } from './count.mjs'\nconst { at } = next", "both have a at"),
    ],
)
def test_what_cannot_be_joined_safely_is_refused_at_the_start(write, line, why):
    write("count.mjs", COUNT)
    folder = write("page.mjs", f"{line}\n")

    with pytest.raises(BadAsset, match=why):
        script(folder, "page.mjs")


def test_style_sheets_keep_their_order(write):
    write("one.css", "a { b: c }")
    folder = write("two.css", "d { e: f }")

    assert stylesheet(folder, ["two.css", "one.css"]) == "d{e: f}a{b: c}"
