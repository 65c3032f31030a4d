"""The date in the address of a page, by the ways in which content systems write it there, most trusted first."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from govnews._date_readings import CHINA
from govnews.article import Moment, Precision

_YEAR = r"(?P<year>(?:19[89]|20[0-4])\d)"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"
_SHORT_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_SHORT_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_TIME = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)"

# news.gov.hk repeats the day in the name of the file, with the time behind it.
_TWIN = _YEAR.replace("year", "y") + _MONTH.replace("month", "m") + _DAY.replace("day", "d")

PATTERNS = (
    rf"/[tP]{_YEAR}{_MONTH}{_DAY}_",  # TRS: /202506/t20250618_1.html
    rf"/{_YEAR}/{_SHORT_MONTH}/{_SHORT_DAY}/",  # Hanweb, Sichuan: /art/2025/6/18/; Qinghai: /system/2025/06/18/
    rf"/{_YEAR}/{_MONTH}-{_DAY}/",  # Henan
    rf"/{_YEAR}-{_MONTH}-{_DAY}/",  # Xinjiang Corps
    rf"/{_YEAR}-{_MONTH}/{_DAY}/",  # the older www.gov.cn
    rf"/{_YEAR}{_MONTH}/{_DAY}/",  # Hebei
    rf"/{_YEAR}/{_MONTH}{_DAY}/",  # people.com.cn
    rf"/{_YEAR}{_MONTH}{_DAY}/{_TWIN}_{_TIME}_",
    rf"/{_YEAR}{_MONTH}{_DAY}/",  # Shanghai
    rf"/{_YEAR}{_MONTH}{_DAY}{_TIME}\d*/",  # Liaoning
    rf"/{_YEAR}{_MONTH}/",  # UCAP: month only
)


def in_url(url: str) -> Moment | None:
    """The date that the address holds, by the first pattern that fits; None where none does or the day does not exist.

    It may be the date of a migration, and a month is all that some addresses give.
    """
    for pattern in PATTERNS:
        hit = _compiled(pattern).search(url)
        if hit:
            return _moment(hit)
    return None


def _moment(hit: re.Match[str]) -> Moment | None:
    found = hit.groupdict()
    precision: Precision = "second" if "second" in found else "day" if "day" in found else "month"
    names = ("year", "month", "day", "hour", "minute", "second")
    numbers = [int(found[name]) if name in found else 1 for name in names[:3]] + [
        int(found.get(name) or 0) for name in names[3:]
    ]
    try:
        value = datetime(*numbers, tzinfo=CHINA)  # type: ignore[misc,arg-type]
    except ValueError:
        return None
    return Moment(value=value, precision=precision, raw=hit.group().strip("/_"))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # One entry for each of PATTERNS.
    return re.compile(pattern)
