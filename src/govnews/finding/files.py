"""Attachments: links to files in and just below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot
from govnews.finding.zones import Zone, Zones

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page

FILE = re.compile(
    r"\.(pdf|docx?|xlsx?|pptx?|wps|et|ofd|rtf|txt|zip|rar|7z|csv|xml|ceb|mp3|mp4|caj|tif|dwg|tar|gz)(?=$|[?#&])",
    re.IGNORECASE,
)
"""The end of an address that names a file."""


PICTURE = re.compile(r"\.(jpe?g|png|gif|bmp)$", re.IGNORECASE)
"""The end of an address that names a picture: that is a file of its own only where the link's text names it, too."""

# An address that loads a file without naming it: /downloadfile.jsp?filepath=…, download.jsp?urltype=news.DownloadAttachUrl&….
_DOWNLOAD = re.compile(
    r"down_?(?:load)?[_/]?(?:file|attach)|(?:file|attach\w{0,5})[_/]?down|(?:(?<!pro)file|attach(?:ment)?)_?(?:path|id)="
)

# How many elements up from a link the block with its text may be.
_FURTHEST_BLOCK = 12


def files(page: Page) -> Iterator[Candidate]:
    """Links to files that stand in the text, between headline and text, or just below."""
    links = [link for link in page.links() if is_file(link)]
    if not links:
        return
    inside = set(page.body.iter()) if page.body is not None else set()
    article = _around_article(page)
    around = set(page.root.iter() if article is None else article.iter())
    zones = page.once(Zones)
    below = range(zones.text.stop, len(page.lines))
    near = range(page.headline.start, next((index for index in below if is_foot(page.lines[index].text)), below.stop))
    places: dict[_Element, int] = {}
    for index, line in enumerate(page.lines):
        if line.element is not None:
            places.setdefault(line.element, index)
    for link in links:
        if link not in inside:
            place = _line_of(link, places)
            if place is None or place not in near or link not in around:
                continue
            if zones.of(place) not in (Zone.HEADER, Zone.BELOW):
                continue
        yield Candidate("files", page=page, element=link)


def _around_article(page: Page) -> _Element | None:
    """The smallest element around headline and text; None where one of them is not known, or only the page is around both."""
    element = page.body
    while element is not None and page.headline:
        if element.tag == "body":
            return None
        if page.headline.start in page.lines_of(element):
            return element
        element = element.getparent()
    return None


def is_file(link: _Element) -> bool:
    """True where the link leads to a file, by its address or its text."""
    href = link.get("href") or ""
    is_page = href.endswith((".html", ".htm", ".shtml", "/"))
    if is_page and "?" not in href and "#" not in href:  # nearly every link of nearly every page
        return False
    if FILE.search(href):
        return True
    if is_page:
        return False
    text = ("".join(link.itertext()) if len(link) else link.text or "").strip()
    if PICTURE.search(text) and PICTURE.search(href):
        return True
    if text and _is_download(href.lower()):
        return True
    return FILE.search(text) is not None and not re.search(r"\.s?html?(?:$|[?#])", href)


def _is_download(href: str) -> bool:
    # Each form has one of the two words, and nearly no other address has. What a script loads has no address.
    may_be = ("file" in href or "attach" in href) and not href.startswith("javascript:")
    return may_be and _DOWNLOAD.search(href) is not None


def _line_of(link: _Element, places: dict[_Element, int]) -> int | None:
    element: _Element | None = link
    for _ in range(_FURTHEST_BLOCK):
        if element is None:
            return None
        if element in places:
            return places[element]
        element = element.getparent()
    return None
