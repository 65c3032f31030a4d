"""An `Article` for eyes: what the command line and the demo print."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from govnews.article import Article, Block, Evidence, Heading, Image, ListItems, OfficialDocument, Site, Table

# In columns. What is wider pushes the rule aside, or is cut where it is only there to compare.
_VALUE_WIDTH = 56
_RULE_WIDTH = 40

# A page may hold what would steer a terminal. A line break and a tab are all that is let through.
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)], "\ufffd")


def render(article: Article) -> str:
    """The fields with the rule that found each, the warnings marked ``!``, then the text, block by block.

    A value that the page does not give has no line. What another rule found instead stands below the value, marked
    ``≠``. The form is for people and may change; programs take `Article.to_dict`.
    """
    rows = [(name, value, article.evidence_for(name)) for name, value in _fields(article)]
    names = max(len(name) for name, _, _ in rows) + 2
    widths = [width_of(value) for _, value, evidence in rows if evidence]
    values = max((width for width in widths if width <= _VALUE_WIDTH), default=0)
    head = [line.rstrip() for row in rows for line in _lines_of(*row, names, values)]
    warnings = [f"! {caveat.kind}: {caveat.message}" for caveat in article.warnings]
    parts = ["\n".join(head), "\n".join(warnings), *map(_render_block, article.blocks)]
    return "\n\n".join(filter(None, parts)).translate(_CONTROLS) + "\n"


def width_of(text: str) -> int:
    """The columns that `text` takes in a terminal: a Han character takes two, a combining one none."""
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 0 if unicodedata.combining(character) else 1
        for character in text
    )


def pad(text: str, width: int) -> str:
    """`text` and as many spaces as fill `width` columns."""
    return text + " " * (width - width_of(text))


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    """The name and the printed value of all that has one, a line each."""
    site = article.site or Site()
    for name, value in (
        ("title", article.title or "(none)"),
        ("subtitle", article.subtitle),
        ("published", str(article.published or "")),
        ("source", article.source),
        ("authors", "、".join(article.authors)),
        ("editors", "、".join(article.editors)),
        ("breadcrumbs", " > ".join(crumb.name for crumb in article.breadcrumbs)),
        ("column", article.column),
        *_document_fields(article.document or OfficialDocument()),
        ("keywords", "、".join(article.keywords)),
        ("description", article.description),
        ("site", " ".join(filter(None, (site.name, site.domain, site.identification_code, site.division)))),
        ("url", article.url),
        ("script", article.script),
    ):
        if value:
            yield name, " ".join(value.split())
    for number, attachment in enumerate(article.attachments):
        yield "" if number else "attachments", " ".join(f"{attachment.name} {attachment.url}".split())
    yield "adapter", article.adapter
    if article.repairs:
        kinds = Counter(repair.kind for repair in article.repairs)
        yield "repairs", ", ".join(f"{count:,} {kind}" for kind, count in kinds.most_common())


def _document_fields(document: OfficialDocument) -> Iterator[tuple[str, str | None]]:
    yield "document.number", document.number
    yield "document.index_number", document.index_number
    yield "document.issuers", "、".join(document.issuers)
    yield "document.written", str(document.written or "")
    yield "document.topic", document.topic
    yield "document.status", document.status


def _lines_of(name: str, value: str, evidence: Evidence | None, names: int, values: int) -> Iterator[str]:
    rule = evidence.rule if evidence and width_of(evidence.rule) <= _RULE_WIDTH else ""
    yield f"{name:{names}}{pad(value, values)}  {rule}"
    for other in evidence.others if evidence else ():
        yield f"{'':{names - 2}}≠ {pad(_shortened(' '.join(other.raw.split()), _VALUE_WIDTH), values)}  {other.rule}"


def _shortened(text: str, width: int) -> str:
    if width_of(text) <= width:
        return text
    while width_of(text) >= width:
        # A Han character takes two columns, so at least half of what is too much has to go.
        text = text[: -((width_of(text) - width) // 2 + 1)]
    return text + "…"


def _render_block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {block.text}"
        case ListItems():
            marks = [f"{number}." if block.ordered else "-" for number in range(1, len(block.items) + 1)]
            return "\n".join(f"  {mark} {item}" for mark, item in zip(marks, block.items, strict=True))
        case Table():
            return _render_table(block)
        case Image():
            return f"[{' '.join(('image', block.alt or '')).strip()}] {block.url}"
        case _:
            return block.text


def _render_table(table: Table) -> str:
    rows = [[" ".join(cell.split()) for cell in row] for row in table.rows]
    columns = max(map(len, rows), default=0)
    # A long cell does not widen its column for all the others.
    widths = [
        max((width for row in rows if column < len(row) and (width := width_of(row[column])) <= _RULE_WIDTH), default=0)
        for column in range(columns)
    ]
    lines = [" | ".join(pad(cell, width) for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows]
    return "\n".join([table.caption, *lines] if table.caption else lines)
