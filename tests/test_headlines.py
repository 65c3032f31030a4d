"""Headlines and subheadlines: what marks one, and what only seems to, on pages of elements and on pages of plain text."""

import pytest

import govnews
from shapes import SENTENCES

LONG = "".join(SENTENCES) * 3


def page(title: str, content: str) -> str:
    menu = "<ul>" + "".join(f'<li><a href="/c{n}/">栏目名称{n}</a></li>' for n in range(20)) + "</ul>"
    main = f"<div class='main'>{content}</div>"
    return f"<html><head><title>{title}</title></head><body>{menu}{main}<p>主办：云州市</p></body></html>"


def titled(title: str, content: str) -> govnews.Article:
    return govnews.parse(page(title, content), "http://www.yunzhou.gov.cn/a/1.html")


@pytest.mark.parametrize("below", ["<p>今天是2026年1月5日 星期一</p>", "<p>2026-01-05</p><p>您当前的位置：首页</p>"])
def test_what_stands_above_the_day_of_the_visit_is_no_headline(below: str) -> None:
    assert titled("", f"<p>欢迎访问云州市人民政府网站</p>{below}<p>{LONG}</p>").title is None


@pytest.mark.parametrize("logo", ["<h1>云州市人民政府</h1>", "<h1 class='title'>云州市统计局</h1>"])
def test_the_name_of_a_site_is_no_headline_though_it_is_marked_as_one(logo: str) -> None:
    text = f"<ul>{'<li>栏目</li>' * 8}</ul><p>云州市2024年统计公报发布</p><p>2025-03-18</p><p>{LONG}</p>"
    assert titled("云州市人民政府", logo + text).title == "云州市2024年统计公报发布"
    assert titled("云州市2024年统计公报发布-云州市人民政府", logo + text).title == "云州市2024年统计公报发布"


def test_the_headline_is_found_above_what_shares_and_prints_and_in_all_its_lines() -> None:
    text = f"<p>云州市二〇二四年<br>统计公报发布</p><p>【打印】【关闭】</p><p>2025-03-18</p><p>{LONG}</p>"
    assert titled("云州市人民政府", text).title == "云州市二〇二四年 统计公报发布"


def test_the_headline_may_stand_between_information_line_and_text() -> None:
    text = f"<p>2025-03-18 来源：云州日报</p><p>云州市二〇二四年统计公报</p><p>{LONG}</p>"
    assert titled("云州市人民政府", text).title == "云州市二〇二四年统计公报"


def test_a_document_is_known_by_its_name_where_nothing_marks_it() -> None:
    text = f"<p>云州市人民政府关于做好春耕工作的通知</p><p>各县人民政府：</p><p>{LONG}</p>"
    assert titled("云州市人民政府", text).title == "云州市人民政府关于做好春耕工作的通知"


def test_a_fact_is_no_headline() -> None:
    text = f"<p>采购项目编号：云州采字第七号</p><p>2025-03-18</p><p>{LONG}</p>"
    assert titled("云州市人民政府", text).title is None


def test_a_title_element_that_only_names_the_site_is_no_headline() -> None:
    text = f"<p>各县人民政府：</p><p>{LONG}</p>"
    assert titled("云州市2024年统计公报-云州市人民政府", text).title == "云州市2024年统计公报"
    article = titled("云州市人民政府", text)
    assert article.title is None
    assert "no-title" in [caveat.kind for caveat in article.warnings]


def test_an_article_may_be_about_an_office() -> None:
    article = titled("云州市统计局_云州市人民政府", f"<h1>云州市统计局</h1><p>主要职责：</p><p>{LONG}</p>")
    assert article.title == "云州市统计局"


def test_a_title_among_the_facts_of_a_document_tells_the_headline() -> None:
    facts = (
        "<table><tr><td>文件标题：</td><td>云州市春耕工作方案</td><td>文号：</td><td>云政〔2025〕1号</td></tr></table>"
    )
    text = f"{facts}<p>通知公告栏目内容</p><p>云州市春耕工作方案</p><p>2025-03-18</p><p>{LONG}</p>"
    assert titled("云州市人民政府", text).title == "云州市春耕工作方案"


# -- subheadlines


@pytest.mark.parametrize(
    "header",
    [
        "<div>云州市2024年统计公报</div><div>——来自一线的报告</div>",
        "<h1>云州市2024年统计公报</h1><h2>——来自一线的报告</h2>",
        "<h1>云州市2024年统计公报</h1><p class='subtitle'>——来自一线的报告</p>",
    ],
)
def test_a_dash_a_heading_or_a_name_makes_a_subheadline(header: str) -> None:
    article = titled("云州市2024年统计公报", f"{header}<p>2025-03-18</p><div class='nr'><p>{LONG}</p></div>")
    assert (article.title, article.subtitle) == ("云州市2024年统计公报", "——来自一线的报告")


def test_what_heads_a_part_of_the_text_is_no_subheadline() -> None:
    article = titled(
        "云州市2024年统计公报", f"<h1>云州市2024年统计公报</h1><h3>内容摘要</h3><p>2025-03-18</p><p>{LONG}</p>"
    )
    assert article.subtitle is None


def test_a_row_below_the_headline_alone_in_its_table_is_a_subheadline() -> None:
    rows = ("云州市2024年统计公报", "全市经济总量迈上三千亿元新台阶", "本报记者 王建国", "2025-03-18")
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    article = titled("云州市2024年统计公报", f"<table>{table}</table><div class='nr'><p>{LONG}</p></div>")
    assert (article.subtitle, article.authors) == ("全市经济总量迈上三千亿元新台阶", ("王建国",))


def test_a_subheadline_is_no_part_of_the_headline_of_a_page_of_text() -> None:
    lines = ("当前位置：首页 > 统计公报", "云州市统计公报", "——来自一线的报告", "2025-03-18 来源：云州日报", *SENTENCES)
    article = govnews.parse("\n".join(lines))
    assert (article.title, article.subtitle) == ("云州市统计公报", "——来自一线的报告")


@pytest.mark.parametrize(
    "head",
    [
        "云州市人民政府召开专题会议研究部署\n春季农业生产工作\n来源：云州日报",
        "首页\n要闻\n云州市人民政府召开专题会议研究部署\n春季农业生产工作\n来源：云州日报",
        "当前位置：首页 > 要闻\n云州市人民政府召开专题会议研究部署\n春季农业生产工作\n云州融媒体中心\n2025-03-18",
    ],
)
def test_the_headline_of_a_page_of_text_may_take_two_lines(head: str) -> None:
    assert govnews.parse(f"{head}\n{LONG}").title == "云州市人民政府召开专题会议研究部署 春季农业生产工作"


def test_a_list_above_the_headline_of_a_page_of_text_is_no_part_of_it() -> None:
    teasers = "\n".join(f"云州市第{each}次专题会议召开研究部署工作" for each in "一二三")
    assert govnews.parse(f"{teasers}\n云州春耕全面展开\n来源：云州日报\n{LONG}").title == "云州春耕全面展开"


def test_what_stands_behind_the_text_of_a_page_of_text_is_no_headline() -> None:
    text = f"当前位置：首页\n云州市人民政府关于做好春耕工作的通知\n各县人民政府：\n{LONG}\n附件：\n1.名单.xlsx\n2025年3月18日"
    assert govnews.parse(text).title == "云州市人民政府关于做好春耕工作的通知"


def test_a_template_may_name_the_article_for_the_column() -> None:
    metas = "".join(f"<meta name='{name}' content='云州春耕全面展开'>" for name in ("ColumnName", "ArticleTitle"))
    html = page("云州春耕全面展开", f"<h1>云州春耕全面展开</h1><p>2025-03-18</p><p>{LONG}</p>")
    assert govnews.parse(html.replace("<head>", f"<head>{metas}")).evidence_for("title").rule == "headline"


def test_a_date_in_brackets_behind_the_headline_is_no_part_of_it() -> None:
    heading = "<h2>云州市关于开展宣传活动的通知\n<small>( 2024-05-11)</small></h2>"
    article = titled("云州市关于开展宣传活动的通知", f"{heading}<p>{LONG}</p>")
    assert article.title == "云州市关于开展宣传活动的通知"
    assert str(article.published) == "2024-05-11"


@pytest.mark.parametrize("heading", ["h3", "h2", "h1"])
def test_the_trail_is_no_headline_though_it_is_set_as_a_heading(heading: str) -> None:
    trail = f"<{heading}>首页 - 要闻动态</{heading}>"
    foot = "<h3 class='title'>友情链接 / Links</h3><p>版权所有：云州学会　京ICP备00000000号</p>"
    article = titled(
        "要闻动态--云州学会",
        f"{trail}<h5>年度工作会议在南山举行</h5><p>发布时间：2025-03-18 来源：云州学会</p><p>{LONG}</p>{foot}",
    )
    assert (article.title, article.source) == ("年度工作会议在南山举行", "云州学会")
    assert [crumb.name for crumb in article.breadcrumbs] == ["首页", "要闻动态"]


@pytest.mark.parametrize(
    ("element", "title"),
    [
        ("云州启航——青年美术作品展开幕_云州市人民政府", "云州启航——青年美术作品展开幕"),
        ("云州启航——青年美术作品展开幕-云州市人民政府", "云州启航——青年美术作品展开幕"),
        ("云州启航——青年美术作品展开幕", "云州启航——青年美术作品展开幕"),
        ("青年美术作品展在云州开幕——云州日报", "青年美术作品展在云州开幕"),
        ("云州市统计局 要闻动态 青年美术作品展开幕", "青年美术作品展开幕"),
    ],
)
def test_a_dash_joins_the_halves_of_a_title_where_no_site_is_named_behind_it(element: str, title: str) -> None:
    metas = "<meta name='SiteName' content='云州市统计局'><meta name='ColumnName' content='要闻动态'>"
    html = page(element, f"<p>{LONG}</p>").replace("<head>", f"<head>{metas}")
    assert govnews.parse(html).title == title
    # And a headline that is printed so agrees with it.
    html = page(element, f"<p>{title}</p><p>2025-03-18</p><p>{LONG}</p>").replace("<head>", f"<head>{metas}")
    assert govnews.parse(html).evidence_for("title").rule == "headline"


# -- on a page of plain text


TITLE = "云州市召开春耕工作会议"


@pytest.mark.parametrize(
    "head",
    [
        # The trail in a line, in a line for each place, and without its label.
        "当前位置：首页 > 要闻\n{}\n2025-03-18",
        "您现在所在的位置：\n首页\n新闻中心\n新闻发布\n{}\n( 2025-03-18)",
        "当前位置：\n首页\n> 要闻动态\n> 部门资讯\n{}\n时间：2025-03-18 10:17 来源：云州日报",
        "云州网>>经济·科技\n{}\n2025年03月18日06:58 | 来源：云州日报",
        "首页/ 新闻 / 区县热点 / 正文\n{}\n2025-03-18",
        "您所在的位置 首页 > 专题\n{}\n2025-03-18 09:57 云州网",
        "首页\n> 要闻\n> 云州要闻\n{}\n时间：2025-03-18",
        "首页 > 专栏 > 推动大规模设备更新和消费品以旧换新 > 工作动态\n{}\n2025-03-18",
        "首页 > 要闻 > 云州市召开春耕工作会议\n{}\n2025-03-18",
        # What stands around the headline.
        "当前位置：首页 > 政务动态\n政务动态\n{}\n2025-03-18",
        "当前位置：首页 > 云州要闻动态\n云州要闻动态\n{}\n2025-03-18",
        "当前位置：首页 > 要闻\n{}\n听全文\n2025-03-18\n来源：云州日报",
        "当前位置：首页 > 要闻\n{}\n本报记者 王建国\n2025-03-18",
        "当前位置：首页 > 要闻\n{}\n云州市统计局 国家统计局云州调查队\n2025-03-18",
        "当前位置：首页 > 要闻\n{0}\n{0}\n发布时间：2025-03-18",
        # Behind the information line, and in front of it.
        "首页> 政策发布> 贸易管理\n来源：商务局 类型：原创 2025-03-18 16:56\n{}\n【发布单位】商务局",
        "当前位置：首页 > 要闻\n{} 2025-03-18 来源：云州日报 字号：",
        # Without an information line.
        "当前位置：首页 > 要闻\n{}",
        # Among the facts of a document.
        "当前位置：首页\n索引号：\n0001/2025\n名 称：\n{}\n发布日期：\n2025-03-18",
    ],
)
def test_the_headline_of_a_page_of_text_is_told_by_its_place(head: str) -> None:
    assert govnews.parse(f"云州网\n首页\n要闻\n{head.format(TITLE)}\n{LONG}").title == TITLE


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "云州市人民政府办公室关于2025年\n部分节假日安排的通知\n云政办发〔2024〕12号",
            "云州市人民政府办公室关于2025年 部分节假日安排的通知",
        ),
        (
            "当前位置：首页 > 公报\n云州市人民代表大会\n关于批准决算的决议\n（2025年3月18日通过）",
            "云州市人民代表大会 关于批准决算的决议",
        ),
        ("当前位置：首页 > 公报\n云州市统计局令\n第 8 号", "云州市统计局令 第 8 号"),
        (
            "2025-3-18云州省春耕进度情况\n发布时间：2025-03-18 来源：云州日报\n浏览字号：大｜中｜小",
            "2025-3-18云州省春耕进度情况",
        ),
    ],
)
def test_the_headline_of_a_page_of_text_takes_the_lines_that_go_on(head: str, title: str) -> None:
    assert govnews.parse(f"{head}\n{LONG}").title == title


def test_a_page_of_text_may_have_no_headline() -> None:
    text = f"各省、自治区、直辖市：\n{LONG}\n特此通知。\n云州市教育局办公室\n2025年3月18日\n（此件公开发布）"
    article = govnews.parse(text)
    assert (article.title, article.published) == (None, None)


def test_a_trail_that_begins_with_an_arrow_is_whole() -> None:
    article = govnews.parse(f"要闻\n专题专栏\n>首页 > 政务公开 > 新闻中心\n{TITLE}\n发布日期：2025-03-18\n{LONG}")
    assert [crumb.name for crumb in article.breadcrumbs] == ["首页", "政务公开", "新闻中心"]


@pytest.mark.parametrize("line", ["主办单位：云州市教育局", "时间：2025年4月1日上午九时"])
def test_what_also_stands_in_frames_does_not_end_a_page_of_text(line: str) -> None:
    behind = "\n".join(["地点：云州会堂", "参加人员：各县负责人", "着装：正装", "名额：每县两人", "请按时参加。"])
    text = f"{LONG}\n{line}\n{LONG if '单位' in line else behind}"
    assert govnews.parse(f"{TITLE}\n2025-03-18\n{text}").text == text
