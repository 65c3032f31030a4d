"""The mirror's variant that puts notes without tones, and some of them twice: ``國(guo)(guo)務院在(zai)``.

It works on characters, so nothing shifts and nothing is lost. People write notes without tones as well, but nobody writes one
twice.
"""

from __future__ import annotations

import re
from functools import cache

from govnews.mojibake import tables

NOTES = re.compile(r"([\u3400-\u9fff])((?:\([a-zü]{1,6}[ \xa0]?\))+)")
NOTE = re.compile(r"\(([a-zü]{1,6})[ \xa0]?\)")

# What proves the variant: so many notes, so large a share of the characters noted, so large a share of the notes right.
ENOUGH = 8
NOTED = 0.03
RIGHT = 0.9

TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ", "aaaaeeeeiiiioooouuuuüüüünnnm")


@cache
def _with_reading() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for reading, characters in tables.with_reading().items():
        plain = reading.translate(TONES)
        for spelling in {plain, plain.replace("ü", "v"), plain.replace("ü", "u")}:
            table.setdefault(spelling, set()).update(characters)
    return {reading: frozenset(characters) for reading, characters in table.items()}


def find_toneless(text: str) -> list[tuple[int, int]]:
    """The spans of the notes; none where they do not prove the variant."""
    spans = []
    notes = 0
    twice = False
    for found in NOTES.finditer(text):
        readings = NOTE.findall(found[2])
        notes += len(readings)
        if all(found[1] in _with_reading().get(reading, ()) for reading in readings):
            spans.append((found.span(2), len(readings)))
            twice = twice or len(readings) > len(set(readings))
    right = sum(count for _, count in spans)
    if not twice or notes < ENOUGH or right < RIGHT * notes:
        return []
    han = sum("\u3400" <= character <= "\u9fff" for character in text)
    return [span for span, _ in spans] if notes >= NOTED * han else []
