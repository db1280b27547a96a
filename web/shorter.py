"""Gives the names that a script keeps to itself one or two letters.

It never needs to know which of two bindings a name means: within one function all that bear the
same name are renamed alike, so what was one stays one, and what was two stays two.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product
from string import ascii_lowercase, ascii_uppercase

OPENING, CLOSING = {"(": ")", "[": "]", "{": "}"}, frozenset(")]}")
DECLARING = frozenset({"const", "let"})
ASKING = frozenset({"if", "for", "while", "switch", "with"})
"""What stands before brackets that hold no parameters."""
STATEMENTS = frozenset({"async", "class", "const", "function", "let"})
DIVIDED = frozenset({")", "]"})
OPENS_BLOCK = frozenset({"", ")", "=>", ";", "{", "}", "else", "try", "finally", "do"})
PREFIXES = frozenset({"async", "get", "set", "static"})
NOT_UNDERSTOOD = frozenset({"case", "default", "var", "eval", "with"})


@dataclass(frozen=True)
class Token:
    """One piece of a script; `line` when a line ended before it."""

    kind: str
    text: str
    gap: str = ""


class NotUnderstood(Exception):
    """A script in which names could not be told from properties; says what stands in the way."""


def short_names(tokens: Sequence[Token], shared: Mapping[str, str]) -> list[Token]:
    """The same script, where `shared` are the new names of what modules share, all in capitals."""
    places = list(places_of_words(tokens))
    renamed = list(tokens)
    own: Mapping[str, str] = {}
    ends = 0
    for at, (token, place) in enumerate(zip(tokens, places, strict=True)):
        if at >= ends and (end := end_of_function(tokens, at)):
            own, ends = own_names(tokens[at:end], shared), end
        new = shared.get(token.text) or (own.get(token.text) if at < ends else None)
        if new and place:
            text = f"{token.text}:{new}" if place == "both" else new
            renamed[at] = Token(token.kind, text, token.gap)
    return renamed


def shared_names(names: Sequence[str]) -> dict[str, str]:
    """A new name in capitals for each; the first ones are the shortest."""
    return dict(zip(names, letters(ascii_uppercase), strict=False))


def letters(alphabet: str) -> Iterator[str]:
    """a, b, c and on to zz; never a word of the language."""
    pairs = ("".join(pair) for pair in product(alphabet, repeat=2))
    return chain(alphabet, (pair for pair in pairs if pair not in ("as", "do", "if", "in", "of")))


def own_names(tokens: Sequence[Token], shared: Mapping[str, str]) -> dict[str, str]:
    """New names for everything that is declared in these tokens."""
    names = dict.fromkeys(name for at in range(len(tokens)) for name in declared_at(tokens, at))
    return dict(zip((n for n in names if n not in shared), letters(ascii_lowercase), strict=False))


def declared_at(tokens: Sequence[Token], at: int) -> list[str]:
    """The names that are declared by the word or bracket at this place."""
    text = tokens[at].text
    if text in DECLARING:
        return declared_after(tokens, at + 1)
    if text == "(" and (holds_parameters(tokens, at) or text_at(tokens, at - 1) == "catch"):
        return pattern(tokens, at)[0]
    if tokens[at].kind == "word" and text_at(tokens, at + 1) == "=>":
        return [text]
    return [tokens[at + 1].text] if text == "function" and tokens[at + 1].kind == "word" else []


def declared_after(tokens: Sequence[Token], at: int) -> list[str]:
    """The names between `let` and the end of its statement."""
    names, at = pattern(tokens, at)
    at = after_value(tokens, at)
    while text_at(tokens, at) == ",":
        more, at = pattern(tokens, at + 1)
        names += more
        at = after_value(tokens, at)
    return names


def pattern(tokens: Sequence[Token], at: int) -> tuple[list[str], int]:
    """The names that a pattern (or a list of parameters) binds, and the place after it."""
    token = tokens[at]
    if token.text == "...":
        return pattern(tokens, at + 1)
    if token.text not in OPENING:
        return ([token.text], at + 1) if token.kind == "word" else ([], at)
    names: list[str] = []
    end, at = closing(tokens, at), at + 1
    while at < end:
        is_key = token.text == "{" and text_at(tokens, at + 1) == ":"
        more, at = pattern(tokens, at + 2 if is_key else at)
        names += more
        at = after_value(tokens, at) + 1
    return names, end + 1


def after_value(tokens: Sequence[Token], at: int) -> int:
    """The place after a value: at the comma, the end of the statement or the closing bracket."""
    while at < len(tokens) and tokens[at].text not in CLOSING | {",", ";"}:
        if tokens[at].gap == "\n" and tokens[at].kind in ("word", "private") and at:
            break
        at = closing(tokens, at) + 1 if tokens[at].text in OPENING else at + 1
    return at


def end_of_function(tokens: Sequence[Token], at: int) -> int:
    """The place after the function whose parameters begin here; 0 when none do."""
    if tokens[at].kind == "word" and text_at(tokens, at + 1) == "=>":
        body = at + 2
    elif tokens[at].text == "(" and holds_parameters(tokens, at):
        body = closing(tokens, at) + 1
        body += tokens[body].text == "=>"
    else:
        return 0
    if tokens[body].text == "{":
        return closing(tokens, body) + 1
    while body < len(tokens) and not ends_value(tokens[body]):
        body = closing(tokens, body) + 1 if tokens[body].text in OPENING else body + 1
    return body


def ends_value(token: Token) -> bool:
    """Whether a value without brackets surely ends here; too late does no harm, too early would."""
    new_statement = token.gap == "\n" and token.text in STATEMENTS
    return new_statement or token.text in CLOSING | {",", ";"}


def holds_parameters(tokens: Sequence[Token], at: int) -> bool:
    """Whether these round brackets belong to a function, and not to a call or a condition."""
    after = text_at(tokens, closing(tokens, at) + 1)
    return after == "=>" or (after == "{" and text_at(tokens, at - 1) not in ASKING | {"catch"})


def closing(tokens: Sequence[Token], at: int) -> int:
    """The place of the bracket that closes this one."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += (tokens[place].text in OPENING) - (tokens[place].text in CLOSING)
        if not depth:
            return place
    raise NotUnderstood("a bracket that is never closed")


def text_at(tokens: Sequence[Token], at: int) -> str:
    """The text at a place, or nothing before the first and after the last."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


def places_of_words(tokens: Sequence[Token]) -> Iterator[str]:
    """For each token: "name", "both" (a name that is its property's as well) or "" (no name)."""
    inside = [""]
    for at, token in enumerate(tokens):
        beside = text_at(tokens, at - 1), text_at(tokens, at + 1)
        place = place_of(token, beside, inside[-1]) if token.kind == "word" else ""
        if place and token.text in NOT_UNDERSTOOD:
            raise NotUnderstood(f"the word {token.text}")
        if token.text == "/" and not (beside[0] in DIVIDED or tokens[at - 1].kind == "word"):
            raise NotUnderstood("a pattern that looks like a division")
        yield place
        if token.text in OPENING:
            inside.append(kind_of_bracket(tokens, at))
        elif token.text in CLOSING:
            inside.pop()


def place_of(token: Token, beside: tuple[str, str], inside: str) -> str:
    """What a word is, by what stands beside it and what kind of brackets it is in."""
    before, after = beside
    if before in (".", "?."):
        return ""
    if inside == "class" and (token.gap == "\n" or before in PREFIXES):
        return ""
    if inside == "object" and before in PREFIXES | {"{", ","}:
        return "both" if after in (",", "}", "=") else ""
    return "name"


def kind_of_bracket(tokens: Sequence[Token], at: int) -> str:
    """What a bracket opens: the body of a class, an object (or a pattern), or anything else."""
    if tokens[at].text != "{":
        return ""
    before = text_at(tokens, at - 1)
    if text_at(tokens, at - 2) in ("class", "extends"):
        return "class"
    if before in OPENS_BLOCK or (
        tokens[at].gap == "\n" and before not in ("(", ",", "[", "=", ":")
    ):
        return ""
    return "object"
