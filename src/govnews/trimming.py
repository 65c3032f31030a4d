"""What stands at the ends of a text and is none of it: the headline again, the information line, credits, pagers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from govnews import labels
from govnews.article import Image, ListItems, Table
from govnews.finding.furniture import begins_foot, heads_comments, heads_links, is_foot, is_furniture, is_teaser
from govnews.official import NUMBER
from govnews.scripts import compile_in_both, words_in_both
from govnews.text import squeeze

if TYPE_CHECKING:
    from govnews.article import Block

# How far from its beginning a text may still be header, in blocks.
_HEADER = 16
_LONGEST_INFORMATION, _LONGEST_HEADING = 160, 30
_TABLE_LABELS = 3
_BLOCKS_OF_FOOT = 6
# Characters that may stand around the date in a line that says when the page was published.
_AROUND_DATE = 40

# An editor in brackets without a colon: （某某网编辑 张三）.
_CREDIT = compile_in_both(r"[（(].{0,12}(?:责任编辑|责编|编辑)[：:\s].{2,12}[)）]")
# What else a site prints above the headline in the text's own element: the trail, the paper's page.
_ABOVE = re.compile("[>＞»]|位置|^第.{1,6}版")
_LABELLED = re.compile(r"[【\[〖]?(?P<label>[^：:【\[〖】\]〗]{2,12})[：:】\]〗]")
_WHEN = compile_in_both("(?:时间|日期)[：:]")
_OF_INFORMATION = "|".join(
    sorted(
        {*labels.PUBLISHED, *labels.SOURCE, *words_in_both("浏览次数", "阅读次数", "点击数", "字体", "浏览量")}
        - {*words_in_both("时间", "日期")},
        key=len,
        reverse=True,
    )
)
_INFORMATION = re.compile(rf"(?:{_OF_INFORMATION})[】\]）]?[：:∶]|[【\[〖](?:{_OF_INFORMATION})[】\]〗]")
# What heads a list of files, or an empty place for one.
_HEADS_FILES = frozenset(words_in_both("附件", "相关附件", "附件下载", "附件列表"))
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


def trim(
    blocks: Sequence[Block], known: Mapping[str, str], linked: Collection[str] = (), *, has_headline: bool = False
) -> list[Block]:
    """`blocks` without what stands around the text.

    Args:
        blocks: The blocks of the element that holds the text.
        known: What has been read of the page: its ``title`` and ``subtitle``, and the ``published`` and ``source`` as printed.
        linked: The lines, white space left out, that are nothing but a link to another page.
        has_headline: Whether the page's headline itself is among the blocks, and no repetition of it.
    """
    known = {name: squeeze(value) for name, value in known.items()}
    start = _start(blocks, known, linked, has_headline=has_headline)
    trimmed = list(blocks[start : _end(blocks, start, linked)])
    # A text may be nothing but links; then they are what it says.
    return trimmed or [block for block in blocks if not _is_header(block, known) and not is_foot(block.text)]


def _start(blocks: Sequence[Block], known: Mapping[str, str], linked: Collection[str], *, has_headline: bool) -> int:
    title = known.get("title", "")
    start = _below_headline(blocks, known, linked) if has_headline else 0
    header = blocks[: start + _HEADER]
    for index in range(start, len(header)):
        first = _repetition(header, index, title)
        # Nothing but header may stand above a headline that is repeated in the text; where a text begins above it, as a
        # law behind 新华社北京6月10日电 does, the headline is part of it.
        if first is not None and all(_is_above(block, known, linked) for block in header[start:first]):
            start = index + 1
    while start < len(header):
        if _is_header(header[start], known) or _is_pointer(header[start], linked):
            start += 1
        elif has_headline and (below := _below_facts(header, start)) > start:
            start = below
        else:
            break
    return start


def _below_headline(blocks: Sequence[Block], known: Mapping[str, str], linked: Collection[str]) -> int:
    """Where the headline ends that stands below a menu or the facts of a document; 0 where a text stands above it."""
    start = 0
    header = False
    for index, block in enumerate(blocks):
        if "。" in block.text:
            break
        if header and _repetition(blocks, index, known.get("title", "")) is not None:
            start = index + 1
        header = header or _is_fact(block) or _is_above(block, known, linked)
    return start


def _below_facts(blocks: Sequence[Block], start: int) -> int:
    """Where the facts end that begin at `start`: labels of a document with their values, or each of both alone."""
    while start < len(blocks) and (label := _label_of(blocks[start])) is not None and label in _DOCUMENT_LABELS:
        alone = squeeze(blocks[start].text).strip("【[〖：:】]〗") == label
        has_value = start + 1 < len(blocks) and _label_of(blocks[start + 1]) is None
        start += 2 if alone and has_value else 1
    return start


def _is_fact(block: Block) -> bool:
    """True for a label, with its value or without."""
    return _label_of(block) in labels.ALL


def _label_of(block: Block) -> str | None:
    hit = _LABELLED.match(squeeze(block.text))
    return hit["label"] if hit else None


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
    end = _end_of_own(blocks, start, linked)
    last_ones = ((index, blocks[index].text) for index in range(max(start, end - _BLOCKS_OF_FOOT), end))
    short = ((index, text) for index, text in last_ones if len(text) <= _LONGEST_INFORMATION)
    end = next((index for index, text in short if begins_foot(squeeze(text))), end)
    while end > start:
        # Pictures behind the text go with the links and credits that they stand among.
        last = next((index for index in range(end - 1, start - 1, -1) if not isinstance(blocks[index], Image)), start)
        if not _is_behind(blocks[last], linked):
            break
        end = last
    return end


def _end_of_own(blocks: Sequence[Block], start: int, linked: Collection[str]) -> int:
    """Where a heading begins behind which there is nothing but what others wrote: comments, the beginnings of other articles."""
    short = ((index, blocks[index].text) for index in range(start + 1, len(blocks)))
    words = [(index, squeeze(text)) for index, text in short if len(text) <= _LONGEST_HEADING]
    headings = [(index, word) for index, word in words if heads_links(word) or heads_comments(word)]
    if not headings:
        return len(blocks)
    # A button may say the same above the text.
    text = next((index for index in range(start, len(blocks)) if "。" in blocks[index].text), len(blocks))
    end = next((index for index, word in headings if index > text and heads_comments(word)), len(blocks))
    # From here on nothing is the article's own.
    others = end
    while others > start and _is_of_others(blocks, others - 1, linked):
        others -= 1
    return next((index for index, word in headings if others - 1 <= index < end and heads_links(word)), end)


def _is_of_others(blocks: Sequence[Block], index: int, linked: Collection[str]) -> bool:
    block = blocks[index]
    return (
        isinstance(block, Image)
        or _is_behind(block, linked)
        or is_teaser(block.text)
        or (index > 0 and _is_linked(blocks[index - 1], linked))
    )


def _is_behind(block: Block, linked: Collection[str]) -> bool:
    text = block.text
    behind = (
        is_furniture(text)
        or is_foot(text)
        or heads_links(squeeze(text))
        or heads_comments(squeeze(text))
        or _CREDIT.fullmatch(text) is not None
        or squeeze(text).rstrip("：:") in _HEADS_FILES
        or _is_linked(block, linked)
    )
    return behind and text != "" and NUMBER.search(text) is None
