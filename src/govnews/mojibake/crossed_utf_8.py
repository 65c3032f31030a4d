"""UTF-8 that was read as GBK: its runs read again, and the byte that a run has lost at its end.

A run of characters is a run of bytes, which UTF-8 cuts into characters of three. What a browser could not pair is U+FFFD: one
byte, the last of a character, since one of ASCII follows. That character alone is in doubt, and what stands before it is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from govnews.article import Certainty
from govnews.mojibake import words
from govnews.mojibake.chinese import CHINESE
from govnews.mojibake.mirror_weighing import CLOSING, CONTEXT, closing_of, simplified
from govnews.mojibake.proposals import RANK, Doubt, Edit, Proposal

KIND = "utf-8-as-gbk"

# What is not ASCII. A question mark may stand for a byte that had no partner, where nothing can have gone with it.
_RUN = re.compile(r"[^\x00-\x7f]+(?:\?(?=[<\s]|$))?")
_LOST, _UNKNOWN = "\ufffd", "?"
_BOM = "\ufeff"

# Bytes: a shorter run may have lost one of its only character.
_SHORT = 6

# Bytes of a character of GBK.
_PAIR = 2
# The length of a character of UTF-8 by its first byte, as far as Chinese text has them, and the bytes that may follow.
_LENGTHS = dict.fromkeys(range(0x80), 1) | dict.fromkeys(range(0xC2, 0xE0), 2) | dict.fromkeys(range(0xE0, 0xF0), 3)
_INNER = range(0x80, 0xC0)
_INNER_BYTES = [bytes([byte]) for byte in _INNER]

# Characters of one stretch: so many fit UTF-8 by chance in no text.
_PROOF = 6
# The share of a run that has to be readable: clean text begins with a character that is, now and then.
_READABLE = 0.6

# How much likelier the best choice has to be than the next.
CLEARLY = 3.0
# At the end of a line a sentence ends: what speaks for a full stop, and against a comma or an opening bracket.
_ENDS, _GOES_ON = frozenset("。！？；"), frozenset("，、“‘《（【")
AT_END = 4.0
# What speaks for the bracket that closes the open one, and against any other.
PAIRED = 5.0
# How far back an open bracket is looked for.
FAR = 200


class _Piece(NamedTuple):
    """Some characters as they stand, up to where one of them and one of UTF-8 end together."""

    start: int
    end: int
    text: str
    """What they say."""

    lost: bytes
    """The bytes that are left of the last character; none where it is whole."""

    broken: bool
    """Whether they are no UTF-8, or too much is lost of it."""


def read_again(text: str, certainty: Certainty) -> Proposal | None:
    """What reads the runs of UTF-8 again; None for a text that has none.

    Args:
        text: The text.
        certainty: The least sure edit to hand in; what is less sure becomes a doubt.
    """
    runs = [pieces for run in _RUN.finditer(text) if (pieces := _pieces_of(run))]
    if not any(_is_proof(pieces) for pieces in runs):
        return None
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    for pieces in runs:
        # What stands before a run is ASCII: the digits of 11月.
        before = text[max(pieces[0].start - CONTEXT, 0) : pieces[0].start].rpartition(">")[2]
        for _, group in groupby(pieces, lambda piece: (piece.lost and piece.start, piece.broken)):
            some = list(group)
            start, end = some[0].start, some[-1].end
            said, sure = "".join(piece.text for piece in some), _sure(some[0])
            if some[0].lost:
                character, sure = _likeliest(some[0].lost, before + said, text[end : end + CONTEXT], certainty)
                said += character
            before = (before + said)[-FAR:]
            if sure is None or RANK[sure] > RANK[certainty]:
                doubts.append(Doubt(KIND, start, text[start:end]))
            else:
                edits.append(Edit(KIND, start, text[start:end], said.replace(_BOM, ""), sure))
    return Proposal((tuple(edits),), tuple(doubts))


def _sure(piece: _Piece) -> Certainty | None:
    return None if piece.broken else "exact"


def _pieces_of(run: re.Match[str]) -> list[_Piece]:
    """The pieces of a run; none for a run that is not UTF-8."""
    # At a fiftieth of the cost of reading it closely: how many characters of its bytes are UTF-8.
    data = run.group().encode("gb18030", errors="ignore").replace("€".encode("gb18030"), b"\x80")
    if len(data) > _SHORT and 3 * len(data.decode(errors="ignore")) < _READABLE / 2 * len(data):
        return []
    pieces = list(_pieces(run.group(), run.start()))
    good = [piece for piece in pieces if not piece.broken]
    readable = sum(piece.end - piece.start for piece in good)
    # A letter may have gone into a pair, and a byte order mark is no text.
    said = re.sub(f"[!-~{_BOM}]", "", "".join(piece.text for piece in good))
    return pieces if readable >= _READABLE * len(run.group()) and (not said or CHINESE.fullmatch(said)) else []


def _is_proof(pieces: list[_Piece]) -> bool:
    stretches = groupby(pieces, lambda piece: piece.broken)
    return any(not broken and sum(len(piece.text) for piece in some) >= _PROOF for broken, some in stretches)


def _pieces(run: str, offset: int) -> Iterator[_Piece]:
    start = 0
    said: list[str] = []
    begun = b""  # the bytes of the current character so far
    wanted = 0  # how many of them are to come
    broken = False
    for place, character in enumerate(run):
        if character == _UNKNOWN and not wanted:
            return  # it asks something
        ends = character in (_LOST, _UNKNOWN)
        for byte in b"" if ends else _bytes_of(character, wanted, run[place + 1 : place + 2]):
            if wanted and byte in _INNER:
                begun, wanted = begun + bytes([byte]), wanted - 1
            else:
                # Where it breaks, another character may begin.
                broken = broken or wanted > 0 or byte not in _LENGTHS
                begun, wanted = bytes([byte]), _LENGTHS.get(byte, 1) - 1
            if not wanted:
                said.append(begun.decode(errors="ignore"))
        if ends or not wanted:
            # One byte can be lost here, not two.
            broken = broken or (ends and wanted != 1)
            lost = begun if ends and not broken else b""
            yield _Piece(offset + start, offset + place + 1, "".join(said), lost, broken)
            start, said, wanted, broken = place + 1, [], 0, False
    if start < len(run):
        broken = broken or wanted != 1
        yield _Piece(offset + start, offset + len(run), "".join(said), b"" if broken else begun, broken)


def _bytes_of(character: str, wanted: int, following: str) -> bytes:
    """The two bytes of a character as it stands; of the two readings of the euro sign the one that goes on as UTF-8 does."""
    code = character.encode("gb18030", errors="ignore")
    if character == "€":
        # 80 alone, or A2 E3: the end of one character and the beginning of the next.
        goes_on = wanted == 1 and following.encode("gb18030", errors="ignore")[:1] in _INNER_BYTES
        return code if goes_on else b"\x80"
    return code if len(code) == _PAIR else b""


# -- the byte that was lost


def _likeliest(lost: bytes, before: str, behind: str, certainty: Certainty) -> tuple[str, Certainty]:
    """The character that a lost byte ends between what stands before and behind it, and how sure it is.

    Where words would have to choose and the certainty forbids it, what it gives is not the best, only not exact.
    """
    choices = _choices(lost)
    if len(choices) == 1:
        return choices[0], "exact"
    if not choices or certainty == "exact":
        return "", "guess"
    at_end = not behind or behind[0] in "<\r\n"
    behind = "\n" if at_end else re.split(r"[<\r\n]", behind)[0]
    return _weighed(choices, before[-CONTEXT:], behind, closing_of(before[-FAR:]), at_end)


@lru_cache(maxsize=1 << 10)
def _choices(lost: bytes) -> tuple[str, ...]:
    """The characters of Chinese text that begin with these bytes and lack one."""
    characters = ((lost + bytes([byte])).decode(errors="ignore") for byte in _INNER)
    return tuple(
        character
        for character in characters
        if character == _BOM or (CHINESE.fullmatch(character) and words.is_word(simplified(character)))
    )


# A page repeats itself, and one that was made to cost time all the more.
@lru_cache(maxsize=1 << 10)
def _weighed(choices: tuple[str, ...], near: str, far: str, closing: str, at_end: bool) -> tuple[str, Certainty]:
    near, far = simplified(near), simplified(far)
    scores = []
    for character in choices:
        value = words.score(near + simplified(character) + far)
        if at_end:
            value += AT_END * ((character in _ENDS) - (character in _GOES_ON))
        if character in CLOSING:
            value += PAIRED if character == closing else -PAIRED
        scores.append((value, character))
    (best, found), (next_best, _) = sorted(scores, reverse=True)[:2]
    return found, "likely" if best - next_best > CLEARLY else "guess"
