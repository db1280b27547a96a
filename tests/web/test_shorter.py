"""A script's own names become short, and what only looks like one of them stays as it is."""

import pytest

from web.shorter import NotUnderstood, letters, shared_names
from web.smaller import smaller_script

SHARED = shared_names(["note", "Ring"])


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("function f(left, total) { return left / total }", "function f(a,b){return a/b}"),
        ("f((event) => event.target)", "f(a=>a.target)"),
        ("f(event => event)", "f(a=>a)"),
        ("f(async (event) => await event)", "f(async a=>await a)"),
        ("f(() => g())", "f(()=>g())"),
        ("f((...rest) => g(...rest))", "f((...a)=>g(...a))"),
        ("f(({ target }) => target)", "f(({target:a})=>a)"),
        ("f(({ target: hit = 1 } = {}) => hit)", "f(({target:a=1}={})=>a)"),
        ("f(([one, , two]) => ({ one, two: two }))", "f(([a,,b])=>({one:a,two:b}))"),
        (
            "function f(v) { const { n = v } = v\nreturn n }",
            "function f(a){const{n:b=a}=a\nreturn b}",
        ),
        (
            "function f() { for (let at = 0, end; at < end; at++) g(at) }",
            "function f(){for(let a=0,b;a<b;a++)g(a)}",
        ),
        (
            "function f() { try { g() } catch (oh) { g(oh) } }",
            "function f(){try{g()}catch(a){g(a)}}",
        ),
        (
            "function f(a1) { return `${a1} a1 ${g({ a1 })}` }",
            "function f(a){return`${a} a1 ${g({a1:a})}`}",
        ),
        ("function f(one) { return one ? one : { one: 1 } }", "function f(a){return a?a:{one:1}}"),
        (
            "function f(one) { return g?.one || g.one(one) }",
            "function f(a){return g?.one||g.one(a)}",
        ),
        (
            "function f(one) { return g(/one/, 'one', one / 2) }",
            "function f(a){return g(/one/,'one',a/2)}",
        ),
    ],
)
def test_what_a_function_declares_becomes_short_and_nothing_else(written, sent):
    assert smaller_script(written) == f"{sent}\n"


def test_methods_keep_their_names_and_so_do_properties():
    written = """class Ring {
  note() { return this.note(note) }
  async draw(note) { return { note, draw() {} } }
}"""

    assert smaller_script(written, SHARED) == (
        "class B{note(){return this.note(A)}\nasync draw(A){return{note:A,draw(){}}}}\n"
    )


def test_two_functions_use_the_same_letters_and_modules_never_those():
    written = "const note = (one) => one\nfunction two(other) { return note(other) }"

    assert smaller_script(written, SHARED) == "const A=a=>a\nfunction two(a){return A(a)}\n"
    assert not {*letters("abc")} & {*shared_names(["x"] * 700).values()}


def test_a_name_within_stays_apart_from_the_one_without():
    written = "function f(one) { return g((one) => one) + g((two) => one + two) }"

    assert smaller_script(written) == "function f(a){return g(a=>a)+g(b=>a+b)}\n"


@pytest.mark.parametrize("word", ["var a", "eval(a)", "switch (a) { case b: c() }", "a + /b/"])
def test_what_it_does_not_understand_is_refused(word):
    with pytest.raises(NotUnderstood):
        smaller_script(f"function f(a, b) {{ {word} }}")


def test_no_short_name_is_a_word_of_the_language():
    assert not {"as", "do", "if", "in", "of"} & {*letters("abcdefghijklmnopqrstuvwxyz")}
