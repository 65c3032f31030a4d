"""Back to simplified characters, by the mirror's own table.

The mirror converted character by character and left 于 后 干 里 and others alone, so a general converter is wrong here:
乾 and 於 stood in the original. 著 is the one that needs its neighbours: it was 着, unless the word is 著名 or the like.
"""

from __future__ import annotations

import re
from functools import cache

from govnews.mojibake import tables, words
from govnews.mojibake.proposals import Edit

KIND = "mirror-traditional"
CONTEXT = 3


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(tables.mirrored()))}]+")


def simplify(text: str, left_alone: list[tuple[int, int]]) -> tuple[Edit, ...]:
    """The edits that make a text simplified, one for each run of traditional characters.

    Args:
        text: The text after its notes were stripped.
        left_alone: The spans that keep their characters, in order: whoever wants to repair them needs their bytes.
    """
    simplified = text.translate(tables.to_simplified())
    edits: list[Edit] = []
    spans = iter([*left_alone, (len(text), len(text))])
    alone, until = next(spans)
    for run in _run().finditer(text):
        start, end = run.span()
        if alone >= end and tables.TWO_FACED not in (before := run.group()):  # nearly all of them
            edits.append(Edit(KIND, start, before, simplified[start:end]))
            continue
        while alone < end:
            edits += _edits(text, simplified, start, max(alone, start))
            start = max(start, until)
            if until > end:
                break
            alone, until = next(spans)
        edits += _edits(text, simplified, start, end)
    return tuple(edits)


def _edits(text: str, simplified: str, start: int, end: int) -> list[Edit]:
    before, after = text[start:end], simplified[start:end]
    if tables.TWO_FACED in before:
        after = "".join(_two_faced(simplified, place) for place in range(start, end))
    # Where 著 stays, it is no part of the change.
    while before and before[0] == after[0]:
        start, before, after = start + 1, before[1:], after[1:]
    while before and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return [Edit(KIND, start, before, after)] if before else []


def _two_faced(simplified: str, place: int) -> str:
    """著 or 着: in 随着书 the one, in 著书立说 the other, as the words around it have it."""
    if simplified[place] != tables.TWO_FACED:
        return simplified[place]
    before, after = simplified[max(place - CONTEXT, 0) : place], simplified[place + 1 : place + 1 + CONTEXT]
    one, two = (words.score(before + choice + after) for choice in (tables.ONE_FACED, tables.TWO_FACED))
    return tables.TWO_FACED if two > one else tables.ONE_FACED
