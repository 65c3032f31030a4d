"""Typed, explained facts from Chinese government news pages."""

from typing import TYPE_CHECKING, Any

from govnews.article import (
    Alternative,
    Article,
    Attachment,
    Caveat,
    Crumb,
    DocumentNumber,
    Evidence,
    Heading,
    Image,
    Kind,
    ListItems,
    Moment,
    OfficialDocument,
    Paragraph,
    Repair,
    Site,
    Table,
)
from govnews.errors import GovnewsError, InvalidData, NotAnArticle, PageTooLarge, UnknownAdapter

if TYPE_CHECKING:
    from govnews.mojibake import Repaired, repair
    from govnews.parsing import parse

__all__ = [
    "Alternative",
    "Article",
    "Attachment",
    "Caveat",
    "Crumb",
    "DocumentNumber",
    "Evidence",
    "GovnewsError",
    "Heading",
    "Image",
    "InvalidData",
    "Kind",
    "ListItems",
    "Moment",
    "NotAnArticle",
    "OfficialDocument",
    "PageTooLarge",
    "Paragraph",
    "Repair",
    "Repaired",
    "Site",
    "Table",
    "UnknownAdapter",
    "parse",
    "repair",
]

# What reads pages and repairs text costs more to load than the values it makes, so it loads at its first use.
_LAZY = {"Repaired": "govnews.mojibake", "repair": "govnews.mojibake", "parse": "govnews.parsing"}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    value = globals()[name] = getattr(import_module(_LAZY[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
