"""The text of an article: an element of a page to blocks, and what stands at its ends and is none of it taken away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from lxml.etree import iterwalk

from govnews import lines
from govnews.article import Block, Heading, Image, ListItems, Paragraph, Table
from govnews.text import fold

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

_HEADINGS = {f"h{level}": level for level in range(1, 7)}

_INLINE, _SILENT, _BREAK, _PICTURE, _TABLE, _LIST, _HEADING, _BLOCK = range(8)
_ROLES: dict[object, int] = {
    **dict.fromkeys(lines.INLINE, _INLINE),
    **dict.fromkeys(lines.SILENT, _SILENT),
    **dict.fromkeys(_HEADINGS, _HEADING),
    **{"br": _BREAK, "img": _PICTURE, "table": _TABLE, "ul": _LIST, "ol": _LIST},
}
# What ends no paragraph when it ends.
_FLOWING = frozenset({_INLINE, _SILENT, _BREAK, _PICTURE})

# A line break begins a new paragraph where an empty line or an indent follows it; else it is part of the paragraph.
_INDENT = "[ \t]*(?=[\u3000\u2003]|\xa0{2}|[ \xa0]{4})"
_PARAGRAPH_BREAK = re.compile(rf"\n(?:\s*\n\s*|{_INDENT})")
_INDENTED = re.compile(_INDENT)
# What is more than a paragraph of lines.
_STRUCTURES = ("img", "table", "ul", "ol", *_HEADINGS)

# What a file name or address of a picture says when the picture is decoration.
_ICON = re.compile(r"icon|/ico_|fileTypeImages|blank\.|spacer|_small\.gif|/dot\.", re.IGNORECASE)


def blocks_of(page: Page, element: _Element, drop: Sequence[str] = ()) -> list[Block]:
    """The blocks of `element` in reading order; hidden parts, scripts and what `drop` selects are left out."""
    dropped = {unwanted for selector in drop for unwanted in page.select(selector, element)}
    # Most elements of most texts hold nothing but lines. To take those that are known costs a quarter of another walk.
    more = _around(element, chain(element.iter(*_STRUCTURES), dropped))
    if element in page.spans and element not in more:
        return list(_plain_paragraphs(page, element))
    return _walk(page, element, dropped | page.hidden, more)


def _around(root: _Element, elements: Iterable[_Element]) -> set[_Element]:
    """The `elements`, and all around them up to `root`."""
    found: set[_Element] = set()
    for element in elements:
        outer: _Element | None = element
        while outer is not None and outer not in found:
            found.add(outer)
            outer = outer.getparent() if outer is not root else None
    return found


def _plain_paragraphs(page: Page, element: _Element) -> Iterator[Paragraph]:
    texts: list[str] = []
    for index in page.lines_of(element):
        line = page.lines[index]
        if texts and (not line.continues or _INDENTED.match(_in_one_line(line.text))):
            yield Paragraph(text="\n".join(texts))
            texts.clear()
        if text := fold(line.text):
            texts.append(text)
    if texts:
        yield Paragraph(text="\n".join(texts))


def _in_one_line(text: str) -> str:
    """`text` with its line ends as spaces: in the source of a page they are nothing else."""
    return text.replace("\n", " ").replace("\r", " ")


def _walk(page: Page, root: _Element, unwanted: Collection[_Element], more: Collection[_Element]) -> list[Block]:
    """The blocks of `root` without what is `unwanted`; in `more` is every element that holds more than lines."""
    blocks: list[Block] = []
    parts: list[str] = []
    pictures: list[Image] = []
    level = 0

    def flush() -> None:
        text = "".join(parts)
        parts.clear()
        if text and not text.isspace():
            if level:
                blocks.append(Heading(text=fold(text), level=level))
            else:
                blocks.extend(_paragraphs(text))
        blocks.extend(pictures)
        pictures.clear()

    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        role = _ROLES.get(tag, _BLOCK)
        if event == "start":
            if element is not root and (role == _SILENT or element in unwanted):
                walker.skip_subtree()
                continue
            if role == _BREAK:
                parts.append("\n")
            elif role == _PICTURE:
                image = _image(page, element)
                if image is not None:
                    pictures.append(image)
                    if not parts:
                        flush()
            elif role == _TABLE and is_data(element):
                flush()
                blocks += _table(page, element)
                walker.skip_subtree()
                continue
            elif role == _LIST and (items := _list(page, element)) is not None:
                flush()
                blocks.append(items)
                walker.skip_subtree()
                continue
            elif role != _INLINE:
                if parts:
                    flush()
                if role == _BLOCK and not level and element not in more and element in page.spans:
                    blocks += _plain_paragraphs(page, element)
                    walker.skip_subtree()
                    continue
                level = _HEADINGS.get(str(tag), level)
            text = element.text
        else:
            if parts and role not in _FLOWING and element not in unwanted:
                flush()
            if role == _HEADING:
                level = 0
            if element is root:
                break
            text = element.tail
        if text:
            parts.append(_in_one_line(text))
    flush()
    return blocks


def _paragraphs(text: str) -> Iterator[Paragraph]:
    if "\n" not in text:
        yield Paragraph(text=fold(text))
        return
    for part in _PARAGRAPH_BREAK.split(text):
        folded = "\n".join(line for line in map(fold, part.split("\n")) if line)
        if folded:
            yield Paragraph(text=folded)


def is_icon(image: _Element) -> bool:
    """True for a picture that only decorates, by its address."""
    return _ICON.search(image.get("src") or image.get("data-src") or "") is not None


def _image(page: Page, element: _Element) -> Image | None:
    url = page.resolve(element.get("src") or element.get("data-src") or "")
    if url is None or is_icon(element):
        return None
    return Image(url=url, alt=fold(element.get("alt") or "") or None)


def is_data(table: _Element) -> bool:
    """True for a table of cells; False for one that only lays out the text: one column, or other tables inside."""
    if any(inner is not table for inner in table.iter("table")):
        return False
    return any(sum(1 for cell in row if cell.tag in ("td", "th") and _prints(cell)) > 1 for row in table.iter("tr"))


def _prints(cell: _Element) -> bool:
    return any(not text.isspace() for text in cell.itertext())


def _table(page: Page, table: _Element) -> Iterator[Block]:
    caption = next(table.iter("caption"), None)
    rows = []
    pictures: list[Image] = []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = tuple(page.text_of(cell) for cell in cells)
        if any(texts):
            rows.append(texts)
        pictures += [image for picture in row.iter("img") if (image := _image(page, picture)) is not None]
    if rows:
        yield Table(rows=tuple(rows), caption=(page.text_of(caption) or None) if caption is not None else None)
    yield from pictures


def _list(page: Page, element: _Element) -> ListItems | None:
    """The list, or None where it is a layout: other blocks inside, pictures, or nothing."""
    if any(child.tag != "li" for child in element):
        return None
    if any(inner is not element for inner in element.iter("table", "img", "ul", "ol")):
        return None
    items = tuple(text for text in map(page.text_of, element) if text)
    return ListItems(items=items, ordered=element.tag == "ol") if items else None


def text_blocks(page: Page, start: int, stop: int) -> list[Block]:
    """The blocks of a page of plain text: a paragraph for each of its lines from `start` to `stop`."""
    return [Paragraph(text=text) for line in page.lines[start:stop] if (text := fold(line.text))]
