"""A text without words: an article that is nothing but a file to load, or a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews.body import is_icon
from govnews.candidate import Candidate
from govnews.finding.files import is_file

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

# How many elements up from the headline its article may reach, and what may hold a text.
_FURTHEST = 4
_CONTAINERS = frozenset({"div", "section", "article", "td", "main"})


def wordless(page: Page) -> Iterator[Candidate]:
    """The container of the first file or picture that follows the headline in the element around both."""
    headline = page.lines[page.headline.start].element if page.headline else None
    scope = headline
    for _ in range(_FURTHEST):
        scope = scope.getparent() if scope is not None else None
        if scope is None or headline is None or scope.tag == "body":
            return
        found = _first_behind(scope, headline)
        if found is None:
            continue
        container = found.getparent()
        while container is not None and container is not scope and container.tag not in _CONTAINERS:
            container = container.getparent()
        if container is not None and container is not scope:
            yield Candidate("wordless", page=page, element=container)
            return


def _first_behind(scope: _Element, headline: _Element) -> _Element | None:
    behind = False
    for element in scope.iter():
        if element is headline:
            behind = True
        elif behind and ((element.tag == "a" and is_file(element)) or (element.tag == "img" and not is_icon(element))):
            return element
    return None
