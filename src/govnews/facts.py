"""Labelled facts: every ``来源：新华社`` of a page, whatever markup stands around it.

Pages print them in one line (``发布时间：… 来源：… 浏览次数：…``), in two cells of a table, in a list or a definition list,
with brackets for a colon, with white space inside the label (``索 引 号：``). All that is read here once a page, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from govnews import labels
from govnews.official import NUMBER, NUMBERED, TITLE
from govnews.scripts import compile_in_both
from govnews.text import fold, has_han, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.lines import Line

# A line of facts is short; what is longer is running text, where "来源：" is as good as never a label.
LONGEST_LINE = 400

# A cell with nothing but a label may be padded and bracketed: 【索 引 号】, 发文机关：, [来源].
_PADDING = "：:∶﹕【】[]（）()〔〕〖〗|｜·•*"

_MARKS = re.compile(r"[：:∶﹕]|[【\[〖](?P<bracketed>[^：:∶【\[〖】\]〗]{2,24})[】\]〗]\s*[：:∶﹕]?")
_CLOSING = "】])）"
LONGEST_LABEL = max(map(len, labels.ALL))
# Characters that a label may take with the white space that pads it.
_WIDEST_LABEL = 40
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*[-年/.]")
_DAY = re.compile(r"\d日")
# Labels of so many characters are words of everyday text, too.
_SHORT = 2
# How whoever publishes is called, at its end.
_OFFICE = compile_in_both("(?:[局委办网厅部府社报院台站处科校]|中心|公司|大学|发布)$")
_PEOPLE = frozenset((*labels.AUTHORS, *labels.EDITORS))
# Into so many words the blanks between its characters may part a label.
_MOST_PARTS = 6
# A cell of a page that was saved as text.
_LONGEST_CELL = 60
# How many lines below the label its value may stand, in a table with the labels in its first row.
_FURTHEST_BELOW = 24
# Cells of a row of labels. Each label looks at all of its row, so a row of any length would cost its square.
_MOST_HEADS = 20
# How many elements up from a label its cell may be, and from the row the table.
_FURTHEST_AROUND = 4
# A line of facts is made of few pieces, and a page may have any number of lines in one element.
_MOST_TEXTS = 40


class _Hit(NamedTuple):
    label: str
    start: int
    end: int
    bracketed: bool


class _Word(NamedTuple):
    """A label in front of a colon, and the characters of its line that it takes."""

    word: str
    start: int
    stop: int


class Fact(NamedTuple):
    """One label with what is printed behind it."""

    label: str
    """As the vocabulary writes it: without white space."""

    value: str
    """As printed up to the next label, white space at the ends left out; it may be empty."""

    line: int
    """The index of the label's line."""

    value_line: int
    """The index of the value's line: another one where label and value stand in two cells."""

    element: _Element | None
    """The block element that the value stands in."""


def read_facts(lines: Sequence[Line], words: Sequence[str], vocabulary: Iterable[str] | None = None) -> list[Fact]:
    """The facts of all `lines`, in reading order.

    Args:
        lines: The page's lines.
        words: Their texts without white space.
        vocabulary: The labels to know; by default every word of `govnews.labels`.
    """
    known = labels.ALL if vocabulary is None else frozenset(vocabulary)
    firsts = _first_characters(known)
    facts: list[Fact] = []
    for index, line in enumerate(lines):
        text = line.text
        if len(text) > LONGEST_LINE:
            continue
        hits = list(_labels_in(text, known, line.element)) if _has_mark(text) else None
        if hits and not NUMBERED.match(text):
            for number, hit in enumerate(hits):
                end = hits[number + 1].start if number + 1 < len(hits) else len(text)
                value = _value(text[hit.end : end], bracketed=hit.bracketed)
                facts.append(_fact(hit.label, value, lines, index, known))
        else:
            label = _bare_label(words[index], known)
            if label:
                facts.append(_fact(label, "", lines, index, known))
            elif line.element is None and words[index][:1] in firsts and _is_row(lines, index, known):
                facts += [Fact(*pair, index, index, None) for pair in _pairs_in_row(text, known)]
    return facts


def _is_row(lines: Sequence[Line], index: int, known: frozenset[str]) -> bool:
    """True where this line of plain text begins with a label behind which there is only a blank, and so does a line beside it."""
    if not _label_at(lines[index].text.split()[:_MOST_PARTS], known):
        return False
    beside = [lines[other].text for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    return any(_label_at(text.split()[:_MOST_PARTS], known) for text in beside if len(text) <= LONGEST_LINE)


def _pairs_in_row(text: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The labels of a row with their values: 索 引 号 20191202-18 发 布 机 构 市政府."""
    words = text.split()
    label, values = "", list[str]()
    while words:
        found = _label_at(words[:_MOST_PARTS], known)
        if found:
            if label:
                yield label, " ".join(values)
            label, values = "".join(words[:found]), []
        else:
            values.append(words[0])
        words = words[max(found, 1) :]
    yield label, " ".join(values)


def _label_at(words: Sequence[str], known: frozenset[str]) -> int:
    """How many of the words `words` begins with are the characters of a label, spread by blanks, or are a longer one; else 0."""
    longest = 0
    label = ""
    for count, word in enumerate(words, 1):
        label += word
        if len(label) > LONGEST_LABEL:
            break
        if label in known and (count > 1 or len(label) > _SHORT):
            longest = count
    return longest


def _has_mark(text: str) -> bool:
    # A search costs six times as much as to look for the characters one by one, and most lines have none of them.
    return "：" in text or ":" in text or "【" in text or "[" in text or "∶" in text or "﹕" in text or "〖" in text


def _labels_in(text: str, known: frozenset[str], element: _Element | None) -> Iterator[_Hit]:
    """The labels in the line `text` of `element`: in front of a colon, or in brackets."""
    end = 0
    for mark in _MARKS.finditer(text):
        if mark.start() < end:
            continue
        if mark["bracketed"] is not None:
            word = squeeze(mark["bracketed"])
            if word in known:
                end = mark.end()
                yield _Hit(word, mark.start(), end, True)
            continue
        hit = _label_before(text, mark.start(), end, known, element)
        if hit is not None:
            end = mark.end()
            yield _Hit(hit.word, hit.start, end, False)


@lru_cache(maxsize=64)
def _last_characters(known: frozenset[str]) -> frozenset[str]:
    return frozenset(label[-1:] for label in known)


@lru_cache(maxsize=64)
def _first_characters(known: frozenset[str]) -> frozenset[str]:
    return frozenset(label[:1] for label in known)


def _label_before(text: str, colon: int, first: int, known: frozenset[str], element: _Element | None) -> _Word | None:
    """The longest label that ends at `colon`, begins at `first` or later, and is no part of another word."""
    place = colon - 1
    while place >= first and (text[place].isspace() or text[place] in _CLOSING):  # [来源]：
        place -= 1
    if place < first or text[place] not in _last_characters(known):  # nearly every colon is no label's
        return None
    behind_fact = first > 0
    word = ""
    longest_first: list[_Word] = []
    stop = place + 1
    first = max(first, place - _WIDEST_LABEL)
    while place >= first and len(word) < LONGEST_LABEL:
        character = text[place]
        if not character.isspace():
            if not character.isalnum():
                break
            word = character + word
            if word in known:
                longest_first.insert(0, _Word(word, place, stop))
        place -= 1
    return (
        next((label for label in longest_first if _stands_apart(text, label.start)), None)
        or next((label for label in longest_first if _begins_an_element(element, label.word)), None)
        or next((label for label in longest_first if _may_be_glued(label, text, colon, behind_fact=behind_fact)), None)
    )


def _stands_apart(text: str, start: int) -> bool:
    """True where no word goes on into what begins at `start`. A day that is over is no word: 2025年6月18日来源：新华社.

    What follows a title in its marks is said of the work: 《春耕》作者：李明.
    """
    if start == 0 or _DAY.fullmatch(text, start - 2, start):
        return True
    return text[start - 1] != "》" and not has_han(text[start - 1])


def _begins_an_element(element: _Element | None, word: str) -> bool:
    """True where the style sheet may set apart what the source does not: <span>某某社</span><span>作者：李明</span>."""
    texts = () if element is None else islice(element.itertext(), _MOST_TEXTS)
    return any(text.lstrip().startswith(word) for text in texts)


def _may_be_glued(label: _Word, text: str, colon: int, *, behind_fact: bool) -> bool:
    """True for a label that names its fact even where a word goes on into it.

    A long one need not stand apart, but what has white space inside may be two words: 某地发布 日期：2017-10-13. A short one
    must, or 资金来源：中央财政 would name a source and 签署时间：2026-03-17 a day of publication. It may follow whoever
    published, if a date follows it (某局时间：2017-10-13), and name a person behind another fact (来源：某报记者：李明).
    """
    if len(label.word) > _SHORT:
        return len(label.word) == label.stop - label.start
    if behind_fact and label.word in _PEOPLE:
        return True
    is_behind_office = _OFFICE.search(text, max(0, label.start - _SHORT), label.start) is not None
    return is_behind_office and label.word in labels.PUBLISHED and _YEAR.match(text, colon + 1) is not None


def _fact(label: str, value: str, lines: Sequence[Line], index: int, known: frozenset[str]) -> Fact:
    if value or index + 1 >= len(lines):
        return Fact(label, value, index, index, lines[index].element)
    following = lines[index + 1]
    label_cell, value_cell = lines[index].element, following.element
    if label_cell is None or value_cell is None:
        follows = _follows_in_text(label, lines, index, known)
    elif (cell := _cell_below(label_cell, known)) is not None:
        return _fact_in_cell(label, lines, index, cell)
    else:
        follows = _is_next_cell(label_cell, value_cell)
    if not follows or _bare_label(squeeze(following.text), known) or _begins_with_label(following, known):
        return Fact(label, "", index, index, label_cell)
    return Fact(label, fold(following.text), index, index + 1, value_cell)


def _fact_in_cell(label: str, lines: Sequence[Line], index: int, cell: _Element) -> Fact:
    """The fact whose value is what the cell prints in its first line, if it prints anything."""
    within = set(cell.iter())
    for place in range(index + 1, min(index + 1 + _FURTHEST_BELOW, len(lines))):
        if lines[place].element in within:
            return Fact(label, fold(lines[place].text), index, place, lines[place].element)
    return Fact(label, "", index, index, cell)


def _value(text: str, *, bracketed: bool) -> str:
    value = text.strip()
    if bracketed or value[:1] in ("】", "]", "]"):
        value = value.lstrip("】]：: ")
    # "[发布时间：2025-06-18]": a bracket that opened before the label closes behind the value.
    if value[-1:] in ("】", "]", "）", ")") and not any(opening in value for opening in "【[（("):
        value = value[:-1].rstrip()
    return value.rstrip("【[（(|｜").rstrip()


def _bare_label(word: str, known: frozenset[str]) -> str | None:
    word = word.strip(_PADDING)
    return word if word in known else None


def _follows_in_text(label: str, lines: Sequence[Line], index: int, known: frozenset[str]) -> bool:
    """True where, on a page without elements, the next line is the value of a label: that of a table which was saved as text."""
    text, value = lines[index].text.rstrip(), lines[index + 1].text.strip()
    if len(value) > _LONGEST_CELL or value.endswith(("。", "：", ":")) or NUMBERED.match(value):
        return False
    # The last label of a table is often an empty one, and the document follows it.
    word = squeeze(value)
    if (NUMBER.fullmatch(word) and label not in labels.NUMBER) or (TITLE.fullmatch(word) and label not in labels.TITLE):
        return False
    if text.endswith(("：", ":")):
        return True
    # Without a colon it takes a second label to make a table.
    others = [lines[other].text for other in (index - 2, index + 2) if 0 <= other < len(lines)]
    return any(_bare_label(squeeze(other), known) for other in others)


def _is_next_cell(label: _Element, value: _Element) -> bool:
    """True where the value is, or lies in, the cell that follows the label's."""
    inner = value
    for _ in range(3):  # <dd>来源：<div>新华社</div></dd>
        if inner is label:
            return True
        parent = inner.getparent()
        if parent is None:
            break
        inner = parent
    cell = label
    for _ in range(3):  # a cell may wrap its label twice: <td><p><b>
        following = cell.getnext()
        if following is not None:
            within: _Element | None = value
            for _ in range(6):
                if within is following:
                    return True
                within = within.getparent() if within is not None else None
            return False
        parent = cell.getparent()
        if parent is None or (parent.tag == "tr" and len(parent) > 1):  # the last of a row has none behind it
            return False
        cell = parent
    return False


def _cell_below(label: _Element, known: frozenset[str]) -> _Element | None:
    """The cell below that of a label, in a table of two rows: labels, and a value for each; None in any other.

    A table of more rows is a list of documents, and its first row heads the columns.
    """
    cell = _around(label, "td", "th")
    row = None if cell is None else cell.getparent()
    table = None if row is None else _around(row, "table")
    if cell is None or row is None or table is None or len(row) > _MOST_HEADS:
        return None
    rows = list(islice(table.iter("tr"), 3))
    if len(rows) != 2 or rows[0] is not row or len(rows[1]) != len(row):  # noqa: PLR2004
        return None
    heads, below = ([_bare_label(squeeze("".join(each.itertext())), known) for each in one] for one in rows)
    # Labels and values in turns, in both rows, are another kind of table.
    # Nor is a list of one document.
    is_head = 2 * sum(map(bool, heads)) > len(heads) > 1 and not any(below) and next(rows[1].iter("a"), None) is None
    return rows[1][row.index(cell)] if is_head else None


def _around(element: _Element, *tags: str) -> _Element | None:
    """The nearest element with one of these names, `element` itself or one of the next few around it."""
    around: _Element | None = element
    for _ in range(_FURTHEST_AROUND):
        if around is None or around.tag in tags:
            return around
        around = around.getparent()
    return None


def _begins_with_label(line: Line, known: frozenset[str]) -> bool:
    return next((hit.start == 0 for hit in _labels_in(line.text.lstrip(), known, line.element)), False)
