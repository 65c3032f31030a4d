"""The titles that a page says elsewhere than in its headline: in its ``title`` element, in metas, and among its facts.

The first two can be cut short, decorated with the site's name, or plainly the column's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import labels
from govnews.scripts import words_in_both
from govnews.text import squeeze

if TYPE_CHECKING:
    from govnews.page import Page

TITLES = frozenset(labels.TITLE).difference(words_in_both("名称"))
"""The labels of a title among facts; 名称 alone is a column of any table."""

_METAS = ("ArticleTitle", "og:title", "title")
_SEPARATOR = re.compile("[-_|–—―·»>]+")
_TAG = re.compile(r"<[^>]{0,200}>")
_SHORTEST = 4
# What a line has in common with a title by chance is shorter.
_SHORTEST_PART = 8
_BRACKETS = str.maketrans("", "", "（）()")


def key(text: str) -> str:
    """`text` for comparing: hidden titles and headlines differ in white space and in the brackets of 令（第78号）."""
    word = squeeze(text)
    return word.translate(_BRACKETS) if "（" in word or "(" in word else word


class HiddenTitles:
    """The hidden titles of a page, as keys, and how much each speaks for a line that agrees with it.

    Attributes:
        first_characters: What they begin with.
    """

    def __init__(self, page: Page) -> None:
        weights: dict[str, float] = {}
        for name in _METAS:
            for content in page.meta(name):
                weights[key(_TAG.sub("", content))] = 6.0
        for fact in page.facts:
            if fact.label in TITLES:
                weights.setdefault(key(fact.value), 5.0)
        # The title whole, then up to each of its separators: what follows is the column's or the site's name.
        ends = [separator.start() for separator in _SEPARATOR.finditer(page.title)]
        for title in (page.title, *(page.title[:end] for end in reversed(ends))):
            weights.setdefault(key(title), 5.0)
        for part in _SEPARATOR.split(page.title):
            weights.setdefault(key(part), 4.5)
        self._weights = {title: weight for title, weight in weights.items() if len(title) >= _SHORTEST}
        self.first_characters: frozenset[str] = frozenset(title[0] for title in self._weights)

    def __contains__(self, word: object) -> bool:
        return word in self._weights

    def agreement(self, word: str) -> float:
        """How much they speak for the key `word` as the headline."""
        if word in self._weights or len(word) < _SHORTEST_PART:
            return self._weights.get(word, 0.0)
        best = 0.0
        for title, weight in self._weights.items():
            if title.startswith(word) or word.startswith(title.rstrip(".…")):
                best = max(best, weight - 2.0)
            elif word in title or title in word:
                best = max(best, weight - 3.0)
        return best

    def go_on(self, word: str) -> bool:
        """True where one of them begins with the key `word` and goes on."""
        return len(word) >= _SHORTEST and any(
            len(title) > len(word) and title.startswith(word) for title in self._weights
        )
