"""What an official document says of itself: its number under the headline, its date at the end, short labels of its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import dates, labels
from govnews.candidate import Candidate
from govnews.finding.zones import Zone, Zones
from govnews.official import NUMBER
from govnews.scripts import compile_in_both
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from govnews.facts import Fact
    from govnews.page import Page

_ORDER = compile_in_both(
    r"[（(]?\s*(?:令\s*)?第\s*(?:\d{1,5}|[一二三四五六七八九十百〇零]{1,7})\s*号\s*(?:令|公告)?\s*[)）]?"
)
_IN_BRACKETS = re.compile(r"[（(](?P<number>[^（）()]{6,40}[号號])[）)]$")
_AROUND = 4
# Where all who give an order head it, its number stands below the word for it: …部 / …部 / 令 / 第12号.
_HEADS_ORDER = ("令", "公告", "通告")
_MOST_HEADS = 16
_LONGEST_DATE = 20
# Lines.
_LONGEST_LETTER = 30
_COVERS = compile_in_both("(?:印发|公布|发布|执行|施行|实施|落实).{0,8}。$")
# Labels of so many characters are words of everyday text and of navigation, too.
_SHORT = 2
# How far apart two labels of one table of facts may stand: in facts, and in lines.
_NEAREST_FACTS, _NEAREST_LINES = 6, 12
_COMPANY = frozenset(
    {
        *labels.NUMBER,
        *labels.INDEX_NUMBER,
        *labels.ISSUERS,
        *labels.WRITTEN,
        *labels.PUBLISHED,
        *labels.SOURCE,
        *labels.TITLE,
    }
)


def number_line(page: Page) -> Iterator[Candidate]:
    """A line that is nothing but a document number, between headline and text or at the top of the text."""
    zones = page.once(Zones)
    start = page.headline.start if page.headline else max(0, zones.text.start - _AROUND)
    near = zones.text.start + _AROUND
    for index in range(start, min(zones.text.start + _MOST_HEADS, len(page.lines))):
        word = page.words[index]
        if index < near:
            hit = NUMBER.fullmatch(word.strip("（）()")) or _ORDER.fullmatch(word)
        else:
            hit = _ORDER.fullmatch(word) if page.words[index - 1].endswith(_HEADS_ORDER) else None
        if hit:
            yield Candidate(
                "number line", raw=fold(page.lines[index].text), element=page.lines[index].element, line=index
            )


def number_in_headline(page: Page) -> Iterator[Candidate]:
    """The document number in brackets at the end of the headline: …的通知（云政发〔2025〕2号）."""
    lines = page.lines[page.headline.start : page.headline.stop]
    hit = _IN_BRACKETS.search(fold(" ".join([line.text for line in lines])))
    if hit and NUMBER.fullmatch(squeeze(hit["number"])):
        yield Candidate(
            "number in the headline", raw=hit["number"], element=lines[-1].element, line=page.headline.stop - 1
        )


@frozen
class _AmongFacts:
    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"among_facts({self.names[0]}, …)"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        zones = page.once(Zones)
        for index, fact in enumerate(page.facts):
            if fact.label not in self.names or not fact.value or zones.of(fact.line) in (Zone.TEXT, Zone.END_OF_TEXT):
                continue
            around = page.facts[max(0, index - _NEAREST_FACTS) : index + _NEAREST_FACTS + 1]
            if len(fact.label) > _SHORT or any(_stands_beside(fact, other) for other in around):
                yield Candidate(f"label({fact.label})", raw=fact.value, element=fact.element, line=fact.value_line)


def _stands_beside(fact: Fact, other: Fact) -> bool:
    return other.label in _COMPANY and other.value != "" and abs(other.line - fact.line) <= _NEAREST_LINES


def among_facts(*names: str) -> _AmongFacts:
    """What is printed behind one of the labels `names` outside of the text, a short one only among other facts of a document."""
    return _AmongFacts(names)


def signature_date(page: Page) -> Iterator[Candidate]:
    """The date that closes a document: the last lines of the text are an issuer and a date, each alone in its line."""
    text = page.once(Zones).text
    for index in range(text.stop - 1, max(text.start, text.stop - 12), -1):
        word = page.words[index].strip("（）()")
        # A date closes a document in words: 2025年6月18日. A line that is longer than any date is none.
        if len(word) > _LONGEST_DATE or "年" not in word or "：" in word or dates.read(word) is None:
            continue
        if index > text.start:
            above = page.words[index - 1]
            if 2 <= len(above) <= 40 and not above.endswith(("。", "；", "！", "：")):  # noqa: PLR2004
                line = page.lines[index]
                yield Candidate("signature", raw=fold(line.text), element=line.element, line=index)
        break
    # The letter that covers a document is signed above it, and the office may be named in its head only.
    for index in text[1:_LONGEST_LETTER]:
        word = page.words[index]
        if len(word) <= _LONGEST_DATE and "年" in word and _COVERS.search(page.words[index - 1]) and dates.read(word):
            line = page.lines[index]
            yield Candidate("signature", raw=fold(line.text), element=line.element, line=index)
            return
