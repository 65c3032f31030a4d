"""Articles of every shape inside the frame of a site: a text that is a file, a picture, a sentence; pages that are none."""

import pytest

import govnews
from shapes import HEADER, PARAGRAPHS, SENTENCES, page, read


@pytest.mark.parametrize("name", ["id='zoom'", "class='nr'", ""])
def test_a_text_that_is_a_file_is_an_article_with_an_attachment(name: str) -> None:
    article = read(f"{HEADER}<div {name}><p><a href='./P1.pdf'>云州市2024年统计公报.pdf</a></p></div>")
    assert [attachment.name for attachment in article.attachments] == ["云州市2024年统计公报.pdf"]
    assert "项目推进会议" not in article.text


@pytest.mark.parametrize("name", ["id='zoom'", "class='nr'"])
def test_a_text_that_is_a_picture_is_an_article_with_an_image(name: str) -> None:
    article = read(f"{HEADER}<div {name}><p><img src='./W1.jpg' alt='公报'></p></div>")
    assert [(image.url, image.alt) for image in article.images] == [("http://www.yunzhou.gov.cn/a/W1.jpg", "公报")]
    assert article.text == ""


@pytest.mark.parametrize(
    "foot",
    [
        "<p>地址：云州市人民路1号　邮编：030000　总机：0351-1234567</p>",
        "<p>Copyright © 2019 云州大学</p><p>云州市人民路1号（030000），党政办：0351-1，教务办：0351-2，学工办：0351-3</p>",
    ],
)
def test_where_an_office_is_to_be_found_is_no_text(foot: str) -> None:
    assert "no-body" in {caveat.kind for caveat in read(f"{HEADER}<div></div><div>{foot}</div>").warnings}


def test_a_text_of_one_sentence_is_an_article() -> None:
    assert read(f"{HEADER}<div class='nr'><p>本公报由市统计局解释。</p></div>").text == "本公报由市统计局解释。"


def test_an_article_without_a_text_says_so() -> None:
    article = read(f"{HEADER}<div class='nr'><video src='a.mp4'></video></div>")
    assert article.blocks == ()
    assert [caveat.kind for caveat in article.warnings] == ["no-body"]


@pytest.mark.parametrize(
    "text",
    [
        "<div class='nr'>" + "".join(f"<p>　　{each}</p>" for each in SENTENCES) + "</div>",
        "<div class='nr'>" + "".join(f"<div>{each}</div><div>&nbsp;</div>" for each in SENTENCES) + "</div>",
        "<div class='nr'><span>" + "<br><br>".join(f"　　{each}" for each in SENTENCES) + "</span></div>",
        "<div class='nr'>" + "<br>".join(f"　　{each}" for each in SENTENCES) + "</div>",
        "<div class='nr'>"
        + "".join(f"<p><span style='mso-font: x'><o:p></o:p>{each}</span></p>" for each in SENTENCES)
        + "</div>",
        "<div class='nr'><style>.x{}</style><script>var a='会议';</script>"
        + "".join(f"<p>{each}</p>" for each in SENTENCES)
        + "</div>",
        "<div class='nr'><div>云州市概况 地图</div><span class='x'>"
        + "".join(f"<p>{each}</p>" for each in SENTENCES)
        + "</span><div>转载云州发布</div></div>",
        "<div class='nr'><ucapcontent>" + "".join(f"<p>{each}</p>" for each in SENTENCES) + "</ucapcontent></div>",
        "<table><tr><td>" + "".join(f"<p>{each}</p>" for each in SENTENCES) + "</td></tr></table>",
    ],
    ids=["p", "div", "br br", "br", "Word", "style", "span around", "custom", "table"],
)
def test_paragraphs_are_read_however_they_are_set(text: str) -> None:
    article = read(HEADER + text)
    assert [(block.kind, block.text) for block in article.blocks] == [("paragraph", each) for each in SENTENCES]


def test_hidden_copies_are_not_read() -> None:
    text = "".join(f"<p>{each}</p>" for each in SENTENCES)
    article = read(f"{HEADER}<div class='nr'>{text}</div><div style='display:none'>{text}</div>")
    assert article.text == "\n".join(SENTENCES)


def test_what_a_text_says_twice_is_read_twice() -> None:
    article = read(f"{HEADER}<div class='nr'><p>{SENTENCES[0]}</p><p>{SENTENCES[0]}</p></div>")
    assert article.text == f"{SENTENCES[0]}\n{SENTENCES[0]}"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<h2>提示信息</h2><p>您访问的文章不存在或已被删除，请返回首页。</p>", "error"),
        ("<form>用户登录<input name='u'><input type='password' name='p'><button>登录</button></form>", "challenge"),
        ("", "listing"),
    ],
)
def test_what_stands_in_the_frame_of_a_site_may_be_no_article(content: str, kind: str) -> None:
    with pytest.raises(govnews.NotAnArticle) as caught:
        govnews.parse(page(content))
    assert caught.value.kind == kind


def test_a_dated_headline_makes_an_article_though_the_title_is_the_sites_and_the_text_is_short() -> None:
    text = page(f"<h2>关于调整办公时间的公告</h2><p>2025-03-18</p><p>{SENTENCES[0]}</p>")
    article = govnews.parse(text.replace("<title>云州市2024年统计公报</title>", "<title>云州市人民政府</title>"))
    assert article.title == "关于调整办公时间的公告"
    assert article.text == SENTENCES[0]


@pytest.mark.parametrize(
    "href",
    [
        "/cms/downloadfile.jsp?filepath=NUtqEI",
        "/system/_content/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=8",
    ],
)
def test_a_file_is_an_attachment_though_its_address_and_its_name_have_no_extension(href: str) -> None:
    article = read(f"{HEADER}<div class='nr'><p>{SENTENCES[0]}</p><p>附件：<a href='{href}'>任务分工表</a></p></div>")
    assert [attachment.name for attachment in article.attachments] == ["任务分工表"]


@pytest.mark.parametrize("href", ["/user.jsp?profileid=8", "javascript:downloadFile(8)", "/download/"])
def test_a_link_is_no_attachment_where_no_address_loads_a_file(href: str) -> None:
    article = read(f"{HEADER}<div class='nr'><p>{SENTENCES[0]}</p><p>见<a href='{href}'>任务分工表</a></p></div>")
    assert article.attachments == ()


def test_the_number_of_an_order_stands_below_all_who_give_it() -> None:
    heads = "".join(
        f"<p>云州市{name}</p>" for name in ("教育局", "民政局", "财政局", "水利局", "商务局", "卫生健康委员会")
    )
    article = read(f"{HEADER}<div class='nr'>{heads}<p>令</p><p>第 12 号</p><p>{SENTENCES[0]}</p></div>")
    assert article.document is not None
    assert article.document.number == "第 12 号"
    # The number of something that the text tells of is not the text's own.
    article = read(f"{HEADER}<div class='nr'>{heads}<p>{SENTENCES[0]}</p><p>第 12 号</p></div>")
    assert article.document is None


@pytest.mark.parametrize(
    ("content", "topic"),
    [
        (f"<p>索引号：ab-12</p><p>主题：统计</p>{HEADER}<p>{SENTENCES[0]}</p>", "统计"),
        (f"{HEADER}<p>来源：统计局 分类：统计 2025-03-18</p><p>{SENTENCES[0]}</p>", "统计"),
        (f"<p>主题：节日皮肤</p>{HEADER}<p>{SENTENCES[0]}</p>", None),
        (
            f"{HEADER}<div class='nr'>{PARAGRAPHS}<table><tr><td>主题分类</td><td>病种</td></tr></table>{PARAGRAPHS}</div>",
            None,
        ),
    ],
    ids=["fact table", "information line", "navigation", "table of the text"],
)
def test_a_topic_is_a_fact_among_others(content: str, topic: str | None) -> None:
    document = read(content).document
    assert (document.topic if document else None) == topic


def test_the_title_of_a_column_is_no_headline_where_a_line_stands_above_the_date() -> None:
    text = page(
        f"<p>您当前的位置：首页&gt;工作动态</p><p>云州市召开春季造林工作会议</p><p>日期：2025-03-18</p><p>{SENTENCES[0]}</p>"
    )
    article = govnews.parse(
        text.replace("<title>云州市2024年统计公报</title>", "<title>工作动态_云州市人民政府</title>")
    )
    assert article.title == "云州市召开春季造林工作会议"
    evidence = article.evidence_for("title")
    assert evidence is not None
    assert evidence.rule == "above the information line"


@pytest.mark.parametrize(("column", "names"), [("统计公报", ["首页", "政务公开", "统计公报"]), ("政府工作报告", [])])
def test_a_list_of_places_is_a_trail_where_it_ends_in_the_pages_column(column: str, names: list[str]) -> None:
    places = "".join(f"<li><a href='/{name}/'>{name}</a></li>" for name in ("首页", "政务公开", "统计公报"))
    text = page(f"<ul>{places}</ul>{HEADER}<p>{SENTENCES[0]}</p>")
    article = govnews.parse(text.replace("<head>", f"<head><meta name='ColumnName' content='{column}'>"))
    assert [crumb.name for crumb in article.breadcrumbs] == names


# -- what stands around a short text


TEASER = (
    "<h4><a href='/t'>云州市召开项目推进会</a></h4><p>会议听取了汇报，研究了下一步的措施。<a href='/t'>[详细]</a></p>"
)
TEASERS = f"<div>{TEASER}</div>" * 8


@pytest.mark.parametrize("above", [True, False])
def test_a_short_text_is_found_beside_the_beginnings_of_many_others(above: bool) -> None:
    text = f"<div class='x'>{HEADER}<div>{PARAGRAPHS}</div></div>"
    article = read(f"<div>{TEASERS}</div>{text}" if above else f"{text}<div>{TEASERS}</div>")
    assert article.text.splitlines() == SENTENCES


def test_paragraphs_may_be_elements_for_blocks() -> None:
    text = "".join(f"<div>{sentence}</div>" for sentence in ("一、总体要求", "".join(SENTENCES) * 3, "二、任务"))
    assert read(f"{HEADER}<div class='nr'>{text}</div>").text.splitlines()[::2] == ["一、总体要求", "二、任务"]


@pytest.mark.parametrize("line", ["【发布时间】2025-03-18", "[发布时间] 2025-03-18"])
def test_a_label_in_brackets_is_no_source(line: str) -> None:
    content = f"<h1>云州市2024年统计公报</h1><p>{line}</p><div>{PARAGRAPHS}</div>"
    assert govnews.parse(page(content)).source is None


def test_a_source_ends_where_a_date_in_brackets_begins() -> None:
    content = f"<h1>云州市2024年统计公报</h1><p>来源：云州日报 [2025-03-18]</p><div>{PARAGRAPHS}</div>"
    assert govnews.parse(page(content)).source == "云州日报"


def test_a_responsible_editor_is_one_wherever_a_text_says_so() -> None:
    more = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 3)
    content = f"{HEADER}<div class='nr'>{PARAGRAPHS}<p>责任编辑：李明</p>{more}</div>"
    assert read(content).editors == ("李明",)


def test_a_page_of_an_english_edition_is_read() -> None:
    text = "The premier said on Wednesday that more measures will be taken to support enterprises. " * 3
    trail = "<div><a href='/'>Home</a> &gt; <a href='/news'>News</a></div>"
    head = "<h1>More measures to come, premier says</h1><p>Updated: June 18, 2025 09:12 &nbsp; Source: Xinhua</p>"
    title = "<title>More measures to come, premier says</title>"
    article = govnews.parse(f"<html>{title}<body>{trail}{head}<div><p>{text}</p><p>{text}</p></div></body></html>")
    assert (article.title, article.source) == ("More measures to come, premier says", "Xinhua")
    assert str(article.published) == "2025-06-18 09:12"
    assert [crumb.name for crumb in article.breadcrumbs] == ["Home", "News"]


def test_a_button_for_comments_above_the_text_heads_none() -> None:
    article = read(f"{HEADER}<div class='nr'><div>评论</div>{PARAGRAPHS}</div><div>评论</div><p>甲：{SENTENCES[0]}</p>")
    assert article.text.splitlines()[-3:] == SENTENCES


def test_a_last_place_that_is_the_headline_is_none() -> None:
    trail = "<div class='crumbs'><a href='/'>首页</a> &gt; <a href='/yw/'>要闻</a> &gt; {}</div>"
    title = "云州市2024年国民经济和社会发展统计公报"
    for last in (title, f"<a href='/yw/'>{title}</a>"):
        content = f"{trail.format(last)}<h1>{title}</h1><p>2025-03-18</p><div>{PARAGRAPHS}</div>"
        article = govnews.parse(page(content))
        assert ([crumb.name for crumb in article.breadcrumbs], article.column) == (["首页", "要闻"], "要闻")


def test_the_site_is_the_one_that_the_page_names_where_no_address_is_known() -> None:
    content = f"{HEADER}<div>{PARAGRAPHS}</div>"
    for said in ("www.yunzhou.gov.cn", "https://www.yunzhou.gov.cn/", "http://WWW.yunzhou.gov.cn:80"):
        metas = f"<meta name='SiteDomain' content='{said}'><meta name='SiteIDCode' content='zq56000003'>"
        html = page(content).replace("<head>", f"<head>{metas}")
        assert (site := govnews.parse(html).site) is not None
        assert (site.domain, site.identification_code) == ("www.yunzhou.gov.cn", "zq56000003")
        assert (site := govnews.parse(html, "http://tjj.yunzhou.gov.cn/1.html").site) is not None
        assert site.domain == "tjj.yunzhou.gov.cn"
    assert (
        govnews.parse(page(content).replace("<head>", "<head><meta name='SiteDomain' content='网站域名'>")).site is None
    )


@pytest.mark.parametrize(
    "frame",
    [
        "<div class='location'><div class='mar'>{}</div></div>",
        "<div class='mar'><div class='inner'>{}</div></div>",  # the page's column ends it
    ],
)
def test_a_trail_of_links_is_told_by_what_is_around_it_or_by_its_end(frame: str) -> None:
    links = "&ensp;/&ensp;".join(f"<a href='/{name}/'>{name}</a>" for name in ("首页", "政务公开", "统计公报"))
    html = page(f"{frame.format(links)}{HEADER}<div>{PARAGRAPHS}</div>")
    article = govnews.parse(html.replace("<head>", "<head><meta name='ColumnName' content='统计公报'>"))
    assert [crumb.name for crumb in article.breadcrumbs] == ["首页", "政务公开", "统计公报"]


def test_the_responsible_editor_is_the_editor_wherever_another_is_named_before() -> None:
    credits = "<p>编辑：李晓明</p><p>责任编辑：王建国</p>"
    assert read(f"{HEADER}<div>{PARAGRAPHS}</div>{credits}").editors == ("王建国",)
    assert read(f"{HEADER}<div>{PARAGRAPHS}</div><p>编辑：李晓明</p>").editors == ("李晓明",)


def test_a_text_of_names_is_found_above_a_long_foot() -> None:
    rows = "".join(f"<tr><td>王建{name}</td><td>李晓{name}</td></tr>" for name in "国明文华平安康宁")
    foot = "<p>Copyright © 2019 云州大学</p><p>云州市人民路1号（030000），党政办：0351-1，教务办：0351-2，学工办：0351-3</p>"
    article = read(f"{HEADER}<div><table>{rows}</table></div><div>{foot}</div>")
    assert "王建国" in article.text
    assert "教务办" not in article.text


@pytest.mark.parametrize(
    "menu",
    [
        "<a href='/h/'>帮助</a><a href='/'>返回云州网 &gt;&gt;</a>",
        "注册|<a href='/'>云州网</a>&gt;<a href='/h/'>帮助</a>",
    ],
)
def test_links_with_an_arrow_to_more_are_no_trail(menu: str) -> None:
    assert read(f"<div>{menu}</div>{HEADER}<div>{PARAGRAPHS}</div>").breadcrumbs == ()


def test_the_trail_may_stand_between_two_prints_of_the_headline() -> None:
    trail = "<div class='local'><a href='/'>首页</a><i>&gt;</i><a href='/yw/'>要闻</a></div>"
    article = read(f"<h1>云州市2024年统计公报</h1>{trail}{HEADER}<div>{PARAGRAPHS}</div>")
    assert [crumb.name for crumb in article.breadcrumbs] == ["首页", "要闻"]


@pytest.mark.parametrize(
    "headline", ["关于做好春耕工作的通知（云政办发〔2025〕2号）", "关于做好春耕工作的通知(云政办发[2025]2号)"]
)
def test_the_number_of_a_document_may_end_its_headline(headline: str) -> None:
    article = govnews.parse(page(f"<h1>{headline}</h1><p>2025-03-18</p><div>{PARAGRAPHS}</div>"))
    assert article.document is not None
    assert article.document.number_parts == govnews.DocumentNumber(mark="云政办发", year=2025, serial=2)


def test_the_letter_that_covers_a_document_has_its_date() -> None:
    letter = "<p>《云州市规定》已经审议通过，现予印发。</p><p>二○一一年四月八日</p><p>云州市规定</p>"
    article = read(f"{HEADER}<div>{letter}{PARAGRAPHS * 5}</div>")
    assert article.document is not None
    assert str(article.document.written) == "2011-04-08"


def test_a_copy_that_lost_its_line_breaks_is_cut_at_its_blanks() -> None:
    head = "云州春耕全面展开   2025年03月18日 07:02 来源：云州日报 【字体：大 中 小】     　　"
    article = govnews.parse(f"{head}{'　　'.join(SENTENCES * 9)}    责任编辑：王建国")
    assert (article.title, str(article.published)) == ("云州春耕全面展开", "2025-03-18 07:02")
    assert (article.source, article.editors) == ("云州日报", ("王建国",))
    assert article.text.splitlines() == SENTENCES * 9


@pytest.mark.parametrize(("name", "division"), [("广西壮族自治区", "450000"), ("河南省", None), ("海南州", "450000")])
def test_a_site_that_names_another_province_than_its_code_has_no_division(name: str, division: str | None) -> None:
    metas = f"<meta name='SiteIDCode' content='4500000001'><meta name='SiteName' content='{name}人民政府'>"
    html = page(f"{HEADER}<div>{PARAGRAPHS}</div>").replace("<head>", f"<head>{metas}")
    assert (site := govnews.parse(html).site) is not None
    assert (site.identification_code, site.division) == ("4500000001", division)


@pytest.mark.parametrize(
    ("said", "code"), [("BM05000001", "bm05000001"), ("sn56000001", "sn56000001"), ("n000000001", "N000000001")]
)
def test_the_code_of_a_site_is_written_as_the_state_writes_it(said: str, code: str) -> None:
    html = page(f"{HEADER}<div>{PARAGRAPHS}</div>").replace(
        "<head>", f"<head><meta name='SiteIDCode' content='{said}'>"
    )
    assert (site := govnews.parse(html).site) is not None
    assert site.identification_code == code


def test_a_page_below_the_home_page_has_no_column() -> None:
    trail = "<div class='crumbs'><a href='/'>首页</a> &gt; <a>正文</a></div>"
    article = read(f"{trail}{HEADER}<div>{PARAGRAPHS}</div>")
    assert ([crumb.name for crumb in article.breadcrumbs], article.column) == (["首页"], None)
