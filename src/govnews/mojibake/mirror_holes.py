"""Where a corpus dropped a private-use character, two bytes are missing; words tell where, and which.

Two neighbours of shifted text that stood for a user-defined code are gone without a trace. Then one character of what is left
is wrong: its first byte belongs to one lost character and its second to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from govnews.mojibake import cp936, tables, words
from govnews.mojibake.mirror_weighing import CONTEXT, simplified

# The user-defined cells, as the bytes of a pair: the last byte of one character and the first of the next.
CELLS = (
    ((*range(0xAA, 0xB0), *range(0xF8, 0xFF)), tuple(range(0xA1, 0xFF))),
    (tuple(range(0xA1, 0xA8)), (*range(0x40, 0x7F), *range(0x80, 0xA1))),
)
# About one pair in six is such a cell; a hole has to read better than none by more than that.
RARE = -2.0

Possible = Callable[[str], bool]


class Filled(NamedTuple):
    """A text with a hole filled."""

    text: str
    gain: float
    """By how much its logarithm beats that of the text without a hole."""


def best_hole(text: str, before: str, after: str, possible: Possible) -> Filled | None:
    """The likeliest way to put two characters for one.

    Args:
        text: What the bytes say if none are missing.
        before: The text before it.
        after: The text behind it.
        possible: Whether the page can have a character.

    Returns:
        The best filling; None where there is none.
    """
    best = None
    for place, character in enumerate(text):
        code = cp936.encode(character)
        if len(code) > 1:
            near = simplified((before + text[:place])[-CONTEXT:])
            far = simplified((text[place + 1 :] + after)[:CONTEXT])
            whole = words.score(near + simplified(character) + far)
            for score, pair in _pairs(code[0], code[1], near, far, possible):
                if best is None or score - whole > best.gain - RARE:
                    best = Filled(text[:place] + pair + text[place + 1 :], score - whole + RARE)
    return best


def _pairs(lead: int, trail: int, near: str, far: str, possible: Possible) -> Iterator[tuple[float, str]]:
    """The likeliest pair of characters of each kind of cell, and its score among its neighbours."""
    suffixes = [words.score(far[length:]) for length in range(len(far) + 1)]
    for cell in range(len(CELLS)):
        firsts = [
            (words.score(near + simple), first, simple) for first, simple in _firsts(lead, cell) if possible(first)
        ]
        seconds = {
            simple: (words.score_before(simple, far, suffixes), second)
            for second, simple in _seconds(trail, cell)
            if possible(second)
        }
        if not firsts or not seconds:
            continue
        # As words of their own the best of each go together; where both are of one word, they have to be tried.
        score, first, _ = max(firsts)
        gain, second = max(seconds.values())
        yield score + gain, first + second
        for _, first, simple in firsts:
            joined = words.going_on(simple) + words.going_on(near[-1:] + simple)
            for other in seconds.keys() & set(joined):
                yield words.score(near + simple + other + far), first + seconds[other][1]


# Both caches hold a list for each byte and cell: 380 entries at most.
@cache
def _firsts(lead: int, cell: int) -> list[tuple[str, str]]:
    return _known(cp936.decode(lead, end) for end in CELLS[cell][0])


@cache
def _seconds(trail: int, cell: int) -> list[tuple[str, str]]:
    return _known(cp936.decode(start, trail) for start in CELLS[cell][1])


def _known(characters: Iterable[str]) -> list[tuple[str, str]]:
    """Those that words are made of, each with its simplified form."""
    pairs = [(character, simplified(character)) for character in characters if character]
    return [pair for pair in pairs if pair[0] not in tables.replaced() and words.is_word(pair[1])]
