"""The densest block: the element that holds the running text of a page whose markup nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from govnews import labels
from govnews.candidate import Candidate
from govnews.finding.furniture import begins_foot, is_foot, is_furniture_word, is_teaser
from govnews.finding.zones import first_comment
from govnews.scripts import compile_in_both

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
_LINES_OF_FOOT = 20
# Where to write to: of the office, at the foot of its site.
_ADDRESS = compile_in_both("地址[：:].*(?:邮编|邮政编码)[：:]")
# How many elements that flow inside of a line may lie around blocks, one in the other.
_MOST_WRAPPERS = 3
_NO_LINES = (0, 0)
# How much of all running text must lie around the headline; and the weight of a text of a sentence or two.
_PART_BY_HEADLINE = 0.3
_SENTENCES = 400


def densest(page: Page) -> Iterator[Candidate]:
    """The smallest element that holds most of the running text below the headline."""
    if not page.spans:
        return
    weigh = _Scales(page)
    element = _around_headline(page, weigh)
    while True:
        heaviest = weigh.heaviest_part(element)
        if heaviest is None or (heaviest.tag in _PARAGRAPHS and not _goes_deeper(heaviest, weigh)):
            break
        if weigh(heaviest) < _share(heaviest) * weigh(element) or _is_one_of_many(heaviest, page):
            break
        element = heaviest
    if weigh(element) >= _LIGHTEST:
        yield Candidate("densest", page=page, element=element)


def _around_headline(page: Page, weigh: _Scales) -> _Element:
    """The smallest element around the headline that holds a good part of the running text.

    What stands outside of it, the teasers of other articles and a long imprint, may be more than a short text. The trail stands
    for a headline that is not known; without both it is all of the page.
    """
    trails = (fact.line for fact in page.labelled(labels.TRAIL))
    anchor = page.headline.start if page.headline else next(trails, None)
    inner = None if anchor is None else page.lines[anchor].element
    whole = weigh(page.root)
    nearest: _Element | None = None
    while inner is not None and inner.tag != "body":
        own = weigh(inner)
        if own >= _PART_BY_HEADLINE * whole and own >= _SENTENCES:
            return inner
        if nearest is None and own >= _SENTENCES:
            nearest = inner
        inner = inner.getparent()
    return page.root if nearest is None else nearest


class _Scales:
    """How much the lines of an element weigh that stand below the headline."""

    def __init__(self, page: Page) -> None:
        self._spans = page.spans
        below = page.headline.stop
        # An empty label above the text takes its first sentence for a value.
        weightless = page.label_lines | {fact.value_line for fact in page.facts if "。" not in fact.value}
        weightless |= {*range(first_comment(page, range(below, len(page.lines))), len(page.lines))}
        weightless |= {*range(_first_of_foot(page), len(page.lines))}
        linked = [
            len(line.text) if index in weightless else line.linked
            for index, line in enumerate(page.lines[below:], below)
        ]
        weights = map(_weight, page.words[below:], linked)
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


def _first_of_foot(page: Page) -> int:
    """The index of the first of the last lines that says who runs the site; the number of lines where none does."""
    for index in range(max(0, len(page.lines) - _LINES_OF_FOOT), len(page.lines)):
        if begins_foot(page.words[index]):
            return index
    return len(page.lines)


def _share(element: _Element) -> float:
    return _SHARE_UNNAMED if _is_unnamed(element) else _SHARE


def _is_unnamed(element: _Element) -> bool:
    return element.tag in ("div", "section") and not (element.get("id") or element.get("class"))


def _is_one_of_many(element: _Element, page: Page) -> bool:
    """True for a paragraph that its editor set in an element for blocks: of one line, among others like it."""
    if not _is_unnamed(element) or len(page.lines_of(element)) > 1:
        return False
    siblings = (*element.itersiblings(), *element.itersiblings(preceding=True))
    return any(one.tag == element.tag and _is_unnamed(one) and one in page.spans for one in siblings)


def _weight(word: str, linked: int) -> int:
    own = len(word) - linked
    if own <= 0 or linked > own:
        return 0
    marks = sum(map(word.count, _MARKS))
    if not marks and own <= _SENTENCE:
        return _CHARACTER_OF_FEW * own  # next to nothing, whatever it is
    is_frame = is_foot(word) or is_furniture_word(word) or is_teaser(word) or ("地址" in word and _ADDRESS.search(word))
    return 0 if is_frame else _CHARACTER * own + _MARK * marks


def _goes_deeper(element: _Element, weigh: _Scales) -> bool:
    # Layout tables: the text lies in one cell, some levels below a tr.
    while element.tag in _PARAGRAPHS:
        heaviest = weigh.heaviest_part(element)
        if heaviest is None or weigh(heaviest) < _SHARE * weigh(element):
            return False
        element = heaviest
    return any(len(inner) > 1 for inner in element.iter() if inner.tag != "tr")
