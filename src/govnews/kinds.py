"""What is not an article: listings, redirects, script challenges, error pages, empty shells, told by what they show."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from govnews import labels
from govnews.finding.furniture import is_foot, is_furniture
from govnews.finding.title_names import is_named_title
from govnews.scripts import compile_in_both
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.article import Kind
    from govnews.lines import Line
    from govnews.page import Page

# A page with less visible text than this has nothing to read; what it is instead, its scripts and its title say.
_BARE = 60
_SHORT = 400
# A stub that sends the reader on has a script of a few lines; a page full of scripts mentions its location somewhere, too.
_SMALL_SCRIPT = 2000

_REFRESH = re.compile(r"^\s*(\d{1,4})?\s*[;,]?\s*url\s*=", re.IGNORECASE)
_SCRIPT_REDIRECT = re.compile(r"\blocation(?:\.href)?\s*=[^=]|\blocation\.(?:replace|assign)\s*\(")
# Cookies that a challenge sets, and the globals of the products behind them.
_CHALLENGE = compile_in_both(
    r"\$_ts\b|acw_sc__v|__jsl_clearance|document\.cookie\s*=|_cf_chl|cf-challenge|challenge-platform|aliyun_waf|WZWS"
    r"|安全验证|人机验证|正在验证|请开启JavaScript|enable JavaScript|滑动验证|请输入验证码|访问过于频繁|verify(?:ing)? (?:you are|your)",
    re.IGNORECASE,
)
_ERROR = compile_in_both(
    r"^\W*(?:(?:HTTP\s*)?(?:Error|错误|状态)?\s*(?:40[0-9]|41[0-9]|50[0-9])\s*(?:$|[-–—:：|_A-Za-z]|错误|页)|(?:页面|网页|文件|文章|信息|内容|您(?:所)?(?:访问|查看|请求)的.{0,12})(?:不存在|已删除|已被删除|未找到|找不到|无法访问|丢失)"
    r"|抱歉.{0,20}(?:不存在|找不到|未找到|无法|出错|删除)|对不起.{0,20}(?:不存在|找不到|未找到|无法|出错|删除)|(?:page |file )?not found|bad gateway|internal server error"
    r"|service unavailable|gateway time-?out|access denied|forbidden|系统错误|服务器错误|服务器内部错误|系统出错)",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:(?:19|20)\d\d\s*[-年/.]\s*)?\d{1,2}\s*[-月/.]\s*\d{1,2}")
_DATE_OF_YEAR = re.compile(r"(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}")
_DATE_ALONE = re.compile(
    r"\W*(?:(?:19|20)\d\d\s*[-年/.]\s*)?\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\W*"
)

# What servers title the page that they send with a status of 301 to 308.
_MOVED = re.compile(r"\s*(?:30[1-8]\b|Moved Permanently|Found\s*$|(?:Object|Document) moved)", re.IGNORECASE)

# Their values say enough; of the others only those with a date.
_TELLING = frozenset((*labels.SOURCE, *labels.NUMBER, *labels.RESPONSIBLE_EDITORS))
_FACTS = _TELLING.union(labels.PUBLISHED, labels.INDEX_NUMBER, labels.WRITTEN)
_SHORTEST_PROSE = 24
_ENOUGH_PROSE = 120
_SHARE_OF_PROSE = 0.05
_FEWEST_ENTRIES = 5
_FEWEST_TEASERS = 3
# What stands below the link of an entry: the number of a document, the date, the source.
_LINES_OF_AN_ENTRY, _LONGEST_DATED = 3, 60
# Characters: shorter links are navigation, shorter titles the names of columns.
_LONGEST_MESSAGE = 80
_SHORTEST_LINK = 6
_SHORTEST_TITLE = 8
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_SENTENCE_ENDS = re.compile("[。！？；](?!.{0,3}(?:\\.\\.|…)$)")


def kind_of(page: Page) -> tuple[Kind, str]:
    """What `page` is, and what in it says so (for an article, nothing).

    Returns:
        ``article`` wherever nothing speaks clearly against it.
    """
    length = sum(map(len, page.words))
    if length < _SHORT and (verdict := _of_short_page(page, length)) is not None:
        return verdict
    if reason := _listing(page):
        # A page that has nothing to read may be an error or a login inside the frame of its site.
        return _inside_frame(page) or ("listing", reason)
    return "article", ""


def _inside_frame(page: Page) -> tuple[Kind, str] | None:
    for line in page.lines:
        if not line.linked and len(line.text) < _LONGEST_MESSAGE and _ERROR.search(line.text):
            return "error", fold(line.text)
    passwords = (field for field in page.elements("input") if (field.get("type") or "").lower() == "password")
    if any(not _is_of_mail(field) for field in passwords):
        return "challenge", "a login stands before the page"
    return None


def _is_of_mail(field: _Element) -> bool:
    """True for a field of a form that logs in to the mail of the office, which stands in the frame of every page."""
    form = next(field.iterancestors("form"), None)
    return form is not None and "mail" in f"{form.get('action')} {form.get('name')}".lower()


def _of_short_page(page: Page, length: int) -> tuple[Kind, str] | None:
    text = "\n".join(line.text for line in page.lines)
    if _is_error(page.title, text):
        return "error", page.title or squeeze(text)[:40]
    if _MOVED.match(page.title):
        return "redirect", page.title
    if length >= _BARE and (_has_facts(page) or _prose(page).length > _SHORTEST_PROSE):
        return None
    scripts = "\n".join(script.text or "" for script in page.elements("script"))
    refresh = [element for element in page.elements("meta") if (element.get("http-equiv") or "").lower() == "refresh"]
    if any(_REFRESH.search(element.get("content") or "") for element in refresh):
        return "redirect", "meta refresh"
    if _CHALLENGE.search(scripts) or _CHALLENGE.search(text):
        return "challenge", "a script or a check stands before the page"
    if verdict := _inside_frame(page):
        return verdict
    if length < _BARE and len(scripts) < _SMALL_SCRIPT and _SCRIPT_REDIRECT.search(scripts):
        return "redirect", "a script sets the location"
    if length < _BARE and not (_has_metas(page) or _has_facts(page) or "。" in text):
        return "empty", "hardly any visible text"
    if length < _BARE // 6 and not page.elements("img"):
        return "empty", "no visible text"
    if not (_has_metas(page) or _has_headline(page) or "。" in text or _DATE.search(text)):
        return (
            ("listing", "nothing but links") if len(page.links()) >= _FEWEST_ENTRIES else ("empty", "hardly any text")
        )
    return None


def _has_headline(page: Page) -> bool:
    titles = (line for line, word in zip(page.lines, page.words, strict=True) if len(word) >= _SHORTEST_TITLE)
    return not page.spans or any(_is_heading(page, line) for line in titles)


def _has_metas(page: Page) -> bool:
    return any(page.meta(name) for name in ("ArticleTitle", "PubDate", "publishdate"))


def _is_error(title: str, text: str) -> bool:
    if _ERROR.search(title):
        return True
    return len(text) < _SHORT and any(_ERROR.search(line) for line in text.splitlines()[:8])


def _has_facts(page: Page) -> bool:
    return any(fact.label in _FACTS and fact.value for fact in page.facts)


class _Prose(NamedTuple):
    length: int
    """Characters in lines of running text: unlinked, with whole sentences, not the beginning of one."""

    teasers: int
    """Paragraphs that stand alone behind a link: they are of other pages. Only counted where they outweigh the rest."""


def _prose(page: Page) -> _Prose:
    length = teasing = teasers = 0
    before = False
    for index, line in enumerate(page.lines):
        text = _running_text(line)
        is_prose = _is_prose(text)
        behind_link = index > 0 and page.lines[index - 1].linked >= _SHORTEST_LINK
        if behind_link and not before and (is_prose or text.endswith(("…", "..."))):
            teasing += len(text)
            teasers += 1
        elif is_prose:
            length += len(text)
        before = is_prose
    return _Prose(length, teasers) if teasing > length else _Prose(length + teasing, 0)


def _running_text(line: Line) -> str:
    """The text of a line that may be running text, else nothing."""
    return fold(line.text) if line.linked * 3 < len(line.text) and len(line.text) >= _SHORTEST_PROSE else ""


def _is_prose(text: str) -> bool:
    return len(text) >= _SHORTEST_PROSE and _SENTENCE_ENDS.search(text) is not None and not is_foot(text)


def _listing(page: Page) -> str | None:
    """Why the page is a list of links to articles, or None.

    An article, too, is surrounded by lists. So it is asked first what only an article has: running text, or its facts.
    """
    if _has_metas(page) or _has_dated_fact(page) or _has_dated_headline(page) or _has_dated_text(page):
        return None
    total = sum(map(len, page.words))
    if squeeze(page.title) in map(squeeze, page.meta("SiteName")) and _entries(page) >= _FEWEST_ENTRIES:
        return "links with dates under the name of the site"
    prose = _prose(page)
    if prose.length >= max(_ENOUGH_PROSE, _SHARE_OF_PROSE * total):
        return None
    if prose.teasers >= _FEWEST_TEASERS:
        return f"{prose.teasers} links with a paragraph each and no running text"
    entries = _entries(page)
    if entries >= _FEWEST_ENTRIES:
        return f"{entries} links with dates and no running text"
    linked = sum(line.linked for line in page.lines)
    if total and linked * 2 > total and len(page.links()) >= 3 * _FEWEST_ENTRIES:
        return "most of its text is links, and none is running text"
    return None


def _has_dated_fact(page: Page) -> bool:
    # In a listing, too, 发布时间： may head a column; there no value stands beside it, or one beside every entry.
    dated = Counter(
        fact.label
        for fact in page.facts
        if fact.label in _FACTS and fact.value and (fact.label in _TELLING or _DATE.search(fact.value))
    )
    return 0 < max(dated.values(), default=0) < _FEWEST_ENTRIES


def _has_dated_headline(page: Page) -> bool:
    """True where a headline, by its element, its name or the page's title, has a date below it, and no link but to share between."""
    title = squeeze(page.title)
    for index, line in enumerate(page.lines):
        word = page.words[index]
        if line.linked or len(word) < _SHORTEST_TITLE or not (_is_heading(page, line) or title.startswith(word)):
            continue
        for below in page.lines[index + 1 : index + 5]:
            if _DATE.search(below.text) and below.linked * 2 < len(below.text):
                return True
            if below.linked and not is_furniture(below.text):
                break
    return False


def _has_dated_text(page: Page) -> bool:
    """True where running text has a date above it, and between them no link but to share or to print."""
    for index, line in enumerate(page.lines):
        if not _is_prose(_running_text(line)):
            continue
        for above in reversed(page.lines[max(0, index - _LINES_OF_AN_ENTRY) : index]):
            if _DATE_OF_YEAR.search(above.text) and above.linked * 2 < len(above.text):
                return True
            if above.linked and not is_furniture(above.text):
                break
    return False


def _is_heading(page: Page, line: Line) -> bool:
    around = () if line.element is None else (line.element, line.element.getparent())
    return any(element is not None and (element.tag in _HEADINGS or _is_title(page, element)) for element in around)


def _is_title(page: Page, element: _Element) -> bool:
    """True for an element that its site calls a title; where it begins with a link, it is that of another article."""
    if not is_named_title(element):
        return False
    lines = page.lines_of(element)
    return not lines or page.lines[lines.start].linked < _SHORTEST_LINK


def _entries(page: Page) -> int:
    """How many lines are an entry of a list: a link with a date in its line, in the one before, or in those of its own below."""
    entries = 0
    for index, line in enumerate(page.lines):
        if line.linked < _SHORTEST_LINK:
            continue
        before = page.lines[index - 1].text if index else ""
        own = takewhile(lambda below: not below.linked, page.lines[index + 1 : index + 1 + _LINES_OF_AN_ENTRY])
        if _DATE.search(line.text[-24:]) or _DATE_ALONE.fullmatch(before) or any(map(_says_when, own)):
            entries += 1
    return entries


def _says_when(line: Line) -> bool:
    return len(line.text) <= _LONGEST_DATED and _DATE.search(line.text) is not None
