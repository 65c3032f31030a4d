"""Shifted text put in step again: its lost bytes filled in, in the one way that the mirror could have written.

In ``鏈?zhǔn)剿季S`` the lost byte follows 9C in a character that is read zhǔn: 準 is 9CCA. With CA back, the bytes
E69C CABD CBBC BE53 are 鏈式思維. That leaves no choice. Where more than one byte would do, where a cut lost the byte, or where
a corpus may have dropped private-use characters on the way, words weigh the choice.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from govnews.article import Certainty
from govnews.mojibake import cp936, tables, words
from govnews.mojibake.mirror_notes import NOTE, Evidence, Note
from govnews.mojibake.mirror_regions import Region, regions_of
from govnews.mojibake.proposals import RANK, Doubt, Edit

NOTE_KIND = "mirror-note"
BREAK_KIND = "mirror-break"

# How far around a lost byte words are looked at, and how much likelier the best choice has to be than the next.
CONTEXT = 3
CLEARLY = 3.0
# How far back an open bracket is looked for, and what speaks for the one that closes it.
FAR = 40
BRACKETS = {"“": "”", "‘": "’", "《": "》", "（": "）", "(": "）", "〈": "〉", "【": "】", "『": "』", "「": "」"}
PAIRED = 5.0
# What it counts that a page has the same two characters elsewhere.
REPEATED = 1.5
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
        reading = page.read(part) if part.closed else None
        page.done, page.said = part.end, reading.text if reading else ""
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
        self.done, self.said = 0, ""  # where the last region ended, and what it said

    def read(self, region: Region) -> Reading | None:
        """What a region says; None where it says nothing that can be."""
        codes = [0, *region.known, 0][: region.length]
        firsts = self.fillings(region, codes, 0, region.firsts)
        count = region.length // 2
        if count == 1 and region.lasts:
            found = [(f, t) for f in region.firsts for t in region.lasts if self.possible(f, t, region, 0)]
            choices = [cp936.decode(*pair) for pair in found]
            return self.choose(region, choices, [""], [""])
        lasts = self.fillings(region, codes, count - 1, region.lasts) if region.lasts else [""]
        middle = range(1, count - bool(region.lasts))
        fixed = [cp936.decode(*codes[2 * place : 2 * place + 2]) for place in middle]
        possible = all(self.possible(*codes[2 * place : 2 * place + 2], region, place) for place in middle)
        if not possible or not firsts or not lasts:
            return None
        return self.choose(region, firsts, fixed, lasts)

    def fillings(self, region: Region, codes: list[int], place: int, fills: tuple[int, ...]) -> list[str]:
        """The characters at a place that one byte too few is known of."""
        lead, trail = codes[2 * place : 2 * place + 2]
        pairs = [(fill, trail) if place == 0 else (lead, fill) for fill in fills]
        return [cp936.decode(*pair) for pair in pairs if self.possible(*pair, region, place)]

    def possible(self, lead: int, trail: int, region: Region, place: int) -> bool:
        """Whether the mirror's text can have a character of these bytes there."""
        character = cp936.decode(lead, trail)
        if not character or character in tables.replaced():
            return False
        # It annotates a character everywhere or nowhere; one that a note has parted escapes it.
        return character not in self.noted or not region.parted.isdisjoint((2 * place + 1, 2 * place + 2))

    def choose(self, region: Region, firsts: list[str], fixed: list[str], lasts: list[str]) -> Reading | None:
        """The likeliest of the readings that the bytes allow."""
        if not firsts:
            return None
        before, after = _plain(self.before(region, CONTEXT)), self.after(region)
        middle = "".join(fixed)
        said = self.before(region, FAR)
        first, margin = self.likeliest(firsts, said, middle + region.rest + after)
        last, other = self.likeliest(lasts, said + first + middle, region.rest + after)
        margin = min(margin, other)
        found = first + middle + last + region.rest
        if region.cut and words.score(before + _plain(found + after)) < READABLE * (len(before + found + after)):
            return None
        if region.cut or len(firsts) > 1 or len(lasts) > 1:
            return Reading(found, "likely" if margin > CLEARLY else "guess")
        if self.complete or not any(words.weak(before + _plain(found + after))[len(before) : len(before + found)]):
            return Reading(found, "exact")
        return Reading(found, "guess")

    def before(self, region: Region, length: int) -> str:
        """So many characters before a region, without their notes."""
        # A note is at most eight characters long; what the region before this one says stands nowhere in the text.
        near = max(region.start - 9 * length, self.done)
        return ((self.said if near == self.done else "") + NOTE.sub(_bare, self.text[near : region.start]))[-length:]

    def after(self, region: Region) -> str:
        """Some characters behind a region, without their notes."""
        return NOTE.sub(_bare, self.text[region.end : region.end + 9 * CONTEXT])[:CONTEXT]

    @cached_property
    def pairs(self) -> Counter[str]:
        """How often two Han characters stand together on the page; words that it repeats are among them."""
        bare = NOTE.sub(_bare, self.text)
        return Counter(map("".join, zip(bare, bare[1:], strict=False)))

    def likeliest(self, choices: list[str], before: str, after: str) -> tuple[str, float]:
        """The choice that reads best between its neighbours, and how much better than the next."""
        if len(choices) == 1:
            return choices[0], float("inf")
        closer = _closer(before)
        near, far = _plain(before[-CONTEXT:]), _plain(after[:CONTEXT])
        scores = []
        for choice in choices:
            value = words.score(near + _plain(choice) + far)
            if choice[0] in BRACKETS.values():
                value += PAIRED if choice[0] == closer else -PAIRED
            for pair in (before[-1:] + choice[0], choice[-1] + after[:1]):
                value += REPEATED * min(self.pairs[pair], 3) if _is_han(pair) else 0.0
            scores.append((value, choice))
        scores.sort(reverse=True)
        return scores[0][1], scores[0][0] - scores[1][0]


def _is_han(pair: str) -> bool:
    return len(pair) == 2 and all("\u4e00" <= character <= "\u9fff" for character in pair)


def _closer(text: str) -> str:
    """What closes the last bracket or quotation mark that is open at the end of a text."""
    waiting = []
    for character in text:
        if character in BRACKETS:
            waiting.append(BRACKETS[character])
        elif waiting and character == waiting[-1]:
            waiting.pop()
    return waiting[-1] if waiting else ""


def _bare(found: re.Match[str]) -> str:
    return "?" if found[0][0] == "?" else ""


def _plain(text: str) -> str:
    return text.translate(tables.to_simplified()).replace(tables.TWO_FACED, tables.ONE_FACED)
