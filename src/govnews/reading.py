"""One page, one adapter: field by field, the first candidate that a reader accepts, and the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from govnews.adapters.standard import STANDARD
from govnews.article import Alternative, Article, Attachment, Crumb, Evidence, Image, Moment, OfficialDocument
from govnews.body import blocks_of, text_blocks
from govnews.finding.files import FILE
from govnews.finding.furniture import is_foot
from govnews.finding.headline import lines_of_headline
from govnews.finding.zones import Zones
from govnews.page import TextPage
from govnews.readers import READERS, moments
from govnews.readers import document as documents
from govnews.readers.site import site_of
from govnews.scripts import compile_in_both
from govnews.text import script_of, squeeze
from govnews.trimming import trim

if TYPE_CHECKING:
    from govnews.adapters.base import Adapter
    from govnews.adapters.rules import Rule
    from govnews.article import Block
    from govnews.candidate import Candidate
    from govnews.page import Page

DOCUMENT_FIELDS = ("number", "index_number", "issuers", "written", "topic", "status")

# The fields in which pages contradict themselves, so that it is worth asking every rule.
CONTESTED = frozenset({"title", "published", "source", "authors", "editors", *DOCUMENT_FIELDS})

# How many candidates of one rule are asked, and how many dissenting voices are kept: what a page of a million labels
# may cost has a limit.
_MOST_CANDIDATES = 20
_MOST_OTHERS = 5

# Beside a link to another page.
_LONGEST_DATE = 24
_ENDS_IN_DATE = re.compile(r"\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\W*$")

# The place at which every trail begins, and which is no column.
_HOME = compile_in_both(".{0,8}(?:首页|主页)")
# A block of less text than this is the body only where no rule finds a longer one.
_SHORTEST_BODY = 20


class Reading:
    """What has been read of one page so far.

    Attributes:
        page: The page.
        adapter: What says where its fields may stand.
        evidence: Where each value came from, in the order read.
    """

    def __init__(self, page: Page, adapter: Adapter) -> None:
        self.page = page
        self.adapter = adapter
        self.evidence: list[Evidence] = []
        self._lines: dict[str, int | None] = {}

    def rules(self, name: str) -> Iterator[Rule]:
        """The rules for a field: the adapter's, its family's, the standard ones."""
        yield from self.adapter.rules_for(name)
        if STANDARD not in self.adapter.lineage:
            yield from STANDARD.rules_for(name)

    def value(self, name: str, field: str | None = None) -> Any:
        """The value of a field, or None. It is noted in the evidence as `field`, which is `name` by default."""
        taken: tuple[Any, Candidate] | None = None
        others: list[Alternative] = []
        for rule in self.rules(name):
            for candidate in islice(rule(self.page), _MOST_CANDIDATES):
                value = READERS[name](candidate, self.page)
                if value is None:
                    continue
                if taken is None:
                    taken = value, candidate
                    if name not in CONTESTED:
                        self._note(field or name, candidate, ())
                        return value
                elif len(others) < _MOST_OTHERS and _differs(taken[0], value):
                    other = Alternative(rule=candidate.rule, raw=candidate.raw)
                    if other not in others:
                        others.append(other)
        if taken is None:
            return None
        self._lines[name] = taken[1].line
        self._note(field or name, taken[1], others)
        return taken[0]

    def title(self) -> str | None:
        """The headline; where it stands is noted in the page, for what comes after to keep near it."""
        title: str | None = self.value("title")
        if title is not None:
            self.page.headline = lines_of_headline(self.page, title, self._lines["title"])
        return title

    def body(self) -> list[Block]:
        """The blocks of the text, not trimmed yet; the element is noted in the page."""
        best: tuple[int, Candidate, list[Block]] | None = None
        for rule in self.rules("body"):
            for candidate in islice(rule(self.page), _MOST_CANDIDATES):
                if candidate.element is None:
                    continue
                blocks = blocks_of(self.page, candidate.element, self._drop())
                length = sum(len(block.text) for block in blocks)
                if blocks and (best is None or length > best[0]):
                    best = length, candidate, blocks
            if best is not None and (best[0] >= _SHORTEST_BODY or _has_content(best[2])):
                break
        if best is None:
            return []
        self.page.body = best[1].element
        self._note("blocks", best[1], ())
        return best[2]

    def attachments(self) -> tuple[Attachment, ...]:
        """The files: everything that the first rule finds which finds any."""
        for rule in self.rules("attachments"):
            found: dict[object, Attachment] = {}
            first: Candidate | None = None
            for candidate in rule(self.page):
                for attachment in READERS["attachments"](candidate, self.page) or ():
                    first = first or candidate
                    # Two links to one file are one attachment; without an address nothing says that they are one.
                    known = found.setdefault(attachment.url or len(found), attachment)
                    if known.url and known.url.endswith(known.name):  # what it is called, by a link with a text
                        found[known.url] = attachment
            if first is not None:
                self._note("attachments", first, ())
                return tuple(found.values())
        return ()

    def document(self) -> OfficialDocument | None:
        """The facts of an official document; None where there is none of them."""
        found = {name: self.value(name, f"document.{name}") for name in DOCUMENT_FIELDS}
        if not any(found.values()):
            return None
        number: str | None = found["number"]
        return OfficialDocument(
            number=number,
            number_parts=None if number is None else documents.number_parts(number),
            index_number=found["index_number"],
            issuers=found["issuers"] or (),
            written=found["written"],
            topic=found["topic"],
            status=found["status"],
        )

    def _drop(self) -> tuple[str, ...]:
        return tuple(selector for adapter in self.adapter.lineage for selector in adapter.drop)

    def _note(self, field: str, candidate: Candidate, others: list[Alternative] | tuple[Alternative, ...]) -> None:
        element = candidate.element
        self.evidence.append(
            Evidence(
                field=field,
                rule=candidate.rule,
                raw="" if field in ("blocks", "attachments", "breadcrumbs") and element is not None else candidate.raw,
                path=None if element is None else self.page.path_of(element),
                others=tuple(others),
            )
        )


def read(page: Page, adapter: Adapter) -> Article:
    """What `page` says, read as `adapter` describes its site."""
    reading = Reading(page, adapter)
    title = reading.title()
    blocks = reading.body()
    published: Moment | None = reading.value("published")
    source: str | None = reading.value("source")
    subtitle: str | None = reading.value("subtitle")
    if subtitle is not None and squeeze(subtitle) == squeeze(title or ""):
        subtitle = None
    crumbs: tuple[Crumb, ...] = reading.value("breadcrumbs") or ()
    column: str | None = crumbs[-1].name if crumbs else None
    if column is None or _HOME.fullmatch(column):
        column = reading.value("column")
    name: str | None = reading.value("site_name")
    authors: tuple[str, ...] = reading.value("authors") or ()
    editors: tuple[str, ...] = reading.value("editors") or ()
    attachments = reading.attachments()
    document = reading.document()
    keywords: tuple[str, ...] = reading.value("keywords") or ()
    description: str | None = reading.value("description")
    known = {"title": title, "published": published.raw if published else None, "source": source, "subtitle": subtitle}
    if isinstance(page, TextPage):
        running = page.once(Zones).text
        blocks = text_blocks(page, running.start, running.stop)
    printed = {key: value for key, value in known.items() if value}
    blocks = trim(blocks, printed, _linked_lines(page), has_headline=page.headline.start in page.body_lines)
    body = "\n".join(block.text for block in blocks)
    return Article(
        url=page.url,
        site=site_of(page, name, next((each.division for each in adapter.lineage if each.division), None)),
        title=title,
        subtitle=subtitle,
        published=published,
        source=source,
        authors=authors,
        editors=editors,
        breadcrumbs=crumbs,
        column=column,
        blocks=tuple(blocks),
        attachments=attachments,
        document=document,
        keywords=keywords,
        description=description,
        script=script_of(f"{title or ''}{body}"),
        adapter=adapter.name,
        evidence=tuple(reading.evidence),
    )


def _has_content(blocks: list[Block]) -> bool:
    """True for blocks that are a text however short they are: a picture, a file to load, a sentence; not a foot line."""
    if any(isinstance(block, Image) for block in blocks):
        return True
    return any(FILE.search(block.text) or "。" in block.text for block in blocks if not is_foot(block.text))


def _differs(taken: object, other: object) -> bool:
    if isinstance(taken, Moment) and isinstance(other, Moment):
        return not moments.agree(taken, other)
    if isinstance(taken, str) and isinstance(other, str):
        return squeeze(taken) != squeeze(other)
    if isinstance(taken, tuple) and isinstance(other, tuple):
        return [_name(each) for each in taken] != [_name(each) for each in other]
    return taken != other


def _name(value: object) -> object:
    return value.name if isinstance(value, Crumb) else value


def _linked_lines(page: Page) -> frozenset[str]:
    """The lines of the text's element that are nothing but a link, or one and its date, white space left out; no files."""
    found = set()
    for index in page.body_lines:
        line = page.lines[index]
        if not line.linked:
            continue
        rest = len(line.text.strip()) - line.linked
        if (rest <= 0 or (rest <= _LONGEST_DATE and _ENDS_IN_DATE.search(line.text))) and not FILE.search(line.text):
            found.add(page.words[index])
    return frozenset(found)
