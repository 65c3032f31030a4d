"""The lines of a page: its visible text as a reader sees it, cut where a browser would break it, in reading order.

Everything that reads a page by its words (labels, dates, the trail, the densest block) reads these lines, whether they
come from HTML or from plain text. They are made in one walk over the tree.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from govnews.selectors import compile_xpath
from govnews.text import squeeze

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

# What is unseen lies in something silent.
_INLINE, _LINK, _BREAK, _BLOCK, _SILENT, _UNSEEN = range(6)
_ROLES: dict[object, int] = {
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(SILENT, _SILENT),
    "a": _LINK,
    "br": _BREAK,
}

# Behind the last element, for the walk to end what is still open.
_END = (None,)
# Where in the parts of a line a link begins that is none.
_NOWHERE = -1
# Characters of a line of text in which runs of blanks may stand for line breaks; and such a run.
_LONGEST_PARAGRAPH = 400
_LOST_BREAK = re.compile(r"\u3000{2,}|[ \t\xa0\u3000]{3,}")
# Characters of a line that may be nothing but invisible ones.
_MOST_INVISIBLE = 3
# As many line breaks as part two lines like the end of a block does.
_APART = 2

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# Editors give most elements a style, and XPath sees fast which of them do not say so.
_MAY_HIDE = compile_xpath("descendant::*/@style[contains(., 'none')]/.. | descendant::*/@hidden[. != 'until-found']/..")
# Hardly any page shouts, and this tells it four times faster than a search for each of the spellings.
_CAPITALS = re.compile(rb"N(?:ONE|one)")
_MAY_HIDE_IN_CAPITALS = compile_xpath("descendant::*/@style[contains(., 'NONE') or contains(., 'None')]/..")


class Line(NamedTuple):
    """One line of a page."""

    text: str
    """As printed; white space inside is not folded."""

    element: _Element | None
    """The block element that the line stands in; None on a page of plain text."""

    linked: int
    """How many characters of `text` are links."""

    continues: bool = False
    """True where one line break (``br``) is all that parts it from the line before."""


def hidden_in(root: _Element, data: bytes) -> frozenset[_Element]:
    """The elements inside of `root` that their own attributes hide from a reader; `data` is the page's source."""
    found: list[Any] = _MAY_HIDE(root)
    if _CAPITALS.search(data):
        found += _MAY_HIDE_IN_CAPITALS(root)
    return frozenset(
        [element for element in found if element.get("hidden") is not None or _HIDDEN.search(element.get("style", ""))]
    )


class Walk(NamedTuple):
    """What one walk over a tree sees."""

    lines: list[Line]
    """The visible lines, in reading order."""

    spans: dict[_Element, tuple[int, int]]
    """For each block element with lines: the index of its first line, and of the one behind its last."""

    tags: set[str]
    """The names of all elements, hidden ones too."""


def walk(root: _Element, hidden: Collection[_Element]) -> Walk:
    """Read the element `root`, but for its parts that are `hidden`."""
    lines: list[Line] = []
    spans: dict[_Element, tuple[int, int]] = {}
    tags: set[str] = set()
    # The elements around the current one and their roles; the blocks among them, each with the number of lines before it.
    around: list[Any] = [root.getparent()]
    roles: list[int] = []
    blocks: list[tuple[_Element, int]] = []
    parts: list[str] = []
    breaks = _APART
    linked = 0
    link = _NOWHERE
    silent = False

    def end_line(element: _Element) -> None:
        nonlocal breaks, linked, link
        text = "".join(parts)
        if not text.isspace():
            if link != _NOWHERE:
                linked += _characters(parts, link)
            lines.append(Line(text, element, linked, breaks == 1))
            breaks = 0
        parts.clear()
        linked, link = 0, min(link, 0)

    # Every element of every page passes here, so the loop asks each for as little as it can: an attribute of each would cost a
    # tenth of what the tree did. What ended in front of an element is told by the element's parent.
    for element in chain(root.iter(), _END):
        parent = around[0] if element is None else element.getparent()
        while around[-1] is not parent:
            done: _Element = around.pop()
            role = roles.pop()
            if role == _BLOCK:
                if parts:
                    end_line(done)
                breaks = _APART
                first = blocks.pop()[1]
                if first < len(lines):
                    spans[done] = first, len(lines)
            elif role == _LINK:
                linked += _characters(parts, link)
                link = _NOWHERE
            elif role == _SILENT:
                silent = False
            elif role == _UNSEEN:
                continue
            if (text := done.tail) and (parts or breaks == 1 or not text.isspace()):
                parts.append(text)
        if element is None:
            break
        tag: Any = element.tag
        tags.add(tag)
        if silent:
            role = _UNSEEN
        elif not roles:
            role = _BLOCK
        elif element in hidden:
            role = _SILENT
        else:
            role = _ROLES.get(tag, _BLOCK)
        around.append(element)
        if role >= _SILENT:
            roles.append(role)
            silent = True
            continue
        if role == _BLOCK:
            if parts:
                end_line(blocks[-1][0])
            breaks = _APART
            blocks.append((element, len(lines)))
        elif role == _BREAK:
            if parts:
                end_line(blocks[-1][0])
            breaks += 1
        elif role == _LINK:
            if link == _NOWHERE:
                link = len(parts)
            else:  # a link in a link
                role = _INLINE
        roles.append(role)
        if (text := element.text) and (parts or breaks == 1 or not text.isspace()):
            parts.append(text)
    return Walk(lines, spans, tags)


def _characters(parts: list[str], link: int) -> int:
    return sum([len(part.strip()) for part in parts[link:]])


def of_text(text: str) -> Iterator[Line]:
    """The lines of a page of plain text.

    A copy that lost its line breaks has whole pages in one line; there the blanks are left that paragraphs begin with.
    """
    for line in text.splitlines():
        if len(line) > _LONGEST_PARAGRAPH:
            yield from (Line(part, None, 0) for part in _LOST_BREAK.split(line) if squeeze(part))
        elif line and not line.isspace() and (len(line) > _MOST_INVISIBLE or squeeze(line)):
            yield Line(line, None, 0)
