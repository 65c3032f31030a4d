"""The lines that belong to the headline: the subheadline below it, the kicker above it, each set apart as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews import dates
from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot, is_furniture
from govnews.finding.zones import Zones
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import fold, has_han, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LESSER = frozenset({"h2", "h3", "h4", "h5", "h6"})
_NAME = re.compile(r"sub_?-?tit|sub_?-?head|futi|fubiao|fbt|ftit|(?:^|[\W_])sub(?:$|[\W_])", re.IGNORECASE)
# What heads a part of many texts.
_SECTIONS = frozenset(words_in_both("个人简介", "个人简历", "基本资料", "基本信息", "内容简介", "内容摘要"))
_LINES = 3
_SHORTEST, _LONGEST = 4, 80
_SHORTEST_ALIKE = 10
_DASH = ("——", "—", "--", "──")
_REPORTER = compile_in_both("记者|作者|通讯员")


def subheadline(page: Page) -> Iterator[Candidate]:
    """The lines just below the headline in a heading, in an element named a subtitle, behind a dash, or set as it is."""
    if not page.headline:
        return
    above = page.lines[page.headline.start].element
    stop = min(page.headline.stop + _LINES, page.once(Zones).text.start or len(page.lines))
    for index in range(page.headline.stop, stop):
        line = page.lines[index]
        text = fold(line.text)
        if index in page.label_lines or dates.find(text):
            return  # the information line; what follows it is the text
        if line.linked or not _SHORTEST <= len(squeeze(text)) <= _LONGEST or not has_han(text):
            continue
        if is_furniture(text) or is_foot(text) or text.endswith("。") or squeeze(text) in _SECTIONS:
            continue
        if text.startswith(_DASH) or _is_heading(line.element) or _is_set_alike(line.element, above, text):
            yield Candidate("subheadline", raw=text, element=line.element, line=index)


def kicker(page: Page) -> Iterator[Candidate]:
    """The line just above the headline that stands in a lesser heading beside it."""
    index = page.headline.start - 1
    if not page.headline or index < 0:
        return
    line, headline = page.lines[index], page.lines[page.headline.start]
    if line.element is None or headline.element is None or line.linked or line.element.tag not in _LESSER:
        return
    text = fold(line.text)
    beside = line.element.getparent() is headline.element.getparent()
    if beside and _SHORTEST <= len(squeeze(text)) <= _LONGEST and has_han(text) and not is_furniture(text):
        yield Candidate("kicker", raw=text, element=line.element, line=index)


def _is_heading(element: _Element | None) -> bool:
    if element is None:
        return False
    names = (element.get("class"), element.get("id"))
    return element.tag in _HEADINGS or any(name and _NAME.search(name) for name in names)


def _is_set_alike(element: _Element | None, above: _Element | None, text: str) -> bool:
    """True for a long line in the cell below that of the headline, which names no reporter."""
    if element is None or above is None or element.tag != "td" or above.tag != "td" or _REPORTER.search(text):
        return False
    rows = element.getparent(), above.getparent()
    return (
        rows[0] is not rows[1]
        and all(row is not None and len(row) == 1 for row in rows)
        and len(text) >= _SHORTEST_ALIKE
    )
