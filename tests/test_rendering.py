"""What the form for eyes promises: aligned in columns of a terminal, and nothing left out that warns."""

from datetime import datetime, timedelta, timezone

from govnews.article import (
    Alternative,
    Article,
    Attachment,
    Caveat,
    Crumb,
    Evidence,
    Heading,
    Image,
    ListItems,
    Moment,
    OfficialDocument,
    Paragraph,
    Repair,
    Site,
    Table,
)
from govnews.rendering import render, width_of

DAY = Moment(
    value=datetime(2025, 6, 18, tzinfo=timezone(timedelta(hours=8))), precision="day", raw="2025年6月18日"
)  # fmt: skip


def test_every_field_stands_in_its_line_with_the_rule_that_found_it() -> None:
    article = Article(
        url="http://www.yunzhou.gov.cn/1.html",
        site=Site(name="云州省人民政府", domain="www.yunzhou.gov.cn", division="990000"),
        title="云州春耕全面展开",
        published=DAY,
        source="云州日报",
        editors=("李明", "王芳"),
        breadcrumbs=(Crumb(name="首页"), Crumb(name="要闻")),
        column="要闻",
        blocks=(Paragraph(text="本报讯。"), Paragraph(text="已经春耕。")),
        attachments=(Attachment(name="名单", url="http://a/1.pdf"), Attachment(name="表", url="http://a/2.xls")),
        document=OfficialDocument(number="云政发〔2025〕18号", issuers=("云州省人民政府",), written=DAY),
        script="Hans",
        adapter="yunzhou",
        evidence=(
            Evidence(field="title", rule="meta(ArticleTitle)", raw="云州春耕全面展开"),
            Evidence(
                field="published",
                rule="label(发布时间)",
                raw="2025年6月18日",
                others=(Alternative(rule="meta(PubDate)", raw="2022-04-24"),),
            ),
            Evidence(field="attachments", rule="css(a)", raw=""),
            Evidence(field="source", rule="css(" + "div > " * 20 + "p)", raw="云州日报"),
        ),
    )
    expected = """\
title             云州春耕全面展开     meta(ArticleTitle)
published         2025-06-18           label(发布时间)
                ≠ 2022-04-24           meta(PubDate)
source            云州日报
editors           李明、王芳
breadcrumbs       首页 > 要闻
column            要闻
document.number   云政发〔2025〕18号
document.issuers  云州省人民政府
document.written  2025-06-18
site              云州省人民政府 www.yunzhou.gov.cn 990000
url               http://www.yunzhou.gov.cn/1.html
script            Hans
attachments       名单 http://a/1.pdf  css(a)
                  表 http://a/2.xls
adapter           yunzhou

本报讯。

已经春耕。
"""
    assert render(article) == expected


def test_what_the_page_does_not_give_has_no_line_but_a_missing_title_is_told() -> None:
    assert render(Article(adapter="standard")) == "title    (none)\nadapter  standard\n"


def test_warnings_stand_before_the_text_each_with_its_mark() -> None:
    article = Article(
        adapter="standard",
        blocks=(Paragraph(text="本报讯。"),),
        warnings=(Caveat(kind="no-date", message="No date."), Caveat(kind="no-title", message="No headline.")),
    )
    assert render(article).endswith("\n\n! no-date: No date.\n! no-title: No headline.\n\n本报讯。\n")


def test_repairs_are_counted_by_kind() -> None:
    notes = tuple(Repair(kind="mirror-note", layer=1, start=n, before="(li)", after="") for n in range(1200))
    other = Repair(kind="mirror-break", layer=2, start=0, before="?，F", after="理")
    assert "repairs  1,200 mirror-note, 1 mirror-break\n" in render(Article(adapter="a", repairs=(other, *notes)))


def test_each_kind_of_block_has_its_form() -> None:
    article = Article(
        adapter="a",
        blocks=(
            Heading(text="一、总体要求", level=2),
            ListItems(items=("甲", "乙"), ordered=True),
            ListItems(items=("丙",)),
            Table(rows=(("城市", "亩"), ("云州市", "12"), ("一格",)), caption="春耕面积"),
            Image(url="http://a/1.jpg", alt="图"),
            Image(url="http://a/2.jpg"),
            Table(rows=()),
        ),
    )
    assert render(article).split("\n\n")[1:] == [
        "## 一、总体要求",
        "  1. 甲\n  2. 乙",
        "  - 丙",
        "春耕面积\n城市   | 亩\n云州市 | 12\n一格",
        "[image 图] http://a/1.jpg",
        "[image] http://a/2.jpg\n",
    ]


def test_a_long_value_does_not_push_the_rules_of_the_others_away() -> None:
    article = Article(
        adapter="a",
        title="长" * 60,
        source="云州日报",
        evidence=tuple(Evidence(field=field, rule="css(i)", raw="") for field in ("title", "source")),
    )
    lines = render(article).splitlines()
    assert lines[:2] == ["title    " + "长" * 60 + "  css(i)", "source   云州日报  css(i)"]


def test_a_long_alternative_is_cut() -> None:
    evidence = Evidence(
        field="title", rule="css(h1)", raw="短", others=(Alternative(rule="meta(x)", raw="<div>\n" + "长" * 99),)
    )
    line = render(Article(adapter="a", title="短", evidence=(evidence,))).splitlines()[1]
    assert line.startswith("       ≠ <div> 长长")
    assert line.endswith("长…  meta(x)")
    assert width_of(line) < 80


def test_a_page_cannot_steer_the_terminal() -> None:
    article = Article(adapter="a", title="公\x1b[2J告", blocks=(Paragraph(text="一\r二\x9b三\n四\t五"),))
    assert render(article) == "title    公\ufffd[2J告\nadapter  a\n\n一\ufffd二\ufffd三\n四\t五\n"


def test_width_is_counted_in_columns() -> None:
    assert [width_of(text) for text in ("", "abc", "公告", "（1）", "ｱ", "é", "e\u0301", "𠮷")] == [
        0,
        3,
        4,
        5,
        1,
        1,
        1,
        2,
    ]
