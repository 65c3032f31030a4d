"""The lines of a page: its visible text as a reader sees it, cut where a browser would break it, in reading order.

Everything that reads a page by its words (labels, dates, the trail, the densest block) reads these lines, whether they
come from HTML or from plain text. They are made in one walk over the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import iterwalk

if TYPE_CHECKING:
    from lxml.etree import _Element

# What flows inside a line. Every other element, known to HTML or not, begins a line and ends one.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q rp rt ruby s samp small"
    " span strike strong sub sup time tt u var wbr input st1".split()
)

# What prints nothing, or nothing that belongs to the page's text.
SILENT = frozenset(
    "script style noscript template title head select option textarea button iframe object embed applet svg math canvas"
    " audio video source map area link meta base".split()
)

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Line(NamedTuple):
    """One line of a page."""

    text: str
    """As printed; white space inside is not folded."""

    element: _Element | None
    """The block element that the line stands in; None on a page of plain text."""

    linked: int
    """How many characters of `text` are links."""


def is_hidden(element: _Element) -> bool:
    """True where the element's own style hides it from a reader."""
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def of_tree(root: _Element, *, hidden: bool = False) -> Iterator[Line]:
    """The lines of the element `root`, in reading order; hidden parts only with ``hidden=True``."""
    parts: list[str] = []
    linked = 0
    in_link = False
    blocks: list[_Element] = [root]
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if element is not root and (tag in SILENT or (not hidden and is_hidden(element))):
                walker.skip_subtree()
                continue
            if tag == "a":
                in_link = True
            elif tag not in INLINE:
                if parts:
                    yield from _line(parts, blocks[-1], linked)
                    linked = 0
                if element is not root:
                    blocks.append(element)
            text = element.text
        else:
            if tag == "a":
                in_link = False
            elif tag not in INLINE and (tag not in SILENT or element is root) and blocks[-1] is element:
                if parts:
                    yield from _line(parts, element, linked)
                    linked = 0
                blocks.pop()
            if element is root:
                break
            text = element.tail
        if text:
            parts.append(text)
            if in_link:
                linked += len(text.strip())
    if parts:
        yield from _line(parts, root, linked)


def _line(parts: list[str], element: _Element, linked: int) -> Iterator[Line]:
    text = "".join(parts)
    parts.clear()
    if not text.isspace():
        yield Line(text, element, linked)


def of_text(text: str) -> Iterator[Line]:
    """The lines of a page of plain text."""
    for line in text.splitlines():
        if line and not line.isspace():
            yield Line(line, None, 0)
