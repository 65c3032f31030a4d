"""What a note between two bytes did, and how it is undone.

A note swallows the byte before it when that byte begins a character: ``鏈?zhǔn)剿季S`` has the bytes
``E69C ?? BDCB BCBE 53``. The lost byte follows 9C in a character that is read zhǔn: 準 is 9CCA. With CA back, the bytes
fall in step again: E69C CABD CBBC BE53, 鏈式思維. The letter S was the second byte of 維: there the shift ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govnews.article import Certainty
from govnews.mojibake import cp936, tables
from govnews.mojibake.mirror_notes import Evidence, Note
from govnews.mojibake.proposals import Doubt, Edit

NOTE_KIND = "mirror-note"
BREAK_KIND = "mirror-break"

# The smallest second byte of a pair: a letter can be one, a digit cannot.
FIRST_TRAIL = 0x40
# Corpora fold full-width punctuation to ASCII, which is then two bytes of the shifted text, not one.
FOLDED = {ord(mark): (0xA3, ord(mark) + 0x80) for mark in "!,.:;"}
# What only aligned text can show: ASCII that is no punctuation which a corpus may have folded.
IN_STEP = re.compile(r"[\x00-\x20\"#$%&'*+/0-9<=>@A-Z\[\\\]^_`a-z{|}~-]")


class Region(NamedTuple):
    """A stretch of shifted text: from the place where a byte was lost to the byte that brings it back in step."""

    start: int
    end: int
    firsts: tuple[int, ...]
    """What the lost byte can have been."""

    known: list[int]
    """The bytes after it."""

    parted: frozenset[int]
    """The places among all its bytes that have a note before them."""

    lasts: tuple[int, ...]
    """What the last byte can have been, where that is lost as well; else empty."""

    closed: bool
    """Whether it ends as it should. Else more is lost than the bytes tell."""


def realign(text: str, evidence: Evidence, certainty: Certainty) -> tuple[tuple[Edit, ...], tuple[Doubt, ...]]:
    """The edits that strip the notes of a text and put its bytes in step, and the places left alone."""
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    notes = {note.start: note for note in evidence.notes}
    done, in_step = 0, True
    for note in evidence.notes:
        if note.start < done or not note.fits:
            continue
        in_step = in_step or bool(IN_STEP.search(text, done, note.start))
        if not note.trails:
            edits.append(Edit(NOTE_KIND, note.start, text[note.start : note.end], ""))
            done = note.end
        elif in_step:
            region = read_region(text, note, notes)
            before, done, in_step = text[region.start : region.end], region.end, region.closed
            readings = list(_readings(region, evidence))
            if len(readings) == 1:
                edits.append(Edit(BREAK_KIND, region.start, before, readings[0]))
            else:
                doubts.append(Doubt(BREAK_KIND, region.start, before))
        else:
            doubts.append(Doubt(BREAK_KIND, note.start, text[note.start : note.end]))
            done = note.end
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


def read_region(text: str, note: Note, notes: dict[int, Note]) -> Region:
    """Read on from a note that swallowed a byte, to where the text is in step again."""
    known: list[int] = []
    parted = {1}
    place = note.end
    while place < len(text):
        inner = notes.get(place)
        if inner and inner.trails:
            return Region(note.start, inner.end, note.trails, known, frozenset(parted), inner.trails, True)
        if inner and inner.fits:
            parted.add(len(known) + 1)
            place = inner.end
            continue
        character = text[place]
        code = FOLDED.get(ord(character)) or tuple(cp936.encode(character))
        known += code
        if len(code) != 2:
            closed = code > (FIRST_TRAIL - 1,)
            return Region(note.start, place + closed, note.trails, known, frozenset(parted), (), closed)
        place += 1
    return Region(note.start, place, note.trails, known, frozenset(parted), (), False)


def _readings(region: Region, evidence: Evidence) -> Iterator[str]:
    """What a region can have said: each way to fill in its lost bytes that the mirror could have written."""
    if not region.closed:
        return
    for first in region.firsts:
        for last in region.lasts or (None,):
            codes = [first, *region.known, *([] if last is None else [last])]
            reading = [cp936.decode(*codes[place : place + 2]) for place in range(0, len(codes), 2)]
            if all(_possible(character, region, place, evidence) for place, character in enumerate(reading)):
                yield "".join(reading)


def _possible(character: str, region: Region, place: int, evidence: Evidence) -> bool:
    """Whether the mirror's text can have this character there."""
    if not character or character in tables.replaced():
        return False
    # It annotates a character everywhere or nowhere; only one that a note has parted escapes it.
    return character not in evidence.noted or 2 * place + 1 in region.parted or bool(region.lasts)
