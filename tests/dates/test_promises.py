"""What holds for every date and for every text."""

import pickle
import sys
import time
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import dates

CHINESE = "〇一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def chinese_digits(number: int) -> str:
    return "".join(CHINESE[int(digit)] for digit in str(number))


def chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else CHINESE[tens] + "十") + (CHINESE[ones] if ones else "")


# How a moment is written, and the precision that is left of it.
FORMS = {
    "%Y-%m-%d %H:%M:%S": "second",
    "%Y-%m-%d-%H:%M:%S": "second",
    "%Y-%m-%dT%H:%M:%S": "second",
    "%Y%m%d%H%M%S": "second",
    "%Y/%m/%d %H:%M": "minute",
    "%Y.%m.%d %H:%M": "minute",
    "%Y年%m月%d日 %H时%M分%S秒": "second",
    "%Y年%m月%d日%H:%M": "minute",
    "%Y年%m月%d日 %H时": "hour",
    "%Y-%m-%d": "day",
    "%Y%m%d": "day",
    "%Y年%m月%d日": "day",
    "%Y年%m月": "month",
    "%Y年": "year",
    "%d %b %Y %H:%M:%S": "second",
    "%b %d, %Y": "day",
    "%a %b %d %H:%M:%S CST %Y": "second",
}
LENGTHS = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}
MOMENTS = st.datetimes(min_value=datetime(1992, 1, 1), max_value=datetime(2100, 12, 31))


@given(MOMENTS, st.sampled_from(sorted(FORMS)))
def test_what_is_written_is_read_again(moment: datetime, form: str) -> None:
    found = dates.read(moment.strftime(form))
    assert found is not None
    assert found.precision == FORMS[form]
    assert str(found) == moment.isoformat(" ")[: LENGTHS[FORMS[form]]]
    assert found.value.utcoffset() == timedelta(hours=8)


@given(MOMENTS)
def test_a_day_in_chinese_numerals_is_read_again(moment: datetime) -> None:
    found = dates.read(f"{chinese_digits(moment.year)}年{chinese(moment.month)}月{chinese(moment.day)}日")
    assert found is not None
    assert str(found) == str(moment.date())


@given(MOMENTS, st.sampled_from(["%Y-%m-%d %H:%M", "%Y年%m月%d日 %H:%M"]))
def test_the_width_of_a_digit_does_not_matter(moment: datetime, form: str) -> None:
    narrow, wide = dates.read(moment.strftime(form)), dates.read(moment.strftime(form).translate(FULL_WIDTH))
    assert narrow is not None
    assert wide is not None
    assert narrow.value == wide.value


TEXTS = st.text(
    st.sampled_from("0123456789年月日时分秒-/.: TZ+民國前上下午晚点半〔〕号Jun二〇十　\u200b") | st.characters()
)


@given(TEXTS, st.none() | MOMENTS)
def test_any_text_is_a_moment_or_none(text: str, reference: datetime | None) -> None:
    moment = dates.read(text, reference=reference)
    if moment is not None:
        assert moment.value.tzinfo is not None
        assert moment.raw in text


@given(TEXTS)
def test_what_is_found_in_a_text_stands_there_in_order(text: str) -> None:
    end = 0
    for found in dates.find(text):
        assert end <= found.start < found.end <= len(text)
        assert found.moment.raw == text[found.start : found.end].strip()
        end = found.end


@given(st.text())
def test_any_address_is_a_moment_or_none(url: str) -> None:
    dates.in_url(url)


@pytest.mark.parametrize("weekday", "一二三四五六日")
def test_a_weekday_that_contradicts_the_date_refuses_it(weekday: str) -> None:
    """2025-06-18 was a Wednesday."""
    expected = "2025-06-18" if weekday == "三" else None
    for text in (f"2025年6月18日（星期{weekday}）", f"星期{weekday} 2025年6月18日", f"2025-06-18 周{weekday}"):
        moment = dates.read(text)
        assert (None if moment is None else str(moment)) == expected


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1986-05-03 12:00", 8),
        ("1986-05-05 12:00", 9),
        ("1989-07-01", 9),
        ("1991-09-14 12:00", 9),
        ("1991-09-16 12:00", 8),
        ("1985-07-01 12:00", 8),
        ("1992-07-01 12:00", 8),
    ],
)
def test_the_summer_time_of_1986_to_1991(text: str, hours: int) -> None:
    moment = dates.read(text)
    assert moment is not None
    assert moment.value.utcoffset() == timedelta(hours=hours)


def test_a_zone_that_is_passed_in_holds_where_the_text_names_none() -> None:
    zone = ZoneInfo("Asia/Tokyo")
    plain, named = dates.read("2025-06-18 09:12", zone=zone), dates.read("2025-06-18T09:12:00Z", zone=zone)
    assert plain is not None
    assert named is not None
    assert plain.value.utcoffset() == timedelta(hours=9)
    assert named.value.utcoffset() == timedelta(0)
    # A fixed offset, so that it pickles and compares whatever the zone files of another machine say.
    assert isinstance(plain.value.tzinfo, timezone)


def test_an_aware_reference_is_seen_from_the_zone() -> None:
    reference = datetime(2025, 6, 17, 20, tzinfo=UTC)  # the 18th in China
    moment = dates.read("今天 03:00", reference=reference)
    assert moment is not None
    assert str(moment) == "2025-06-18 03:00"


def test_a_moment_can_be_sent_to_another_process() -> None:
    moment = dates.read("1988年6月1日 10:00")
    assert pickle.loads(pickle.dumps(moment)) == moment


def operations(work: str) -> int:
    """How many lines of Python `find` and `read` run over a text: a count, which no busy machine changes."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        dates.find(work)
        dates.read(work)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ["1", "2025", "年月日", " ", "　", "2025年", "民國", "Jun ", "20", "2025-06-18", "二〇", "2025-", "号", "T09:"],
)
def test_a_text_ten_times_as_long_costs_ten_times_as_much(piece: str) -> None:
    small, large = operations(piece * 1_000), operations(piece * 10_000)
    assert large < 12 * small + 1_000


@pytest.mark.parametrize("piece", ["1", "年月日", " ", "2025年6月18日", "民國", "Jun "])
def test_a_megabyte_is_read_as_fast_as_its_size_allows(piece: str) -> None:
    """What runs inside the regular expressions counts no lines, so here it is time: of two sizes in one run."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        dates.find(text)
        dates.read(text)
        return time.process_time() - start

    small = min(seconds(100_000) for _ in range(3))
    assert seconds(1_000_000) < 40 * max(small, 0.002)
