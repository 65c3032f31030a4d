"""The date in the address of a page, by the ways in which content systems write it there, most trusted first."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from govnews._date_readings import offset_at
from govnews.article import Moment, Precision

_YEAR = r"(?P<year>(?:19[89]|20[0-4])\d)"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"
_SHORT_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_SHORT_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_TIME = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)"

PATTERNS = (
    rf"/t{_YEAR}{_MONTH}{_DAY}_",  # TRS: /202506/t20250618_1.html
    rf"/{_YEAR}/{_SHORT_MONTH}/{_SHORT_DAY}/",  # Hanweb, Sichuan: /art/2025/6/18/; Qinghai: /system/2025/06/18/
    rf"/{_YEAR}/{_MONTH}-{_DAY}/",  # Henan
    rf"/{_YEAR}-{_MONTH}-{_DAY}/",  # Xinjiang Corps
    rf"/{_YEAR}-{_MONTH}/{_DAY}/",  # the older www.gov.cn
    rf"/{_YEAR}{_MONTH}/{_DAY}/",  # Hebei
    rf"/{_YEAR}/{_MONTH}{_DAY}/",  # people.com.cn
    rf"/{_YEAR}{_MONTH}{_DAY}/(?P=year)(?P=month)(?P=day)_{_TIME}_",  # news.gov.hk: the day again, with the time
    rf"/{_YEAR}{_MONTH}{_DAY}/",  # Shanghai
    rf"/{_YEAR}{_MONTH}{_DAY}{_TIME}\d*/",  # Liaoning
    rf"/{_YEAR}{_MONTH}/[^/]+\Z",  # UCAP: /202506/36796cdc.shtml, the month only
)


def in_url(url: str) -> Moment | None:
    """The date that the address holds, by the first pattern that fits; None where none does or the day does not exist.

    It may be the date of a migration, and a month is all that some addresses give. What follows a ``?`` or ``#`` is not
    looked at: it may be the address of another page.
    """
    path = url.partition("#")[0].partition("?")[0]
    for pattern in PATTERNS:
        hit = _compiled(pattern).search(path)
        if hit:
            return _moment(hit)
    return None


def _moment(hit: re.Match[str]) -> Moment | None:
    found = hit.groupdict()
    precision: Precision = "second" if "second" in found else "day" if "day" in found else "month"
    year, month, day = int(found["year"]), int(found["month"]), int(found.get("day", 1))
    hour, minute, second = (int(found.get(name, 0)) for name in ("hour", "minute", "second"))
    try:
        naive = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    value = naive.replace(tzinfo=offset_at(naive, None))
    return Moment(value=value, precision=precision, raw=hit.string[hit.start("year") : hit.end(precision)])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # One entry for each of PATTERNS.
    return re.compile(pattern)
