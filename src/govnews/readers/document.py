"""The facts of an official document 公文: its number and the parts of it, who issued it, when, and whether it is in force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import labels
from govnews.article import DocumentNumber
from govnews.official import NUMBER
from govnews.readers import moments
from govnews.readers.people import without_label
from govnews.readers.words import clean, is_nothing
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from govnews.article import Moment
    from govnews.candidate import Candidate
    from govnews.page import Page

_LONGEST_NUMBER = 150
_LONGEST_ISSUER = 60
_LONGEST_TOPIC = 60
_LONGEST_STATUS = 20
_DATE_BEHIND = re.compile(r"\s(?:19|20)\d\d[-年/.]\d.*", re.DOTALL)
_INDEX_NUMBER = re.compile(r"[A-Za-z0-9][\w\-/.()（）—－ ]{2,60}")
# A separator that does not stand in brackets: 广州市人民政府办公厅（参事室、文史研究馆） is one issuer.
_ISSUER_SEPARATOR = re.compile(r"[、,，;；\n|]+(?![^（(]*[）)])|\s+(?![^（(]*[）)])")


def number(candidate: Candidate, page: Page) -> str | None:
    """The document number as printed."""
    text = without_label(clean(candidate.raw), labels.NUMBER)
    if is_nothing(text) or len(text) > _LONGEST_NUMBER or not re.search(r"\d|第.{1,8}号", text):
        return None
    # Brackets around the whole number are the page's, not the number's; those of a year 〔2025〕 stay.
    if text[0] in "（(" and text[-1] in "）)":
        text = text[1:-1].strip()
    return text


def number_parts(number: str) -> DocumentNumber | None:
    """The parts of a document number that has the form issuer mark, year, serial."""
    hit = NUMBER.fullmatch(squeeze(number))
    if hit is None:
        return None
    return DocumentNumber(mark=hit["mark"], year=int(hit["year"]), serial=int(hit["serial"]))


def index_number(candidate: Candidate, page: Page) -> str | None:
    """The index number as printed."""
    text = without_label(clean(candidate.raw), labels.INDEX_NUMBER)
    return text if _INDEX_NUMBER.fullmatch(text) and re.search(r"\d", text) else None


def issuers(candidate: Candidate, page: Page) -> tuple[str, ...] | None:
    """The issuing bodies, in the order printed."""
    text = without_label(clean(candidate.raw), labels.ISSUERS)
    parts = [part.strip() for part in _ISSUER_SEPARATOR.split(text)]
    found = [part for part in parts if not is_nothing(part)]
    if not found or any(len(part) > _LONGEST_ISSUER or re.fullmatch(r"[\d\W]+", part) for part in found):
        return None
    return tuple(dict.fromkeys(found))


def written(candidate: Candidate, page: Page) -> Moment | None:
    """The date of the document."""
    raw = without_label(fold(candidate.raw), labels.WRITTEN)
    return moments.read(raw)


def topic(candidate: Candidate, page: Page) -> str | None:
    """The topic class as printed."""
    return _short(candidate.raw, labels.TOPIC, _LONGEST_TOPIC)


def status(candidate: Candidate, page: Page) -> str | None:
    """The validity as printed."""
    return _short(candidate.raw, labels.STATUS, _LONGEST_STATUS)


def _short(raw: str, names: tuple[str, ...], longest: int) -> str | None:
    # In an information line the date follows without a label: 分类：新闻 2024-08-30 17:20.
    text = _DATE_BEHIND.sub("", without_label(clean(raw), names))
    return None if is_nothing(text) or len(text) > longest else text
