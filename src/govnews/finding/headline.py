"""The headline: which of the visible lines it is.

The page says its title in two places that no reader sees, the ``title`` element and the meta ``ArticleTitle``; both can be
cut short, decorated with the site's name, or plainly the column's. So a line is weighed by what speaks for it: that the
hidden titles agree, that it stands in a heading, that the information line follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from govnews import labels
from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot, is_furniture
from govnews.finding.hidden_titles import HiddenTitles, key
from govnews.finding.title_names import is_named_title
from govnews.finding.trail import begins_at_home
from govnews.official import NUMBER, SITE
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import fold, has_han, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.lines import Line
    from govnews.page import Page

LONGEST = 150
"""Characters; no headline seen is longer, its white space left out."""
INFORMATION = frozenset((*labels.PUBLISHED, *labels.SOURCE))
"""The labels that make a line the information line."""

_HEADINGS = {"h1": 3.0, "h2": 2.5, "h3": 2.0, "h4": 1.5, "h5": 1.0, "ucaptitle": 3.0}
_DATE = re.compile(r"(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}")
_IN_EVERY_TRAIL = frozenset(words_in_both("首页", "正文", "当前位置"))
_FURTHEST_INFORMATION = 7
_WEAKEST = 3.0
_MOST_HEADLINES = 3
_MOST_LINES = 4
# Characters, white space included; a headline in a template may have a lot of that around it.
_LONGEST_LINE = 600
_LONGEST_DATE_LINE = 60
BEHIND = compile_in_both(
    r"\s[\[【（(][^\[\]【】（）()]{1,8}[\]】）)]$|\s[\[【（(]?\s*(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}|\s(?:来源|发布时间|时间|日期|字号|字体)\s*[：:]"
)


class _Unit(NamedTuple):
    """Consecutive lines that stand in one element and may be a headline together."""

    lines: range
    text: str
    element: _Element | None
    in_heading: bool
    linked: bool


def headline(page: Page) -> Iterator[Candidate]:
    """The lines that may be the headline, best first."""
    for unit in page.once(best_units):
        yield Candidate("headline", raw=unit.text, element=unit.element, line=unit.lines.start)


def best_units(page: Page) -> list[_Unit]:
    """What enough speaks for as the headline, best first; nothing on a page without elements."""
    if not page.spans:
        return []
    titles = HiddenTitles(page)
    names = names_to_avoid(page)
    information = page.once(information_lines)
    first_labels = {fact.line: fact.label for fact in reversed(page.facts)}
    scored = []
    for unit in _units(page, titles, frozenset(information)):
        word = key(unit.text)
        if not 2 <= len(word) <= LONGEST or not has_han(word) or word in names:  # noqa: PLR2004
            continue
        near = _nearness(unit, information)
        label = first_labels.get(unit.lines.start)
        if (label and word.lstrip("【[〖").startswith(label)) or (is_name_of_site(unit.text) and not near):
            continue
        squeezed = squeeze(unit.text)
        if NUMBER.fullmatch(squeezed) or begins_at_home(squeezed):  # a trail may be set as a heading
            continue
        score = titles.agreement(word) + near
        if score or unit.in_heading:  # nothing else lifts a line to the least that counts
            score += _shape(unit)
            if score >= _WEAKEST:
                scored.append((score, unit))
    return [unit for _, unit in sorted(scored, key=lambda pair: (-pair[0], pair[1].lines.start))[:_MOST_HEADLINES]]


def _units(page: Page, titles: HiddenTitles, information: frozenset[int]) -> Iterator[_Unit]:
    lines = page.lines
    headings = _headings(page)
    firsts = titles.first_characters
    begin = {index for index, word in enumerate(page.words) if word.lstrip("（(")[:1] in firsts}
    near = frozenset(line for place in information for line in range(place - _FURTHEST_INFORMATION, place))
    # Any other line is navigation, or running text.
    end = 0
    for index in sorted(near.intersection(range(len(lines))) | headings.keys() | begin):
        if index < end:
            continue
        line, heading, end = lines[index], headings.get(index), index + 1
        linked = line.linked * 2 > len(line.text.strip())
        if heading is None and (
            linked
            or len(line.text) > _LONGEST_LINE
            or not (index in begin or _may_count(line, page.words[index], titles))
        ):
            continue
        if heading is not None:
            while headings.get(end) is heading and end - index < _MOST_LINES:
                end += 1
            if headings.get(end) is heading:
                # A heading that is never closed swallows the page; what is its own stands before its first block.
                end = index + 1
                heading = heading if line.element is heading else None
            while end - 1 > index and end - 1 in information:
                end -= 1
        elif line.element is not None and is_named_title(line.element):
            while end < len(lines) and lines[end].element is line.element and end not in information:
                end += 1
        if index in begin:
            end = _as_hinted(lines, index, end, titles)
        text = _as_long_as_hinted(fold(" ".join(line.text for line in lines[index:end])), titles)
        yield _Unit(range(index, end), text, line.element if heading is None else heading, heading is not None, linked)


def _may_count(line: Line, word: str, titles: HiddenTitles) -> bool:
    """False for a line that is only near the information line, which is not enough to be the headline."""
    if line.element is None:
        return False
    if is_named_title(line.element) or titles.agreement(key(word)):
        return True
    parent = line.element.getparent()
    return parent is not None and is_named_title(parent)


def _headings(page: Page) -> dict[int, _Element]:
    """The heading around each line that has one, by the index of the line."""
    spans = (page.lines_of(heading) for tag in _HEADINGS for heading in page.elements(tag))
    found = ((index, _heading_around(page.lines[index].element)) for span in spans for index in span)
    return {index: heading for index, heading in found if heading is not None}


def _as_hinted(lines: Sequence[Line], start: int, end: int, titles: HiddenTitles) -> int:
    """`end`, or further on where the lines that follow go on as a hidden title says: a headline set in several lines."""
    word = "".join([key(line.text) for line in lines[start:end]])
    best = end
    for following in lines[end : end + _MOST_LINES - 1]:
        if not titles.go_on(word):
            break
        word += key(following.text)
        end += 1
        if word in titles or titles.go_on(word):
            best = end
    return best


def _as_long_as_hinted(text: str, titles: HiddenTitles) -> str:
    """`text` without what the site sets behind a headline in its element, and a hidden title does not know.

    That is a tag (… [政策原文]) or the information line (… 2023-08-19 来源：解放日报).
    """
    hit = BEHIND.search(text)
    if hit is None or key(text) in titles:
        return text
    head = text[: hit.start()].rstrip()
    return head if key(head) in titles else text


def _heading_around(element: _Element | None) -> _Element | None:
    for _ in range(3):
        if element is None:
            return None
        if element.tag in _HEADINGS:
            return element
        element = element.getparent()
    return None


def names_to_avoid(page: Page) -> frozenset[str]:
    """What no headline is: the names of the site and of the column, and what every trail says; without white space."""
    names = {squeeze(name) for key in ("SiteName", "ColumnName", "ColumnType") for name in page.meta(key)}
    # Some templates say for the column what they say for the article.
    return _IN_EVERY_TRAIL.union(names.difference(map(squeeze, page.meta("ArticleTitle"))))


def information_lines(page: Page) -> list[int]:
    """The indexes of the lines that hold a date or a source, in order."""
    found = {fact.line for fact in page.facts if fact.label in INFORMATION}
    for index in page.lines_with("19", "20"):
        text = page.lines[index].text
        if len(text) < _LONGEST_DATE_LINE and _DATE.search(text):
            found.add(index)
    return sorted(found)


def is_name_of_site(text: str) -> bool:
    """True for the name of a site or of an office, which is no headline unless it stands like one."""
    return SITE.fullmatch(text) is not None


def _shape(unit: _Unit) -> float:
    score = 0.0
    element = unit.element
    if element is not None:
        score += _HEADINGS.get(str(element.tag), 0.0)
        parent = element.getparent()
        if is_named_title(element) or (parent is not None and is_named_title(parent)):
            score += 1.5
    if unit.linked:
        score -= 4.0
    if len(squeeze(unit.text)) < 6:  # noqa: PLR2004
        score -= 2.0
    if unit.text.endswith(("。", "；", "：", ":")):
        score -= 3.0
    if unit.text.startswith("—") or is_furniture(unit.text) or is_foot(unit.text):
        score -= 5.0
    if is_name_of_site(unit.text):
        score -= 4.0
    if "：" in unit.text[:7] or _DATE.search(unit.text[:10]):
        score -= 1.0
    return score


def _nearness(unit: _Unit, information: Sequence[int]) -> float:
    end = unit.lines.stop
    place = bisect_left(information, end)
    if place == len(information) or information[place] - end >= _FURTHEST_INFORMATION:
        return 0.0
    return 2.0 - 0.3 * (information[place] - end)


def lines_of_headline(page: Page, title: str, line: int | None) -> range:
    """The indexes of the lines that print the headline, empty where none does.

    Args:
        page: The page.
        title: The headline.
        line: Where it was found. Without elements that says all; in them a list of links may say the same.
    """
    word = squeeze(title)
    if line is not None and page.lines[line].element is None and (found := _lines_printing(page, word, line)):
        return found
    links = range(0)
    for index, first in enumerate(page.words):
        if first[:1] == word[:1] and (found := _lines_printing(page, word, index)):
            if not all(page.lines[line].linked for line in found):
                return found
            links = links or found
    return links


def _lines_printing(page: Page, word: str, start: int) -> range:
    """The indexes of the lines from `start` on that print `word` together; empty where they do not."""
    text = ""
    for index in range(start, min(start + _MOST_LINES, len(page.lines))):
        text += page.words[index]
        # The information line may stand behind it, in the same element.
        if text.startswith(word):
            return range(start, index + 1)
        if not word.startswith(text):
            break
    return range(0)
