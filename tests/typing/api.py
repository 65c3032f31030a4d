"""The public names as a user writes them. It is never run: mypy and pyright check it, both strict.

Every `type: ignore` here is a promise as well: were the line to become right, the checkers would say so.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_type

import govnews
from govnews import dates
from govnews.adapters import Adapter, Candidate, Page, Registry, Rule, css, label, meta, url, xpath
from govnews.adapters.families.trs import TRS

# Every kind of content, and every option.
assert_type(govnews.parse(b""), govnews.Article)
article = govnews.parse("", "http://www.yunzhou.gov.cn/a.html", encoding="gbk", max_bytes=1_000_000)
govnews.parse(b"", adapter="shanxi", registry=Registry.default(portals=False))
govnews.parse(None)  # type: ignore[arg-type]
govnews.parse(b"", repair=False)  # type: ignore[call-arg]

# Values are typed to the bottom.
assert_type(article.title, str | None)
if article.published:
    assert_type(article.published.value, datetime)
    assert_type(article.published.precision in ("day", "minute"), bool)
assert_type(article.authors, tuple[str, ...])
if article.document and article.document.number_parts:
    assert_type(article.document.number_parts.year, int)
for crumb in article.breadcrumbs:
    assert_type(crumb.url, str | None)
if evidence := article.evidence_for("source"):
    assert_type(evidence.others, tuple[govnews.Alternative, ...])
assert_type(govnews.Article.from_dict(article.to_dict()), govnews.Article)


def words(block: govnews.Paragraph | govnews.Heading | govnews.ListItems | govnews.Table | govnews.Image) -> int:
    """A `match` over the kinds of block needs no default."""
    match block:
        case govnews.Paragraph() | govnews.Heading():
            return len(block.text)
        case govnews.ListItems(items=items):
            return len(items)
        case govnews.Table(rows=rows):
            return sum(len(cell) for row in rows for cell in row)
        case govnews.Image():
            return 0


assert_type([words(block) for block in article.blocks], list[int])
article.title = "题"  # type: ignore[misc]
govnews.Crumb("首页")  # type: ignore[call-arg]

try:
    govnews.parse(b"")
except govnews.NotAnArticle as error:
    assert_type(error.url, str | None)
    assert_type(error.kind, govnews.Kind)
except govnews.PageTooLarge as error:
    assert_type(error.limit, int)

assert_type(govnews.repair("").text, str)
assert_type(govnews.repair("").steps, tuple[govnews.Repair, ...])

assert_type(dates.read("2025年6月18日", reference=datetime(2025, 6, 18)), govnews.Moment | None)
assert_type(dates.find("")[0].moment, govnews.Moment)


# An adapter, with each of the rules and one of its own.
def second_heading(page: Page) -> Iterator[Candidate]:
    """A rule is any callable from a page to candidates."""
    for element in page.select("h1, h2"):
        yield Candidate("second_heading", page=page, element=element)


own: Rule = second_heading
adapter = Adapter(
    name="yunzhou",
    family=TRS,
    division="99",
    hosts=("www.yunzhou.gov.cn",),
    title=(css(".xl-head h1"), css("meta[name=t]", attr="content"), xpath("//td[@class='bt']"), own),
    source=(label("信息来源", "来源", within=".xl-bar"), meta("ContentSource")),
    published=(url(r"/t(\d{8})_"),),
)
Adapter(name="yunzhou", titel=(css("h1"),))  # type: ignore[call-arg]
registry = Registry([TRS, adapter])
assert_type(registry.named("yunzhou"), Adapter)
govnews.parse(b"", adapter=adapter, registry=registry)
