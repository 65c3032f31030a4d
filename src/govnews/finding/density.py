"""The densest block: the element that holds the running text of a page whose markup nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot, is_furniture_word

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

_MARKS = "，。；！？、："

# What holds a paragraph, never the whole text, unless nothing else does.
_PARAGRAPHS = frozenset(
    {"p", "li", "tr", "tbody", "thead", "dd", "dt", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}
)

# How much of the text of a block must lie in one part of it for that part to be the block. A part that its site did not even
# name is the editor's work, a section of the text more likely than all of it.
_SHARE = 0.7
_SHARE_UNNAMED = 0.95
# The weight of a sentence of a few words. What weighs less is a date, a label, the crumbs of a page without a text.
_LIGHTEST = 120
# Of a line that is as long as a sentence, each character weighs 10, and each mark as much as eight of them.
_CHARACTER, _MARK, _CHARACTER_OF_FEW = 10, 80, 3
_SENTENCE = 30
# How many elements that flow inside of a line may lie around blocks, one in the other.
_MOST_WRAPPERS = 3
_NO_LINES = (0, 0)


def densest(page: Page) -> Iterator[Candidate]:
    """The smallest element that holds most of the running text below the headline."""
    weigh = _Scales(page)
    element = page.root
    while True:
        heaviest = weigh.heaviest_part(element)
        if heaviest is None or (heaviest.tag in _PARAGRAPHS and not _goes_deeper(heaviest, weigh)):
            break
        if weigh(heaviest) < _share(heaviest) * weigh(element):
            break
        element = heaviest
    if weigh(element) >= _LIGHTEST:
        yield Candidate("densest", page=page, element=element)


class _Scales:
    """How much the lines of an element weigh that stand below the headline."""

    def __init__(self, page: Page) -> None:
        self._spans = page.spans
        below = page.headline.stop
        weights = map(_weight, page.words[below:], [line.linked for line in page.lines[below:]])
        # The sum of the weights of all lines in front of each.
        self._sums = [*[0] * below, *accumulate(weights, initial=0)]

    def __call__(self, element: _Element) -> int:
        first, stop = self._spans.get(element) or self._span_of_wrapper(element, _MOST_WRAPPERS)
        return self._sums[stop] - self._sums[first]

    def heaviest_part(self, element: _Element) -> _Element | None:
        """The element just inside of `element` that weighs most; None where none weighs anything."""
        heaviest = max(element, key=self, default=None)
        return heaviest if heaviest is not None and self(heaviest) else None

    def _span_of_wrapper(self, element: _Element, wrappers: int) -> tuple[int, int]:
        # Some systems wrap all paragraphs in a span.
        if not wrappers or not len(element):
            return _NO_LINES
        parts = [self._spans.get(part) or self._span_of_wrapper(part, wrappers - 1) for part in element]
        blocks = [part for part in parts if part != _NO_LINES]
        return (blocks[0][0], blocks[-1][1]) if blocks else _NO_LINES


def _share(element: _Element) -> float:
    if element.tag in ("div", "section") and not (element.get("id") or element.get("class")):
        return _SHARE_UNNAMED
    return _SHARE


def _weight(word: str, linked: int) -> int:
    own = len(word) - linked
    if own <= 0 or linked > own:
        return 0
    marks = sum(map(word.count, _MARKS))
    if not marks and own <= _SENTENCE:
        return _CHARACTER_OF_FEW * own  # next to nothing, whatever it is
    return 0 if is_foot(word) or is_furniture_word(word) else _CHARACTER * own + _MARK * marks


def _goes_deeper(element: _Element, weigh: _Scales) -> bool:
    # Layout tables: the text lies in one cell, some levels below a tr.
    while element.tag in _PARAGRAPHS:
        heaviest = weigh.heaviest_part(element)
        if heaviest is None or weigh(heaviest) < _SHARE * weigh(element):
            return False
        element = heaviest
    return any(len(inner) > 1 for inner in element.iter() if inner.tag != "tr")
