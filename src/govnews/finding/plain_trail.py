"""The trail of a page of plain text: a line that says where in the site the page stands, or a line for each place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews import labels
from govnews.candidate import Candidate
from govnews.finding.furniture import is_furniture_word
from govnews.finding.trail import ARROWS, ENDS_OF_LABELS, begins_at_home, begins_with_label
from govnews.finding.zones import is_dated
from govnews.text import has_han, is_sentence

if TYPE_CHECKING:
    from govnews.page import Page

PARTS_PLACES = re.compile(f"[{ARROWS}]+")
"""What stands between two places."""
_ARROWS = frozenset(ARROWS)
# Where the first place is the home page, other marks part places, too.
_SEPARATORS = re.compile(f"[{ARROWS}/|-]+")
# Characters of a place, of one in a trail that begins at home, and of a line that is no place any more.
_LONGEST_PLACE, _LONGEST_PLACE_FROM_HOME, _LONGER_THAN_A_PLACE = 16, 60, 12
_LONGEST, _MOST_LINES = 160, 14
# How many lines below the trail the headline may stand, with a table of facts between.
_FURTHEST_HEADLINE = 40


def plain_trail(page: Page) -> Iterator[Candidate]:
    """The trail of a page of plain text, in one line."""
    lines = range(0) if page.spans else page.once(trail_of_text)
    if lines:
        yield Candidate("trail of text", raw=" > ".join([page.lines[index].text for index in lines]), line=lines.start)


def trail_of_text(page: Page) -> range:
    """The lines of the trail of a page of plain text: one that holds all places, or one for each; empty where none is told.

    It is told by its label, else it is the last line above the text that is nothing but short names with arrows between.
    """
    words = page.words
    labelled = (index for index in page.lines_with(*ENDS_OF_LABELS) if begins_with_label(words[index]))
    first = next(labelled, None)
    is_open = first is not None and not _SEPARATORS.search(words[first])
    if first is None:
        text = first_of_text(page, 0)
        first = next((index for index in reversed(range(text)) if _goes_on(words[index])), None)
        if first is None:
            return range(0)
        while first and words[first][:1] in _ARROWS and not _is_chain_of_places(words[first]):
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


def _is_chain_of_places(word: str) -> bool:
    from_home = begins_at_home(word)
    places = [place for place in (_SEPARATORS if from_home else PARTS_PLACES).split(word) if place]
    longest = _LONGEST_PLACE_FROM_HOME if from_home else _LONGEST_PLACE
    return len(places) > 1 and len(word) <= _LONGEST and max(map(len, places)) <= longest


def _goes_on(word: str) -> bool:
    """True for a line of the trail behind its first: an arrow, with a place or without."""
    return _is_chain_of_places(word) or (word[:1] in _ARROWS and len(word) <= _LONGEST_PLACE + 1)


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
