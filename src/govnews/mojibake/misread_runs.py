"""The runs of misread characters in a text, and what they say when their bytes are read again."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from govnews.mojibake.chinese import CHINESE
from govnews.mojibake.proposals import Doubt, Edit, Proposal

_HAN = re.compile("[\u4e00-\u9fff]")
# Letters of Latin-1 and the signs of Windows-1252, of which text that was misread twice consists when it is undone once.
_EUROPEAN = re.compile(
    "[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+"
)
_MOST_LAYERS = 3

# Bytes of GBK that no text of some length is without: ，。的、“.
_PROOFS = (b"\xa3\xac", b"\xa1\xa3", b"\xb5\xc4", b"\xa1\xa2", b"\xa1\xb0")
# Rows of GBK: the signs, and the 3,755 common characters. Words of European capitals fall into them now and then, so a text
# must be all of them, and Cyrillic and Mac Roman must show a proof besides.
_SIGN_ROWS = range(0xA1, 0xA4)
_COMMON_ROWS = range(0xB0, 0xD8)
_COMMON_SHARE = 0.9
# Characters of one run: fewer prove nothing, and are only read among others that do.
_FEWEST_ALONE = 4


class _Codec(NamedTuple):
    kind: str
    bytes_of: dict[str, int]
    needs_proof: bool


_Reading = tuple[_Codec, list[tuple["re.Match[str]", str]], list["re.Match[str]"]]


@cache
def _codecs() -> tuple[_Codec, ...]:
    latin = {chr(byte): byte for byte in range(0x80, 0x100)} | _upper_half("cp1252")
    return (
        _Codec("latin-1", latin, False),
        _Codec("cp1251", {"\x98": 0x98} | _upper_half("cp1251"), True),
        _Codec("mac-roman", _upper_half("mac_roman"), True),
    )


def _upper_half(codec: str) -> dict[str, int]:
    return {bytes([byte]).decode(codec): byte for byte in range(0x80, 0x100) if bytes([byte]).decode(codec, "ignore")}


@cache
def _runs(kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The runs of characters that may be UTF-8, and those that may be pairs of GBK; an entry for each codec."""
    codec = next(codec for codec in _codecs() if codec.kind == kind)
    high = "".join(re.escape(character) for character in codec.bytes_of)
    # The second byte of a rarer character lies in ASCII: @ to ~.
    return re.compile(f"[{high}]{{3,}}"), re.compile(f"(?:[{high}](?:[{high}]|[@-~](?=[{high}])))+")


def read_again(text: str, *, utf_8: bool, gbk: bool) -> Proposal | None:
    """What reads misread runs again by the codec they were written in; None for a text that has none.

    Args:
        text: The text.
        utf_8: Whether to look for UTF-8.
        gbk: Whether to look for GBK, in a text that has no misread UTF-8.
    """
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    if utf_8:
        _utf_8(text, edits, doubts)
    if gbk and not edits:
        _gbk(text, edits, doubts)
    return Proposal((tuple(edits),), tuple(doubts)) if edits or doubts else None


def _utf_8(text: str, edits: list[Edit], doubts: list[Doubt]) -> None:
    codec = _codecs()[0]
    found = []
    broken = []
    for run in _runs(codec.kind)[0].finditer(text):
        data = bytes(codec.bytes_of[character] for character in run.group())
        after = _read_utf_8(data)
        if after is not None:
            found.append((run, after))
        elif _is_mostly_utf_8(data):
            broken.append(run)
    # A single character, as 年 between digits, proves nothing alone; among others it does.
    if not any(
        len(run.group()) >= 2 * 3 and (_HAN.search(after) or _EUROPEAN.fullmatch(after)) for run, after in found
    ):
        return
    edits += [Edit("utf-8-as-latin-1", run.start(), run.group(), after) for run, after in found]
    doubts += [Doubt("utf-8-as-latin-1", run.start(), run.group()) for run in broken]


def _read_utf_8(data: bytes) -> str | None:
    """`data` as UTF-8, if that is Chinese text, or text that was misread once more; else None."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    inner = text
    latin = _codecs()[0].bytes_of
    for _ in range(_MOST_LAYERS):
        if CHINESE.fullmatch(inner):
            return text
        if not _EUROPEAN.fullmatch(inner) or any(character not in latin for character in inner):
            return None
        try:
            inner = bytes(latin[character] for character in inner).decode()
        except UnicodeDecodeError:
            return None
    return None


def _is_mostly_utf_8(data: bytes) -> bool:
    """True for a run that has lost some of its bytes: it cannot be read, and it is no European text either."""
    readable = data.decode(errors="ignore")
    return len(_HAN.findall(readable)) * 3 * 2 >= len(data) >= _FEWEST_ALONE * 3


def _gbk(text: str, edits: list[Edit], doubts: list[Doubt]) -> None:
    readings = [reading for codec in _codecs() if (reading := _read_by(codec, text)) is not None]
    if not readings:
        return
    # Scripts share signs, so that a text of one codec has runs of another's. The right one reads the most of it.
    codec, found, broken = max(readings, key=lambda reading: sum(len(after) for _, after in reading[1]))
    kind = f"gbk-as-{codec.kind}"
    edits += [Edit(kind, run.start(), run.group(), after) for run, after in found]
    doubts += [Doubt(kind, run.start(), run.group()) for run in broken]


def _read_by(codec: _Codec, text: str) -> _Reading | None:
    """The runs of the text that are GBK read by `codec`, and those that should be and cannot be read; None for no such text."""
    found: list[tuple[re.Match[str], str]] = []
    broken: list[re.Match[str]] = []
    everything = b""
    for run in _runs(codec.kind)[1].finditer(text):
        data = bytes(codec.bytes_of.get(character, ord(character)) for character in run.group())
        after = _read_gbk(data)
        if after is not None:
            found.append((run, after))
            everything += data
        elif len(data) >= 2 * _FEWEST_ALONE:
            broken.append(run)
    if not any(len(after) >= _FEWEST_ALONE and _HAN.search(after) for _, after in found):
        return None
    if codec.needs_proof and not any(proof in everything for proof in _PROOFS):
        return None
    common = sum(1 for row in everything[::2] if row in _COMMON_ROWS or row in _SIGN_ROWS)
    return (codec, found, broken) if common >= _COMMON_SHARE * len(everything) / 2 else None


def _read_gbk(data: bytes) -> str | None:
    """`data` as GBK, if that is Chinese text; else None."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if len(text) * 2 == len(data) and CHINESE.fullmatch(text) else None
