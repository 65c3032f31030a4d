"""The blocks of an element: taken from the lines that are known where it holds nothing but lines, walked through where not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.article import Block
from govnews.body import blocks_of
from govnews.page import Page

PIECES = [
    "文", "会议强调。", " ", "\n", "    ", "\u3000\u3000", "&nbsp;", "&nbsp;&nbsp;", "<br>", "<br>\n", "<b>", "</b>", "<span>",
    "</span>", "<p>", "</p>", "<div>", "</div>", "<td>", "<a href='x'>链接</a>", "<o:p></o:p>", "<h2>题</h2>",
    "<ul><li>一</li></ul>", "<p class='share'>分享</p>", "<script>隐</script>", "<span style='display: none'>隐</span>",
    "<div style='display:none'><p>隐</p></div>",
]  # fmt: skip
ICON = "<img src='/images/icon.gif'>"


def blocks(markup: str) -> list[Block]:
    page = Page(f"<html><body><section>{markup}</section></body></html>")
    return blocks_of(page, page.select("section")[0], [".share"])


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_a_picture_that_only_decorates_changes_no_block(markup: str) -> None:
    # With one in each of them, no element holds nothing but lines.
    decorated = ICON + markup.replace("<p>", f"<p>{ICON}").replace("<div>", f"<div>{ICON}")
    assert blocks(markup) == blocks(decorated)


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("一<br>二", ["一\n二"]),
        ("一<br><br>二", ["一", "二"]),
        ("一<br>&nbsp;<br>二", ["一", "二"]),
        ("一<br>　　二", ["一", "二"]),
        ("一<br>　　<font>二</font>", ["一", "二"]),
        ("<p>一</p><br>二", ["一", "二"]),
        ("一<br><p></p>二", ["一", "二"]),
        ("<p>一<br></p><p>二</p>", ["一", "二"]),
        ("<b>一<br>二</b>三", ["一\n二三"]),
    ],
)
@pytest.mark.parametrize("more", ["", ICON])
def test_a_line_break_begins_a_paragraph_where_an_empty_line_or_an_indent_follows(
    markup: str, texts: list[str], more: str
) -> None:
    assert [block.text for block in blocks(more + markup)] == texts
