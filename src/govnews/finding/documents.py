"""What an official document says of itself outside any fact table: its number under the headline, its date at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govnews import dates
from govnews.candidate import Candidate
from govnews.finding.zones import Zones
from govnews.text import HAN, fold

if TYPE_CHECKING:
    from govnews.page import Page

NUMBER = re.compile(
    rf"(?P<mark>[{HAN}A-Za-z]{{1,24}}(?:[（(][{HAN}]{{1,8}}[）)])?[{HAN}]{{0,6}})\s*"
    r"[〔［\[【（(﹝]\s*(?P<year>(?:19|20)\d\d)\s*年?\s*[〕］\]】）)﹞]\s*第?\s*(?P<serial>\d{1,5})\s*号"
)
"""A document number of the usual form, GB/T 9704: issuer mark, year in 〔〕 (or what a keyboard gave instead), serial."""

_ORDER = re.compile(
    r"[（(]?\s*(?:令\s*)?第\s*(?:\d{1,5}|[一二三四五六七八九十百〇零]{1,7})\s*号\s*(?:令|公告)?\s*[)）]?"
)
_AROUND = 4
_LONGEST_DATE = 20


def number_line(page: Page) -> Iterator[Candidate]:
    """A line that is nothing but a document number, between headline and text or at the top of the text."""
    zones = page.once(Zones)
    start = page.headline.start if page.headline else max(0, zones.text.start - _AROUND)
    for index in range(start, min(zones.text.start + _AROUND, len(page.lines))):
        word = page.words[index]
        hit = NUMBER.fullmatch(word.strip("（）()")) or _ORDER.fullmatch(word)
        if hit:
            yield Candidate(
                "number line", raw=fold(page.lines[index].text), element=page.lines[index].element, line=index
            )


def signature_date(page: Page) -> Iterator[Candidate]:
    """The date that closes a document: the last lines of the text are an issuer and a date, each alone in its line."""
    text = page.once(Zones).text
    for index in range(text.stop - 1, max(text.start, text.stop - 12), -1):
        word = page.words[index].strip("（）()")
        # A date closes a document in words: 2025年6月18日. A line that is longer than any date is none.
        if len(word) > _LONGEST_DATE or "年" not in word or dates.read(word) is None:
            continue
        if index > text.start:
            above = page.words[index - 1]
            if 2 <= len(above) <= 40 and not above.endswith(("。", "；", "！", "：")):  # noqa: PLR2004
                line = page.lines[index]
                yield Candidate("signature", raw=fold(line.text), element=line.element, line=index)
        return
