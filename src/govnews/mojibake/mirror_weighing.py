"""Which of several characters stands best between its neighbours: by words, by brackets, by what the page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from govnews.mojibake import tables, words
from govnews.mojibake.mirror_notes import NOTE

# How far around a lost byte words are looked at, and how far back an open bracket is looked for.
CONTEXT = 4
FAR = 40
BRACKETS = {"“": "”", "‘": "’", "《": "》", "（": "）", "(": "）", "〈": "〉", "【": "】", "『": "』", "「": "」"}
CLOSING = frozenset(BRACKETS.values())
# What speaks for the bracket that closes the open one, and against any other.
PAIRED = 5.0
# A name or a catchword in quotation marks, “蓝海”, is short and has no full stop; what speaks against one.
CATCHWORD = 8
STOPPED = -4.0
# What it counts that a page has the same two characters elsewhere, once and at most.
REPEATED = 1.5
REPEATED_AT_MOST = 3


class Weigher:
    """Weighs choices on one page."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def pairs(self) -> Counter[str]:
        """How often two Han characters stand together on the page; the words that it repeats are among them."""
        return Counter(first + second for first, second in pairwise(bare(self.text)) if _is_han(first + second))

    def likeliest(self, choices: Sequence[str], before: str, after: str) -> tuple[str, float]:
        """The choice that reads best between its neighbours, and by how much its logarithm beats the next."""
        if len(choices) == 1:
            return choices[0], float("inf")
        closing = closing_of(before)
        near, far = simplified(before[-CONTEXT:]), simplified(after[:CONTEXT])
        scores = []
        for choice in choices:
            value = words.score(near + simplified(choice) + far)
            if choice[0] in CLOSING:
                value += PAIRED if choice[0] == closing else -PAIRED
            if choice == "。" and closing and after.startswith(closing) and _is_short(before):
                value += STOPPED
            for pair in (before[-1:] + choice[0], choice[-1] + after[:1]):
                value += REPEATED * min(self.pairs[pair], REPEATED_AT_MOST)
            scores.append((value, choice))
        (best, found), (next_best, _) = sorted(scores, reverse=True)[:2]
        return found, best - next_best


def bare(text: str) -> str:
    """A text without its notes; a question mark that swallowed a byte stays."""
    return NOTE.sub(_kept, text)


def _kept(found: re.Match[str]) -> str:
    return "?" if found[0].startswith("?") else ""


def simplified(text: str) -> str:
    """A text as it is weighed: in simplified characters, but for 著."""
    return text.translate(tables.to_simplified())


def _is_han(text: str) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in text)


def _is_short(text: str) -> bool:
    """Whether the last bracket or quotation mark was opened only some characters before the end of a text."""
    return any(character in BRACKETS for character in text[-CATCHWORD:])


def closing_of(text: str) -> str:
    """What closes the last bracket or quotation mark that is open at the end of a text."""
    waiting: list[str] = []
    for character in text:
        if character in BRACKETS:
            waiting.append(BRACKETS[character])
        elif waiting and character == waiting[-1]:
            waiting.pop()
    return waiting[-1] if waiting else ""
