"""Where on the page a line stands, seen from the article: around the headline, below the text, inside it, elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING

from govnews import dates
from govnews.finding.furniture import (
    begins_foot,
    heads_comments,
    heads_links,
    is_control,
    is_foot,
    is_furniture_word,
    is_teaser,
)
from govnews.official import SITE
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import is_sentence, squeeze

if TYPE_CHECKING:
    from govnews.page import Page

_ABOVE_HEADLINE = 6
_ABOVE_BODY = 14
_BELOW_BODY = 30
_TOP_OF_BODY = 3
_END_OF_BODY = 6
_PROSE = 45
_LONGEST_OF_A_FRAME = 120
_SHORTEST_LINK = 6
# In every line that heads comments.
_COMMENT = words_in_both("评论")
_NEAREST_TEXT = 4
_HEADER_IN_BODY = 10
_LONGEST_FACTS, _LONGEST_DATED = 120, 60
_MANY_FACTS = 3
# What stands beside the date in an information line is short, the name of an office or a paper, or says what it is.
_LONGEST_BESIDE_DATE = 8
_SAYS_WHENCE = compile_in_both("来源|作者|编辑|记者|浏览|点击|阅读|评论|字体|字号|打印")
# Of the publication, or of a meeting that the text announces.
_WHEN = words_in_both("时间", "日期")
_MAY_BE_DATED = re.compile(r"[\d年]")
_CLAUSE = re.compile("[，。；！？]")


class Zone(IntEnum):
    """Where a fact of the article may be printed; the smaller, the more it is trusted."""

    HEADER = 0
    BELOW = 1
    TOP_OF_TEXT = 2
    END_OF_TEXT = 3
    TEXT = 4
    ELSEWHERE = 5


def text_lines(page: Page) -> range:
    """The indexes of the lines of the running text: the body's, less what stands inside the same element before and behind it.

    Where no element is known to be the body, on a page of plain text always, it is what follows the headline.
    """
    if page.body_lines:
        body = range(page.body_lines.start, _end_of_own_lines(page))
    else:
        body = range(page.headline.stop, _end_of_running_text(page, page.headline.stop))
    start = body.start
    if page.headline and page.headline.start in body:
        start = page.headline.stop
    elif page.body_lines:
        return body
    # The information lines that follow the headline are still the header.
    for index in body[start - body.start :]:
        word = page.words[index]
        if _is_of_facts(page, index) or is_control(word) or is_dated(page.lines[index].text):
            start = index + 1
        elif len(word) >= _PROSE or is_sentence(word) or index - start >= _HEADER_IN_BODY:
            break
    return range(start, body.stop)


def _is_of_facts(page: Page, index: int) -> bool:
    """True for a line of labelled facts: a short one, or one of so many facts that it is no sentence."""
    if index not in page.fact_lines:
        return False
    return len(page.words[index]) < _LONGEST_FACTS or page.once(_facts_by_line)[index] >= _MANY_FACTS


def _facts_by_line(page: Page) -> Counter[int]:
    return Counter(fact.line for fact in page.facts)


def is_dated(text: str) -> bool:
    """True for a line that is a date, or one beside controls, short names and offices: 2025-03-18 09:12 云州网 打印."""
    if len(text.strip()) > _LONGEST_DATED or not _MAY_BE_DATED.search(text):
        return False
    if dates.read(text) is not None:
        return True
    found = dates.find(text)
    if len(found) != 1 or found[0].moment.precision in ("year", "month"):
        return False
    rest = text[: found[0].start] + " " + text[found[0].end :]
    if _CLAUSE.search(rest):
        return False
    return (
        is_furniture_word(squeeze(rest))
        or _SAYS_WHENCE.search(rest) is not None
        or all(map(_is_short_or_office, rest.split()))
    )


def _is_short_or_office(word: str) -> bool:
    return len(word) <= _LONGEST_BESIDE_DATE or SITE.fullmatch(word) is not None


def _end_of_own_lines(page: Page) -> int:
    """Where in the body's element a list of other articles begins, or what readers wrote; its end where neither does."""
    body = page.body_lines
    end = first_comment(page, body)
    for index in reversed(range(body.start, end)):
        if heads_links(page.words[index]):
            end = index
        elif not _is_of_others(page, index):
            break
    return end


def first_comment(page: Page, lines: range) -> int:
    """The index of the one of these lines that heads what readers wrote, behind running text; their end where there is none."""
    mentions = page.lines_with(*_COMMENT)
    text = next((index for index in lines if is_sentence(page.words[index])), lines.stop) if mentions else lines.stop
    for index in mentions:
        if text < index < lines.stop and not page.lines[index].linked and heads_comments(page.words[index]):
            return index
    return lines.stop


def _is_of_others(page: Page, index: int) -> bool:
    line, word = page.lines[index], page.words[index]
    behind_link = index > 0 and page.lines[index - 1].linked >= _SHORTEST_LINK
    if behind_link or line.linked * 2 > len(word) or is_teaser(word):
        return True
    return len(word) <= _LONGEST_OF_A_FRAME and (is_furniture_word(word) or is_foot(word))


def _end_of_running_text(page: Page, start: int) -> int:
    """Where in a page without elements the text ends that begins at `start` or later: at what is none of it on any site."""
    begun = False
    for index in range(start, len(page.lines)):
        word = page.words[index]
        if begun and len(word) <= _LONGEST_OF_A_FRAME:
            if heads_links(word) or heads_comments(word) or begins_foot(word):
                return index
            is_frame = (is_furniture_word(word) or is_foot(word)) and not word.startswith(_WHEN)
            if is_frame and not _text_goes_on(page, index):
                return index
            if is_teaser(word):
                return index if is_sentence(page.words[index - 1]) else index - 1  # with its title
        begun = begun or is_sentence(word)
    return len(page.lines)


def _text_goes_on(page: Page, index: int) -> bool:
    """True where running text follows at once what looks like the frame of a page: 主办单位：某局 in a notice."""
    following = page.words[index + 1 : index + 1 + _NEAREST_TEXT]
    return any(is_sentence(word) and not (is_furniture_word(word) or is_foot(word)) for word in following)


def _first_of_facts(page: Page, last: int) -> int:
    """The index of the first line of the labelled facts, one below the other, of which `last` is the last."""
    while last in page.fact_lines:
        last -= 1
    return last + 1


class Zones:
    """The zones of one page whose headline and body are known."""

    def __init__(self, page: Page) -> None:
        self.text: range = text_lines(page)
        if page.headline and not (self.text and page.headline.start > self.text.start):
            self._first = min(page.headline.start - _ABOVE_HEADLINE, _first_of_facts(page, page.headline.start - 1))
            self._end = self.text.start if self.text else page.headline.stop + _ABOVE_BODY
        else:
            self._first = self.text.start - _ABOVE_BODY
            self._end = self.text.start

    def of(self, line: int) -> Zone:
        """The zone that the line of index `line` stands in."""
        text = self.text
        if line in text:
            if line - text.start < _TOP_OF_BODY:
                return Zone.TOP_OF_TEXT
            return Zone.END_OF_TEXT if text.stop - line <= _END_OF_BODY else Zone.TEXT
        if self._first <= line < self._end:
            return Zone.HEADER
        return Zone.BELOW if text and text.stop <= line < text.stop + _BELOW_BODY else Zone.ELSEWHERE
