"""The spellings of a date, as regular expressions, and the numerals in them; `govnews.dates` makes moments of them.

Every pattern reads the text as it stands, full-width and Chinese numerals included, so that a span is a span of the page.
Repeats are bounded or possessive: an attempt at one place looks at a bounded number of characters, whatever follows.
"""

from __future__ import annotations

import re
from functools import cache

_DIGIT = "[0-9０-９]"
# The zero of 二〇〇八 is also typed as a circle, as a Latin, full-width, Greek or Cyrillic letter O, and as a digit.
_ZERO = "〇○◯零Oo\uff2fοΟ\u041e"
_NUMERALS = f"0-9０-９{_ZERO}一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖十拾廿卅百元"
_NUMERAL = f"[{_NUMERALS}]"
# White space, and characters that take no room: pages have both inside dates.
BLANK = r"[\s\u200b-\u200f\u2060\ufeff\u00ad]"
_GAP = f"{BLANK}{{0,4}}+"
_WIDE_GAP = f"{BLANK}{{0,64}}+"
_COLON = "[:：∶]"
_SEPARATORS = "-/.－／．‐‑–"
_WEEKDAY = "(?:星期|周|週|礼拜|禮拜)(?P<weekday>[一二三四五六日天])(?![至到])"

_DIGITS = str.maketrans(
    dict.fromkeys(_ZERO, "0")
    | dict(zip("一二三四五六七八九壹贰叁肆伍陆柒捌玖", "123456789" * 2, strict=True))
    | {"两": "2", "兩": "2", "貳": "2", "參": "3", "陸": "6", "拾": "十", "廿": "2十", "卅": "3十", "元": "1"}
)


def number(numeral: str) -> int:
    """The value of a numeral of digits of any width, of Chinese digits (二〇二五), or with tens and hundreds (一百一十四).

    Returns:
        The number; -1 where the characters are no numeral (十十).
    """
    if numeral.isdecimal():
        return int(numeral)
    hundreds, hundred, rest = numeral.translate(_DIGITS).rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    parts = (hundreds or "1" if hundred else "0", tens or "1" if ten else "0", ones or "0")
    if not all(part.isdecimal() for part in parts) or (ten and len(ones) > 1):
        return -1
    return int(parts[0]) * 100 + int(parts[1]) * 10 + int(parts[2])


# Between a date and its time: nothing (only before an hour of two digits, if the day ends in a digit: 2022-04-1808:30), a
# T, white space, a hyphen (gov.cn), a comma; a weekday may come first. An offset with a minus needs a T or a space before
# it and four digits: without, 09:12-10:30 is from one time to another.
CLOCK = rf"""
    (?:{_GAP}[（(\[【,，]?{_GAP}{_WEEKDAY}{_GAP}[)）\]】]?)?
    (?: (?P<tee>[Tt]) | {_WIDE_GAP}[-,，|]?{_WIDE_GAP}(?: (?<!{_DIGIT}) | (?={_DIGIT}{{2}}{_GAP}{_COLON}) ) )
    (?:(?P<half>[上中下]午|早[上晨]?|清晨|凌晨|午[后後]|傍晚|晚[上间間]?|夜[间間]|深夜){_GAP})?
    (?:
      (?P<hour>{_DIGIT}{{1,2}}){_GAP}{_COLON}{_GAP}
      (?P<minute>{_DIGIT}{{1,2}})(?!{_DIGIT})
      (?:{_GAP}{_COLON}{_GAP}(?P<second>{_DIGIT}{{1,2}})(?!{_DIGIT})(?:[.,]{_DIGIT}{{1,9}})?)?
      (?:{_GAP}(?P<meridiem>[AaPp])\.?[Mm](?![A-Za-z])\.?)?
    |
      (?P<hours>{_NUMERAL}{{1,3}}){_GAP}[时時点點]
      (?:
        整 | (?P<thirty>半)
      |
        {_GAP}(?P<minutes>{_NUMERAL}{{1,3}}){_GAP}分
        (?:{_GAP}(?P<seconds>{_NUMERAL}{{1,3}}){_GAP}秒)?
      |
        (?P<bare_minutes>{_DIGIT}{{2}})(?![{_NUMERALS}年月日])
      )?
    )
    (?:
      {_GAP}(?P<bracket>[(（])?(?P<zone>
        (?:GMT|UTC|UT)(?:{_GAP}[-+][0-9]{{1,2}}(?::?[0-9]{{2}})?)?
      | CST | CDT | HKT | [Zz]
      | [+][0-9]{{2}}(?::?[0-9]{{2}})? | (?(tee)-[0-9]{{2}}:?[0-9]{{2}}|(?<=[ ])-[0-9]{{4}})
      )(?(bracket)[)）]|(?![A-Za-z0-9:]))
      (?:[ ]?\((?:[A-Z]{{3,4}}|China[ ]Standard[ ]Time|中国标准时间|中國標準時間)\))?
    )?
"""
# A day ends where no digit follows, or the two digits of a glued hour.
_DAY_ENDS = f"(?:(?!{_DIGIT})|(?={_DIGIT}{{2}}{_GAP}{_COLON}))"

# 2025-06-18, 2025/6/18, 2025.06.18, 2025-06; of a day of two digits the second may belong to the hour: 2022-4-508:30.
# 2011-12学年 is two years.
NUMERIC = rf"""
    (?P<year>{_DIGIT}{{2,4}}){_GAP}
    (?P<separator>[{_SEPARATORS}]){_GAP}
    (?P<month>{_DIGIT}{{1,2}})
    (?:{_GAP}(?P=separator){_GAP}(?P<day>{_DIGIT}{{1,2}})|(?!{_GAP}[学學]?年))
    {_DAY_ENDS}
"""

# 2025年6月18日, 二〇二五年六月, 民國114年; 1990年代 and 2025年度 are no years. The 日 may be missing at the very end only:
# 2025年6月18家 is a month and a number.
CHINESE = rf"""
    (?:(?:中[华華])?(?P<era>民[国國]){_GAP}|(?:公元|西元){_GAP})?
    (?P<year>{_NUMERAL}{{1,6}}){_GAP}年(?![代度])
    (?:
      {_GAP}(?P<month>{_NUMERAL}{{1,3}}){_GAP}月
      (?:份|{_GAP}(?P<day>{_NUMERAL}{{1,3}}){_GAP}(?:[日号號]|\Z))?
    )?
"""

# 20250618, and with a time: 202506180912, 20250618091233, 20250618091233000, 20250618T091233Z.
COMPACT = rf"""
    (?P<year>{_DIGIT}{{4}})(?P<month>{_DIGIT}{{2}})(?P<day>{_DIGIT}{{2}})
    (?:
      T?(?P<hour>[0-9]{{2}})(?P<minute>[0-9]{{2}})
      (?:(?P<second>[0-9]{{2}})(?:\.?[0-9]{{3}})?)?
      (?P<zone>Z|[-+][0-9]{{2}}:?[0-9]{{2}})?
      (?![0-9])
    |
      {_DAY_ENDS}
    )
"""

# 18/06/2025 or 06/18/2025.
YEAR_LAST = rf"""
    (?P<first>{_DIGIT}{{1,2}})(?P<separator>[-/.])
    (?P<other>{_DIGIT}{{1,2}})(?P=separator)
    (?P<year>{_DIGIT}{{4}})
    {_DAY_ENDS}
"""

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: index for index, name in enumerate(_MONTH_NAMES, 1)}
"""The number of a month by the first three letters of its English name, in lower case."""
_MONTH = r"""(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
    |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"""
WEEKDAYS = {name: index for index, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
"""The number of a weekday, as `datetime.weekday` counts, by the first three letters of its English name."""
WEEKDAYS |= {name: index for index, name in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH_WEEKDAY = r"""(?:(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?
    |sat(?:urday)?|sun(?:day)?)\.?,?[ ]{1,4})?"""
_AT = "(?:,?[ ]at(?=[ ]{1,4}[0-9]))?"

# Wed, 18 Jun 2025 09:12:33 +0800; Wednesday, 18-Jun-25 09:12:33 GMT; 18 June 2025.
DAY_MONTH = rf"""(?i:
    {_ENGLISH_WEEKDAY}
    (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:[ ]{{1,4}}|-)
    {_MONTH}\.?,?(?:[ ]{{1,4}}|-)
    (?P<year>[0-9]{{4}}|[0-9]{{2}})(?![0-9:]){_AT}
)"""

# June 18, 2025; Wed Jun 18 2025 09:12:33 GMT+0800 (China Standard Time).
MONTH_DAY = rf"""(?i:
    {_ENGLISH_WEEKDAY}
    {_MONTH}\.?[ ]{{1,4}}
    (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?[ ]{{1,4}}
    (?P<year>[0-9]{{4}})(?![0-9:]){_AT}
)"""

# Wed Jun 18 09:12:33 CST 2025: what date(1) and Java print.
ASCTIME = rf"""(?i:
    {_ENGLISH_WEEKDAY}
    {_MONTH}[ ]{{1,4}}(?P<day>[0-9]{{1,2}})[ ]{{1,4}}
    (?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}}))?
    (?:[ ]{{1,4}}(?P<zone>(?:GMT|UTC|UT)(?:[-+][0-9]{{2}}:?[0-9]{{2}})?|CST|CDT|HKT|[-+][0-9]{{4}}))?
    [ ]{{1,4}}(?P<year>[0-9]{{4}})(?![0-9])
)"""

# Seconds or milliseconds since 1970, from 2001 to 2033: an eleventh digit is a telephone number, another first digit too.
EPOCH = r"(?P<epoch>1[0-9]{9})(?:[0-9]{3})?(?![0-9])"

# 18 2025-03, 2025-03 18, 03-18 2025, 2025 03-18: a day set apart from its month or a year from its day, large above small.
_YEAR_4 = f"(?:19|20){_DIGIT}{{2}}"
_NUMBER_2 = f"{_DIGIT}{{1,2}}"
_APART = f"{BLANK}{{1,4}}"
IN_PARTS = rf"""(?:
    (?P<day_1>{_NUMBER_2})日?(?:{_APART}|{_GAP}[/|]{_GAP})(?P<year_1>{_YEAR_4})[-/.年](?P<month_1>{_NUMBER_2})月?
  | (?P<year_2>{_YEAR_4})[-/.年](?P<month_2>{_NUMBER_2})月?{_APART}(?P<day_2>{_NUMBER_2})日?
  | (?P<month_3>{_NUMBER_2})[-/.月](?P<day_3>{_NUMBER_2})日?{_APART}(?P<year_3>{_YEAR_4})年?
  | (?P<year_4>{_YEAR_4})年?{_APART}(?P<month_4>{_NUMBER_2})[-/.月](?P<day_4>{_NUMBER_2})日?
)(?!{_DIGIT})"""

# 3分钟前, 两小时前, 半小时前, 刚刚.
AGO = rf"""
    (?P<now>刚刚|剛剛|刚才|剛才)
  | (?P<count>{_NUMERAL}{{1,4}}|半){_GAP}
    (?P<unit>秒[钟鐘]?|分[钟鐘]?|[个個]?小[时時]|[个個]?[钟鐘][头頭]|天|日|周|週|[个個]?星期|[个個]月|年)
    {_GAP}(?:之|以)?前
"""

# What stands for a day when one knows today: 昨天 09:12, 6月17日, 17日, 06-17, 6月, 09:12.
RELATIVE = rf"""
    (?:
      (?P<word>今天|今日|昨天|昨日|前天|前日)
    | (?:(?P<month>{_NUMERAL}{{1,3}}){_GAP}月{_GAP})?(?P<day>{_NUMERAL}{{1,3}}){_GAP}[日号號]
    | (?P<only_month>{_NUMERAL}{{1,3}}){_GAP}月份?
    | (?P<dashed_month>{_DIGIT}{{2}})[-/](?P<dashed_day>{_DIGIT}{{2}})(?![-/0-9])
    )?
"""

# A clock that is not China's: its name is no label, and the time beside it is not read.
_FOREIGN = "(?!新疆|乌鲁木齐|烏魯木齊|当地|當地|格林|世界|国际|國際|美国|美國|美东|美東|东部|東部|西部|太平洋)"
_LABEL = rf"""
    (?:{_FOREIGN}[\u4e00-\u9fff]{_GAP}){{0,10}}?
    (?: [时時]{_GAP}[间間] | 日{_GAP}期 | [发發]{_GAP}[布佈] | [发發]{_GAP}表 | 更{_GAP}新 | 刊{_GAP}登 )
    {_GAP}[于於]?{_GAP}{_COLON}?
  | (?i:(?:publish(?:ed)?|pub|updated?|last[ -]modified|date|time)[ ]?(?:date|time|on|at)?{_GAP}:)
"""
LEAD = rf"(?: {BLANK} | [\[【（(〔「<《|·,，] | {_WEEKDAY} | {_LABEL} )*+"
"""What may stand before a date in a string that is one: brackets, a weekday, a label."""
TAIL = rf"(?: {BLANK} | [\]】）)〕」>》|,，;；。（(\[【] | {_WEEKDAY} | [发發][布佈] | 更新 )*+\Z"
"""What may stand behind it."""
WEEKDAY_BEHIND = rf"{_GAP}[（(\[【,，]?{_GAP}{_WEEKDAY}"
"""A weekday behind a date in running text."""

CANDIDATE = f"[12１２一二壹贰貳民](?=[09０９九玖国國{_ZERO}])"
"""Where a date of running text may begin; it starts with a character class, which `re` searches for fast."""
ENGLISH_CANDIDATE = r"""[JFMASONDjfmasond](?<!\w.)(?i:
    (?<=j)(?:an|un|ul) | (?<=f)eb | (?<=m)(?:ar|ay) | (?<=a)(?:pr|ug) | (?<=s)ep | (?<=o)ct | (?<=n)ov | (?<=d)ec
)"""
"""The same for English: the first letters of a month that no letter stands before."""
OFFSET = r"([-+])(\d{1,2}):?(\d{2})?"
"""An offset from UTC: its sign, hours and minutes."""
NUMBERED = rf"{BLANK}?[〕\])）】]?{BLANK}?第?{BLANK}?{_NUMERAL}{{1,6}}{BLANK}?[号號期]"
"""What makes the year before it part of a number: 2025年第18号, 〔2025年〕18号."""
NUMBER_LABEL = r"""(?:第|编号|編號|编码|号码|號碼|电话|電話|热线|熱線|传真|傳真|邮编|郵編|身份证号?|账号|帐号|帳號|学号|工号
    |版本号?|备案号?|[Pp]备|(?<![A-Za-z])(?:[Nn][Oo]\.?|[Ii][Dd]|[Tt][Ee][Ll]))\s*[：:]?\s*\Z"""
"""What says that a number follows. A date with 年 in it is none, so there only 第 counts: 热线2025年6月18日开通."""
# A number goes on in front: a digit, or a digit and a separator; a currency; a part of an address or of a version.
JOINED_BEFORE = r"(?:[0-9０-９A-Za-z_@#=%￥¥$]|[0-9０-９A-Za-z][-./:：]|[-/.][-/.]?)\Z"
"""What makes a date a part of the characters before it."""
JOINED_BEHIND = r"[0-9０-９A-Za-z_@#=%号號]|[-./][0-9０-９A-Za-z]"
"""What makes a date a part of the characters behind it, unless they are a `RANGE`."""
RANGE = rf"""[-/](?:
    [12]{_DIGIT}{{3}}(?: [-/.年] | {_DIGIT}{{4}}(?!{_DIGIT}) )
  | (?<=[日号號时時点點分秒半整][-/]){_DIGIT}
  | {_DIGIT}{{1,2}}{_COLON}{_DIGIT}{{2}}
  | {_DIGIT}{{1,2}}[.]{_DIGIT}{{1,2}}(?![0-9０-９.])
)"""
"""Up to when: 2025.6.18-2025.6.20, 2025年6月18日-20日, 9:00-11:00, 2025.6.18-6.20."""
DAY_BEFORE_MONTH = r"""(?i:
    (?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?[ ]{1,4})?(?:[0-9]{1,2}(?:st|nd|rd|th)?[ -]{1,4})?\Z
)"""
"""The beginning of an English date that has its month in the middle."""


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The compiled pattern, made at the first use: all of them cost more than the import of this package.

    The cache holds one entry for each constant of this module.
    """
    return re.compile(source, re.VERBOSE)
