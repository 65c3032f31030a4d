"""The headline of a page of elements that marks none: no heading, no name, and a title element that no line agrees with.

Then it is told by its wording, by its place, or by the ``title`` element, which may be no more than the name of the site.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from govnews import labels
from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot, is_furniture
from govnews.finding.headline import LONGEST, best_units, information_lines, is_name_of_site, names_to_avoid
from govnews.finding.information import TODAY
from govnews.official import FACT, NUMBERED, TITLE
from govnews.text import fold, has_han, is_sentence, squeeze

if TYPE_CHECKING:
    from govnews.page import Page

_SHORTEST = 8
# How many lines above the information line: it may be parted from the headline by what shares and prints.
_FURTHEST = 6
_LONGEST_PLACE = 8
# A hyphen without a blank may be part of the headline, where no site's name follows it.
# So may a dash of two be, which joins its halves.
_SEPARATOR = re.compile(r"[_|]+|(?<=\s)[-–—]+|[-–—]+(?=\s)|[-–]{2,}|—{3,}")
_JOINT = re.compile("-|——")
_PLACE = re.compile("[>＞»›→/|:：]")


def worded_like_a_title(page: Page) -> Iterator[Candidate]:
    """The first line that is called as documents are: 关于…的通知."""
    if page.once(best_units) or not page.spans:
        return
    for index in page.lines_with("关于"):
        line, word = page.lines[index], page.words[index]
        if not line.linked and index not in page.label_lines and len(word) <= LONGEST and TITLE.fullmatch(word):
            yield Candidate("worded like a title", raw=fold(line.text), element=line.element, line=index)
            return


def above_information(page: Page) -> Iterator[Candidate]:
    """The line above the information line, or more where only breaks part them: of the first that has one fit for a headline."""
    if page.once(best_units) or not page.spans:
        return
    information = dict.fromkeys(page.once(information_lines))
    trail = next((fact.line for fact in page.labelled(labels.TRAIL)), -1)
    for place in information:
        above = range(place - 1, max(trail, place - 1 - _FURTHEST), -1)
        last = next((line for line in above if line not in information and not is_furniture(page.words[line])), None)
        if last is None or TODAY.search(page.words[place]):
            continue
        first = last
        while first - 1 > trail and page.lines[first].continues:
            first -= 1
        lines = page.lines[first : last + 1]
        text = fold(" ".join([line.text for line in lines]))
        if not any(line.linked for line in lines) and _may_be_headline(squeeze(text)):
            yield Candidate("above the information line", raw=text, element=lines[-1].element, line=first)
            return


def below_information(page: Page) -> Iterator[Candidate]:
    """The line between the information line and running text: some sites set the headline there."""
    if page.once(best_units) or not page.spans:
        return
    information = page.once(information_lines)
    taken = page.label_lines.union(information)
    for place in information:
        if place + 2 >= len(page.lines) or place + 1 in taken or TODAY.search(page.words[place]):
            continue
        line = page.lines[place + 1]
        if is_sentence(page.words[place + 2]) and not line.linked and _may_be_headline(page.words[place + 1]):
            yield Candidate("below the information line", raw=fold(line.text), element=line.element, line=place + 1)
            return


def _may_be_headline(word: str) -> bool:
    if (
        not _SHORTEST <= len(word) <= LONGEST
        or not has_han(word)
        or is_name_of_site(word)
        or FACT.match(word)
        or NUMBERED.match(word)
    ):
        return False
    return not word.endswith(("。", "；", "：", ":"))


def title_element(page: Page) -> Iterator[Candidate]:
    """The ``title`` element without the site's and the column's name before and behind its separators."""
    names = names_to_avoid(page) | _places(page)
    for part in _SEPARATOR.split(page.title):
        title = _without_site(part.strip(), names)
        if title and squeeze(title) not in names and not _names_the_site(page, title):
            yield Candidate("title", raw=title)
            return


def _without_site(part: str, names: Collection[str]) -> str:
    """`part` of a title element without the name of the site behind a hyphen or dash, or of it and the column before blanks."""
    last = max((joint.end() for joint in _JOINT.finditer(part)), default=0)
    head = part[:last].rstrip("-—")
    if head and is_name_of_site(part[last:]):
        return head.strip()
    words = part.split(" ", 2)
    return words[2] if len(words) > 2 and words[0] in names and words[1] in names else part  # noqa: PLR2004


def _names_the_site(page: Page, title: str) -> bool:
    """True for the name of an office, but for one that a line prints and the foot of the page does not name."""
    if not is_name_of_site(title):
        return False
    mentions = page.lines_with(squeeze(title))
    printed = any(page.words[index] == squeeze(title) and not page.lines[index].linked for index in mentions)
    return not printed or any(is_foot(page.words[index]) for index in mentions)


def _places(page: Page) -> set[str]:
    """The names of columns in the line that says where the page stands; a long one may be the headline itself."""
    found = (place for trail in page.labelled(labels.TRAIL) for place in _PLACE.split(squeeze(trail.value)))
    return {place for place in found if len(place) <= _LONGEST_PLACE}
