"""What is written in any form is read again, to the precision that the form leaves."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from govnews import dates

SHANGHAI = ZoneInfo("Asia/Shanghai")
CHINESE = "〇一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789-/:", "０１２３４５６７８９－／：")
WEEKDAYS = "一二三四五六日"
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
LENGTHS = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}


def digits(number: int) -> str:
    """A year, numeral by numeral: 二〇二五."""
    return "".join(CHINESE[int(digit)] for digit in str(number))


def counted(number: int) -> str:
    """A number below a hundred: 十八, 二十."""
    tens, ones = divmod(number, 10)
    spelled = ("" if not tens else "十" if tens == 1 else CHINESE[tens] + "十") + (CHINESE[ones] if ones else "")
    return spelled or "零"


def half(moment: datetime) -> str:
    return "上午" if moment.hour < 12 else "下午"


def twelve(moment: datetime) -> int:
    return moment.hour if moment.hour <= 12 else moment.hour - 12


# How a moment is written, and the precision that is left of it.
FORMS: dict[str, tuple[str, Callable[[datetime], str]]] = {
    "iso": ("second", lambda m: f"{m:%Y-%m-%d %H:%M:%S}"),
    "iso to the minute": ("minute", lambda m: f"{m:%Y-%m-%d %H:%M}"),
    "iso with T": ("second", lambda m: f"{m:%Y-%m-%dT%H:%M:%S}"),
    "gov.cn": ("second", lambda m: f"{m:%Y-%m-%d-%H:%M:%S}"),
    "compact": ("second", lambda m: f"{m:%Y%m%d%H%M%S}"),
    "slashes": ("minute", lambda m: f"{m:%Y/%m/%d %H:%M}"),
    "slashes, no zeros": ("minute", lambda m: f"{m.year}/{m.month}/{m.day} {m.hour}:{m.minute}"),
    "full stops": ("minute", lambda m: f"{m:%Y.%m.%d %H:%M}"),
    "label": ("minute", lambda m: f"发布时间：{m:%Y-%m-%d %H:%M}"),
    "brackets": ("day", lambda m: f"【{m:%Y-%m-%d}】"),
    "units": ("second", lambda m: f"{m.year}年{m.month}月{m.day}日 {m.hour}时{m.minute}分{m.second}秒"),
    "units, glued": ("minute", lambda m: f"{m:%Y年%m月%d日%H:%M}"),
    "units, spaces": ("day", lambda m: f"{m.year} 年 {m.month} 月 {m.day} 日"),
    "units, hour": ("hour", lambda m: f"{m.year}年{m.month}月{m.day}日 {m.hour}点"),
    "half of the day": ("minute", lambda m: f"{m:%Y-%m-%d} {half(m)}{twelve(m)}:{m:%M}"),
    "AM and PM": ("minute", lambda m: f"{m:%Y-%m-%d} {m.hour % 12 or 12}:{m:%M} {'AM' if m.hour < 12 else 'PM'}"),
    "weekday": ("day", lambda m: f"{m.year}年{m.month}月{m.day}日（星期{WEEKDAYS[m.weekday()]}）"),
    "numerals": ("day", lambda m: f"{digits(m.year)}年{counted(m.month)}月{counted(m.day)}日"),
    "numerals, hour": (
        "hour",
        lambda m: f"{digits(m.year)}年{counted(m.month)}月{counted(m.day)}日{counted(m.hour)}时",
    ),
    "republic": ("day", lambda m: f"民國{m.year - 1911}年{m.month}月{m.day}日"),
    "republic, numerals": (
        "day",
        lambda m: f"民國{digits(m.year - 1911)}年{counted(m.month)}月{counted(m.day)}日",
    ),
    "full width": ("minute", lambda m: f"{m:%Y-%m-%d %H:%M}".translate(FULL_WIDTH)),
    "day": ("day", lambda m: f"{m:%Y-%m-%d}"),
    "compact day": ("day", lambda m: f"{m:%Y%m%d}"),
    "month": ("month", lambda m: f"{m.year}年{m.month}月"),
    "month, hyphen": ("month", lambda m: f"{m:%Y-%m}"),
    "year": ("year", lambda m: f"{m.year}年"),
    "English": ("second", lambda m: f"{m.day} {MONTHS[m.month - 1]} {m:%Y %H:%M:%S}"),
    "American": ("day", lambda m: f"{MONTHS[m.month - 1]} {m.day}, {m.year}"),
    "date(1)": ("second", lambda m: f"{DAYS[m.weekday()]} {MONTHS[m.month - 1]} {m:%d %H:%M:%S CST %Y}"),
}
MOMENTS = st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2099, 12, 31))
INSTANTS = st.integers(10**9, 2 * 10**9 - 1)
OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))


@given(MOMENTS, st.sampled_from(sorted(FORMS)))
def test_what_is_written_is_read_again(moment: datetime, form: str) -> None:
    """A moment in any form is that moment, at the precision of the form and in China's time."""
    precision, write = FORMS[form]
    text = write(moment)
    found = dates.read(text)
    assert found is not None, text
    assert found.precision == precision
    assert str(found) == moment.isoformat(" ")[: LENGTHS[precision]]
    if form != "date(1)":  # which says CST, in summer too
        assert found.value.utcoffset() == found.value.replace(tzinfo=SHANGHAI).utcoffset()


@given(MOMENTS, st.sampled_from(sorted(FORMS)))
def test_what_is_written_into_a_text_is_found_in_it(moment: datetime, form: str) -> None:
    """`find` sees in a sentence what `read` sees in the string alone."""
    _, write = FORMS[form]
    if form == "weekday":  # which `read` leaves out of the raw string too
        _, write = FORMS["units, spaces"]
    found = dates.find(f"会议于 {write(moment)}，在云州召开，云政发〔2025〕18号")
    alone = dates.read(write(moment))
    assert alone is not None
    assert [each.moment for each in found] == [alone]


@given(INSTANTS, st.sampled_from([1, 1000]))
def test_seconds_and_milliseconds_since_1970_are_read_again(seconds: int, factor: int) -> None:
    """A number of seconds or of milliseconds is that instant."""
    found = dates.read(str(seconds * factor))
    assert found is not None
    assert (found.value.timestamp(), found.precision) == (seconds, "second")


@given(MOMENTS, OFFSETS)
def test_an_offset_that_is_printed_is_kept(moment: datetime, offset: timezone) -> None:
    """ISO 8601 and RFC 2822 with an offset give the very value that was written."""
    value = moment.replace(microsecond=0, tzinfo=offset)
    for text in (value.isoformat(), format_datetime(value)):
        found = dates.read(text)
        assert found is not None, text
        assert (found.value, found.value.utcoffset()) == (value, value.utcoffset())


@given(MOMENTS, st.integers(0, 364))
def test_a_day_without_its_year_is_the_last_one_before_the_reference(reference: datetime, days: int) -> None:
    """A month and a day are read as the day that lies at most a year back."""
    day = reference - timedelta(days=days)
    found = dates.read(f"{day.month}月{day.day}日", reference=reference)
    assert found is not None
    assert found.value.date() == day.date()


@given(MOMENTS, st.sampled_from(["%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"]))
def test_the_plainest_spelling_is_read_like_the_same_with_a_space_before_it(moment: datetime, form: str) -> None:
    """The plainest spellings take a short cut, which must lead to the same place."""
    text = moment.strftime(form)
    assert dates.read(text) == dates.read(" " + text)


@given(st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T　][0-9]{2}:[0-9Z+]{2}([:.][0-9]{2})?)?", fullmatch=True))
def test_what_only_looks_plain_is_read_like_the_same_with_a_space_before_it(text: str) -> None:
    """Also where a digit or a separator is wrong the short cut answers as the long way does."""
    assert dates.read(text) == dates.read(" " + text)
