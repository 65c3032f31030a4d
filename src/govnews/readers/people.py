"""Who wrote and who published: source, authors, editors."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govnews import labels
from govnews.finding.furniture import is_control
from govnews.readers.names import is_name, names_in
from govnews.readers.words import clean, is_nothing
from govnews.scripts import compile_in_both
from govnews.text import HAN, has_han, squeeze

if TYPE_CHECKING:
    from govnews.candidate import Candidate
    from govnews.page import Page

_LONGEST_SOURCE = 80
_LONGEST_LIST = 60

_COLON = r"\s*[：:∶]\s*"

# What is printed behind a source in the same line and has no label of its own.
_BEHIND = compile_in_both(
    r"""\s*(?:
        [\[【（(|｜]?\s*(?:浏览|点击|阅读|访问|字体|字号|字體|打印|分享|收藏|关闭|视力|背景|语音|朗读|纠错|复制|参与互动)
      | [\[【（(|｜\s]\s*(?:微信|微博|下载|下載)
      | 大\s*中\s*小 | A\+ | [\[【（(]\s*大
      | [\[【（(]?\s*(?:19|20)\d\d\s*[-年/.]\s*\d
      | [\[【|｜]\s*$
    ).*""",
    re.VERBOSE | re.DOTALL,
)
# Who wrote it for the source: 来源：云州日报 记者 张三.
_WRITERS = compile_in_both(r"\s\S{0,8}(?:记者|通讯员|作者)[\s：:].*")
_WRAPPERS = (("[", "]"), ("【", "】"), ("（", "）"), ("(", ")"), ("“", "”"))
# An address in place of a name, and the names of content systems and their accounts.
_NO_SOURCE = compile_in_both(
    r"(?:https?://|www\.)\S+|[\d\s:：/-]+|(?:原创|本站原创|转载|admin\w*|管理员|网站管理员|系统管理员)", re.IGNORECASE
)
_ACCOUNT = compile_in_both(r"\d|admin|管理员|^(?:佚名|网站|编辑部?|本网|本站|无|原创)$", re.IGNORECASE)


def source(candidate: Candidate, page: Page) -> str | None:
    """The source, without its label and without what stands behind it in the line."""
    text = without_label(clean(candidate.raw), labels.SOURCE)
    text = _WRITERS.sub("", _BEHIND.sub("", text)).strip(" |｜,，;；·•")
    for opening, closing in _WRAPPERS:
        if text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1:
            text = text[1:-1].strip()
    if (
        is_nothing(text)
        or _is_cut_short(text, page)
        or squeeze(text) in labels.ALL
        or len(text) > _LONGEST_SOURCE
        or _NO_SOURCE.fullmatch(text)
        or text.endswith(("。", "：", ":"))
    ):
        return None
    return text


def _is_cut_short(text: str, page: Page) -> bool:
    """True for the beginning of what a meta says in full."""
    stem = text.rstrip(".…")
    if stem == text:
        return False
    return any(full.startswith(stem) for full in page.meta("ContentSource") if len(stem) < len(full) <= _LONGEST_SOURCE)


def authors(candidate: Candidate, page: Page) -> tuple[str, ...] | None:
    """The names of the authors. What is no name of a person is refused: an account, a number, an office."""
    found = [name for name in _people(candidate.raw, labels.AUTHORS) if is_name(name)]
    return tuple(found) or None


def editors(candidate: Candidate, page: Page) -> tuple[str, ...] | None:
    """The names of the editors; an editor whose label says so may have any name, so long as it looks like one."""
    found = [name for name in _people(candidate.raw, labels.EDITORS) if is_name(name) or _may_be_name(name)]
    return tuple(found) or None


def without_label(text: str, names: tuple[str, ...]) -> str:
    """`text` without the label, one of `names`, that it may begin with."""
    label = _label(names).match(text)
    return text[label.end() :] if label else text


@cache  # one entry for each field
def _label(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    either = "|".join(r"\s*".join(name) for name in longest_first)
    return re.compile(rf"\s*[\[【（(]?\s*(?:{either})\s*[\]】）)]?{_COLON}")


def _people(raw: str, names: tuple[str, ...]) -> list[str]:
    text = without_label(clean(raw), names)
    if is_control(text):  # 责任编辑：【我要纠错】
        return []
    text = _BEHIND.sub("", text)
    # A bracket that closes a credit which opened before the label: （责任编辑：王小明）
    text = text.split("】")[0].split("]")[0]
    if len(text) > _LONGEST_LIST or is_nothing(text):
        return []
    return [name for name in names_in(text) if not _ACCOUNT.search(name)]


def _may_be_name(text: str) -> bool:
    word = squeeze(text)
    return 2 <= len(word) <= 4 and has_han(word) and re.fullmatch(f"[{HAN}]+", word) is not None  # noqa: PLR2004
