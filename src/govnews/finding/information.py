"""The information line: labelled facts and bare dates that stand near the article, best placed first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import dates, labels
from govnews.candidate import Candidate
from govnews.finding.furniture import is_foot
from govnews.finding.zones import Zone, Zones
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import HAN, squeeze

if TYPE_CHECKING:
    from govnews.facts import Fact
    from govnews.page import Page

# A line that holds a date and little else is no sentence.
_LONGEST_LINE_OF_A_BARE_DATE = 80
_LINES_ABOVE_TEXT = 8
_LINES_BELOW_TEXT = 4
_LINES_ABOVE_HEADLINE = 3
# Whose dates are of the document, and of its effect.
_OTHER_DATES = frozenset(labels.WRITTEN).union(
    words_in_both("失效日期", "失效时间", "废止日期", "实施日期", "施行日期", "生效日期", "有效期", "截止日期")
)
_UNLABELLED = compile_in_both(
    rf"(?:^|\s)(?P<source>[\[【][{HAN}A-Za-z]{{2,30}}[\]】]|[{HAN}]{{2,24}}(?:报|社|网|局|厅|委|办|部|府|台|院|公室|发布|客户端|公众号))(?=\s|$)"
)
# Half of a date, or both halves, which nothing but a style sheet parts.
_PART = re.compile(r"\d[\d\-/.年月日|\s]{0,14}")
_YEAR, _OF_TWO = r"(?:19|20)\d\d", r"\d\d[-/.月]\d\d日?"
_GLUED = re.compile(
    rf"(\d\d)({_YEAR}[-/.年]\d\d?月?)|({_YEAR}[-/.年]\d\d月?)(\d\d)|({_OF_TWO})({_YEAR}年?)|({_YEAR}年?)({_OF_TWO})"
)
# The label of a time; and what says that it is the time of the publication: any other is of a contract, a meeting, an event.
_OF_A_TIME = compile_in_both("(?:时间|日期|期限|有效期)[：:]$")
_OF_PUBLICATION = compile_in_both("发布|发表|公布|刊登|刊发|更新|来源|上线|报道|文章|新闻")
# What stands in front of the end of a time: 2025-03-18至2025-03-20.
_SINCE = re.compile(r"[日\d](?:至|到|[-—–~～]+)$")
FROM_OR_TO = re.compile(r"\s*(?:之?前|起|至|止|[-—–~～]+\s*\d)")
"""What stands behind a time until or from which something goes on: 2026年7月9日09:30前."""
_ENDS = re.compile(r"(?:Ends|完)\s*[/／]\s*(?P<day>.{8,40})")
_ISSUED = re.compile(r"(?:Issued at HKT|香港時間)\s*(?P<time>.{3,16})")
TODAY = compile_in_both("今天|今日|星期|周[一二三四五六日]")
"""What stands beside the day of the visit."""


@frozen
class _Nearby:
    names: tuple[str, ...]
    nearest: Zone
    furthest: Zone

    def __str__(self) -> str:
        return f"nearby({self.names[0]}, …)"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        zones = page.once(Zones)
        found = [(zones.of(fact.line), self.names.index(fact.label), fact) for fact in page.labelled(self.names)]
        for zone, _, fact in sorted(found, key=lambda entry: (entry[0], self._closeness(zones, entry[2]))):
            if self.nearest <= zone <= self.furthest and fact.value and not self._strays(zones, zone, fact):
                yield Candidate(f"label({fact.label})", raw=fact.value, element=fact.element, line=fact.value_line)

    @staticmethod
    def _closeness(zones: Zones, fact: Fact) -> int:
        return abs(fact.line - zones.text.start)

    @staticmethod
    def _strays(zones: Zones, zone: Zone, fact: Fact) -> bool:
        # An empty 来源 above the text must not take the first paragraph for its value.
        return fact.value_line != fact.line and zone <= Zone.BELOW and zones.of(fact.value_line) > Zone.BELOW


def nearby(*names: str, nearest: Zone = Zone.HEADER, furthest: Zone = Zone.END_OF_TEXT) -> _Nearby:
    """What is printed behind one of the labels `names`: around the headline, below the text, then in its first and last lines."""
    return _Nearby(names, nearest, furthest)


def bare_dates(page: Page) -> Iterator[Candidate]:
    """Dates without a label: between the headline and the text, then beside a source above the headline or in its line."""
    zones = page.once(Zones)
    start = page.headline.start if page.headline else max(0, zones.text.start - _LINES_ABOVE_TEXT)
    taken = {line for fact in page.facts if fact.label in _OTHER_DATES for line in (fact.line, fact.value_line)}
    header = range(start, zones.text.start) if zones.text else range(start, min(start + 8, len(page.lines)))
    for index in header:
        text = page.lines[index].text
        if index in taken or len(page.words[index]) > _LONGEST_LINE_OF_A_BARE_DATE or is_foot(text):
            continue
        for found in page.once(_Days).of(index):
            rest = text[: found.start] + text[found.end :]
            if (index < start + 1 and len(squeeze(rest)) > 20) or TODAY.search(text[: found.start]):  # noqa: PLR2004
                continue  # a date that the headline itself names, or the day of the visit
            # The label may stand in the line, or the cell, above.
            before = squeeze(text[: found.start]) or (page.words[index - 1] if index else "")
            if _is_label_of_other(before) or _SINCE.search(before) or FROM_OR_TO.match(text, found.end):
                continue
            yield Candidate("bare date", raw=found.moment.raw, element=page.lines[index].element, line=index)
    for fact in page.labelled(labels.SOURCE):
        if fact.line <= start and zones.of(fact.line) == Zone.HEADER:
            for found in page.once(_Days).of(fact.line):
                yield Candidate("bare date", raw=found.moment.raw, element=fact.element, line=fact.line)


def _is_label_of_other(word: str) -> bool:
    """True for what ends in the label of a time, but not of the publication: 签署时间：."""
    return _OF_A_TIME.search(word) is not None and not _OF_PUBLICATION.search(word)


def closing_date(page: Page) -> Iterator[Candidate]:
    """The day, with the time below it, at the end of a press release of Hong Kong: 完／2019年12月31日, 香港時間19時06分."""
    for index in page.lines_with("Ends/", "完／", "完/"):
        hit = _ENDS.fullmatch(page.lines[index].text.strip())
        if hit:
            below = page.lines[index + 1].text.strip() if index + 1 < len(page.lines) else ""
            time = _ISSUED.fullmatch(below)
            raw = f"{hit['day']} {time['time']}" if time else hit["day"]
            yield Candidate("closing line", raw=raw, element=page.lines[index].element, line=index)


def outlying_dates(page: Page) -> Iterator[Candidate]:
    """Dates without a label just above the headline, as papers print them, or just below the text; none of the visit."""
    above = range(max(0, page.headline.start - _LINES_ABOVE_HEADLINE), page.headline.start)
    end = page.once(Zones).text.stop if page.body_lines else len(page.lines)
    below = range(end, min(end + _LINES_BELOW_TEXT, len(page.lines)))
    # Behind a link come those of other articles.
    own = takewhile(lambda index: not page.lines[index].linked and not is_foot(page.lines[index].text), below)
    for index in (*reversed(above), *own):
        line = page.lines[index]
        is_short = line.linked * 2 < len(line.text.strip()) < _LONGEST_LINE_OF_A_BARE_DATE
        if is_short and index not in page.fact_lines and not TODAY.search(line.text):
            for found in page.once(_Days).of(index)[:1]:
                yield Candidate("bare date", raw=found.moment.raw, element=line.element, line=index)


class _Days:
    """The days that each line of a page names, looked for once."""

    def __init__(self, page: Page) -> None:
        self._lines = page.lines
        self._found: dict[int, list[dates.Found]] = {}

    def of(self, index: int) -> list[dates.Found]:
        """The days in one line, in its order."""
        if index not in self._found:
            # A year or a month without a label is what the headline is about, not when it was published.
            found = dates.find(self._lines[index].text)
            days = [one for one in found if one.moment.precision not in ("year", "month")]
            self._found[index] = days or self._in_parts(index)
        return self._found[index]

    def _in_parts(self, index: int) -> list[dates.Found]:
        """The day that a line of numbers is, or is together with the next one: 18, set large, above 2025-03."""
        text = self._lines[index].text.strip()
        if not _PART.fullmatch(text):
            return []
        following = self._lines[index + 1].text.strip() if index + 1 < len(self._lines) else ""
        glued = _GLUED.fullmatch(text)
        if glued:
            text = " ".join(filter(None, glued.groups()))
        elif _PART.fullmatch(following):
            text = f"{text} {following}"
        moment = dates.read(text)
        is_day = moment is not None and moment.precision == "day"
        return [dates.Found(moment=moment, start=0, end=len(self._lines[index].text))] if moment and is_day else []


def source_beside_date(page: Page) -> Iterator[Candidate]:
    """A source without a label: in brackets, or named like an office or a paper, in one line with the date of publication."""
    zones = page.once(Zones)
    start = page.headline.stop if page.headline else max(0, zones.text.start - _LINES_ABOVE_TEXT)
    for index in range(start, zones.text.start):
        text = page.lines[index].text
        if len(page.words[index]) > _LONGEST_LINE_OF_A_BARE_DATE:
            continue
        for found in page.once(_Days).of(index)[:1]:
            hits = (*_UNLABELLED.finditer(text[: found.start]), _UNLABELLED.match(text[found.end :].lstrip()))
            for hit in hits:
                if hit and hit["source"].strip("[]【】") not in labels.ALL:
                    yield Candidate("beside the date", raw=hit["source"], element=page.lines[index].element, line=index)
                    break


def date_in_address(page: Page) -> Iterator[Candidate]:
    """The page's own address, where a day stands in it; a month in it is only the folder that the page lies in."""
    moment = dates.in_url(page.url) if page.url else None
    if page.url and moment is not None and moment.precision != "month":
        yield Candidate("address", raw=page.url)
