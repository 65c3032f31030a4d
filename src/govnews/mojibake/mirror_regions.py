"""Where text is shifted by a byte, and which bytes stand there.

A note swallows the byte before it when that byte begins a character: ``鏈?zhǔn)剿季S`` has the bytes
``E69C ?? BDCB BCBE 53``. From there the text is a byte out of step, until a byte stands alone: the letter S was the second
byte of a character. Another note can end the shift as well, and so can a cut at the bytes of ！ ，；？, which loses the byte
before it; a cut can also begin one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govnews.mojibake import cp936
from govnews.mojibake.mirror_notes import FIRST_LETTER, Note

# A corpus folds ！ ，；： to ASCII, which then stands for two bytes; it leaves them alone behind a question mark.
FOLDED = {mark: bytes((0xA3, ord(mark) + 0x80)) for mark in "!,:;"}
# What is left of a cut, behind the question mark; ？ was folded even there.
CUTS = {"！": "！", "，": "，", "；": "；", "？": "？", "?": "？"}

PAIR = 2
LEADS = tuple(range(0x81, 0xFF))
TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


class Region(NamedTuple):
    """A stretch of shifted text: from the place where a byte was lost to the byte that brings it back in step."""

    start: int
    end: int
    firsts: tuple[int, ...]
    """What the lost byte can have been."""

    known: list[int]
    """The bytes after it."""

    lasts: tuple[int, ...]
    """What the last byte can have been, where that is lost as well; else empty."""

    parted: frozenset[int]
    """The places among all its bytes that have a note before them."""

    rest: str = ""
    """The mark that stands behind it where a cut ends it."""

    cut: bool = False
    """Whether a cut begins or ends it: then any byte can be the lost one."""

    closed: bool = True
    """Whether it ends as it should. Else more is lost than the bytes tell."""

    @property
    def length(self) -> int:
        """How many bytes it had."""
        return 1 + len(self.known) + bool(self.lasts)


def regions_of(text: str, notes: list[Note]) -> Iterator[Note | Region]:
    """The notes that stand in step, and the stretches that do not, in order and apart."""
    at = {note.start: note for note in notes if note.fits}
    done, in_step = 0, True
    for start in sorted({*at, *_cuts(text)}):
        if start < done:
            continue
        in_step = in_step or _shows_step(text, done, start)
        note = at.get(start)
        if note and not note.torn:
            yield note
            done = note.end
        elif note or in_step:
            region = _read(text, start, at)
            if not in_step:
                # Whether this note begins a shift or ends one depends on what is lost before it.
                region = region._replace(end=note.end if note else start, closed=False)
            yield region
            # A cut that does not end as it should was none, or more is lost behind it: nothing after it is sure.
            done, in_step = region.end if region.closed or note else start + 1, region.closed


def _cuts(text: str) -> Iterator[int]:
    place = text.find("?")
    while place >= 0:
        mark = text[place + 1 : place + 2]
        # Three question marks are only what they look like.
        if mark in CUTS and (mark != "?" or "?" not in (text[place - 1 : place], text[place + 2 : place + 3])):
            yield place
        place = text.find("?", place + 1)


def _shows_step(text: str, start: int, end: int) -> bool:
    """Whether there is a character that only text in step can show: ASCII that was never two bytes."""
    return any(character < "@" and character not in FOLDED and character not in "?()." for character in text[start:end])


def _read(text: str, start: int, at: dict[int, Note]) -> Region:
    """Read on from the place where a byte was lost to where the text is in step again."""
    opening = at.get(start)
    known: list[int] = []
    parted = set()
    if opening:
        firsts, place = opening.trails, opening.end
        parted.add(1)
    else:
        firsts, place = LEADS, start + 2
        known += cp936.encode(CUTS[text[start + 1]])
    region = Region(start, start, firsts, known, (), frozenset(), cut=not opening)
    while place < len(text):
        note = at.get(place)
        if note and note.torn:
            parted.add(len(known) + 2)
            return region._replace(end=note.end, lasts=note.trails, parted=frozenset(parted))
        if note:
            parted.add(len(known) + 1)
            place = note.end
            continue
        character = text[place]
        if character == "?" and text[place + 1 : place + 2] in CUTS:
            rest = CUTS[text[place + 1]]
            return region._replace(end=place + 2, lasts=TRAILS, rest=rest, cut=True, parted=frozenset(parted))
        code = FOLDED.get(character) or cp936.encode(character)
        if len(code) < PAIR:
            if code < FIRST_LETTER:
                break
            known += code
            end = place + 1
            if end in at:
                # The note of the character that this letter ends.
                parted.add(len(known) + 1)
                end = at[end].end
            return region._replace(end=end, parted=frozenset(parted))
        if code[1] <= cp936.EURO:
            # What begins no pair stood alone: the letter behind 是 in 是S, whose bytes are CAC7 53.
            known.append(code[0])
            return region._replace(end=place + 1, parted=frozenset(parted), rest=cp936.single(code[1]))
        known += code
        place += 1
    return region._replace(end=place, closed=False, parted=frozenset(parted))
