"""From a spelling of a date to a moment: each form of `govnews._date_forms` with the arithmetic behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from govnews import _date_forms as forms
from govnews._date_forms import MONTHS, WEEKDAYS, compiled, number
from govnews.article import Moment, Precision

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

CHINA = timezone(timedelta(hours=8))
_CHINA_IN_SUMMER = timezone(timedelta(hours=9))
_SUMMER_TIME = range(1986, 1992)  # the years in which China's clocks went forward
YEARS = range(1900, 2101)
"""The years of a moment; others are slips of the key."""
_NAMED_OFFSETS = {"CST": 8, "HKT": 8, "CDT": 9, "Z": 0, "GMT": 0, "UTC": 0, "UT": 0}  # CST is China's, never -06:00
_REPUBLIC = 1911  # the year before its first


class Context(NamedTuple):
    """What a reading needs besides the text."""

    zone: tzinfo | None = None
    """The zone of a time that names none; None for China's."""

    today: datetime | None = None
    """The wall time of the reference, naive; None where there is none."""

    republic: bool = False
    """True where years of two or three digits count from 1912."""


class Reading(NamedTuple):
    """One way to read the characters from a place on."""

    moment: Moment | None
    """What they say; None where they have the form of a date and are none: 2025-02-30."""

    end: int
    """The place of the first character behind them."""

    day: date | None
    """The day, for a weekday to be held against; None where no day is printed."""


class _Clock(NamedTuple):
    hour: int
    minute: int
    second: int
    precision: Precision
    zone: timezone | None


_NO_CLOCK = _Clock(0, 0, 0, "day", None)


def readings(text: str, start: int, context: Context) -> Iterator[Reading]:
    """The readings of `text` from `start` on, the likeliest first. White space is not skipped."""
    yield from _numeric(text, start, context)
    yield from _chinese(text, start, context)
    yield from _compact(text, start, context)
    yield from _english(text, start, context)
    if context.today is not None:
        yield from _ago(text, start, context, context.today)
        yield from _relative(text, start, context, context.today)


def epoch(text: str, start: int, context: Context) -> Iterator[Reading]:
    """Seconds or milliseconds since 1970. In running text such a number is an identifier, so only `read` asks."""
    hit = compiled(forms.EPOCH).match(text, start)
    if hit:
        value = datetime.fromtimestamp(int(hit["epoch"]), UTC).astimezone(context.zone or CHINA)
        fixed = value.replace(tzinfo=timezone(value.utcoffset() or timedelta(0)))
        yield Reading(Moment(value=fixed, precision="second", raw=hit.group()), hit.end(), None)


def in_parts(text: str, start: int, context: Context) -> Iterator[Reading]:
    """A date whose parts are set apart. In running text the numbers beside a month are other numbers, so only `read` asks."""
    hit = compiled(forms.IN_PARTS).match(text, start)
    if hit:
        found = {name.partition("_")[0]: int(value) for name, value in hit.groupdict().items() if value is not None}
        yield _reading(text, start, hit.end(), context, found["year"], found["month"], found["day"], None)


def weekday_fits(day: date | None, weekday: str | None) -> bool:
    """False where `weekday` (三, Wed) names another day than `day` is."""
    return day is None or weekday is None or day.weekday() == WEEKDAYS[weekday[:3].lower()]


# -- the forms


def _numeric(text: str, start: int, context: Context) -> Iterator[Reading]:
    if hit := compiled(forms.YEAR_LAST).match(text, start):
        first, other = int(hit["first"]), int(hit["other"])
        if first > 12 or first == other:  # noqa: PLR2004 - no month has that number
            day, month = first, other
        elif other > 12:  # noqa: PLR2004
            month, day = first, other
        else:  # 3 April, or 4 March
            yield Reading(None, hit.end(), None)
            return
        yield _with_clock(text, start, hit.end(), context, int(hit["year"]), month, day)
    elif hit := compiled(forms.NUMERIC).match(text, start):
        year = _year(int(hit["year"]), len(hit["year"]), context)
        if hit["day"] is not None:
            yield _with_clock(text, start, hit.end(), context, year, int(hit["month"]), int(hit["day"]))
        elif len(hit["year"]) == 4 and hit["separator"] not in ".．":  # noqa: PLR2004 - 06-17 has no year; 2025.06 is a number
            yield _reading(text, start, hit.end(), context, year, int(hit["month"]), None, None)


def _chinese(text: str, start: int, context: Context) -> Iterator[Reading]:
    hit = compiled(forms.CHINESE).match(text, start)
    if hit is None:
        return
    year = number(hit["year"])
    if hit["era"]:
        year += _REPUBLIC if year else 0  # there is no year nought
    else:
        year = _year(year, len(str(year)), context)
    month = None if hit["month"] is None else number(hit["month"])
    if hit["day"] is None:
        yield _reading(text, start, hit.end(), context, year, month, None, None)
    else:
        yield _with_clock(text, start, hit.end(), context, year, month, number(hit["day"]))


def _compact(text: str, start: int, context: Context) -> Iterator[Reading]:
    hit = compiled(forms.COMPACT).match(text, start)
    if hit is None:
        return
    year, month, day = int(hit["year"]), int(hit["month"]), int(hit["day"])
    if hit["hour"] is None:
        yield _with_clock(text, start, hit.end(), context, year, month, day)
        return
    precision: Precision = "minute" if hit["second"] is None else "second"
    clock = _Clock(int(hit["hour"]), int(hit["minute"]), int(hit["second"] or 0), precision, _zone(hit["zone"]))
    yield _reading(text, start, hit.end(), context, year, month, day, clock)


def _english(text: str, start: int, context: Context) -> Iterator[Reading]:
    if not text[start : start + 1].isascii():
        return
    if hit := compiled(forms.ASCTIME).match(text, start):
        precision: Precision = "minute" if hit["second"] is None else "second"
        clock = _Clock(int(hit["hour"]), int(hit["minute"]), int(hit["second"] or 0), precision, _zone(hit["zone"]))
        reading = _reading(text, start, hit.end(), context, int(hit["year"]), _month(hit), int(hit["day"]), clock)
        yield _checked(reading, hit["weekday"])
    for form in (forms.DAY_MONTH, forms.MONTH_DAY):
        if hit := compiled(form).match(text, start):
            year = _year(int(hit["year"]), len(hit["year"]), context)
            yield _checked(
                _with_clock(text, start, hit.end(), context, year, _month(hit), int(hit["day"])), hit["weekday"]
            )


def _ago(text: str, start: int, context: Context, today: datetime) -> Iterator[Reading]:
    hit = compiled(forms.AGO).match(text, start)
    if hit is None:
        return
    if hit["now"]:
        yield _of_wall_time(text, start, hit.end(), context, today, "minute")
        return
    unit = hit["unit"]
    half = hit["count"] == "半"
    count = 0 if half else number(hit["count"])
    if count < 0 or (half and "时" not in unit and "時" not in unit and "头" not in unit and "頭" not in unit):
        return
    field, precision = _unit(unit)
    try:
        # relativedelta knows that a month before 31 March ends on the 28th.
        value = today - (timedelta(minutes=30) if half else _relativedelta()(**{field: count}))  # type: ignore[arg-type]
    except (OverflowError, ValueError):  # 9999 years before the reference
        yield Reading(None, hit.end(), None)
        return
    if precision in ("year", "month"):
        month = value.month if precision == "month" else None
        yield _reading(text, start, hit.end(), context, value.year, month, None, None)
    else:
        yield _of_wall_time(text, start, hit.end(), context, value, "minute" if half else precision)


def _unit(unit: str) -> tuple[str, Precision]:
    """The field of a relativedelta that a unit counts, and how precise that is."""
    if unit[0] == "秒":
        return "seconds", "second"
    if unit[0] == "分":
        return "minutes", "minute"
    if unit[0] in "天日":
        return "days", "day"
    if unit[0] in "周週" or "星期" in unit:
        return "weeks", "day"
    if unit[0] == "年":
        return "years", "year"
    return ("months", "month") if "月" in unit else ("hours", "hour")


@cache
def _relativedelta() -> type[relativedelta]:
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - few pages say 3个月前

    return relativedelta


def _relative(text: str, start: int, context: Context, today: datetime) -> Iterator[Reading]:
    hit = compiled(forms.RELATIVE).match(text, start)
    if hit is None:
        return
    end = hit.end()
    if hit["only_month"]:
        month = number(hit["only_month"])
        year = today.year - (1 if month > today.month else 0)
        yield _reading(text, start, end, context, year, month, None, None)
        return
    day: date | None = today.date()
    if hit["word"]:
        day = today.date() - timedelta(days={"今": 0, "昨": 1, "前": 2}[hit["word"][0]])
    elif hit["day"] or hit["dashed_day"]:
        day = _last(
            today.date(),
            number(hit["month"]) if hit["month"] else int(hit["dashed_month"]) if hit["dashed_month"] else None,
            number(hit["day"]) if hit["day"] else int(hit["dashed_day"]),
        )
    if day is None:
        yield Reading(None, end, None)
        return
    reading = _with_clock(text, start, end, context, day.year, day.month, day.day)
    if end > start or reading.end > end:  # not the empty string: 09:12 alone is today's
        yield reading


def _last(today: date, month: int | None, day: int) -> date | None:
    """The last day with these numbers that is not after `today`."""
    year, current = today.year, today.month
    for _ in range(13 if month is None else 9):
        try:
            found = date(year, month or current, day)
        except ValueError:
            found = None
        if found is not None and found <= today:
            return found
        if month is None:
            year, current = (year - 1, 12) if current == 1 else (year, current - 1)
        else:
            year -= 1
    return None


# -- their parts


def _year(year: int, digits: int, context: Context) -> int:
    """The year in full; 0, which is none, where two or three digits do not tell the century."""
    if digits == 4:  # noqa: PLR2004
        return year
    if context.republic and digits in (2, 3):
        return year + _REPUBLIC if year else 0
    if digits == 2 and context.today is not None:  # noqa: PLR2004
        century = context.today.year - context.today.year % 100
        return century + year - (100 if century + year > context.today.year else 0)
    return 0


def _month(hit: re.Match[str]) -> int:
    return MONTHS[hit["month"][:3].lower()]


def _with_clock(
    text: str, start: int, end: int, context: Context, year: int, month: int | None, day: int | None
) -> Reading:
    hit = compiled(forms.CLOCK).match(text, end)
    if hit is None:
        return _reading(text, start, end, context, year, month, day, None)
    clock = _clock(hit)
    if clock is None:
        return Reading(None, hit.end(), None)
    return _checked(_reading(text, start, hit.end(), context, year, month, day, clock), hit["weekday"])


def _clock(hit: re.Match[str]) -> _Clock | None:
    """The time of day that a `CLOCK` prints, or None where it is none: 25:00."""
    precision: Precision
    if hit["hour"] is not None:
        hour, minute, second = int(hit["hour"]), int(hit["minute"]), int(hit["second"] or 0)
        precision = "minute" if hit["second"] is None else "second"
    else:
        hour = number(hit["hours"])
        minutes = hit["minutes"] or hit["bare_minutes"]
        minute = 30 if hit["thirty"] else number(minutes) if minutes else 0
        second = number(hit["seconds"]) if hit["seconds"] else 0
        precision = "second" if hit["seconds"] else "minute" if minutes or hit["thirty"] else "hour"
    if hit["meridiem"] and not (half := hit["half"]):
        half = "上午" if hit["meridiem"] in "Aa" else "下午"
        if not 1 <= hour <= 12:  # noqa: PLR2004
            return None
        hour = hour % 12 if half == "上午" else hour
    else:
        half = hit["half"]
    turned = _of_half(hour, half)
    if turned is None or not (0 <= minute < 60 and 0 <= second < 60):  # noqa: PLR2004
        return None
    if turned == 24 and (minute or second):  # noqa: PLR2004
        return None
    return _Clock(turned, minute, second, precision, _zone(hit["zone"]))


def _of_half(hour: int, half: str | None) -> int | None:
    """The hour from 0 to 24 of an hour of the morning, noon, afternoon or evening."""
    if not 0 <= hour <= 24:  # noqa: PLR2004
        return None
    if half is None or (half[0] == "中" and hour >= 11):  # noqa: PLR2004
        return hour
    if half[0] == "中":
        return hour + 12 if hour <= 3 else None  # noqa: PLR2004
    if half[0] in "上早清凌":
        if hour == 12:  # noqa: PLR2004
            return 0 if half[0] == "凌" else 12
        return hour if hour < 12 else None  # noqa: PLR2004
    if hour == 12 and half[0] in "晚夜深":  # noqa: PLR2004 - 晚上12点 is the end of the day
        return 24
    return hour + 12 if 1 <= hour < 12 else hour if hour >= 12 else None  # noqa: PLR2004


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    name = name.upper()
    hit = compiled(forms.OFFSET).search(name)
    if hit is None:
        return timezone(timedelta(hours=_NAMED_OFFSETS[name]))
    offset = timedelta(hours=int(hit[2]), minutes=int(hit[3] or 0))
    if offset >= timedelta(hours=24):
        return None
    return timezone(-offset if hit[1] == "-" else offset)


def _checked(reading: Reading, weekday: str | None) -> Reading:
    return reading if weekday_fits(reading.day, weekday) else Reading(None, reading.end, reading.day)


def _of_wall_time(text: str, start: int, end: int, context: Context, value: datetime, precision: Precision) -> Reading:
    clock = None
    if precision != "day":
        clock = _Clock(
            value.hour,
            0 if precision == "hour" else value.minute,
            value.second if precision == "second" else 0,
            precision,
            None,
        )
    return _reading(text, start, end, context, value.year, value.month, value.day, clock)


def _reading(
    text: str,
    start: int,
    end: int,
    context: Context,
    year: int,
    month: int | None,
    day: int | None,
    clock: _Clock | None,
) -> Reading:
    if year not in YEARS:
        return Reading(None, end, None)
    precision: Precision = "year" if month is None else "month" if day is None else clock.precision if clock else "day"
    hour, minute, second, _, zone = clock or _NO_CLOCK
    try:
        # 24:00 is the beginning of the next day.
        naive = datetime(
            year, 1 if month is None else month, 1 if day is None else day, hour % 24, minute, second
        ) + timedelta(days=hour // 24)
    except (ValueError, OverflowError):
        return Reading(None, end, None)
    value = naive.replace(tzinfo=zone or offset_at(naive, context.zone))
    raw = text[start:end].strip()
    printed = date(year, month, day) if month is not None and day is not None else None
    return Reading(Moment(value=value, precision=precision, raw=raw), end, printed)


def offset_at(naive: datetime, zone: tzinfo | None) -> timezone:
    """The fixed offset that holds in `zone` at a wall time."""
    if zone is None:
        return CHINA if naive.year not in _SUMMER_TIME else _china_then(naive)
    offset = naive.replace(tzinfo=zone).utcoffset()
    return timezone(offset if offset is not None else timedelta(0))


def _china_then(naive: datetime) -> timezone:
    offset = naive.replace(tzinfo=shanghai()).utcoffset()
    return _CHINA_IN_SUMMER if offset == timedelta(hours=9) else CHINA


@cache
def shanghai() -> tzinfo:
    """China's zone, with its summer time of 1986 to 1991."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - needed for six years of the last century only

    return ZoneInfo("Asia/Shanghai")
