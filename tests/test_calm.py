"""What the eyes meet: no red, no colour that shouts, and nothing that flashes."""

import colorsys
import re

import pytest

from tests.support.source import ROOT

SHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
COLOUR = re.compile(r"#([0-9a-f]{6})\b")
NAMED = re.compile(r":[^;{]*\b(red|crimson|tomato|orangered|firebrick|salmon)\b", re.IGNORECASE)
ENDLESS = re.compile(r"animation:[^;]*?([\d.]+)(m?s)\b[^;]*\binfinite\b")
RED_DEGREES = 20
"""On either side of pure red; our warm brown lies at 28."""
SHOUTS_CHROMA = 0.5
"""Of the way from grey to the purest that a screen can show."""
SLOWEST_THAT_CAN_FLASH_SECONDS = 4
"""WCAG 2.3.1 draws its line at three in a second; a breath takes ten seconds."""


def colours(sheet):
    return [tuple(bytes.fromhex(found)) for found in COLOUR.findall(sheet.read_text())]


def hue_and_chroma(colour):
    red, green, blue = (part / 255 for part in colour)
    hue, _lightness, _saturation = colorsys.rgb_to_hls(red, green, blue)
    return hue * 360, max(red, green, blue) - min(red, green, blue)


def is_red(colour):
    hue, chroma = hue_and_chroma(colour)
    return chroma > 0.1 and min(hue, 360 - hue) <= RED_DEGREES


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_colour_is_red_or_shouts(sheet):
    assert [each for each in colours(sheet) if is_red(each)] == []
    assert [each for each in colours(sheet) if hue_and_chroma(each)[1] > SHOUTS_CHROMA] == []
    assert NAMED.findall(sheet.read_text()) == []


def test_red_would_be_noticed():
    assert is_red((0xC0, 0x39, 0x2B))
    assert not is_red((0x8A, 0x4B, 0x14))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_what_moves_without_end_moves_slowly(sheet):
    lasts = [
        float(n) / (1000 if unit == "ms" else 1) for n, unit in ENDLESS.findall(sheet.read_text())
    ]

    assert [each for each in lasts if each < SLOWEST_THAT_CAN_FLASH_SECONDS] == []
