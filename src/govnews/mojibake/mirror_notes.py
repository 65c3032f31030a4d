"""The notes of the mirror: where they stand, what each is worth as evidence, and whether together they prove the mirror.

The mirror turned simplified text into traditional characters, wrote it in code page 936, and then put its reading behind
every occurrence of certain characters. It looked for their two bytes at any offset: where the second byte of one character
and the first byte of the next happened to be such a pair, the note went between them, and the rest of the text shifted
by a byte until the next character of one byte.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from govnews.mojibake import cp936, tables

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
# A blank before the bracket is the habit of one variant.
NOTE = re.compile(rf"[(?]([a-zü]{{0,4}}[{TONED}][a-z]{{0,3}}) ?\)")

# The smallest second byte of a pair: a letter can be one, a digit cannot.
FIRST_LETTER = b"@"

# What proves the mirror: measured on clean text of many kinds, and on text with notes that were written by people.
ENOUGH = 4
GOOD_FOR_ONE_BAD = 9
ENOUGH_OF_ONE_KIND = 6
CLOSURE = 0.85
ONE_READING = 0.9
ENOUGH_WITH_A_BREAK = 2


class Note(NamedTuple):
    """One note, and what stands before it."""

    start: int
    end: int
    reading: str
    character: str
    """The character that it is the reading of; empty where its bytes are apart or the reading fits nothing."""

    trails: tuple[int, ...]
    """For a note that swallowed a byte: what that byte can have been. Empty for any other."""

    letter: bool
    """Whether the pair that it is the reading of ends in the letter before it."""

    @property
    def fits(self) -> bool:
        """Whether the two bytes before it have this reading."""
        return bool(self.character or self.trails or self.letter)


class Evidence(NamedTuple):
    """What the notes of a text say."""

    notes: list[Note]
    noted: Counter[str]
    """How often each character stands with its note."""

    @property
    def characters(self) -> frozenset[str]:
        """The characters that the mirror annotates on this page."""
        return frozenset(self.noted)


def find_notes(text: str) -> list[Note]:
    """All that has the form of a note, in order."""
    notes: list[Note] = []
    end = -1
    lasts: tuple[int, ...] = ()  # what the last byte before the last note can be
    for found in NOTE.finditer(text):
        start, reading = found.start(), found[1]
        before = text[start - 1 : start]
        code = cp936.encode(before) if start != end else b""
        character, trails, letter = "", (), False
        if text[start] == "?":
            leads = tuple(code[-1:]) if start != end else lasts
            lasts = trails = tuple(trail for lead in leads for trail in tables.trails_with(reading, lead))
        elif len(code) == 2:
            character = before if before in tables.mirrored_with(reading) else ""
            lasts = tuple(code[-1:])
        elif code >= FIRST_LETTER:
            leads = lasts if start - 1 == end else tuple(cp936.encode(text[start - 2 : start - 1])[-1:])
            letter = any(code[0] in tables.trails_with(reading, lead) for lead in leads)
            lasts = tuple(code)
        end = found.end()
        notes.append(Note(start, end, reading, character, trails, letter))
    return notes


def evidence_of(text: str) -> Evidence | None:
    """The notes of a text that the mirror made; None for any other text."""
    notes = find_notes(text)
    noted = Counter(note.character for note in notes if note.character)
    good = sum(noted.values())
    broken = sum(note.fits for note in notes) - good
    bad = len(notes) - good - broken
    if not good or not _enough(good, broken, bad, len(noted)):
        return None
    if good < CLOSURE * sum(map(text.count, noted)):
        return None
    readings = Counter((note.character, note.reading) for note in notes if note.character)
    commonest: dict[str, int] = {}
    for (character, _), count in readings.items():
        commonest[character] = max(commonest.get(character, 0), count)
    if sum(commonest.values()) < ONE_READING * good:
        return None
    return Evidence(notes, noted)


def _enough(good: int, broken: int, bad: int, kinds: int) -> bool:
    if broken and not bad and good + broken >= ENOUGH_WITH_A_BREAK:
        return True
    many = good + broken >= max(ENOUGH, GOOD_FOR_ONE_BAD * bad)
    return many and (kinds >= 2 or good + broken >= ENOUGH_OF_ONE_KIND)
