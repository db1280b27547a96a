"""Writes the figures down as they are, beside what was promised and what others weigh."""

from typing import Any

HEAD = """\
# The phone's page, measured

Written by `bin/bench page`; nothing here was typed by hand. {day}, on {machine}.

The lines are made in user space (`tests/support/line.py`), because a browser's own emulation
leaves WebSockets alone. Times are medians, in a headless Chromium. No real phone was measured.
"""

WHEN = "built by us on 23 November 2026"
OTHERS = """\
| participant page | requests | transferred | how known |
|---|---|---|---|
| **Talking Piece** | **{requests}** | **{kilobytes} KB** | this page |
| ClassQuiz (SvelteKit, Socket.IO) `/play` | 62 | 290 KB | {when} |
| Claper (Phoenix LiveView) | – | 188 KB of script alone | {when} |
"""


def written(figures: dict[str, Any]) -> str:
    """The whole page."""
    parts = (
        HEAD.format(day=figures["day"], machine=figures["machine"]),
        "## Weight\n",
        weight(figures),
        "## Waiting\n",
        waiting(figures),
        "## Waking, and listening\n",
        resting(figures),
        "## Lighthouse\n",
        audit(figures),
    )
    return "\n".join(parts)


def weight(figures: dict[str, Any]) -> str:
    weight = figures["weight"]
    requests = figures["loading"][0].requests
    kilobytes = f"{(weight.head + weight.body) / 1000:.1f}"
    others = OTHERS.format(requests=requests, kilobytes=kilobytes, when=WHEN)
    rows = "".join(f"| {name} | {size} |\n" for name, size in weight.parts.items())
    return (
        f"{others}\nOne answer: {weight.head} bytes of headers and {weight.body} bytes of gzip, "
        f"{weight.unpacked} unpacked. By how many bytes the page, packed with gzip -9, would be "
        "lighter without:\n"
        f"\n| part | bytes |\n|---|---|\n{rows}"
    )


def waiting(figures: dict[str, Any]) -> str:
    head = "| line | first paint | join screen can be tapped | a returning seat is live |\n"
    rows = "".join(
        f"| {one.way} | {one.painted_ms / 1000:.2f} s | {one.usable_ms / 1000:.2f} s "
        f"| {one.live_ms / 1000:.2f} s |\n"
        for one in figures["loading"]
    )
    goal = (
        "\nGoals: on Slow 3G 1.5 s until it can be tapped and 3.2 s until live; on a LAN 0.3 s.\n"
    )
    return f"{head}|---|---|---|---|\n{rows}{goal}"


def resting(figures: dict[str, Any]) -> str:
    rest, woken = figures["resting"], figures["waking"]
    return (
        "| what | measured | goal |\n|---|---|---|\n"
        f"| a dead line that looks open, until the true screen | {woken:.2f} s | 2 s |\n"
        f"| a phone that listens, renderer | {rest.listening:.2f} % of a core | 1 % |\n"
        f"| the phone of who has the piece, renderer | {rest.holding:.2f} % of a core | – |\n"
    )


def audit(figures: dict[str, Any]) -> str:
    audit = figures["audit"]
    if audit.why_not:
        return f"Not measured here: {audit.why_not}.\n"
    return "".join(f"- {name}: {score}\n" for name, score in audit.scores.items())
