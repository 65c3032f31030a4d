"""The trail 当前位置: the element that says where in the site a page stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews import labels
from govnews.candidate import Candidate
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

ARROWS = ">＞»›→"
"""The characters that part the places of a trail; any number of them, in a row."""
ENDS_OF_LABELS = words_in_both("置", "栏")
"""The characters one of which is in every label of a trail."""

_HOME = compile_in_both(r"\W*(?:.{0,8}首页|.{0,4}主页|home|index)\s*(?:[>＞»›→/\\|:：·-]|$)", re.IGNORECASE)
_BEGINS_AT_HOME = compile_in_both(rf"\W*(?!设为)[^{ARROWS}/|-]{{0,6}}(?:首页|主页)[-–—/|{ARROWS}]")
_LABEL = re.compile(labels.TRAIL_PATTERN)
_NAME = re.compile(
    r"crumb|position|location|dqwz|weizhi|curmb|sitepath|now_?place|dangqian|local|place|path|wz", re.IGNORECASE
)
_PLAIN_NAME = re.compile("crumb|position|location|weizhi", re.IGNORECASE)
_HYPHEN = re.compile(r"\s[-–—]+\s")
_TITLE_SEPARATOR = re.compile("[-–—_|]+")
# One of these is in every match of _HOME.
_PARTS_OF_HOME = (*words_in_both("页"), "ome", "OME", "ndex", "NDEX")
_MOST_LINES = 14
# Of a trail that nothing tells from a menu but where it ends.
_MOST_PLACES = 5
# How many lines that may begin a trail are looked at closely, each of which costs a look at all lines.
_MOST_TRIES = 20
_MOST_CHARACTERS = 160
_FURTHEST_REPETITION = 5
# Characters of the name of a site: 新华网.
_SHORTEST_NAME = 3
# What may stand before the label in its line: the date of the visit.
_FURTHEST_LABEL = 40


def trail(page: Page) -> Iterator[Candidate]:
    """The trail by its label, then by the home page it begins with."""
    stop = page.body_lines.start if page.body_lines else len(page.lines)
    if page.headline:
        stop = max(_end_of_headlines(page), min(stop, page.headline.start))
    for index in page.lines_with(*ENDS_OF_LABELS):
        element = page.lines[index].element
        if element is not None and begins_with_label(page.words[index]):
            yield Candidate("trail", page=page, element=container_of(page, element), line=index)
    tries = 0
    for index in page.lines_with(*_PARTS_OF_HOME):
        line = page.lines[index]
        if index >= stop:
            break
        if line.element is not None and _HOME.match(line.text.strip()) and len(line.text) < _MOST_CHARACTERS:
            tries += 1
            if tries > _MOST_TRIES:
                break
            element = container_of(page, line.element)
            if _looks_like_a_trail(page, element):
                yield Candidate("trail", page=page, element=element, line=index)
    for index in page.lines_with(*ARROWS):
        line = page.lines[index]
        if index >= stop:
            break
        if (
            line.linked >= _SHORTEST_NAME
            and line.element is not None
            and _is_chain_of_links(page.words[index], line.linked)
        ):
            yield Candidate("trail", page=page, element=line.element, line=index)


def begins_with_label(word: str) -> bool:
    """True for a line, its white space left out, that the label of a trail begins, or that has it behind the day of the visit."""
    hit = _LABEL.search(word) if len(word) <= _MOST_CHARACTERS + _FURTHEST_LABEL else None
    return hit is not None and (hit.start() == 0 or (hit.group() != "位置" and hit.start() < _FURTHEST_LABEL))


def begins_at_home(word: str) -> bool:
    """True for a line, its white space left out, that is a trail from the home page on: 首页-要闻动态."""
    return _BEGINS_AT_HOME.match(word) is not None


def _end_of_headlines(page: Page) -> int:
    """Where the headline ends that is printed last, if some lines below it is printed again: another header for larger type."""
    word = "".join(page.words[page.headline.start : page.headline.stop])
    again = range(page.headline.stop, min(page.headline.stop + _FURTHEST_REPETITION, len(page.lines)))
    return max((index + 1 for index in again if page.words[index] == word), default=page.headline.stop)


def _is_chain_of_links(word: str, linked: int) -> bool:
    """True for links with a separator between them, and hardly anything else: 科普网 > 时政新闻 >."""
    if len(word) > _MOST_CHARACTERS // 2 or "|" in word:
        return False
    # One at the very end leads to more.
    between = word.strip(ARROWS)
    arrows = sum(map(between.count, ARROWS))
    return 0 < arrows <= 6 and 2 * linked > len(between) - arrows  # noqa: PLR2004


def container_of(page: Page, element: _Element) -> _Element:
    """The smallest element around `element` that holds a whole trail: two places at least."""
    best = element
    for _ in range(3):
        if len(page.links(best)) >= 2:  # noqa: PLR2004
            return best
        parent = best.getparent()
        if parent is None or parent.tag == "body":
            return best
        lines = page.lines_of(parent)
        if len(lines) > _MOST_LINES or sum(len(page.lines[index].text.strip()) for index in lines) > _MOST_CHARACTERS:
            return best
        best = parent
    return best


def _looks_like_a_trail(page: Page, element: _Element) -> bool:
    text = page.text_of(element)
    if len(text) > _MOST_CHARACTERS:
        return False
    return _is_named(page, element) or any(map(text.__contains__, ARROWS)) or _ends_in_its_column(page, element, text)


def _is_named(page: Page, element: _Element) -> bool:
    """True where a class or an id says that it is the trail: the element's own, or one of an element around nothing else."""
    pattern = _NAME
    lines = page.lines_of(element)
    around: _Element | None = element
    while around is not None and page.lines_of(around) == lines:
        if any(name and pattern.search(name) for name in (around.get("class"), around.get("id"))):
            return True
        pattern = _PLAIN_NAME
        around = around.getparent()
    return False


def _ends_in_its_column(page: Page, element: _Element, text: str) -> bool:
    """True for a few places, each in its line or its link or with hyphens between them, the last of which is the page's column.

    That a meta says, or the title element.
    """
    places = [squeeze(place) for place in _HYPHEN.split(text)]
    if len(places) == 1:
        places = [page.words[index] for index in page.lines_of(element)]
    if len(places) == 1:
        places = [squeeze(page.text_of(link)) for link in page.links(element)]
    if not 1 < len(places) <= _MOST_PLACES:
        return False
    columns = [*page.meta("ColumnName"), *_TITLE_SEPARATOR.split(page.title)]
    return places[-1] in map(squeeze, columns)
