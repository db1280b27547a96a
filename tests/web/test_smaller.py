"""What a script or a style sheet loses on its way to the page means nothing; all else stays."""

import pytest

from web.smaller import smaller_script, smaller_style


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("const a = 1\n\nlet b = a\n", "const a=1\nlet b=a"),
        ("if (a) {\n  b()\n} else {\n  c()\n}\n", "if(a){b()}else{c()}"),
        ("a = b\n  .c()\n  .d()", "a=b.c().d()"),
        ("f(\n  a,\n  b,\n)", "f(a,b,)"),
        ("a = b\n[c] = d", "a=b\n[c]=d"),
        ("return\na", "return\na"),
        ("a = b + +c - -d", "a=b+ +c- -d"),
        ("for (const a of [b]) c(typeof a)", "for(const a of[b])c(typeof a)"),
        ("a = b / c / d", "a=b/c/d"),
        ("a = b // why\nc = d", "a=b\nc=d"),
        ("/* A\n   reason. */\na = b /* and */ + c", "a=b+c"),
        ("a = '// no  comment' + \"/* nor  this */\"", "a='// no  comment'+\"/* nor  this */\""),
        ("a = 'it\\'s  so'", "a='it\\'s  so'"),
        ("a = `${b}  ${c + d}`", "a=`${b}  ${c+d}`"),
        ("a = b.match(/^ \\/ [ /'] /s) + c", "a=b.match(/^ \\/ [ /'] /s)+c"),
        ("a = /  #b/", "a=/  #b/"),
    ],
)
def test_a_script_keeps_its_meaning(written, sent):
    assert smaller_script(written) == f"{sent}\n"


def test_private_names_become_short_wherever_they_are_used():
    written = (
        "class A {\n  #long = 1\n  get x() {\n    return `#long ${this.#long}` + '#long'\n  }\n}"
    )

    assert smaller_script(written) == "class A{#a=1\nget x(){return`#long ${this.#a}`+'#long'}}\n"


def test_no_two_private_names_become_one():
    fields = [f"#field{n} = {n}" for n in range(200)]
    sent = smaller_script("class A {\n" + "\n".join(fields) + "\n}").splitlines()

    assert len({line.split("=")[0] for line in sent}) == 200


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/* The\n order. */\n@layer a, b;\n", "@layer a,b;"),
        ("a {\n  color: red;\n  inset: 0 1px;\n}\n", "a{color: red;inset: 0 1px}"),
        (
            "a :hover > b + c { margin: calc(1px + 2px) }",
            "a :hover > b + c{margin: calc(1px + 2px)}",
        ),
        ("a::before { content: '/* ; } */' }", "a::before{content: '/* ; } */'}"),
        ('a { content: "{  }" }', 'a{content: "{  }"}'),
    ],
)
def test_a_style_sheet_keeps_its_meaning(written, sent):
    assert smaller_style(written) == sent
