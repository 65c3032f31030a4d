"""What stands at the ends of a text and is none of it: the headline again, the information line, credits, pagers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from govnews import labels
from govnews.article import Image, ListItems, Table
from govnews.finding.documents import NUMBER
from govnews.finding.furniture import is_foot, is_furniture
from govnews.text import squeeze

if TYPE_CHECKING:
    from govnews.article import Block

# How far from its beginning a text may still be header, in blocks.
_HEADER = 16
_LONGEST_INFORMATION = 160
_TABLE_LABELS = 3
# Characters that may stand around the date in a line that says when the page was published.
_AROUND_DATE = 40

# What heads the part behind the text. It stands alone in its line.
_END = re.compile(r"\W*(?:相关[^，。]{1,6}|延伸阅读|推荐阅读|热点新闻|热门新闻|最新新闻|猜你喜欢|网友评论)\W*")
# An editor in brackets without a colon: （某某网编辑 张三）.
_CREDIT = re.compile(r"[（(].{0,12}(?:责任编辑|责编|编辑)[：:\s].{2,12}[)）]")
# What else a site prints above the headline in the text's own element: the trail, the paper's page.
_ABOVE = re.compile("[>＞»]|位置|^第.{1,6}版")
_WHEN = re.compile("(?:时间|日期)[：:]")
_INFORMATION = re.compile(
    r"(?:"
    + "|".join(
        sorted(
            {*labels.PUBLISHED, *labels.SOURCE, "浏览次数", "阅读次数", "点击数", "字体", "浏览量"}
            - {"时间", "日期", "時間"},
            key=len,
            reverse=True,
        )
    )
    + r")[】\]）]?[：:∶]"
)
_DOCUMENT_LABELS = frozenset(
    label
    for group in (
        labels.NUMBER,
        labels.INDEX_NUMBER,
        labels.ISSUERS,
        labels.WRITTEN,
        labels.TOPIC,
        labels.STATUS,
        labels.TITLE,
        labels.PUBLISHED,
    )
    for label in group
)


def trim(blocks: Sequence[Block], known: Mapping[str, str], linked: Collection[str] = ()) -> list[Block]:
    """`blocks` without what stands around the text.

    Args:
        blocks: The blocks of the element that holds the text.
        known: What has been read of the page: its ``title`` and ``subtitle``, and the ``published`` and ``source`` as printed.
        linked: The lines, white space left out, that are nothing but a link to another page.
    """
    known = {name: squeeze(value) for name, value in known.items()}
    start = _start(blocks, known, linked)
    trimmed = list(blocks[start : _end(blocks, start, linked)])
    # A text may be nothing but links; then they are what it says.
    return trimmed or [block for block in blocks if not _is_header(block, known) and not is_foot(block.text)]


def _start(blocks: Sequence[Block], known: Mapping[str, str], linked: Collection[str]) -> int:
    header = blocks[:_HEADER]
    start = 0
    for index in range(len(header)):
        first = _repetition(header, index, known.get("title", ""))
        # Nothing but header may stand above a headline that is repeated in the text; where a text begins above it, as a
        # law behind 新华社北京6月10日电 does, the headline is part of it.
        if first is not None and all(_is_above(block, known, linked) for block in header[start:first]):
            start = index + 1
    while (
        start < len(blocks)
        and start < _HEADER
        and (_is_header(blocks[start], known) or _is_pointer(blocks[start], linked))
    ):
        start += 1
    return start


def _repetition(blocks: Sequence[Block], index: int, title: str) -> int | None:
    """Where the blocks begin that end at `index` and print the headline again; None where they do not."""
    text = squeeze(blocks[index].text)
    first = index
    while text and text != title and first > 0 and title.endswith(text):
        first -= 1
        text = squeeze(blocks[first].text) + text
    return first if text and text == title else None


def _is_above(block: Block, known: Mapping[str, str], linked: Collection[str]) -> bool:
    return _is_header(block, known) or _is_linked(block, linked) or _ABOVE.search(block.text) is not None


def _is_linked(block: Block, linked: Collection[str]) -> bool:
    """True where the block is nothing but links to other pages."""
    if isinstance(block, ListItems):
        return all(squeeze(item) in linked for item in block.items)
    return bool(block.text) and all(squeeze(line) in linked for line in block.text.split("\n"))


def _is_pointer(block: Block, linked: Collection[str]) -> bool:
    """True for a link away from the text, above it: 点击进入专题>>."""
    return block.text.endswith((">", "＞", "»")) and _is_linked(block, linked)


def _is_header(block: Block, known: Mapping[str, str]) -> bool:
    if isinstance(block, Table):
        text = squeeze(block.text)
        return (
            is_fact_table(block)
            or is_furniture(text)
            or (len(text) <= _LONGEST_INFORMATION and _INFORMATION.search(text) is not None)
        )
    text = squeeze(block.text)
    if not text:
        return False
    if text in (known.get("title"), known.get("subtitle")):
        return True
    if len(text) > _LONGEST_INFORMATION:
        return False
    published = known.get("published")
    if _WHEN.match(text):  # of the publication, or of a meeting that the text announces
        return published is not None and published in text
    if is_furniture(text) or _INFORMATION.search(text[:60]):
        return True
    return published is not None and published in text and len(text) < len(published) + _AROUND_DATE


def is_fact_table(table: Table) -> bool:
    """True for the table of an official document's facts: it says what the page says elsewhere as values."""
    cells = [squeeze(cell).strip("：:【】[]") for row in table.rows for cell in row]
    if sum(1 for cell in cells if cell in _DOCUMENT_LABELS) >= _TABLE_LABELS:
        return True
    return (
        sum(1 for cell in cells if re.match(r"(.{2,8}?)[：:]", cell) and re.split("[：:]", cell)[0] in _DOCUMENT_LABELS)
        >= _TABLE_LABELS
    )


def _end(blocks: Sequence[Block], start: int, linked: Collection[str]) -> int:
    end = len(blocks)
    while end > start:
        # Pictures behind the text go with the links and credits that they stand among.
        last = next((index for index in range(end - 1, start - 1, -1) if not isinstance(blocks[index], Image)), start)
        if not _is_behind(blocks[last], linked):
            break
        end = last
    return end


def _is_behind(block: Block, linked: Collection[str]) -> bool:
    text = block.text
    behind = (
        is_furniture(text)
        or is_foot(text)
        or _END.fullmatch(squeeze(text)) is not None
        or _CREDIT.fullmatch(text) is not None
        or _is_linked(block, linked)
    )
    return behind and text != "" and NUMBER.search(text) is None
