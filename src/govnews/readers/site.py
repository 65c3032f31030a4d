"""The site a page belongs to: by its metas, its foot line, its adapter and its address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews.article import Level, Site
from govnews.page import host_of

if TYPE_CHECKING:
    from govnews.page import Page

# 网站标识码: two letters and eight digits for a ministry (bm) and for the bureaus below it, ten digits else, of which six are
# the division (国办函〔2014〕…).
_CODE = re.compile(r"(?:[a-z]{2}\d{8}|[1-9]\d{9}|N\d{9})", re.IGNORECASE)
_IN_FOOT = re.compile(rf"网站标识码\s*[：:]?\s*({_CODE.pattern})", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,8}")
_FOOT_LINES = 40
# How the names of the provinces' sites begin, by the first two digits of their divisions, GB/T 2260. A prefecture of Qinghai is
# called 海南, too, so the names are taken whole.
_PROVINCES = dict(
    zip(
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(),
        "北京市 天津市 河北省 山西省 内蒙古 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省"
        " 湖北省 湖南省 广东省 广西 海南省 重庆市 四川省 贵州省 云南省 西藏 陕西省 甘肃省 青海省 宁夏 新疆".split(),
        strict=True,
    )
)


def site_of(page: Page, name: str | None, division: str | None) -> Site | None:
    """The site of `page`.

    Args:
        page: The page.
        name: What it calls itself, if a rule found that.
        division: The division that the adapter names, in two, four or six digits; ``00`` for the central government.
    """
    code = _code(page)
    central = code is not None and code.startswith("bm")
    if division is not None:
        division = division.ljust(6, "0")
        central, division = (True, None) if division == "000000" else (central, division)
    elif code is not None and code.isdecimal():
        division = code[:6] if _may_be_in(code[:2], name) else None
    level = "central" if central else _level(division)
    domain = page.host or _domain(page)
    if not any((name, domain, code, division, level)):
        return None
    return Site(name=name, domain=domain, identification_code=code, division=division, level=level)


def _may_be_in(province: str, name: str | None) -> bool:
    """False where a site names another province than its code does: that of www.henan.gov.cn is one of Guangxi, 4500000001."""
    others = tuple(each for digits, each in _PROVINCES.items() if digits != province)
    return name is None or not name.startswith(others)


def _domain(page: Page) -> str | None:
    """The host that the page says it is of; it is written with a scheme or without."""
    for content in page.meta("SiteDomain"):
        host = host_of(f"//{content.strip().rpartition('//')[2]}")
        if host and _HOST.fullmatch(host):
            return host
    return None


def _code(page: Page) -> str | None:
    for content in page.meta("SiteIDCode"):
        if _CODE.fullmatch(content.strip()):
            return _as_written(content.strip())
    for index in page.lines_with("标识码"):
        if index >= len(page.lines) - _FOOT_LINES and (hit := _IN_FOOT.search(page.lines[index].text)):
            return _as_written(hit.group(1))
    return None


def _as_written(code: str) -> str:
    """The code with its letters in the case in which the state writes them: bm05000001, N000000001."""
    return code.upper() if code[1:].isdecimal() else code.lower()


def _level(division: str | None) -> Level | None:
    if division is None:
        return None
    if division.endswith("0000"):
        return "province"
    return "prefecture" if division.endswith("00") else "county"
