"""The lines of a page: its visible text as a reader sees it, cut where a browser would break it, in reading order.

Everything that reads a page by its words (labels, dates, the trail, the densest block) reads these lines, whether they
come from HTML or from plain text. They are made in one walk over the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

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

_INLINE, _LINK, _SILENT, _BLOCK = range(4)
_ROLES = dict.fromkeys(INLINE, _INLINE) | dict.fromkeys(SILENT, _SILENT) | {"a": _LINK}

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


def of_tree(root: _Element) -> list[Line]:
    """The lines of the element `root`, in reading order; hidden parts are left out."""
    lines: list[Line] = []
    parts: list[str] = []
    linked = 0
    in_link = False
    blocks: list[_Element] = [root]
    role_of = cast("dict[object, int]", _ROLES).get
    walker = iterwalk(root, events=("start", "end"))
    # Every element of every page passes here twice, so this loop asks as little of each as it can.
    for event, element in walker:
        role = role_of(element.tag, _BLOCK)
        if event == "start":
            if element is not root:
                style = element.get("style")
                if role == _SILENT or (style is not None and _HIDDEN.search(style) is not None):
                    walker.skip_subtree()
                    continue
                if role == _BLOCK:
                    if parts:
                        _end_line(lines, parts, blocks[-1], linked)
                        linked = 0
                    blocks.append(element)
                elif role == _LINK:
                    in_link = True
            text = element.text
        else:
            if role == _LINK:
                in_link = False
            elif blocks[-1] is element:
                if parts:
                    _end_line(lines, parts, element, linked)
                    linked = 0
                blocks.pop()
            if element is root:
                break
            text = element.tail
        if text:
            if in_link:
                linked += len(text.strip())
                parts.append(text)
            elif parts or not text.isspace():
                parts.append(text)
    if parts:
        _end_line(lines, parts, root, linked)
    return lines


def _end_line(lines: list[Line], parts: list[str], element: _Element, linked: int) -> None:
    text = "".join(parts)
    parts.clear()
    if not text.isspace():
        lines.append(Line(text, element, linked))


def of_text(text: str) -> Iterator[Line]:
    """The lines of a page of plain text."""
    for line in text.splitlines():
        if line and not line.isspace():
            yield Line(line, None, 0)
