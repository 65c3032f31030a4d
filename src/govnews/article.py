"""`Article` and the values it is made of: plain, immutable, comparable; they pickle, and they go to JSON and back.

Nothing here reads a page. A value that a page does not give is None, or an empty tuple; nothing is ever invented.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from attrs import field, frozen

from govnews import plain

Kind = Literal["article", "listing", "redirect", "challenge", "error", "empty"]
"""What a page is. `govnews.NotAnArticle` carries every kind but the first."""

Precision = Literal["year", "month", "day", "hour", "minute", "second"]
"""The smallest unit that a `Moment` was printed to."""

Certainty = Literal["exact", "likely", "guess"]
"""How sure a `Repair` is."""

Level = Literal["central", "province", "prefecture", "county"]
"""Whose site a `Site` is."""

Script = Literal["Hans", "Hant"]
"""Simplified or traditional characters (ISO 15924)."""


@frozen(kw_only=True)
class Moment:
    """A point in time as a page prints it."""

    value: datetime
    """The start of the moment: an aware datetime with a fixed offset, +08:00 unless the page says otherwise."""

    precision: Precision
    """The smallest unit that was printed; what is below it in `value` is zero (for a month or day: one)."""

    raw: str
    """The characters that were read, as printed."""

    def __str__(self) -> str:
        """The moment to its own precision: ``2025-06``, ``2025-06-18``, ``2025-06-18 09:12``."""
        length = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}[self.precision]
        return self.value.isoformat(" ")[:length]


@frozen(kw_only=True)
class Site:
    """The site that a page belongs to, by its own metas, its adapter and its address."""

    name: str | None = None
    """The site's name as it calls itself (meta ``SiteName``)."""

    domain: str | None = None
    """The host name, in lower case and without a port: of the page's address, else what the page says (meta ``SiteDomain``)."""

    identification_code: str | None = None
    """The site identification code 网站标识码: ten characters, ``1400000045`` or ``bm17000009``."""

    division: str | None = None
    """The administrative division as a six-digit GB/T 2260 code, ``140000`` for Shanxi; None for a ministry."""

    level: Level | None = None
    """Whose site it is: ``central``, ``province``, ``prefecture`` or ``county``."""


@frozen(kw_only=True)
class Crumb:
    """One place of the trail 当前位置 from the home page to the article."""

    name: str
    """As printed, without the separators."""

    url: str | None = None
    """The absolute address, or None where the place is no link."""


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    kind: Literal["paragraph"] = field(default="paragraph", init=False)
    """Always ``paragraph``: what tells the blocks apart in JSON."""

    text: str
    """White space folded, the indent left out; a line break inside the paragraph is ``\\n``."""


@frozen(kw_only=True)
class Heading:
    """A heading inside the text."""

    kind: Literal["heading"] = field(default="heading", init=False)
    """Always ``heading``: what tells the blocks apart in JSON."""

    text: str
    """As for a paragraph."""

    level: int
    """1 to 6, as in h1 to h6."""


@frozen(kw_only=True)
class ListItems:
    """A list."""

    kind: Literal["list"] = field(default="list", init=False)
    """Always ``list``: what tells the blocks apart in JSON."""

    items: tuple[str, ...]
    """The items in order, each without its bullet or number; white space as for a paragraph."""

    ordered: bool = False
    """True for a numbered list."""

    @property
    def text(self) -> str:
        """The items, a line each."""
        return "\n".join(self.items)


@frozen(kw_only=True)
class Table:
    """A table, cell by cell."""

    kind: Literal["table"] = field(default="table", init=False)
    """Always ``table``: what tells the blocks apart in JSON."""

    rows: tuple[tuple[str, ...], ...]
    """The cells as printed; a cell that spans several columns or rows stands once, at its first place."""

    caption: str | None = None
    """The heading of the table, where it stands inside the table."""

    @property
    def text(self) -> str:
        """The rows, a line each, the cells apart by a tab."""
        lines = ["\t".join(row) for row in self.rows]
        return "\n".join([self.caption, *lines] if self.caption else lines)


@frozen(kw_only=True)
class Image:
    """A picture in the text."""

    kind: Literal["image"] = field(default="image", init=False)
    """Always ``image``: what tells the blocks apart in JSON."""

    url: str
    """The absolute address; relative to nothing where the page's own address is unknown."""

    alt: str | None = None
    """The alternative text, which a page shows only where it cannot show the picture."""

    text = ""
    """A picture prints no text."""


Block = Paragraph | Heading | ListItems | Table | Image
"""One piece of the text; `kind` tells which."""


@frozen(kw_only=True)
class Attachment:
    """A file that belongs to the text."""

    name: str
    """As printed."""

    url: str | None = None
    """The absolute address; None where a script of the page fetches the file."""

    extension: str | None = None
    """``pdf``, ``docx``, … in lower case; None where neither the address nor the name tells."""


@frozen(kw_only=True)
class DocumentNumber:
    """A document number 发文字号 taken apart: ``晋政发〔2025〕18号``."""

    mark: str
    """The issuer mark 发文机关代字: ``晋政发``."""

    year: int
    """The year in its brackets: 2025."""

    serial: int
    """The number within that year: 18."""


@frozen(kw_only=True)
class OfficialDocument:
    """The facts of an official document 公文, from its fact table or its text."""

    number: str | None = None
    """The document number 发文字号 as printed, or the number of an order: ``第10号``."""

    number_parts: DocumentNumber | None = None
    """`number` taken apart where it has the form issuer mark, year, serial."""

    index_number: str | None = None
    """The index number 索引号 of the open-information catalogue."""

    issuers: tuple[str, ...] = ()
    """The issuing bodies 发文机关, in the order printed."""

    written: Moment | None = None
    """The date of the document 成文日期, which is not the date of publication."""

    topic: str | None = None
    """The topic class 主题分类."""

    status: str | None = None
    """The validity 有效性, as printed: 有效, 失效, 废止."""


@frozen(kw_only=True)
class Alternative:
    """What another rule found for a field, and it differs from the value that was taken."""

    rule: str
    """The rule that found it."""

    raw: str
    """The string that it found, as printed."""


@frozen(kw_only=True)
class Evidence:
    """Where the value of one field came from."""

    field: str
    """The name of the field; facts of the document as ``document.number``."""

    rule: str
    """The rule that found it, as an adapter writes it: ``meta(ArticleTitle)``, ``css(.xl-head h1)``."""

    raw: str
    """The string that was read; empty where the value is an element of the page (see `path`)."""

    path: str | None = None
    """The XPath of the element it came from; None for a meta, an address, or a page that is plain text."""

    others: tuple[Alternative, ...] = ()
    """What other rules found that disagrees, most trusted first."""


@frozen(kw_only=True)
class Repair:
    """One change that undid a corruption."""

    kind: str
    """The corruption: ``mirror-note``, ``mirror-break``, ``mirror-traditional``, … (`govnews.mojibake`)."""

    layer: int
    """Which damage it undoes, 1 for the outermost. All changes of a layer are made at once."""

    start: int
    """Where `before` begins, in characters of the text as it stood when its layer's turn came."""

    before: str
    """The characters that stood there."""

    after: str
    """The characters that stand there now; empty where something was taken out."""

    certainty: Certainty = "exact"
    """``exact``: the bytes leave no choice. `govnews.parse` makes no other change."""


@frozen(kw_only=True)
class Caveat:
    """A warning that belongs to no single field."""

    kind: str
    """A short fixed name, for programs: ``replaced-bytes``, ``no-date``, …; docs/the-article.md lists them."""

    message: str
    """One sentence, for people."""


@frozen(kw_only=True)
class Article:
    """What one page says.

    Every field is None or empty where the page does not give it. `evidence_for` answers how a value is known.
    """

    url: str | None = None
    """The address that was passed to `govnews.parse`, else the one that the page gives as its own."""

    site: Site | None = None
    """The site it stands on; None where nothing tells it."""

    title: str | None = None
    """The headline as printed; a headline of two lines with a space between them."""

    subtitle: str | None = None
    """The line under or over the headline, where the page sets it apart."""

    published: Moment | None = None
    """When it was published, to the precision printed. Never the date of the document (`document.written`)."""

    source: str | None = None
    """来源: whom the page names as its source."""

    authors: tuple[str, ...] = ()
    """作者 and the reporters named in the text; never the 责任编辑."""

    editors: tuple[str, ...] = ()
    """责任编辑, else 编辑."""

    breadcrumbs: tuple[Crumb, ...] = ()
    """The trail 当前位置, from the home page down; a last 正文 is no place."""

    column: str | None = None
    """The column 栏目 of the article: the last place of the trail below the home page, else the meta ``ColumnName``."""

    blocks: tuple[Block, ...] = ()
    """The text in reading order."""

    attachments: tuple[Attachment, ...] = ()
    """The files that belong to the text, in the order printed."""

    document: OfficialDocument | None = None
    """Facts of an official document; None where the page gives none of them."""

    keywords: tuple[str, ...] = ()
    """关键词: what the page itself is filed under."""

    description: str | None = None
    """The summary that the page gives of itself."""

    script: Script | None = None
    """``Hans`` for simplified characters, ``Hant`` for traditional ones (ISO 15924); None where neither shows."""

    adapter: str
    """The name of the adapter that read the page."""

    evidence: tuple[Evidence, ...] = ()
    """Where each value came from: one entry for each field that has a value."""

    repairs: tuple[Repair, ...] = ()
    """Every change made to a character before the page was read; empty for a clean page."""

    warnings: tuple[Caveat, ...] = ()
    """What to know before trusting the rest; empty for most pages."""

    @property
    def text(self) -> str:
        """The text of all blocks, a line break between them."""
        return "\n".join(block.text for block in self.blocks if block.text)

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, Image))

    def evidence_for(self, name: str) -> Evidence | None:
        """Where the value of the field `name` came from.

        Args:
            name: A field of `Article`, or a fact of the document as ``document.number``.

        Returns:
            The evidence, or None where the field has no value.
        """
        return next((evidence for evidence in self.evidence if evidence.field == name), None)

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON types, as ``docs/article.schema.json`` describes them.

        `text` is among them for readers of the JSON; it is derived from `blocks`. Datetimes are ISO 8601 strings.
        """
        data: dict[str, Any] = plain.to_plain(self)
        data["text"] = self.text
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """The article that `to_dict` wrote.

        Raises:
            govnews.errors.InvalidData: The data has an unknown key, a missing one, or a value of the wrong type; the
                error names the place.
        """
        fields = {key: value for key, value in data.items() if key != "text"} if isinstance(data, dict) else data
        return plain.from_plain(cls, fields)
