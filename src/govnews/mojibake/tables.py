"""The tables, each read from its file at the first need and then kept.

tools/make_mojibake_tables.py makes the files; tables/NOTICE.md says from what.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from govnews.mojibake import cp936

FOLDER = Path(__file__).parent / "tables"

# What the mirror makes of 着, and simplified text has in words of its own.
ONE_FACED, TWO_FACED = "着", "著"


def _lines(name: str) -> list[list[str]]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line.split(" ") for line in text.splitlines()]


@cache
def to_simplified() -> dict[int, str]:
    """The simplified character for each traditional one, for `str.translate`."""
    return {ord(made): simplified for simplified, group in _lines("traditional.txt") for made in group}


@cache
def mirrored() -> frozenset[str]:
    """The characters that the mirror's conversion makes: those that it annotates are among them."""
    return frozenset(map(chr, to_simplified())) | {TWO_FACED}


@cache
def replaced() -> frozenset[str]:
    """The simplified characters that the mirror's conversion leaves none of."""
    return frozenset(_lines("replaced.txt")[0][0])


@cache
def with_reading() -> dict[str, str]:
    """The characters of each reading, which is spelt with its tone mark."""
    return {line[0]: line[1] for line in _lines("readings.txt")}


def words() -> list[tuple[int, list[str]]]:
    """Words, by twice the natural logarithm of how often they were counted. Not kept: `words.py` keeps its own form."""
    return [(int(step), group) for step, *group in _lines("words.txt")]


@cache
def mirrored_with() -> dict[str, frozenset[str]]:
    """The characters, by their reading, that the mirror could have put it behind."""
    return {reading: mirrored().intersection(characters) for reading, characters in with_reading().items()}


@cache
def _pairs_with() -> dict[str, dict[int, tuple[int, ...]]]:
    table: dict[str, dict[int, tuple[int, ...]]] = {}
    for reading, characters in mirrored_with().items():
        pairs = table.setdefault(reading, {})
        for lead, trail in sorted(map(cp936.encode, characters)):
            pairs[lead] = (*pairs.get(lead, ()), trail)
    return table


def trails_with(reading: str, lead: int) -> tuple[int, ...]:
    """The second bytes of the characters that begin with `lead` and that the mirror could have put this reading behind."""
    return _pairs_with().get(reading, {}).get(lead, ())
