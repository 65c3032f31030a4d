"""The byline: reporters that the text itself names, in its first lines or at its very end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews.candidate import Candidate
from govnews.finding.zones import Zones
from govnews.scripts import compile_in_both
from govnews.text import HAN, fold

if TYPE_CHECKING:
    from govnews.page import Page

_FIRST_LINES = 4
_LAST_LINES = 6
# Of a long line only so much of its beginning and its end can hold a byline.
_WINDOW = 120

# The paper may have two names: 云州日报·云州网记者.
_ROLE = rf"(?:[{HAN}·•]{{0,16}}?记者|作者|撰稿|撰文|文\s*[/／|：:])"
_LIST = rf"[{HAN}·•、,，/／\s：:]{{2,40}}"
# In brackets: （记者 张三 通讯员 李四）; who took the picture (摄) is no author.
_IN_BRACKETS = compile_in_both(rf"[（(]\s*(?P<names>{_ROLE}\s*[：:]?\s*{_LIST})[)）]")
# The whole of a line: 光明日报记者 王建宏 张文攀.
_LINE = compile_in_both(rf"[\W_]*(?P<names>{_ROLE}\s*[：:]?\s*{_LIST})[\W_]*")
# At the head of the text: 记者李明报道 6月10日, …
_HEAD = compile_in_both(
    rf"[\W_]*(?P<names>[{HAN}·•]{{0,8}}?记者\s?[{HAN}]{{2,4}}(?:[\s、][{HAN}]{{2,4}}){{0,3}}?)(?:报道|讯)?\s+\d{{1,2}}月\d{{1,2}}日"
)
# Nothing but names in brackets, at the very end of the text: （张巨峰）.
_AT_END = re.compile(rf"[（(]\s*(?P<names>[{HAN}·•、\s]{{2,30}})\s*[)）]\s*$")
# In the information line, without a colon: 来源：云州日报 记者 张三.
_IN_INFORMATION = compile_in_both(rf"(?:^|\s)(?P<names>[{HAN}·•]{{0,16}}?记者\s+{_LIST})\s*$")
# What follows the writers: …记者张三/文 受访者供图, …记者 张三 文/摄, … 图/李四, … 编辑 王五.
_OF_OTHERS = compile_in_both(
    r"\s*[/／]\s*文(?:(?:\s|受访|图|摄|本报).*)?$|\s+文\s*[/／]\s*[图摄].*$|\s*摄影报道$|\s+图\s*[/／：:].*$"
    r"|\s+(?:摄影|图片|编辑|责编|校对|视频|剪辑|审核)[\s/／：:].*$"
)
_EDITOR = compile_in_both(rf"[（(]\s*[{HAN}]{{0,10}}?(?:责任编辑|责编|编辑)\s*[：:]?\s*(?P<names>{_LIST})[)）]\s*$")
_PHOTOGRAPHER = compile_in_both(r"摄|图片|供图|编辑|责编|校对|视频|剪辑")


def byline(page: Page) -> Iterator[Candidate]:
    """What stands for a list of reporters; whether it is one, the reader of the names says."""
    text = page.once(Zones).text
    # Papers set the byline between the headline and the information line, too.
    above = page.headline.stop if page.headline.stop in range(text.start - _FIRST_LINES, text.start) else text.start
    first = range(above, min(text.start + _FIRST_LINES, text.stop))
    last = range(max(text.start, text.stop - _LAST_LINES), text.stop)
    for index in range(page.headline.stop, text.start) if page.headline else ():
        yield from _named(page, index, _IN_INFORMATION.search(fold(page.lines[index].text)[-_WINDOW:]))
    for index in first:
        line = fold(page.lines[index].text)
        hit = _LINE.fullmatch(line) or _IN_BRACKETS.search(line[:_WINDOW]) or _HEAD.match(line[:_WINDOW])
        yield from _named(page, index, hit)
    for index in reversed(last):
        line = fold(page.lines[index].text)
        hit = _LINE.fullmatch(line) or _last(_IN_BRACKETS.finditer(line[-_WINDOW:])) or _AT_END.search(line[-_WINDOW:])
        yield from _named(page, index, hit)


def credited_editor(page: Page) -> Iterator[Candidate]:
    """An editor whom the last lines of the text name in brackets without a colon: （某某网编辑 张三）."""
    text = page.once(Zones).text
    for index in reversed(range(max(text.start, text.stop - _LAST_LINES), text.stop)):
        hit = _EDITOR.search(fold(page.lines[index].text)[-_WINDOW:])
        if hit:
            yield Candidate("credit", raw=hit["names"], element=page.lines[index].element, line=index)


def _last(hits: Iterator[re.Match[str]]) -> re.Match[str] | None:
    hit = None
    for hit in hits:  # noqa: B007 - the last one is wanted
        pass
    return hit


def _named(page: Page, index: int, hit: re.Match[str] | None) -> Iterator[Candidate]:
    names = "" if hit is None else _OF_OTHERS.sub("", hit["names"])
    if names and not _PHOTOGRAPHER.search(names):
        yield Candidate("byline", raw=names, element=page.lines[index].element, line=index)
