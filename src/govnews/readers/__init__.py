"""Readers: from what a rule found to a typed value, or to None, which refuses it.

One table binds each field to its reader. An adapter never names a reader: it says where a value may stand, and what a value of
that field looks like is the same on every site.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from govnews.readers import document, links, moments, people, words

if TYPE_CHECKING:
    from govnews.candidate import Candidate
    from govnews.page import Page

Reader = Callable[["Candidate", "Page"], Any]
"""From a candidate to a value; None refuses it, and the next candidate is asked. It raises nothing."""

READERS: dict[str, Reader] = {
    "title": words.title,
    "subtitle": words.subtitle,
    "published": moments.published,
    "source": people.source,
    "authors": people.authors,
    "editors": people.editors,
    "breadcrumbs": links.trail,
    "column": words.column,
    "attachments": links.attachments,
    "number": document.number,
    "index_number": document.index_number,
    "issuers": document.issuers,
    "written": document.written,
    "topic": document.topic,
    "status": document.status,
    "site_name": words.column,
    "keywords": words.keywords,
    "description": words.description,
}
"""The reader of each field; the body alone is read by `govnews.body`."""
