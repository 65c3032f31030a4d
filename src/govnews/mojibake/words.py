"""How much a text reads like Chinese, by the frequencies of its words.

Where the bytes leave a choice, this weighs it; nothing that rests on it is ever `exact`. It may also cast doubt on what the
bytes seem to say.
"""

from __future__ import annotations

import math
from functools import cache

from govnews.mojibake import tables

# The sum of all of jieba's counts, rounded.
TOTAL = 60_000_000
STEPS_PER_E = 2
LONGEST = 4

# Rough shares of the tokens of news text: estimates, for jieba's list has no punctuation and no digits. The rates that
# benchmarks/repair.py prints hardly change when they are halved or doubled.
MARKS = {
    "，": 0.06,
    "。": 0.035,
    "、": 0.02,
    "“": 0.009,
    "”": 0.009,
    "：": 0.004,
    "；": 0.003,
    "《": 0.004,
    "》": 0.004,
}
MARKS |= {
    "（": 0.004,
    "）": 0.004,
    "！": 0.002,
    "？": 0.002,
    "—": 0.003,
    "…": 0.001,
    "·": 0.001,
    "\n": 0.01,
    " ": 0.001,
}
MARKS |= dict.fromkeys(",:;!?()", 0.01)
MARKS |= dict.fromkeys("『』「」【】〈〉〔〕‘’", 0.0005)
DIGITS = "0123456789０１２３４５６７８９"
MARKS |= dict.fromkeys(DIGITS + "％", 0.002)
MARKS |= dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 0.002)
MARKS |= {digit + unit: 0.0002 for digit in DIGITS for unit in "年月日时分元个万亿人次岁米届号"}
UNKNOWN = -18.0

# What stands before a comma or a full stop hardly ever: another of them, an opening bracket, and a word that goes on.
SEPARATORS = frozenset("，。、；：！？,;:!?")
RUNS_ON = -8.0
GOES_ON = -5.0
BEFORE_SEPARATOR = dict.fromkeys(SEPARATORS | set("“‘《（(〈【『"), RUNS_ON)
BEFORE_SEPARATOR |= dict.fromkeys(
    "在把被和与从对将向为以并很最更而且但或及其这那每各该本常可会于都地能要就也还又只却正曾因如", GOES_ON
)
# A sentence begins with a longer word, or with one of the commonest: what speaks against any other character.
STOPS = frozenset("。！？")
BEGINS_BADLY = -2.5
COMMON = -7.5


@cache
def _logarithms() -> dict[str, float]:
    table = {mark: math.log(share) for mark, share in MARKS.items()}
    for step, words in tables.words():
        table.update(dict.fromkeys(words, step / STEPS_PER_E - math.log(TOTAL)))
    # The mirror makes 著 of 着 too, so where it stands it may be either.
    for word in [word for word in table if tables.ONE_FACED in word]:
        other = word.replace(tables.ONE_FACED, tables.TWO_FACED)
        table[other] = max(table[word], table.get(other, UNKNOWN))
    return table


@cache
def _going_on() -> dict[str, str]:
    table: dict[str, str] = {}
    for word in _logarithms():
        if 1 < len(word) < LONGEST:
            beginning = word[:-1]
            table[beginning] = table.get(beginning, "") + word[-1]
    return table


def going_on(beginning: str) -> str:
    """The characters that end a word with this beginning, of one or two characters."""
    return _going_on().get(beginning, "")


def score(text: str) -> float:
    """The logarithm of the probability of a simplified text, cut into words in the likeliest way."""
    return _best(text)[-1]


def score_before(character: str, text: str, suffixes: list[float]) -> float:
    """The score of a character and the simplified text behind it, with the scores of all that text's ends at hand."""
    table = _logarithms()
    most = table.get(character, UNKNOWN) + suffixes[0]
    for length in range(1, min(LONGEST, len(text) + 1)):
        value = table.get(character + text[:length])
        if value is not None and value + suffixes[length] > most:
            most = value + suffixes[length]
    return most


def is_word(text: str) -> bool:
    """Whether a simplified text is one of the words."""
    return text in _logarithms()


def _best(text: str) -> list[float]:
    """The logarithms of the likeliest ways to cut each beginning of a text into words."""
    table = _logarithms()
    best = [0.0]
    alone = ""  # the last character, where it is a word by itself
    for end in range(1, len(text) + 1):
        last = text[end - 1]
        value = table.get(last, UNKNOWN)
        most = best[-1] + value
        if alone in STOPS and value < COMMON:
            most += BEGINS_BADLY
        if last in SEPARATORS:
            most += BEFORE_SEPARATOR.get(alone, 0.0)
        alone = last
        for length in range(2, min(LONGEST, end) + 1):
            joined = table.get(text[end - length : end])
            if joined is not None and best[end - length] + joined > most:
                most = best[end - length] + joined
                alone = ""
        best.append(most)
    return best
