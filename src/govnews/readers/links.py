"""The trail of breadcrumbs and the attachments: what is read from links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from lxml.etree import iterwalk

from govnews import labels, lines
from govnews.article import Attachment, Crumb
from govnews.finding.files import FILE, PICTURE, is_file
from govnews.finding.furniture import is_control, is_furniture
from govnews.finding.trail import container_of
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.candidate import Candidate
    from govnews.page import Page

_SEPARATOR = re.compile(r"[>＞›»→❯▶⟩\n]+|(?:->)+|::+")
_SPACED_SEPARATOR = re.compile(rf"{_SEPARATOR.pattern}|\s[-–—]+\s")
# These separate places only where they stand at the end of one: a name may hold a hyphen or a slash.
_EDGES = " \t\xa0\u3000-—–－/／|｜\\:：·•.。<＜>＞»›[]【】"
# Icons of a font stand in the private use area.
_ICON = re.compile("[\ue000-\uf8ff]+")
# On a page of plain text the trail is one line, and a hyphen with blanks around it separates.
_TEXT_SEPARATOR = re.compile(r"\s*(?:[>＞›»→❯▶⟩]+|\s[-—–/|]+\s|[/|]\s|\s[/|])\s*")
_TIGHT_SEPARATOR = re.compile("[-–—/|]+")
_HOME = compile_in_both(r"\s*[^-–—/|]{0,8}(?:首页|主页)\s*[-–—/|]")
_LABEL = re.compile(
    rf"^.{{0,40}}?{labels.TRAIL_PATTERN}\s*[是为]?\s*[：:∶]?",
    re.DOTALL,
)
# What a template is called, not a page.
_OF_TEMPLATES = frozenset(words_in_both("详情页", "内容页", "正文页", "文章页", "详细页"))
_NO_PLACE = _OF_TEMPLATES.union(
    words_in_both(
        "正文", "内容", "详情", "详细内容", "文章正文", "文章内容", "信息内容", "查看", "浏览", "返回",
        "文章详情", "信息详情", "新闻详情", "内容详情",
    )
)  # fmt: skip
_MOST_PLACES = 12
_LONGEST_PLACE = 80
# A page of a column may have the column's name for its headline; a longer name is that of the article.
_LONGEST_COLUMN = 12
_RENDITION = compile_in_both(
    r"\W*(?:(?:pdf|word|txt|文字|图片|ofd)?版?(?:下载|打印)(?:本页|文件)?|下载(?:pdf|word|文字|图片)?版?)\W*",
    re.IGNORECASE,
)


class _Piece(NamedTuple):
    text: str
    href: str | None


def trail(candidate: Candidate, page: Page) -> tuple[Crumb, ...] | None:
    """The places of a trail, in order; a last 正文 is none."""
    element = candidate.element
    if element is None:
        text = _LABEL.sub("", candidate.raw)
        separator = _TEXT_SEPARATOR if _TEXT_SEPARATOR.search(text) or not _HOME.match(text) else _TIGHT_SEPARATOR
        places = [Crumb(name=name) for name in map(fold, separator.split(text)) if name]
        if len(places) < 2:  # noqa: PLR2004 - a line without a separator is no trail
            return None
    else:
        places = list(_places(page, container_of(page, element) if element.tag == "a" else element))
    for index, place in enumerate(places):
        if index and is_furniture(place.name):  # 字号：大 中 小, in the same element
            places = places[:index]
            break
    last = squeeze(places[-1].name) if places else ""
    while places and squeeze(places[-1].name) in _NO_PLACE:
        places.pop()
    if last in _OF_TEMPLATES and len(places) == 1:  # a script fills it
        return None
    if len(places) > 1 and places[-1] == Crumb(name=places[-2].name):  # the heading of the column, in the same element
        places.pop()
    if len(places) > 1 and len(places[-1].name) > _LONGEST_COLUMN and squeeze(places[-1].name) == _headline(page):
        places.pop()
    if not 1 <= len(places) <= _MOST_PLACES or any(len(place.name) > _LONGEST_PLACE for place in places):
        return None
    return tuple(places)


def _headline(page: Page) -> str:
    return "".join([page.words[line] for line in page.headline])


def _places(page: Page, container: _Element) -> Iterator[Crumb]:
    labelled = False
    for piece in _pieces(page, container):
        text = piece.text
        if piece.href is not None:
            name = _name(text)
            if name:
                yield Crumb(name=name, url=page.resolve(piece.href))
            continue
        if not labelled and (hit := _LABEL.match(text)):
            labelled = True
            text = text[hit.end() :]
        for part in _SPACED_SEPARATOR.split(text):
            name = _name(part)
            if name and name not in labels.TRAIL:
                yield Crumb(name=name)


def _name(text: str) -> str:
    return fold(_ICON.sub("", text)).strip(_EDGES)


def _pieces(page: Page, container: _Element) -> Iterator[_Piece]:
    """The text of the container cut at its links and at the ends of its blocks, hidden parts left out."""
    parts: list[str] = []
    link: _Element | None = None
    walker = iterwalk(container, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if element is not container and (tag in lines.SILENT or element in page.hidden):
                walker.skip_subtree()
                continue
            if tag == "a" and element.get("href") is not None:
                if parts:
                    yield _Piece("".join(parts), None)
                    parts.clear()
                link = element
            elif tag not in lines.INLINE:
                parts.append("\n" if link is None else " ")
            text = element.text
        else:
            if element is link:
                yield _Piece("".join(parts), link.get("href"))
                parts.clear()
                link = None
            elif tag not in lines.INLINE and tag not in lines.SILENT:
                parts.append("\n" if link is None else " ")
            if element is container:
                break
            text = element.tail
        if text:
            # A line break in the source is white space; only the end of a block ends a place.
            parts.append(" ".join(text.splitlines()) if "\n" in text or "\r" in text else text)
    if parts:
        yield _Piece("".join(parts), None)


def attachments(candidate: Candidate, page: Page) -> tuple[Attachment, ...] | None:
    """The files that a link, or an element full of links, leads to."""
    element = candidate.element
    if element is None:
        return None
    links = [element] if element.tag == "a" else [link for link in page.links(element) if is_file(link)]
    found = [attachment for link in links if (attachment := _attachment(page, link)) is not None]
    return tuple(found) or None


def _attachment(page: Page, link: _Element) -> Attachment | None:
    url = page.resolve(link.get("href") or "")
    name = fold("".join(text for text in link.itertext() if isinstance(text, str))) or fold(link.get("title") or "")
    if _RENDITION.fullmatch(name) or (name and is_control(name)):
        return None
    name = name or _file_name(url or "")
    hit = FILE.search(url or "") or FILE.search(name) or PICTURE.search(name)
    return Attachment(name=name, url=url, extension=hit.group(1).lower() if hit else None) if name else None


def _file_name(url: str) -> str:
    try:
        return unquote(urlsplit(url).path.rpartition("/")[2])
    except ValueError:
        return ""
