"""Big5 that was read as GBK, and GBK that was read as Big5: pair by pair, each character becomes another.

Both have two bytes for a character and cut a text in the same places, so every character that is still there goes back alone.
Nearly any two bytes are some character in both, which proves nothing; but the characters in use lie in a part of each table, and
what was read by the wrong one lies all over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from govnews.article import Certainty
from govnews.mojibake.chinese import CHINESE
from govnews.mojibake.proposals import RANK, Doubt, Edit, Proposal

# What a browser has where both tables have none, or only one has some.
_LOST = "\ufffd"
_RUN = re.compile(r"[^\x00-\x7f]+")

# Characters of one run: fewer prove nothing, and are only read among others that do.
_FEWEST_ALONE = 8
# And behind a lost one.
_FEWEST_IN_STEP = 4
# The shares of characters in use that text has at least, and crossed text at most.
_SHARE = 0.9
_SHARE_OF_CROSSED = 0.8


class _Table(NamedTuple):
    codec: str
    standard: str
    """The codec of the part of the table that holds what is in use."""
    in_use: tuple[range, ...]
    """The first bytes there of signs, letters, and the characters of everyday use."""


_TABLES = {
    # The signs, the letters (kana among them: a text may be in Japanese), and the 3,755 characters of the first level of GB 2312.
    # What GBK put between them, behind the same first bytes, is rare.
    "gbk": _Table("gb18030", "gb2312", (range(0xA1, 0xAA), range(0xB0, 0xD8))),
    # The same of Big5: its 5,401 characters in frequent use.
    "big5": _Table("big5", "big5", (range(0xA1, 0xC7),)),
}


def read_back(text: str, written: str, read: str, signs: str, certainty: Certainty) -> Proposal | None:
    """What reads the runs of a text by the encoding that they were written in; None for a text that has none.

    Args:
        text: The text.
        written: The encoding of its bytes: ``gbk`` or ``big5``.
        read: The one by which they were read.
        signs: Characters that crossed text has, and clean text has not.
        certainty: The least sure edit to hand in; what is less sure becomes a doubt.
    """
    runs = list(_RUN.finditer(text))
    crossed = {
        run.start(): len(run.group())
        for run in runs
        if any(
            in_step and len(part) >= _FEWEST_ALONE and _is_crossed(part, written, read)
            for _, part, in_step in _parts(run.group(), written, read)
        )
    }
    if not crossed:
        return None
    # What is too short to prove anything goes with the most of the others: a good text may stand under a bad title.
    whole = 2 * sum(crossed.values()) > sum(len(run.group()) for run in runs if len(run.group()) >= _FEWEST_ALONE)
    kind = f"{written}-as-{read}"
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    for run in runs:
        said = run.group()
        short = whole and len(said) < _FEWEST_ALONE and _says_something(said, written, read)
        if run.start() not in crossed and not short:
            continue
        proved = run.start() in crossed or _looks_crossed(said) or any(sign in said for sign in signs)
        sure: Certainty = "exact" if proved else "likely"
        for start, part, in_step in _parts(said, written, read):
            place = run.start() + start
            if in_step and RANK[sure] <= RANK[certainty]:
                edits.append(Edit(kind, place, part, _again(part, written, read), sure))
            else:
                doubts.append(Doubt(kind, place, part))
    return Proposal((tuple(edits),), tuple(doubts))


def _parts(run: str, written: str, read: str) -> Iterator[tuple[int, str, bool]]:
    """The parts of a run, each with its place, and whether its pairs are those that were written.

    A lost character may be one byte or two. After one byte the others are paired in another way, up to the next that is lost.
    """
    parts = [(part.start(), part.group()) for part in re.finditer(f"[^{_LOST}]+|{_LOST}+", run)]
    steps = [place == 0 or _is_in_step(part, written, read) for place, part in parts]
    for in_step, group in groupby(zip(parts, steps, strict=True), lambda pair: pair[1] and _LOST not in pair[0][1]):
        some = [part for part, _ in group]
        yield some[0][0], "".join(part for _, part in some), in_step


def _is_in_step(part: str, written: str, read: str) -> bool:
    code = part.encode(_TABLES[read].codec, errors="ignore")
    shifted = code[1:-1].decode(_TABLES[written].codec, errors="ignore")
    says = len(part) >= _FEWEST_IN_STEP and _says_something(part, written, read)
    return says and (not shifted or _share(shifted, written) < _SHARE)


def _is_crossed(run: str, written: str, read: str) -> bool:
    """True for a run that is no text as it stands, and one when it is read again."""
    return _looks_crossed(run) and _says_something(run, written, read)


def _looks_crossed(run: str) -> bool:
    return max(_share(run, name) for name in _TABLES) < _SHARE_OF_CROSSED


def _says_something(run: str, written: str, read: str) -> bool:
    """True for a run that is text when it is read again."""
    after = _again(run, written, read)
    return CHINESE.fullmatch(after) is not None and _share(after, written) >= _SHARE


def _again(text: str, written: str, read: str) -> str:
    return "".join(_other(character, written, read) for character in text)


def _share(text: str, name: str) -> float:
    """The share of characters in use among those of a text."""
    table = _TABLES[name]
    leads = [_lead(character, table.standard) for character in text]
    return sum(any(lead in rows for rows in table.in_use) for lead in leads) / len(text)


@lru_cache(maxsize=1 << 15)
def _lead(character: str, codec: str) -> int:
    code = character.encode(codec, errors="ignore")
    return code[0] if len(code) == 2 else 0  # noqa: PLR2004 - what has one or four bytes is no pair


@lru_cache(maxsize=1 << 15)
def _other(character: str, written: str, read: str) -> str:
    """The character of the same two bytes in the encoding that they were written in; itself where there is none."""
    code = character.encode(_TABLES[read].codec, errors="ignore")
    other = code.decode(_TABLES[written].codec, errors="ignore")
    return other if len(other) == 1 else character
