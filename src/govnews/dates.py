"""Dates as Chinese pages print them: a string or a text to moments, without a clock and without guessing.

`read` takes a string that is a date, `find` a text that has dates in it, `in_url` an address. What each of them cannot read
for certain it leaves: a `None` costs the reader of a page one candidate, a wrong year costs the user's trust.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

from attrs import frozen

from govnews import _date_forms as forms
from govnews._date_forms import compiled
from govnews._date_readings import (
    CHINA,
    YEARS,
    Context,
    Reading,
    epoch,
    in_parts,
    offset_at,
    readings,
    shanghai,
    weekday_fits,
)
from govnews._date_urls import in_url
from govnews.article import Moment, Precision

__all__ = ["Found", "find", "in_url", "read"]


@frozen(kw_only=True)
class Found:
    """A date in a text."""

    moment: Moment
    """What it says; its `raw` is the text between `start` and `end`."""

    start: int
    """Where it begins, in characters of the text."""

    end: int
    """Where it ends: the place of the first character behind it."""


def read(
    text: str,
    *,
    reference: datetime | None = None,
    zone: tzinfo | None = None,
    republic: bool = False,
) -> Moment | None:
    """The moment that `text` prints, if it prints one and nothing else.

    Brackets, a label (发布时间：) and a weekday may stand around the date; other words may not. A date that does not exist
    (2月30日), one that has two readings (03/04/2025) and one whose weekday contradicts it are no moments.

    Args:
        text: The string, as printed.
        reference: The time at which it was printed, for what only makes sense then: 昨天, 3分钟前, 6月17日, a year of two
            digits. A day without a year is the last one that is not after the day of the reference. A naive reference
            is in `zone`. Without a reference such a string is no moment.
        zone: The zone of a time that names none: China's by default, with its summer time of 1986 to 1991.
        republic: Years of two or three digits count from 1912, as Taiwan prints them without saying so: 114-06-18.

    Returns:
        The moment, or None. Nothing is raised, whatever the text.
    """
    plain = _plain(text, zone)
    if plain is not None:
        return plain
    # Most strings begin with the date; the pattern of what may stand before it costs more than the date itself.
    lead = None if text[:1].isdecimal() else compiled(forms.LEAD).match(text)
    start = lead.end() if lead else 0
    context = Context(zone, None if reference is None else _wall_time(reference, zone), republic)
    for reading in (*readings(text, start, context), *epoch(text, start, context), *in_parts(text, start, context)):
        tail = compiled(forms.TAIL).match(text, reading.end)
        if tail:
            fits = all(weekday_fits(reading.day, around["weekday"]) for around in (lead, tail) if around)
            return reading.moment if fits else None
    return None


# The plainest spellings by what stands at every third place of them: 2025-06-18, with 09:12, with 09:12:33.
_PLAIN: dict[str, tuple[int, Precision]] = {"--": (10, "day"), "-- :": (16, "minute"), "-- ::": (19, "second")}


def _plain(text: str, zone: tzinfo | None) -> Moment | None:
    """The moment of ``YYYY-MM-DD[ HH:MM[:SS]]``, the spelling of most metas, at a third of the cost of the patterns.

    None says nothing: the patterns decide.
    """
    length, precision = _PLAIN.get(text[4:17:3], (0, "day"))
    if len(text) != length:
        return None
    try:
        naive = datetime.fromisoformat(text)
    except ValueError:
        return None
    # Where an offset takes the place of the minutes, the form is another one.
    if naive.tzinfo is not None or naive.year not in YEARS:
        return None
    return Moment(value=naive.replace(tzinfo=offset_at(naive, zone)), precision=precision, raw=text)


def find(text: str, *, zone: tzinfo | None = None) -> list[Found]:
    """Every date that `text` prints in full, in order.

    A document number, a telephone number, a price, a version, a longer number or an address is no date, a day without its year is
    none, and one that its weekday contradicts is none.

    Args:
        text: Any text; it is read in linear time.
        zone: As for `read`.
    """
    found: list[Found] = []
    context = Context(zone)
    end = 0
    for start in _candidates(text):
        if start < end:
            continue
        reading = next(readings(text, start, context), None)
        if reading is None:
            continue
        behind = compiled(forms.WEEKDAY_BEHIND).match(text, reading.end)
        fits = behind is None or weekday_fits(reading.day, behind["weekday"])
        previous = found[-1].end if found else -1
        if reading.moment and fits and _stands_alone(text, start, reading, previous):
            found.append(Found(moment=reading.moment, start=start, end=reading.end))
        end = reading.end
    return found


_LONGEST_BEFORE_MONTH = 24
_LONGEST_LABEL = 8


def _candidates(text: str) -> list[int]:
    """The places where a date may begin, in order; each costs a bounded number of steps."""
    chinese = [hit.start() for hit in compiled(forms.CANDIDATE).finditer(text)]
    english = [_start_before_month(text, hit.start()) for hit in compiled(forms.ENGLISH_CANDIDATE).finditer(text)]
    return sorted(chinese + english) if english else chinese


def _start_before_month(text: str, month: int) -> int:
    first = max(0, month - _LONGEST_BEFORE_MONTH)
    hit = compiled(forms.DAY_BEFORE_MONTH).search(text[first:month])
    return first + hit.start() if hit else month


def _stands_alone(text: str, start: int, reading: Reading, previous: int) -> bool:
    """False where the date is a part of something else: a longer number, a document number, an address, a version."""
    before = text[max(0, start - _LONGEST_LABEL) : start]
    # Two dates may touch: 2025-06-18—2025-06-20, 2025.6.18/2025.6.20.
    if previous < start - 1 and compiled(forms.JOINED_BEFORE).search(before):
        return False
    if compiled(forms.JOINED_BEHIND).match(text, reading.end) and not compiled(forms.RANGE).match(text, reading.end):
        return False
    label = compiled(forms.NUMBER_LABEL).search(before)
    if label and (label[0][0] == "第" or "年" not in text[start : reading.end]):
        return False
    return compiled(forms.NUMBERED).match(text, reading.end) is None


def _wall_time(reference: datetime, zone: tzinfo | None) -> datetime | None:
    """The wall time of `reference` in `zone`, without its zone; None where no moment can be told from it."""
    if reference.year not in YEARS:
        return None
    if reference.tzinfo is None:
        return reference
    there = reference.astimezone(zone or CHINA)
    if zone is None and offset_at(there.replace(tzinfo=None), None) != CHINA:
        there = reference.astimezone(shanghai())
    return there.replace(tzinfo=None)
