"""The trail 当前位置: the element, or on a page of plain text the line, that says where in the site a page stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews import labels
from govnews.candidate import Candidate
from govnews.finding.furniture import is_furniture_word
from govnews.finding.zones import is_dated
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import has_han, is_sentence, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

_HOME = compile_in_both(r"\W*(?:.{0,8}首页|.{0,4}主页|home|index)\s*(?:[>＞»›→/\\|:：·-]|$)", re.IGNORECASE)
_LABEL = re.compile(labels.TRAIL_PATTERN)
_NAME = re.compile(
    r"crumb|position|location|dqwz|weizhi|curmb|sitepath|now_?place|dangqian|local|place|path|wz", re.IGNORECASE
)
_PLAIN_NAME = re.compile("crumb|position|location|weizhi", re.IGNORECASE)
_ARROWS = ">＞»›→"
_ARROWS_ALONE = frozenset(_ARROWS)
ARROWS = re.compile(f"[{_ARROWS}]+")
"""What parts the places of a trail."""
_SEPARATORS = re.compile(f"[{_ARROWS}/|-]+")
_BEGINS_AT_HOME = compile_in_both(f"(?!设为)[^{_ARROWS}/|-]{{0,6}}(?:首页|主页)[{_ARROWS}/|-]")
# Of a place in a trail of plain text; and the characters of a line that is no place any more.
_LONGEST_PLACE, _LONGEST_PLACE_FROM_HOME, _LONGER_THAN_A_PLACE = 16, 60, 12
_HYPHEN = re.compile(r"\s[-–—]+\s")
_TITLE_SEPARATOR = re.compile("[-–—_|]+")
# One of these is in every match of _LABEL, and one of those in every match of _HOME.
_ENDS_OF_LABELS = words_in_both("置", "栏")
_PARTS_OF_HOME = (*words_in_both("页"), "ome", "OME", "ndex", "NDEX")
_MOST_LINES = 14
# Of a trail that nothing tells from a menu but where it ends.
_MOST_PLACES = 5
# How many lines that may begin a trail are looked at closely, each of which costs a look at all lines.
_MOST_TRIES = 20
_MOST_CHARACTERS = 160
_FURTHEST_REPETITION = 5
# How many lines below a trail of plain text its headline may stand, with a table of facts between.
_FURTHEST_HEADLINE = 40
# What may stand before the label in its line: the date of the visit.
_FURTHEST_LABEL = 40


def trail(page: Page) -> Iterator[Candidate]:
    """The trail by its label, then by the home page it begins with."""
    if not page.spans:
        lines = page.once(trail_of_text)
        if lines:
            yield Candidate("trail", raw=" > ".join([page.lines[index].text for index in lines]), line=lines.start)
        return
    stop = page.body_lines.start if page.body_lines else len(page.lines)
    if page.headline:
        stop = max(_end_of_headlines(page), min(stop, page.headline.start))
    for index in page.lines_with(*_ENDS_OF_LABELS):
        element = page.lines[index].element
        if element is not None and _begins_with_label(page.words[index]):
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
    for index in page.lines_with(*_ARROWS):
        line = page.lines[index]
        if index >= stop:
            break
        if line.linked > 3 and line.element is not None and _is_chain_of_links(page.words[index], line.linked):  # noqa: PLR2004
            yield Candidate("trail", page=page, element=line.element, line=index)


def trail_of_text(page: Page) -> range:
    """The lines of the trail of a page of plain text: one that holds all places, or one for each; empty where none is told.

    It is told by its label, else it is the last line above the text that is nothing but short names with arrows between.
    """
    words = page.words
    labelled = (index for index in page.lines_with(*_ENDS_OF_LABELS) if _begins_with_label(words[index]))
    first = next(labelled, None)
    is_open = first is not None and not _SEPARATORS.search(words[first])
    if first is None:
        text = first_of_text(page, 0)
        first = next((index for index in reversed(range(text)) if _goes_on(words[index])), None)
        if first is None:
            return range(0)
        while first and words[first][:1] in _ARROWS_ALONE and not _is_chain_of_places(words[first]):
            first -= 1
    stop = first + 1
    last = min(len(words), first + _MOST_LINES)
    while stop < last and (_goes_on(words[stop]) or (is_open and _may_be_place(page, stop))):
        stop += 1
    return range(first, stop)


def first_of_text(page: Page, start: int) -> int:
    """The index of the first line of running text from `start` on, on a page of plain text; the number of lines where none is."""
    words = page.words
    found = (
        index for index in range(start, len(words)) if is_sentence(words[index]) and not is_furniture_word(words[index])
    )
    return next(found, len(words))


def _begins_with_label(word: str) -> bool:
    hit = _LABEL.search(word) if len(word) <= _MOST_CHARACTERS + _FURTHEST_LABEL else None
    return hit is not None and (hit.start() == 0 or (hit.group() != "位置" and hit.start() < _FURTHEST_LABEL))


def _is_chain_of_places(word: str) -> bool:
    from_home = _BEGINS_AT_HOME.match(word) is not None
    places = [place for place in (_SEPARATORS if from_home else ARROWS).split(word) if place]
    longest = _LONGEST_PLACE_FROM_HOME if from_home else _LONGEST_PLACE
    return len(places) > 1 and len(word) <= _MOST_CHARACTERS and max(map(len, places)) <= longest


def _goes_on(word: str) -> bool:
    """True for a line of the trail behind its first: an arrow, with a place or without."""
    return _is_chain_of_places(word) or (word[:1] in _ARROWS_ALONE and len(word) <= _LONGEST_PLACE + 1)


def _may_be_place(page: Page, index: int) -> bool:
    """True for a short line of a trail whose places stand in lines of their own; the last one may be the headline."""
    word = page.words[index]
    if len(word) >= _LONGER_THAN_A_PLACE or not has_han(word) or _may_be_information(page, index):
        return False
    following = index + 1
    if following < len(page.words) and has_han(page.words[following]) and not _may_be_information(page, following):
        return True
    # The information line, or a table of facts. A place, then, where the headline stands further on.
    ahead = range(following, min(first_of_text(page, following), following + _FURTHEST_HEADLINE))
    return any(len(page.words[line]) >= _LONGER_THAN_A_PLACE and _may_be_headline(page, line) for line in ahead)


def _may_be_information(page: Page, index: int) -> bool:
    return index in page.label_lines or is_dated(page.lines[index].text)


def _may_be_headline(page: Page, index: int) -> bool:
    if any(fact.label in labels.TITLE for fact in page.facts if fact.value_line == index):
        return True
    return index not in page.fact_lines and not (
        is_furniture_word(page.words[index]) or is_dated(page.lines[index].text)
    )


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
    between = word.strip(_ARROWS)
    arrows = sum(map(between.count, _ARROWS))
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
    return (
        _is_named(page, element) or re.search("[>＞»›→]", text) is not None or _ends_in_its_column(page, element, text)
    )


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
