"""The lines of a page: its visible text as a reader sees it, cut where a browser would break it, in reading order.

Everything that reads a page by its words (labels, dates, the trail, the densest block) reads these lines, whether they
come from HTML or from plain text. They are made in one walk over the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

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
_ROLES: dict[object, int] = {
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(SILENT, _SILENT),
    "a": _LINK,
}

# Behind the last element, for the walk to end what is still open.
_END = (None,)
# Where in the parts of a line a link begins that is none.
_NOWHERE = -1

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
    return style is not None and _hides(style)


def _hides(style: str) -> bool:
    # Editors give most elements a style, and to search each costs more than all the rest of their attributes.
    return ("one" in style or "ONE" in style) and _HIDDEN.search(style) is not None


class Walk(NamedTuple):
    """What one walk over a tree sees."""

    lines: list[Line]
    """The visible lines, in reading order."""

    spans: dict[_Element, tuple[int, int]]
    """For each block element with lines: the index of its first line, and of the one behind its last."""

    classes: dict[str, list[tuple[int, _Element]]]
    """The elements, hidden ones too, by the value of their class, each with its place in the order of the page."""

    ids: dict[str, list[tuple[int, _Element]]]
    """The same by their id."""

    tags: set[str]
    """The names of all elements."""

    hidden: set[_Element]
    """The outermost elements that their own style hides."""


def walk(root: _Element) -> Walk:
    """Read the element `root`: its lines, without its hidden parts, and what stands where."""
    lines: list[Line] = []
    spans: dict[_Element, tuple[int, int]] = {}
    classes: dict[str, list[tuple[int, _Element]]] = {}
    ids: dict[str, list[tuple[int, _Element]]] = {}
    tags: set[str] = set()
    hidden: set[_Element] = set()
    # The elements around the current one and their roles; the blocks among them, each with the number of lines before it.
    around: list[_Element | None] = [None]
    roles: list[int] = []
    blocks: list[tuple[_Element, int]] = []
    parts: list[str] = []
    linked = 0
    link = _NOWHERE
    silent = 0  # how deep the outermost silent element around the current one is
    # Every element of every page passes here, so the loop asks each for as little as it can: get() of its three attributes
    # costs less than items(). What ended in front of an element is told by the element's parent.
    for place, element in enumerate(chain(root.iter(), _END)):
        parent = element.getparent() if roles and element is not None else None
        while around[-1] is not parent:
            done = cast("_Element", around.pop())
            role = roles.pop()
            if silent:
                if len(roles) >= silent:
                    continue
                silent = 0
            elif role == _BLOCK:
                if parts:
                    _end_line(lines, parts, done, linked, link)
                    linked, link = 0, min(link, 0)
                first = blocks.pop()[1]
                if first < len(lines):
                    spans[done] = first, len(lines)
            elif role == _LINK:
                for part in parts[link:]:
                    linked += len(part.strip())
                link = _NOWHERE
            if roles and (text := done.tail) and (parts or not text.isspace()):
                parts.append(text)
        if element is None:
            break
        tag = cast("str", element.tag)
        tags.add(tag)
        role = _ROLES.get(tag, _BLOCK) if roles else _BLOCK
        if value := element.get("class"):
            classes.setdefault(value, []).append((place, element))
        if value := element.get("id"):
            ids.setdefault(value, []).append((place, element))
        if role != _SILENT and not silent and (value := element.get("style")) and _hides(value) and roles:
            role = _SILENT
            hidden.add(element)
        around.append(element)
        roles.append(role)
        if silent:
            continue
        if role == _SILENT:
            silent = len(roles)
            continue
        if role == _BLOCK:
            if parts:
                _end_line(lines, parts, blocks[-1][0], linked, link)
                linked, link = 0, min(link, 0)
            blocks.append((element, len(lines)))
        elif role == _LINK:
            if link == _NOWHERE:
                link = len(parts)
            else:  # a link in a link
                roles[-1] = _INLINE
        if (text := element.text) and (parts or not text.isspace()):
            parts.append(text)
    return Walk(lines, spans, classes, ids, tags, hidden)


def _characters(parts: list[str], link: int) -> int:
    return sum([len(part.strip()) for part in parts[link:]])


def _end_line(lines: list[Line], parts: list[str], element: _Element, linked: int, link: int) -> None:
    text = "".join(parts)
    if not text.isspace():
        lines.append(Line(text, element, linked if link == _NOWHERE else linked + _characters(parts, link)))
    parts.clear()


def of_text(text: str) -> Iterator[Line]:
    """The lines of a page of plain text."""
    for line in text.splitlines():
        if line and not line.isspace():
            yield Line(line, None, 0)
