"""The headline of a page of plain text, where nothing marks it but its place and its wording.

It stands between the trail and the information line, or behind that line, or behind the trail and above the text. Where no
trail is told, there may be a menu above it, and only the line just above the information line is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from govnews import labels
from govnews.candidate import Candidate
from govnews.finding.files import FILE
from govnews.finding.furniture import is_foot, is_furniture_word
from govnews.finding.headline import BEHIND, INFORMATION, LONGEST
from govnews.finding.hidden_titles import TITLES
from govnews.finding.information import TODAY
from govnews.finding.plain_trail import PARTS_PLACES, first_of_text, trail_of_text
from govnews.finding.zones import is_dated
from govnews.official import FACT, NUMBER, NUMBERED, SITE, TITLE
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import fold, has_han, squeeze

if TYPE_CHECKING:
    from govnews.page import Page

# Where one of these is said, 名称 is the title of a document, too.
_OF_DOCUMENTS = frozenset((*labels.INDEX_NUMBER, *labels.NUMBER, *labels.ISSUERS, *labels.WRITTEN))
# Shorter lines are places and menus more often than headlines, and still shorter ones hardly ever headlines.
_LONGER_THAN_A_PLACE, _SHORTEST, _LEAST = 12, 6, 3
_MOST_LINES = 4
# Lines: the menu of a site, and what stands above the text.
_LONGEST_HEAD = 1000
# How many lines above the information line: it may be parted from the headline by what shares and prints.
_FURTHEST = 7
# What a label has behind it or around it.
_COLON = re.compile("[:：【〖]")
_CLAUSE = re.compile("[，。；！？]")
# Who wrote it; a link; a remark on the document in brackets; another article with its date; a file.
_NO_HEADLINE = compile_in_both(
    r"^[^，。]{0,8}(?:记者|通讯员|作者)[\s：:]|^[^\s/，。]{2,6}/[^\s/，。]{2,10}(?:报|网|社|客户端)$|^文[/／]"
    r"|^点击(?:可)?(?:返回|进入|查看)|https?://|www\.|^[（(][^（）()]*[)）]$"
    r"|(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?\W*$"
)
# What follows who issued a document, in its title.
_GOES_ON = words_in_both("关于", "印发", "转发")
_ENDS_IN_NUMBER = re.compile("第.{1,6}[号號]$")


class _Headline(NamedTuple):
    """Consecutive lines that are a headline together."""

    lines: range
    text: str


def plain_headline(page: Page) -> Iterator[Candidate]:
    """The lines of a page of plain text that its trail, its information line and its text leave for the headline."""
    found = page.once(headline_of_text)
    if found is not None:
        yield Candidate("headline of text", raw=found.text, line=found.lines.start)


def headline_of_text(page: Page) -> _Headline | None:
    """The headline of a page without elements; None where nothing speaks for any of its lines."""
    if page.spans:
        return None
    trail = page.once(trail_of_text)
    head = range(trail.stop, min(first_of_text(page, trail.stop), trail.stop + _LONGEST_HEAD))
    titled = _among_facts(page, head)
    information = next((index for index in head if _is_information(page, index)), None)
    if titled is not None:
        return titled
    if information is None:
        return (_first(page, head) if trail else None) or _worded(page, head)
    above = range(head.start, information)
    return (
        (_first(page, above) if trail else _last(page, above))
        or _beside_information(page, information)
        or _first(page, range(information + 1, head.stop))
    )


def _among_facts(page: Page, head: range) -> _Headline | None:
    """What the facts of a document call its title, where it is printed once more, else among them."""
    names = labels.TITLE if any(fact.label in _OF_DOCUMENTS for fact in page.facts) else TITLES
    for fact in page.facts:
        title = squeeze(fact.value)
        if (
            fact.line not in head
            or fact.label not in names
            or not _LEAST <= len(title) <= LONGEST
            or not has_han(title)
        ):
            continue
        printed = (index for index in head if page.words[index] == title and index != fact.value_line)
        place = next(printed, fact.value_line)
        return _Headline(range(place, place + 1), fact.value)
    return None


def _first(page: Page, part: range) -> _Headline | None:
    """The first line that is fit for a headline, with those that go on behind it; a very short one where no other is."""
    fit = [index for index in part if _is_fit(page, index)]
    # The last place of the trail may stand above the headline once more, as the name of the column.
    trail = page.once(trail_of_text)
    column = PARTS_PLACES.split(page.words[trail.stop - 1])[-1] if trail else ""
    fit = [index for index in fit if page.words[index] != column] or fit
    start = next((index for index in fit if len(page.words[index]) >= _SHORTEST), fit[0] if fit else None)
    if start is None:
        return None
    stop = start + 1
    while stop in fit and _goes_on(page.words[start], page.words[stop - 1], page.words[stop]):
        stop += 1
    if stop - start > _MOST_LINES:  # a list, and the headline below it
        start = stop - 1
    return _joined(page, range(start, stop))


def _goes_on(first: str, above: str, word: str) -> bool:
    """True where a headline that begins with `first` may go on with `word` below `above`."""
    # A lead has clauses; a document, but an order, has its number below its title.
    is_number = _ENDS_IN_NUMBER.search(word) is not None and not above.endswith("令")
    return not first.startswith(word) and not is_number and not _CLAUSE.search(word)


def _last(page: Page, part: range) -> _Headline | None:
    """The last line that is fit for a headline, or the last two, where they stand alone behind short ones."""
    words = page.words
    near = reversed(part[-_FURTHEST:])
    last = next((index for index in near if _is_fit(page, index) and len(words[index]) >= _SHORTEST), None)
    if last is None:
        return None
    first = last - 1
    goes_on = (
        first in part
        and len(words[first]) >= _LONGER_THAN_A_PLACE
        and _is_fit(page, first)
        and (first == part.start or len(words[first - 1]) < _LONGER_THAN_A_PLACE)
    )
    return _joined(page, range(first if goes_on else last, last + 1))


def _beside_information(page: Page, index: int) -> _Headline | None:
    """What stands in one line with the information, in front of it."""
    text = fold(page.lines[index].text)
    behind = BEHIND.search(text)
    head = text[: behind.start()].strip() if behind else ""
    is_title = len(squeeze(head)) >= _SHORTEST and has_han(head) and not _COLON.search(head)
    return _Headline(range(index, index + 1), head) if is_title and not _is_of_others(head) else None


def _worded(page: Page, head: range) -> _Headline | None:
    """The first lines that are together called as documents are: 某地关于某事的通知."""
    for start in head:
        for stop in range(start + 1, min(start + _MOST_LINES, head.stop) + 1):
            word = "".join(page.words[start:stop])
            if len(word) <= LONGEST and TITLE.fullmatch(word):
                return _joined(page, range(start, stop))
    return None


def _joined(page: Page, lines: range) -> _Headline:
    return _Headline(lines, fold(" ".join([page.lines[index].text for index in lines])))


def _is_information(page: Page, index: int) -> bool:
    """True for a line with the source, the date of publication, or a day that stands nearly alone."""
    if index in page.once(_lines_of_information):
        return True
    text = page.lines[index].text
    return index not in page.fact_lines and not TODAY.search(text) and is_dated(text)


def _lines_of_information(page: Page) -> frozenset[int]:
    return frozenset(fact.line for fact in page.facts if fact.label in INFORMATION)


def _is_fit(page: Page, index: int) -> bool:
    """True for a line that may be a headline, or a part of one."""
    text, word = fold(page.lines[index].text), page.words[index]
    if not _LEAST <= len(word) <= LONGEST or not has_han(word) or index in page.fact_lines:
        return False
    if word.startswith("—") or word.endswith(("。", "；", "：", ":")) or PARTS_PLACES.search(word):
        return False
    if is_furniture_word(word) or is_foot(word) or NUMBER.fullmatch(word) or TODAY.match(word):
        return False
    if NUMBERED.match(word) or FACT.match(word):
        return False
    following = page.words[index + 1] if index + 1 < len(page.words) else ""
    return not (_is_of_others(text) and not following.startswith(_GOES_ON))


def _is_of_others(text: str) -> bool:
    """True for a line that names offices, reporters, files or addresses, and nothing else."""
    return (
        all(map(SITE.fullmatch, text.split())) or _NO_HEADLINE.search(text) is not None or FILE.search(text) is not None
    )
