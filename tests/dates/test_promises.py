"""What holds for every date and for every text."""

import pickle
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import dates

TEXTS = st.text(
    st.sampled_from("0123456789年月日时分秒-/.: TZ+民國前上下午晚点半〔〕号Jun二〇十　\u200b") | st.characters()
)
REFERENCES = st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC))
ZONES = st.sampled_from([None, UTC, ZoneInfo("Asia/Shanghai"), ZoneInfo("Asia/Taipei")])


@given(TEXTS, REFERENCES, ZONES, st.booleans())
def test_any_text_is_a_moment_or_none(
    text: str, reference: datetime | None, zone: tzinfo | None, republic: bool
) -> None:
    """Nothing is raised, and a moment is aware, within the years of a calendar, and printed in the text."""
    moment = dates.read(text, reference=reference, zone=zone, republic=republic)
    if moment is not None:
        assert moment.value.tzinfo is not None
        assert 1900 <= moment.value.year <= 2101  # the last day of 2100 at 24:00
        assert moment.raw in text


@given(st.sampled_from(["昨天", "3年前", "6月17日", "2小时前", "17日", "刚刚", "09:12"]), REFERENCES)
def test_any_reference_is_good_or_none(text: str, reference: datetime | None) -> None:
    """A reference at the ends of what a datetime can hold raises nothing either."""
    dates.read(text, reference=reference)


@given(TEXTS)
def test_what_is_found_in_a_text_stands_there_in_order(text: str) -> None:
    """Spans lie in the text, in order, do not overlap, and hold the raw string."""
    end = 0
    for found in dates.find(text):
        assert end <= found.start < found.end <= len(text)
        assert found.moment.raw == text[found.start : found.end]
        end = found.end


@given(TEXTS)
def test_what_is_found_in_a_text_is_a_date_by_itself(text: str) -> None:
    """`find` does not see a date that `read` would refuse."""
    for found in dates.find(text):
        assert dates.read(found.moment.raw) == found.moment


@given(st.text())
def test_any_address_is_a_moment_or_none(url: str) -> None:
    """Nothing is raised, whatever the address."""
    dates.in_url(url)


@pytest.mark.parametrize("weekday", "一二三四五六日")
def test_a_weekday_that_contradicts_the_date_refuses_it(weekday: str) -> None:
    """2025-06-18 was a Wednesday, and no other weekday is accepted beside it."""
    expected = "2025-06-18" if weekday == "三" else None
    for text in (f"2025年6月18日（星期{weekday}）", f"星期{weekday} 2025年6月18日", f"2025-06-18 周{weekday}"):
        moment = dates.read(text)
        assert (None if moment is None else str(moment)) == expected
    found = dates.find(f"会议于2025年6月18日（星期{weekday}）召开")
    assert [str(each.moment) for each in found] == ([expected] if expected else [])


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
    """A time in one of those summers is +09:00, a time before, between or after them +08:00."""
    moment = dates.read(text)
    assert moment is not None
    assert moment.value.utcoffset() == timedelta(hours=hours)


def test_a_zone_that_is_passed_in_holds_where_the_text_names_none() -> None:
    """A zone that the text names beats the one that is passed in."""
    zone = ZoneInfo("Asia/Tokyo")
    plain, named = dates.read("2025-06-18 09:12", zone=zone), dates.read("2025-06-18T09:12:00Z", zone=zone)
    assert plain is not None
    assert named is not None
    assert plain.value.utcoffset() == timedelta(hours=9)
    assert named.value.utcoffset() == timedelta(0)
    assert [each.moment for each in dates.find("2025-06-18 09:12", zone=zone)] == [plain]


@pytest.mark.parametrize(
    ("text", "reference", "moment"),
    [
        ("今天 03:00", datetime(2025, 6, 17, 20, tzinfo=UTC), "2025-06-18 03:00"),
        ("昨天", datetime(2025, 6, 17, 15, tzinfo=UTC), "2025-06-16"),
        ("今天", datetime(1988, 6, 17, 15, 30, tzinfo=UTC), "1988-06-18"),  # half past midnight in summer time
    ],
)
def test_an_aware_reference_is_seen_from_china(text: str, reference: datetime, moment: str) -> None:
    """Which day is today is asked of the clocks of the zone, not of those of the reference."""
    assert str(dates.read(text, reference=reference)) == moment


@pytest.mark.parametrize("zone", [None, ZoneInfo("Asia/Taipei")])
@pytest.mark.parametrize("text", ["1988年6月1日 10:00", "2025-06-18T01:12:33Z", "2025-06-18", "1750209153"])
def test_a_moment_can_be_sent_to_another_process(text: str, zone: tzinfo | None) -> None:
    """Its offset is fixed: it pickles, and goes to ISO 8601 and back, whatever the zone files of the other machine say."""
    moment = dates.read(text, zone=zone)
    assert moment is not None
    assert isinstance(moment.value.tzinfo, timezone)
    assert pickle.loads(pickle.dumps(moment)) == moment
    back = datetime.fromisoformat(moment.value.isoformat())
    assert (back, back.utcoffset()) == (moment.value, moment.value.utcoffset())


def test_the_import_costs_no_pattern_and_no_zone() -> None:
    """Neither dateutil nor zoneinfo is loaded, and not one pattern compiled, before the first date is read."""
    code = (
        "import attrs, re, sys, govnews\n"
        "made = []; compile = re.compile\n"
        "re.compile = lambda *a: made.append(a) or compile(*a)\n"
        "from govnews import dates\n"
        "assert not made, made\n"
        "dates.read('2025年6月18日')\n"
        "assert made\n"
        "print(*sorted({'dateutil', 'zoneinfo'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == ""
