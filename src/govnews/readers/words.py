"""Titles, names of columns, keywords: plain words, cleaned of what a template left in them."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from govnews.official import NUMBER
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from govnews.candidate import Candidate
    from govnews.page import Page

# What a machine writes where it has nothing to say, white space left out.
_NOTHING = frozenset(
    {"", "-", "--", "—", "——", "/", "\\", "无", "無", "暂无", "空", "null", "undefined", "none", "nan", "其他"}
)

# Bounded, so that a page of "<" costs no more than any other.
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
# A placeholder that a template engine did not fill: <$[ArticleTitle]>, {{title}}, ${title}.
_PLACEHOLDER = re.compile(r"<\$\[|\{\{|\$\{|\[!--|<%")

# What stands in a template for what nobody filled in: each of them names its own meta.
_UNFILLED = frozenset(words_in_both("网站名称", "栏目名称", "文章标题", "网页标题", "描述", "关键词", "关键字"))

_BLURB = compile_in_both("主办|承办|网址|官方网站|门户网站")
_ENDS_OF_SITES = compile_in_both("(?:门户)?网站?$")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_TITLE = 300
_LONGEST_NAME = 60
_LONGEST_KEYWORD = 40


def is_nothing(text: str) -> bool:
    """True for what a machine writes where it has nothing to say: 无, -, null, or no character at all."""
    return squeeze(text).lower() in _NOTHING


def clean(raw: str) -> str:
    """`raw` without tags and entities that a meta still holds, white space folded."""
    if "<" in raw:
        raw = _TAG.sub(" " if "<br" in raw.lower() else "", raw)
    if "&" in raw:
        raw = html.unescape(raw)
    return fold(raw)


def title(candidate: Candidate, page: Page) -> str | None:
    """A headline."""
    return _words(candidate.raw, _LONGEST_TITLE)


def subtitle(candidate: Candidate, page: Page) -> str | None:
    """A line under the headline; the number of a document, which stands there too, is none."""
    text = _words(candidate.raw, _LONGEST_TITLE)
    return None if text is None or NUMBER.fullmatch(squeeze(text)) else text


def column(candidate: Candidate, page: Page) -> str | None:
    """The name of a column or of a site."""
    return _words(candidate.raw, _LONGEST_NAME)


def description(candidate: Candidate, page: Page) -> str | None:
    """The page's summary of itself."""
    text = _words(candidate.raw, None)
    # Some systems join the keywords, and where there are none, a comma and the date are left.
    if text is None or not _LETTER.search(text):
        return None
    return None if _is_of_site(text, page) else text


def _is_of_site(text: str, page: Page) -> bool:
    """True for what a template says of the site or the column on each of its pages."""
    said = (value for name in ("SiteName", "ColumnName", "ColumnDescription", "Keywords") for value in page.meta(name))
    if squeeze(text) in map(squeeze, said):
        return True
    names = (_ENDS_OF_SITES.sub("", name.strip()) for name in page.meta("SiteName"))
    return any(text.startswith(name) for name in names) and _BLURB.search(text) is not None


def keywords(candidate: Candidate, page: Page) -> tuple[str, ...] | None:
    """Words apart by commas, semicolons or blanks."""
    text = _words(candidate.raw, None)
    if text is None or "<" in text or "=" in text:  # markup that lost a quotation mark
        return None
    if squeeze(text) in map(squeeze, page.meta("ArticleTitle")):  # a title is no list of words
        return None
    names = {squeeze(name) for key in ("SiteName", "ColumnName") for name in page.meta(key)}
    parts = [part for part in re.split(r"[,，;；、|\s]+", text) if part and not is_nothing(part) and part not in names]
    return tuple(dict.fromkeys(part for part in parts if len(part) <= _LONGEST_KEYWORD)) or None


def _words(raw: str, longest: int | None) -> str | None:
    if _PLACEHOLDER.search(raw):
        return None
    text = clean(raw)
    if is_nothing(text) or squeeze(text) in _UNFILLED or (longest is not None and len(text) > longest):
        return None
    return text
