"""Shifted text put in step again: its lost bytes filled in, in the one way that the mirror could have written.

In ``鏈?zhǔn)剿季S`` the lost byte follows 9C in a character that is read zhǔn: 準 is 9CCA. With CA back, the bytes
E69C CABD CBBC BE53 are 鏈式思維. That leaves no choice. Where more than one byte would do, where a cut lost the byte, or where
a corpus may have dropped private-use characters on the way, words weigh the choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product, starmap
from typing import NamedTuple

from govnews.article import Certainty
from govnews.mojibake import cp936, tables, words
from govnews.mojibake.mirror_holes import Filled, best_hole
from govnews.mojibake.mirror_notes import Evidence, Note
from govnews.mojibake.mirror_regions import Region, regions_of
from govnews.mojibake.mirror_weighing import CONTEXT, FAR, Weigher, bare, simplified
from govnews.mojibake.proposals import RANK, Doubt, Edit

NOTE_KIND = "mirror-note"
BREAK_KIND = "mirror-break"

# How much likelier the best choice has to be than the next.
CLEARLY = 3.0
# How much worse a text with a private-use character dropped has to read for it to be ruled out, and how much better for it to
# be likely.
WHOLE = -6.8
HOLED = 6.0
# As one pair in six is a private-use character, so long a stretch is not without one, and is not searched for it; neither is
# one with a character that no word has.
LONGEST_WHOLE = 60
# A cut that gives worse than this, a character, is none.
READABLE = -10.5


class Reading(NamedTuple):
    """What a region says, and how sure that is."""

    text: str
    certainty: Certainty


def realign(text: str, evidence: Evidence, certainty: Certainty) -> tuple[tuple[Edit, ...], tuple[Doubt, ...]]:
    """The edits that strip the notes of a text and put its bytes in step, and the places left alone."""
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    page = _Page(text, evidence)
    for part in regions_of(text, evidence.notes):
        if isinstance(part, Note):
            edits.append(Edit(NOTE_KIND, part.start, text[part.start : part.end], ""))
            continue
        reading = page.read(part, certainty) if part.closed else None
        if reading:
            page.done, page.said = part.end, reading.text
        if reading and RANK[reading.certainty] <= RANK[certainty]:
            edits.append(Edit(BREAK_KIND, part.start, text[part.start : part.end], *reading))
        elif reading or not part.cut:
            doubts.append(Doubt(BREAK_KIND, part.start, text[part.start : part.end]))
    return tuple(edits), tuple(doubts)


def moved(doubts: tuple[Doubt, ...], edits: tuple[Edit, ...]) -> list[tuple[int, int]]:
    """The spans of the doubts in the text that the edits leave. No doubt overlaps an edit."""
    spans = []
    shift, place = 0, 0
    for doubt in doubts:
        while place < len(edits) and edits[place].start < doubt.start:
            shift += len(edits[place].after) - len(edits[place].before)
            place += 1
        spans.append((doubt.start + shift, doubt.start + shift + len(doubt.text)))
    return spans


class _Page:
    """A page and what its regions have in common."""

    def __init__(self, text: str, evidence: Evidence) -> None:
        self.text = text
        self.noted = evidence.noted
        # Where one private-use character is, none was dropped.
        self.complete = re.search(cp936.USER_DEFINED, text) is not None
        self.weigher = Weigher(text)
        self.holes: dict[tuple[str, str, str], Filled | None] = {}
        self.done, self.said = 0, ""  # where the last region ended, and what it said

    def read(self, region: Region, certainty: Certainty) -> Reading | None:
        """What a region says; None where it says nothing that can be.

        Where words would have to choose and the certainty forbids it, what is read is not the best, only not exact.
        """
        codes = [0, *region.known, 0][: region.length]
        last = region.length // 2 - 1
        middle = range(1, last + (not region.lasts))
        if not all(self.possible(cp936.decode(codes[2 * at], codes[2 * at + 1]), region, at) for at in middle):
            return None
        fixed = "".join(cp936.decode(codes[2 * at], codes[2 * at + 1]) for at in middle)
        if last == 0 and region.lasts:
            pairs = product(region.firsts, region.lasts)
            firsts, lasts = self.filter(starmap(cp936.decode, pairs), region, 0), [""]
        else:
            firsts = self.filter((cp936.decode(fill, codes[1]) for fill in region.firsts), region, 0)
            lasts = self.filter((cp936.decode(codes[2 * last], fill) for fill in region.lasts), region, last)
            lasts = lasts if region.lasts else [""]
        if not firsts or not lasts:
            return None
        if not region.cut and len(firsts) == len(lasts) == 1:
            return self.sure(region, firsts[0] + fixed + lasts[0] + region.rest)
        if certainty == "exact":
            return Reading("", "guess")
        return self.choose(region, firsts, fixed, lasts)

    def filter(self, characters: Iterable[str], region: Region, place: int) -> list[str]:
        """Those that the mirror's text can have at a place."""
        return [character for character in characters if self.possible(character, region, place)]

    def possible(self, character: str, region: Region, place: int) -> bool:
        """Whether the mirror's text can have this character at a place."""
        if not character or character in tables.replaced():
            return False
        # One that a note has parted has none of its own.
        return self.allowed(character) or not region.parted.isdisjoint((2 * place + 1, 2 * place + 2))

    def allowed(self, character: str) -> bool:
        """Whether the page can have this character without a note: the mirror annotates one everywhere or nowhere."""
        return character not in self.noted

    def sure(self, region: Region, found: str) -> Reading:
        """The one reading that the bytes allow, or, where a corpus may have dropped some of them, a likelier one."""
        if self.complete:
            return Reading(found, "exact")
        if len(found) > LONGEST_WHOLE or not all(map(words.is_word, simplified(found))):
            return Reading(found, "guess")
        # Pages repeat themselves, and no search costs more than this one.
        place = found, self.before(region, CONTEXT), self.after(region)
        if place not in self.holes:
            self.holes[place] = best_hole(*place, self.allowed)
        hole = self.holes[place]
        if hole is None or hole.gain < WHOLE:
            return Reading(found, "exact")
        if hole.gain < 0:
            return Reading(found, "guess")
        return Reading(hole.text, "likely" if hole.gain > HOLED else "guess")

    def choose(self, region: Region, firsts: list[str], middle: str, lasts: list[str]) -> Reading | None:
        """The likeliest of the readings that the bytes allow."""
        before, after = self.before(region, FAR), self.after(region)
        first, margin = self.weigher.likeliest(firsts, before, middle + region.rest + after)
        last, other = self.weigher.likeliest(lasts, before + first + middle, region.rest + after)
        found = first + middle + last + region.rest
        near = simplified(before[-CONTEXT:] + found + after)
        if region.cut and words.score(near) < READABLE * len(near):
            return None
        return Reading(found, "likely" if min(margin, other) > CLEARLY else "guess")

    def before(self, region: Region, length: int) -> str:
        """So many characters before a region, without their notes."""
        # A note is at most eight characters long; what the region before this one says stands nowhere in the text.
        near = max(region.start - 9 * length, self.done)
        return ((self.said if near == self.done else "") + bare(self.text[near : region.start]))[-length:]

    def after(self, region: Region) -> str:
        """Some characters behind a region, without their notes."""
        return bare(self.text[region.end : region.end + 9 * CONTEXT])[:CONTEXT]
