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
NOTE = re.compile(rf"[(?]([a-zü]{{0,4}}[{TONED}][a-z]{{0,3}})[ \xa0]?\)")

# The smallest second byte of a pair: a letter can be one, a digit cannot.
FIRST_LETTER = b"@"

# What proves the mirror: measured on clean text of many kinds, and on text with notes that were written by people.
ENOUGH = 4
GOOD_FOR_ONE_BAD = 9
ENOUGH_OF_ONE_KIND = 6
CLOSURE = 0.9
ONE_READING = 0.9
ENOUGH_WITH_A_BREAK = 2
# The mirror's list is short, so a text of some length has traditional characters without a note; a reader's notes may not.
ENOUGH_TO_LEAVE_SOME = 8
# On every page that was seen, and never with a note; people note them like any other.
NEVER_NOTED = frozenset("為爲與題間這體總")


class Note(NamedTuple):
    """One note, and what stands before it."""

    start: int
    end: int
    reading: str
    character: str
    """The character that it is the reading of; empty where its bytes are apart or the reading fits nothing."""

    torn: tuple[str, ...]
    """For a note that swallowed a byte: the characters that it can be the reading of. Empty for any other."""

    letter: bool
    """Whether the pair that it is the reading of ends in the letter before it."""

    @property
    def fits(self) -> bool:
        """Whether the two bytes before it have this reading."""
        return bool(self.character or self.torn or self.letter)

    @property
    def trails(self) -> tuple[int, ...]:
        """What the byte can have been that the note swallowed."""
        return tuple(cp936.encode(character)[1] for character in self.torn)


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
    mirrored_with = tables.mirrored_with()
    none: frozenset[str] = frozenset()
    end = -1
    whole = ""  # the character before the last note, where all of its bytes are there
    lasts: tuple[int, ...] = ()  # else what the last of them can be
    for found in NOTE.finditer(text):
        start, after = found.span()
        reading = found[1]
        character, letter = "", False
        torn: tuple[str, ...] = ()
        before = text[start - 1 : start]
        if text[start] == "(" and before in mirrored_with.get(reading, none):
            character = whole = before
            lasts = ()
        elif text[start] == "?":
            leads = lasts or _last_of(whole) if start == end else _last_of(before)
            pairs = [(lead, trail) for lead in leads for trail in tables.trails_with(reading, lead)]
            torn = tuple(cp936.decode(*pair) for pair in pairs)
            whole, lasts = "", tuple(trail for _, trail in pairs)
        elif start != end:
            code = cp936.encode(before)
            if len(code) == 1 and code >= FIRST_LETTER:
                leads = lasts or _last_of(whole) if start - 1 == end else _last_of(text[start - 2 : start - 1])
                letter = any(code[0] in tables.trails_with(reading, lead) for lead in leads)
            whole, lasts = "", tuple(code[-1:])
        end = after
        notes.append(Note(start, end, reading, character, torn, letter))
    return notes


def _last_of(character: str) -> tuple[int, ...]:
    return tuple(cp936.encode(character)[-1:])


def evidence_of(text: str) -> Evidence | None:
    """The notes of a text that the mirror made; None for any other text."""
    notes = find_notes(text)
    noted = Counter(note.character for note in notes if note.character)
    good = sum(noted.values())
    broken = sum(note.fits for note in notes if not note.character)
    never = sum(noted[character] for character in NEVER_NOTED)
    good, bad = good - never, len(notes) - good - broken + never
    if good < 1 or not _enough(good, broken, bad, len(noted)):
        return None
    if sum(noted.values()) < CLOSURE * sum(map(text.count, noted)):
        return None
    if not broken and good >= ENOUGH_TO_LEAVE_SOME and tables.mirrored().intersection(text) <= noted.keys():
        return None
    readings = Counter((note.character, note.reading) for note in notes if note.character)
    commonest: dict[str, int] = {}
    for (character, _), count in readings.items():
        commonest[character] = max(commonest.get(character, 0), count)
    if sum(commonest.values()) < ONE_READING * sum(noted.values()):
        return None
    return Evidence([_narrowed(note, noted, text) if len(note.torn) > 1 else note for note in notes], noted)


def _narrowed(note: Note, noted: Counter[str], text: str) -> Note:
    """A note that may be of several characters, without those that the rest of the page speaks against.

    The mirror annotates a character everywhere or nowhere: one that stands with its note elsewhere has to have it here as
    well, and one that stands without cannot have it.
    """
    found = [character for character in note.torn if character in noted]
    found = found or [character for character in note.torn if character not in text]
    return note._replace(torn=tuple(found)) if found else note


def _enough(good: int, broken: int, bad: int, kinds: int) -> bool:
    if broken and not bad and good + broken >= ENOUGH_WITH_A_BREAK:
        return True
    many = good + broken >= max(ENOUGH, GOOD_FOR_ONE_BAD * bad)
    return many and (kinds > 1 or good + broken >= ENOUGH_OF_ONE_KIND)
