"""The densest block: the element that holds the running text of a page whose markup nobody knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot, is_furniture

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
_LIGHTEST = 12.0


def densest(page: Page) -> Iterator[Candidate]:
    """The smallest element that holds most of the running text below the headline."""
    weights = _weights(page)
    element = page.root
    while True:
        parts = [child for child in element if child in weights]
        heaviest = max(parts, key=lambda part: weights[part], default=None)
        if heaviest is None or (heaviest.tag in _PARAGRAPHS and not _goes_deeper(heaviest, weights)):
            break
        if weights[heaviest] < _share(heaviest) * weights[element]:
            break
        element = heaviest
    if weights.get(element, 0.0) >= _LIGHTEST:
        yield Candidate("densest", page=page, element=element)


def _weights(page: Page) -> dict[_Element, float]:
    """The weight of every element that holds lines below the headline, its parts included.

    Lines come in the order of the tree, so that one chain of ancestors, grown and cut as they pass, sees each element once.
    Climbing to the root from every line would cost the depth of the page each time.
    """
    weights: dict[_Element, float] = defaultdict(float)
    chain: list[_Element] = []
    places: dict[_Element, int] = {}

    def cut(length: int) -> None:
        while len(chain) > length:
            element = chain.pop()
            del places[element]
            if chain:
                weights[chain[-1]] += weights[element]

    for index in range(page.headline.stop, len(page.lines)):
        line = page.lines[index]
        weight = _weight(page.words[index], line.linked)
        if not weight or line.element is None:
            continue
        above: list[_Element] = []
        element: _Element | None = line.element
        while element is not None and element not in places:
            above.append(element)
            element = element.getparent()
        cut(0 if element is None else places[element] + 1)
        for element in reversed(above):
            places[element] = len(chain)
            chain.append(element)
        weights[line.element] += weight
    cut(0)
    return weights


def _share(element: _Element) -> float:
    if element.tag in ("div", "section") and not (element.get("id") or element.get("class")):
        return _SHARE_UNNAMED
    return _SHARE


def _weight(word: str, linked: int) -> float:
    own = len(word) - linked
    if own <= 0 or linked > own or is_foot(word) or is_furniture(word):
        return 0.0
    marks = sum(map(word.count, _MARKS))
    return own + 8.0 * marks if marks or own > 30 else 0.3 * own  # noqa: PLR2004


def _goes_deeper(element: _Element, weights: dict[_Element, float]) -> bool:
    # Layout tables: the text lies in one cell, some levels below a tr.
    while element.tag in _PARAGRAPHS:
        parts = [child for child in element if child in weights]
        heaviest = max(parts, key=lambda part: weights[part], default=None)
        if heaviest is None or weights[heaviest] < _SHARE * weights[element]:
            return False
        element = heaviest
    return any(len(inner) > 1 for inner in element.iter() if inner.tag != "tr")
