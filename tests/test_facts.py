"""Labelled facts, in every markup in which pages print them."""

import pytest

from govnews.page import Page, TextPage


def facts_of(html: str) -> list[tuple[str, str]]:
    return [(fact.label, fact.value) for fact in Page(f"<html><body>{html}</body></html>").facts]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>来源：新华社</p>", [("来源", "新华社")]),
        # One line holds several; each ends at the next, and words that lead to no field end one too.
        (
            "<p>发布时间：2025-06-18 09:12 来源：云州日报 浏览次数：12 字体：大 中 小</p>",
            [("发布时间", "2025-06-18 09:12"), ("来源", "云州日报"), ("浏览次数", "12"), ("字体", "大 中 小")],
        ),
        # Glued together, without a space.
        ("<p>07:00:00来源：云州日报</p>", [("来源", "云州日报")]),
        (
            "<p>来源：某某局发布日期：2017-10-13【浏览字号</p>",
            [("来源", "某某局"), ("发布日期", "2017-10-13【浏览字号")],
        ),
        (
            "<p><span>来源  : 市社保中心</span><span>时间  : 2025-11-18</span></p>",
            [("来源", "市社保中心"), ("时间", "2025-11-18")],
        ),
        # A style sheet may set apart what the source does not.
        (
            "<p><span>2025年6月18日</span><span>来源：云州社</span><span>作者：李明</span></p>",
            [("来源", "云州社"), ("作者", "李明")],
        ),
        (
            "<p><span>来源：云州发布</span><span>时间：2025-06-18</span></p>",
            [("来源", "云州发布"), ("时间", "2025-06-18")],
        ),
        # White space ends a word, and may stand inside of a label that stands apart.
        ("<p>来源：云州发布 日期：2025-06-18</p>", [("来源", "云州发布"), ("日期", "2025-06-18")]),
        ("<p>来源：云州日报　发布 日期：2025-06-18</p>", [("来源", "云州日报"), ("发布日期", "2025-06-18")]),
        ("<p>2025年6月18日来源：云州日报</p>", [("来源", "云州日报")]),
        # Two cells, of a table, a list, a definition list; the label padded or bracketed.
        (
            "<table><tr><td>索 引 号：</td><td>000014348/2020-00052</td></tr></table>",
            [("索引号", "000014348/2020-00052")],
        ),
        ("<table><tr><th>发文字号</th><td>云政发〔2020〕12号</td></tr></table>", [("发文字号", "云政发〔2020〕12号")]),
        ("<dl><dt>发文机关</dt><dd>云州市人民政府</dd></dl>", [("发文机关", "云州市人民政府")]),
        ("<dl><dd>发布机构：<div>云州市统计局</div></dd></dl>", [("发布机构", "云州市统计局")]),
        ("<ul><li>【信息来源】云州市教育局</li></ul>", [("信息来源", "云州市教育局")]),
        ("<p>[来源]：云州市教育局</p>", [("来源", "云州市教育局")]),
        ("<p>【打印】[发布时间：2025-06-18]</p>", [("打印", ""), ("发布时间", "2025-06-18")]),
        # The value in an element of its own inside the line.
        ("<p><i>来源：</i><span>云州日报</span></p>", [("来源", "云州日报")]),
    ],
)
def test_a_fact_is_read_from_its_markup(html: str, expected: list[tuple[str, str]]) -> None:
    assert facts_of(html) == expected


def test_an_empty_label_does_not_take_the_next_label_for_its_value() -> None:
    assert facts_of("<table><tr><td>来源：</td><td>发布时间：</td><td>2025-06-18</td></tr></table>") == [
        ("来源", ""),
        ("发布时间", "2025-06-18"),
    ]


def test_a_short_label_stands_apart() -> None:
    """资金来源 names no source."""
    assert facts_of("<p>资金来源：中央财政</p>") == []


def test_a_time_of_something_else_is_no_fact_of_the_page() -> None:
    for other in ("签署时间", "开标时间", "投标截止时间", "会议日期"):
        assert facts_of(f"<p>{other}：2026-03-17 00:32</p>") == []
    assert facts_of("<p>云州市统计局时间：2017-10-13</p>") == [("时间", "2017-10-13")]


def test_a_person_may_be_named_right_behind_the_source() -> None:
    assert facts_of("<p>来源：云州日报作者：李明</p>") == [("来源", "云州日报"), ("作者", "李明")]


ROWS = "<table><thead><tr><td>索取号</td><td>发布时间</td><td>发布机构</td><td>文件编号</td><td>备注</td></tr></thead>{}</table>"


def test_a_table_of_two_rows_has_its_labels_above_their_values() -> None:
    row = "<tr><td>0764/2024-00112</td><td></td><td>云州市教育局</td><td>云教〔2024〕5号</td><td></td></tr>"
    assert facts_of(ROWS.format(row)) == [
        ("索取号", "0764/2024-00112"),
        ("发布时间", ""),
        ("发布机构", "云州市教育局"),
        ("文件编号", "云教〔2024〕5号"),
        ("备注", ""),
    ]
    # The head of a list of documents names its columns, and so does that of a list of one.
    assert {value for _, value in facts_of(ROWS.format(row.replace("0764", "<a href='/1.html'>0764</a>")))} == {""}
    assert {value for _, value in facts_of(ROWS.format(row * 2))} == {""}


def test_a_table_that_was_saved_as_text_may_have_blanks_for_colons() -> None:
    rows = (
        "索   引   号 0764-18 分     类 其他; 市政府文件;",
        "发 布 机 构 云州市教育局 发 文 日 期 2019-11-29",
        "文        号 云教〔2019〕29号",
    )
    assert [(fact.label, fact.value) for fact in TextPage("\n".join(rows)).facts] == [
        ("索引号", "0764-18"),
        ("分类", "其他; 市政府文件;"),
        ("发布机构", "云州市教育局"),
        ("发文日期", "2019-11-29"),
        ("文号", "云教〔2019〕29号"),
    ]
    # A line alone is a sentence that begins so.
    assert TextPage("发布时间 由主办单位另行通知\n云州市教育局").facts == []


def test_who_made_a_work_is_no_author_of_the_page() -> None:
    assert facts_of("<p>特等奖为《春耕》作者：李明</p>") == []
    assert facts_of("<p>来源：《云州日报》作者：李明</p>") == [("来源", "《云州日报》"), ("作者", "李明")]


def test_a_numbered_line_is_of_the_text() -> None:
    assert facts_of("<p>六、招标公告发布日期：2021年6月9日</p><p>（二）来源：财政拨款</p>") == []


def test_running_text_has_no_facts() -> None:
    assert facts_of(f"<p>{'这是一段很长的文字，' * 50}来源：新华社</p>") == []


def test_hidden_facts_are_not_read() -> None:
    assert facts_of('<p style="display: none">来源：旧网站</p><p>来源：云州日报</p>') == [("来源", "云州日报")]


def test_plain_text_has_facts_too() -> None:
    assert [(fact.label, fact.value) for fact in TextPage("时间:2025-06-18\n来源: 云州市政府网").facts] == [
        ("时间", "2025-06-18"),
        ("来源", "云州市政府网"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The cells of a table that was saved as text.
        (
            "索 引 号：\n0001/2025-12\n发文机关:\n云州市人民政府",
            [("索引号", "0001/2025-12"), ("发文机关", "云州市人民政府")],
        ),
        ("来源：\n会议指出，要抓住农时，确保粮食播种面积稳定。", [("来源", "")]),
        ("浏览次数\n要闻动态", [("浏览次数", "")]),
        # Without a colon it takes another label to make a table.
        (
            "索引号\n0001/2025-12\n发文机关\n云州市人民政府",
            [("索引号", "0001/2025-12"), ("发文机关", "云州市人民政府")],
        ),
        # The last label of a table is empty, and the document follows.
        ("主题词：\n云州市人民政府关于做好春耕工作的通知", [("主题词", "")]),
        ("主题词：\n云政办发〔2025〕17号", [("主题词", "")]),
        ("主题词：\n各县（市、区）人民政府：", [("主题词", "")]),
        ("浏览量：\n一、总体要求", [("浏览量", "")]),
        ("标题：\n云州市人民政府关于做好春耕工作的通知", [("标题", "云州市人民政府关于做好春耕工作的通知")]),
    ],
)
def test_a_label_alone_in_its_line_of_text_has_the_next_for_its_value(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(fact.label, fact.value) for fact in TextPage(text).facts] == expected
