"""The date of publication: which of the dates that a page prints it is, is for the rules to say; what it is, is read here."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from govnews import dates
from govnews.finding.information import FROM_OR_TO

if TYPE_CHECKING:
    from govnews.article import Moment
    from govnews.candidate import Candidate
    from govnews.page import Page

# Behind its label a date stands at once; further on it is the date of something else.
_NEAR = 6
_LONGEST = 400
_GENERATED = re.compile(r"生成时间\s*[:：]?\s*")
_HALF_DAY, _MINUTE = timedelta(hours=12), timedelta(minutes=1)


def published(candidate: Candidate, page: Page) -> Moment | None:
    """A date of publication; refused where the page says that it is the time at which a machine wrote the page."""
    raw = candidate.raw
    moment = _moment(candidate, raw)
    if moment is None or not candidate.rule.startswith("meta("):
        return moment
    return None if moment.value in _generated(page) else moment


def read(raw: str) -> Moment | None:
    """The moment that a string is or begins with."""
    if len(raw) > _LONGEST:
        return None
    moment = dates.read(raw)
    if moment is None:
        found = dates.find(raw)
        if found and found[0].start <= _NEAR and not FROM_OR_TO.match(raw, found[0].end):
            moment = found[0].moment
    return moment


def agree(one: Moment, other: Moment) -> bool:
    """True where two moments do not contradict each other.

    A day and a time of that day agree; so do two times twelve hours apart, one of which a 12-hour clock wrote.
    """
    for precision, length in (("year", 4), ("month", 7), ("day", 10)):
        if precision in (one.precision, other.precision):  # the coarser one says no more than so many characters
            return one.value.isoformat()[:length] == other.value.isoformat()[:length]
    apart = abs(one.value - other.value)
    return apart < _MINUTE or abs(apart - _HALF_DAY) < _MINUTE


def _moment(candidate: Candidate, raw: str) -> Moment | None:
    if candidate.rule == "address" or candidate.rule.startswith("url("):
        return dates.in_url(raw) or read(raw)
    if candidate.line is not None or candidate.element is None:
        return read(raw)
    # An element that an adapter points at: a whole information bar, with the date anywhere in it.
    if len(raw) > _LONGEST:
        return None
    moment = dates.read(raw)
    if moment is None:
        found = dates.find(raw)
        moment = found[0].moment if found else None
    return moment


def _generated(page: Page) -> set[datetime]:
    """When the page was written by a machine, as it says itself: the metas ``others`` and ``Maketime``."""
    said = [_GENERATED.split(content)[-1] for content in page.meta("others") if "生成时间" in content]
    moments = (read(text) for text in (*said, *page.meta("Maketime")))
    return {moment.value for moment in moments if moment is not None}
