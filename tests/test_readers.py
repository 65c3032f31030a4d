"""Readers: what they make of a raw string, and what they refuse."""

import pytest

import govnews
from govnews import dates
from govnews.candidate import Candidate
from govnews.page import Page, TextPage
from govnews.readers import READERS, moments
from govnews.readers.document import number_parts
from govnews.readers.names import is_name, names_in

PAGE = TextPage("")


def read(field: str, raw: str, rule: str = "label(x)") -> object:
    return READERS[field](Candidate(rule, raw=raw), PAGE)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("新华社", "新华社"),
        ("来源：新华社", "新华社"),
        ("[云州日报]", "云州日报"),
        ("云州日报 【字体：大 中 小】", "云州日报"),
        ("云州日报 浏览次数：123", "云州日报"),
        ("云州日报 2025-06-18 09:12", "云州日报"),
        ("教育部 下载", "教育部"),
        # A word that is a control elsewhere is part of a name here.
        ("云州发布微信公众号", "云州发布微信公众号"),
        (
            "云州市人力资源和社会保障数据服务中心（加挂云州市社会保障卡服务中心牌子）",
            "云州市人力资源和社会保障数据服务中心（加挂云州市社会保障卡服务中心牌子）",
        ),
        # Nothing, numbers, accounts, addresses, headings, sentences.
        ("", None),
        ("null", None),
        ("无", None),
        ("12345", None),
        ("admin", None),
        ("http://www.yunzhou.gov.cn/", None),
        ("公告概要：", None),
        ("云州市政府今天召开会议。", None),
    ],
)
def test_a_source(raw: str, value: str | None) -> None:
    assert read("source", raw) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("李明远", ("李明远",)),
        ("记者 李明远 通讯员 王小军", ("李明远", "王小军")),
        ("本报记者李明远、王小军", ("李明远", "王小军")),
        ("云州日报记者李明远/文", ("李明远",)),
        ("王 伟", ("王伟",)),
        ("欧阳明远", ("欧阳明远",)),
        ("阿依古丽·买买提", ("阿依古丽·买买提",)),
        # An account, a number, an office.
        ("zhengtt", None),
        ("42", None),
        ("管理员", None),
        ("办公室", None),
        ("", None),
    ],
)
def test_authors(raw: str, value: tuple[str, ...] | None) -> None:
    assert read("authors", raw) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("赵晓梅", ("赵晓梅",)),
        ("责任编辑：赵晓梅", ("赵晓梅",)),
        ("孙丽 审核：周强", ("孙丽",)),
        ("牛镛、岳弘彬)", ("牛镛", "岳弘彬")),
        ("【我要纠错】", None),
        ("3", None),
    ],
)
def test_editors(raw: str, value: tuple[str, ...] | None) -> None:
    assert read("editors", raw.partition(" 审核")[0]) == value


@pytest.mark.parametrize("name", ["李明远", "王伟", "欧阳修", "诸葛明远", "买买提·艾力"])
def test_a_name_is_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("text", ["记者", "17日从", "云州市政府", "办公室", "王", "李明远等人", "", "Li"])
def test_another_word_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_name_that_is_named_twice_is_one() -> None:
    assert names_in("李明远、李明远") == ["李明远"]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("云政发〔2020〕12号", "云政发〔2020〕12号"),
        ("（云政发〔2020〕12号）", "云政发〔2020〕12号"),
        ("文号：云政发〔2020〕12号", "云政发〔2020〕12号"),
        ("第10号", "第10号"),
        ("无", None),
        ("—", None),
        ("云州市财政局", None),
    ],
)
def test_a_document_number(raw: str, value: str | None) -> None:
    assert read("number", raw) == value


@pytest.mark.parametrize("brackets", ["〔〕", "［］", "[]", "【】", "（）", "()", "﹝﹞"])
def test_a_document_number_is_taken_apart_whatever_its_brackets(brackets: str) -> None:
    parts = number_parts(f"云政办发{brackets[0]}2020{brackets[1]} 12 号")
    assert parts is not None
    assert (parts.mark, parts.year, parts.serial) == ("云政办发", 2020, 12)


def test_the_number_of_an_order_has_no_parts() -> None:
    assert number_parts("第10号") is None


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("云州市人民政府", ("云州市人民政府",)),
        ("云州市财政局、云州市教育局", ("云州市财政局", "云州市教育局")),
        ("云州市财政局 云州市教育局", ("云州市财政局", "云州市教育局")),
        # A comma in brackets separates nothing.
        ("云州市人民政府办公厅（参事室、文史研究馆）", ("云州市人民政府办公厅（参事室、文史研究馆）",)),
        ("无", None),
        ("2020", None),
    ],
)
def test_issuers(raw: str, value: tuple[str, ...] | None) -> None:
    assert read("issuers", raw) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("云州市召开春耕工作会议", "云州市召开春耕工作会议"),
        ("云州市召开<br/>春耕工作会议", "云州市召开 春耕工作会议"),
        ("云州市&ldquo;春耕&rdquo;", "云州市“春耕”"),
        ("<$[ArticleTitle]>", None),
        ("{{title}}", None),
        ("null", None),
        ("", None),
    ],
)
def test_a_title(raw: str, value: str | None) -> None:
    assert read("title", raw) == value


def test_a_subtitle_is_no_document_number() -> None:
    assert read("subtitle", "云政发〔2020〕12号") is None
    assert read("subtitle", "今年计划造林八十万亩") == "今年计划造林八十万亩"


def test_keywords_are_apart_and_once() -> None:
    assert read("keywords", "春耕；会议,春耕 农业") == ("春耕", "会议", "农业")
    assert read("keywords", " , ") is None
    assert read("keywords", "<meta name=") is None


def test_what_a_template_says_on_every_page_is_not_of_this_one() -> None:
    metas = (
        ("SiteName", "云州市统计局网站"),
        ("ColumnName", "统计公报"),
        ("ArticleTitle", "云州市统计公报 发布"),
        ("Keywords", "公报,统计"),
    )
    page = Page("<head>" + "".join(f"<meta name='{name}' content='{value}'>" for name, value in metas) + "</head>")

    def of(field: str, raw: str) -> object:
        return READERS[field](Candidate(f"meta({field})", raw=raw), page)

    assert of("keywords", "云州市统计局网站,统计公报,春耕") == ("春耕",)
    assert of("keywords", "云州市统计公报 发布") is None
    for said in ("统计公报", "公报,统计", "云州市统计局门户网站（网址：tjj.yunzhou.gov.cn）由云州市统计局主办。"):
        assert of("description", said) is None
    assert of("description", "云州市统计局发布了公报。") == "云州市统计局发布了公报。"


def test_what_a_template_left_is_no_value() -> None:
    assert read("keywords", "关键词") is None
    assert read("description", "描述") is None
    assert read("site_name", "网站名称") is None
    assert read("description", ",2022-02-18") is None


def moment(raw: str, page: Page = PAGE, rule: str = "label(发布时间)") -> str | None:
    found = READERS["published"](Candidate(rule, raw=raw, line=1), page)
    return None if found is None else str(found)


def test_a_date_of_publication_stands_at_once_behind_its_label() -> None:
    assert moment("2025-06-18 09:12 大 中 小") == "2025-06-18 09:12"
    assert moment("根据安排，会议定于2025年6月18日召开") is None


def test_the_time_at_which_a_machine_wrote_the_page_is_no_date_of_publication() -> None:
    page = Page('<meta name="others" content="页面生成时间 2025-06-18 09:12:33"><p>x</p>')
    assert moment("2025-06-18 09:12:33", page, "meta(PubDate)") is None
    assert moment("2025-06-17 10:00:00", page, "meta(PubDate)") == "2025-06-17 10:00:00"


def test_an_address_is_read_as_one() -> None:
    assert moment("http://www.yunzhou.gov.cn/yw/202506/t20250618_1.html", rule="address") == "2025-06-18"


def trail(html: str) -> list[tuple[str, str | None]]:
    page = Page(f"<html><body>{html}</body></html>", "http://www.yunzhou.gov.cn/yw/a.html")
    element = page.select("#t")[0]
    crumbs = READERS["breadcrumbs"](Candidate("css(#t)", page=page, element=element), page) or ()
    return [(crumb.name, crumb.url) for crumb in crumbs]


HOME, NEWS = ("首页", "http://www.yunzhou.gov.cn/"), ("要闻", "http://www.yunzhou.gov.cn/yw/")


@pytest.mark.parametrize(
    "html",
    [
        '<div id="t">当前位置：<a href="/">首页</a> &gt; <a href="/yw/">要闻</a></div>',
        '<div id="t">您现在的位置是：<a href="/">首页</a>-&gt;<a href="/yw/">要闻</a>-&gt;正文</div>',
        '<div id="t"><a href="/">首页</a> / <a href="/yw/">要闻</a> / 正文</div>',
        '<div id="t"><a href="/">首页</a> &gt; <a href="/yw/">要闻</a> &gt; <a href="#">详情页</a></div>',
        '<ul id="t"><li><a href="/">首页</a></li><li><a href="/yw/">要闻</a></li></ul>',
        # What the site prints around it: the day of the visit, an icon of a font, controls in the same element.
        '<div id="t">2025年1月1日 星期三 | 我的位置:<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/yw/">要闻</a></div>',
        '<div id="t"><a href="/">首页</a> &gt; <a href="/yw/">要闻</a> <b>要闻</b></div>',
        '<div id="t"><a href="/">首页</a><i>&#xe60b;</i><a href="/yw/">要闻</a></div>',
        '<div id="t"><a href="/">首页</a> &gt; <a href="/yw/">要闻</a><div>字号：默认 大 超大 | 打印</div></div>',
    ],
)
def test_a_trail(html: str) -> None:
    assert trail(html) == [HOME, NEWS]


def test_a_trail_that_a_script_would_fill_is_none() -> None:
    html = '<div id="t"><a href="/">网站首页</a> &gt; <a href="javascript:void(0)">详情页</a></div>'
    assert (
        READERS["breadcrumbs"](Candidate("css(#t)", page=Page(html), element=Page(html).select("#t")[0]), Page(html))
        is None
    )


def test_a_rule_may_point_at_the_first_link_of_a_trail() -> None:
    html = '<ul><li><a class="c" href="/">首页</a></li><li><a class="c" href="/yw/">要闻</a></li></ul>'
    page = Page(html, "http://www.yunzhou.gov.cn/yw/a.html")
    crumbs = READERS["breadcrumbs"](Candidate("css(a.c)", page=page, element=page.select("a.c")[0]), page)
    assert [(crumb.name, crumb.url) for crumb in crumbs or ()] == [HOME, NEWS]


def test_a_source_that_a_template_cut_short_is_left_to_the_meta_that_says_it_all() -> None:
    full = "综合云州日报、青溪融媒体中心"
    page = Page(f"<head><meta name='ContentSource' content='{full}'></head>")
    for raw, value in (
        ("综合云州日报、青溪...", None),
        ("综合云州日报、青溪", "综合云州日报、青溪"),
        ("某报...", "某报..."),
    ):
        assert READERS["source"](Candidate("label(来源)", raw=raw, line=1), page) == value


def test_a_place_without_a_link_is_a_place() -> None:
    assert trail('<div id="t">位置：<a href="/">首页</a> &gt; 要闻</div>') == [HOME, ("要闻", None)]


def attachments(html: str) -> list[tuple[str, str | None, str | None]]:
    page = Page(f"<html><body>{html}</body></html>", "http://www.yunzhou.gov.cn/yw/a.html")
    element = page.select("a")[0]
    found = READERS["attachments"](Candidate("files", page=page, element=element), page) or ()
    return [(each.name, each.url, each.extension) for each in found]


def test_an_attachment_has_its_printed_name_its_address_and_its_kind() -> None:
    assert attachments('<a href="../p/1.PDF?x=1">附件1：任务分解表</a>') == [
        ("附件1：任务分解表", "http://www.yunzhou.gov.cn/p/1.PDF?x=1", "pdf")
    ]


def test_a_file_that_a_script_fetches_has_no_address() -> None:
    assert attachments('<a href="" id="x1">任务分解表.xls</a>') == [("任务分解表.xls", None, "xls")]


def test_the_sites_own_renditions_are_no_attachments() -> None:
    assert attachments('<a href="/1.pdf">pdf下载</a>') == []
    assert attachments('<a href="/1.doc">下载</a>') == []


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        ("2025-06-18", "2025-06-18 09:12", True),
        ("2025-06-18 21:12", "2025-06-18 09:12:40", True),  # a 12-hour clock wrote one of them
        ("2025-06-18 09:12:33", "2025-06-18 09:12", True),
        ("2025-06", "2025-06-18", True),
        ("2025-06-18", "2025-06-19", False),
        ("2025-06-18 09:12", "2025-06-18 10:12", False),
    ],
)
def test_two_dates_of_one_page_agree_or_contradict_each_other(one: str, other: str, agreed: bool) -> None:
    first, second = dates.read(one), dates.read(other)
    assert first is not None
    assert second is not None
    assert moments.agree(first, second) is agreed


def test_a_meta_that_contradicts_the_page_stays_in_the_evidence() -> None:
    page = (
        '<html><head><meta name="PubDate" content="2025-07-01 08:00"></head><body><h1>云州市召开春耕工作会议</h1>'
        "<p>发布时间：2025-06-18 09:12 来源：云州日报</p><div><p>6月17日，云州市召开会议，部署工作。</p></div></body></html>"
    )
    article = govnews.parse(page)
    assert str(article.published) == "2025-06-18 09:12"
    evidence = article.evidence_for("published")
    assert evidence is not None
    assert [(other.rule, other.raw) for other in evidence.others] == [("meta(PubDate)", "2025-07-01 08:00")]
