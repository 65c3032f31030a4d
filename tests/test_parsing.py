"""`govnews.parse`: what it takes, what it promises whatever it is given, and what it warns of."""

import logging
import pickle
from contextlib import suppress
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govnews
from govnews.adapters import Adapter, Page, Registry, css
from govnews.text import squeeze
from timing import seconds

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = [path.read_bytes() for path in sorted(FIXTURES.rglob("page.html"))]

PAGE = """<html><head><title>云州市召开春耕工作会议</title></head><body>
<div>当前位置：<a href="/">首页</a> > <a href="/yw/">要闻</a></div>
<h1>云州市召开春耕工作会议</h1>
<p>发布时间：2025-03-18 09:12　来源：云州日报</p>
<div id="text"><p>3月17日，云州市召开春耕工作会议，部署今年的春耕生产。</p>
<p>会议要求，各县要抓住农时，确保粮食播种面积稳定。</p></div>
</body></html>"""

TEXT = """今天是

当前位置:首页 > 政务公开 > 云州要闻

云州市召开春耕工作会议

 时间:2025-03-18       大    中    小      来源: 云州市政府网

3月17日,云州市召开春耕工作会议,部署今年的春耕生产。

会议要求,各县要抓住农时,确保粮食播种面积稳定。(李明远)
"""


def kinds_of(article: govnews.Article) -> list[str]:
    return [caveat.kind for caveat in article.warnings]


# -- what it takes


def test_bytes_and_str_of_one_page_give_equal_articles() -> None:
    assert govnews.parse(PAGE) == govnews.parse(PAGE.encode())


def test_plain_text_takes_the_same_way() -> None:
    article = govnews.parse(TEXT)
    assert article.title == "云州市召开春耕工作会议"
    assert str(article.published) == "2025-03-18"
    assert article.source == "云州市政府网"
    assert article.authors == ("李明远",)
    assert [crumb.name for crumb in article.breadcrumbs] == ["首页", "政务公开", "云州要闻"]
    assert article.column == "云州要闻"
    assert len(article.blocks) == 2
    assert article == govnews.parse(TEXT.encode())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"content": None}, "parse() reads bytes or str, not NoneType"),
        ({"content": bytearray(b"x")}, "parse() reads bytes or str, not bytearray; pass bytes(content)"),
        ({"content": b"", "url": b"http://a.gov.cn"}, "parse() takes a str as url, not bytes"),
        ({"content": b"", "encoding": 1}, "parse() takes a str as encoding, not int"),
        ({"content": b"", "adapter": 1}, "parse() takes an Adapter or its name as adapter, not int"),
        ({"content": b"", "registry": []}, "parse() takes a Registry as registry, not list"),
    ],
)
def test_a_wrong_type_is_a_type_error_that_names_it(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        govnews.parse(**arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_a_page_above_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(govnews.PageTooLarge) as caught:
        govnews.parse(b"x" * 11, "http://a.gov.cn/", max_bytes=10)
    assert (caught.value.size, caught.value.limit, caught.value.url) == (11, 10, "http://a.gov.cn/")
    assert govnews.parse(PAGE, max_bytes=len(PAGE)).title


def test_an_adapter_is_passed_as_itself_or_by_its_name() -> None:
    own = Adapter(name="yunzhou", title=(css("title"),))
    assert govnews.parse(PAGE, adapter=own).adapter == "yunzhou"
    assert govnews.parse(PAGE, adapter="shanxi").adapter == "shanxi"
    assert govnews.parse(PAGE, adapter="yunzhou", registry=Registry([own])).adapter == "yunzhou"
    with pytest.raises(govnews.UnknownAdapter):
        govnews.parse(PAGE, adapter="nowhere")


def test_what_an_adapter_does_not_find_the_standard_rules_do() -> None:
    article = govnews.parse(PAGE, adapter=Adapter(name="yunzhou", title=(css(".nothing"),)))
    assert article.title == "云州市召开春耕工作会议"
    assert len(article.blocks) == 2


def test_links_are_resolved_against_the_address_and_the_base_element() -> None:
    url = "http://www.yunzhou.gov.cn/yw/a.html"
    assert govnews.parse(PAGE, url).breadcrumbs[1].url == "http://www.yunzhou.gov.cn/yw/"
    based = PAGE.replace("<head>", '<head><base href="/sub/">').replace('href="/yw/"', 'href="yw/"')
    assert govnews.parse(based, url).breadcrumbs[1].url == "http://www.yunzhou.gov.cn/sub/yw/"
    assert govnews.parse(PAGE).breadcrumbs[1].url == "/yw/"


# -- what it promises


@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_govnews_error(data: bytes) -> None:
    try:
        article = govnews.parse(data)
    except govnews.GovnewsError:
        return
    assert govnews.Article.from_dict(article.to_dict()) == article


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    """A page with pieces cut out, doubled, or overwritten."""
    data = draw(st.sampled_from(PAGES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(data) - 1)))
        piece = data[start : start + draw(st.integers(1, 200))]
        change = draw(st.sampled_from(["cut", "double", "overwrite"]))
        rest = data[start + len(piece) :]
        middle = {"cut": b"", "double": piece * 2, "overwrite": draw(st.binary(max_size=40))}[change]
        data = data[:start] + middle + rest
    return data


@given(mutations())
@settings(deadline=None)
def test_a_damaged_page_gives_an_article_or_a_govnews_error(data: bytes) -> None:
    try:
        article = govnews.parse(data, "http://www.yunzhou.gov.cn/a/t20250318_1.html")
    except govnews.GovnewsError:
        return
    assert govnews.Article.from_dict(article.to_dict()) == article
    assert govnews.parse(data, "http://www.yunzhou.gov.cn/a/t20250318_1.html") == article


def occur_in_order(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(character in rest for character in part)


@pytest.mark.parametrize("data", PAGES)
def test_the_text_is_characters_of_the_page_in_their_order(data: bytes) -> None:
    article = govnews.parse(data)
    page = Page(data.decode("utf-8" if b"utf-8" in data else "gbk"))
    assert occur_in_order(squeeze(article.text), squeeze("".join(page.root.itertext())))


def test_an_article_can_be_sent_to_another_process() -> None:
    article = govnews.parse(PAGE)
    assert pickle.loads(pickle.dumps(article)) == article


def test_it_is_silent(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        for data in PAGES:
            govnews.parse(data)
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_a_page_that_goes_on_behind_its_end_tag_loses_nothing() -> None:
    early = PAGE.replace("</h1>", "</h1></body></html>")
    # Only the paths of the evidence differ.
    assert attrs.evolve(govnews.parse(early), evidence=()) == attrs.evolve(govnews.parse(PAGE), evidence=())


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<p>文字",
        "<p>首页 &gt;",
        "<p>当前位置：",
        "<a href=x.pdf><img></a>",
        "<p>2025-06-18</p>",
        "<a href=x>链接</a>",
        "来源：",
        "2025-",
        "<table><tr><td>",
        "　",
        "（记者",
        "资金来源：中央<br>",
        "<h3>网友评论</h3><p>会议听取了汇报，研究了问题。</p>",
        "<p>关于印发方案的通知</p>",
        "<p>2025-03-18</p><p>云州市召开会议研究部署</p>",
        "<p><a href='/a'>云州市召开会议</a></p><p>会议听取了汇报，研究了问题。[详细]</p>",
        "<p>索引号：</p><p>1</p>",
    ],
)
def test_a_page_of_one_piece_over_and_over_is_read_in_time(piece: str) -> None:
    """Twenty times the page costs at most a hundred times as much: linear, with room for a busy machine."""

    def cost(times: int) -> float:
        page = PAGE.replace('<div id="text">', '<div id="text">' + piece * times)
        return seconds(lambda: govnews.parse(page))

    assert cost(20_000) < 100 * max(cost(1_000), 0.001)


def test_a_table_of_two_rows_of_any_length_is_read_in_time() -> None:
    def cost(cells: int) -> float:
        rows = f"<tr>{'<td>来源</td>' * cells}</tr><tr>{'<td>云州</td>' * cells}</tr>"
        return seconds(lambda: read_anything(f"<html><body><table>{rows}</table></body></html>"))

    assert cost(4_000) < 100 * max(cost(200), 0.001)


@pytest.mark.parametrize(
    "piece",
    [
        "云州市召开会议研究部署\n",
        "首页 > 要闻\n",
        "> 要闻\n",
        "当前位置：\n",
        "关于",
        "关于春耕\n",
        "2025-03-18\n",
        "2025-03-18 云州网\n",
        "来源：\n",
        "来源：甲 作者：乙 主题词：丙" + "字" * 110 + "\n",
        "主题词\n",
        "索 引 号 1 文 号 2\n",
        "会议听取了汇报，研究了春耕生产的问题。\n",
        "会议听取了汇报。   　　",
        "18\n",
    ],
)
def test_a_text_of_one_piece_over_and_over_is_read_in_time(piece: str) -> None:
    """The same of plain text."""

    def cost(times: int) -> float:
        return seconds(
            lambda: read_anything(f"云州春耕全面展开\n{piece * times}\n会议听取了汇报，研究了春耕生产的问题。")
        )

    assert cost(20_000) < 100 * max(cost(1_000), 0.001)


def read_anything(text: str) -> None:
    with suppress(govnews.NotAnArticle):
        govnews.parse(text)


# -- what is no article


ENTRIES = "".join(
    f"<li><a href='/a{day}.html'>关于做好春耕工作的通知之{day}</a><span>2025-03-{day}</span></li>"
    for day in range(10, 25)
)


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("empty", ""),
        ("empty", " \n\t "),
        ("empty", "<html><head><title>云州市人民政府</title></head><body><div id='app'></div></body></html>"),
        (
            "redirect",
            "<html><head><meta http-equiv='Refresh' content='0; url=http://www.yunzhou.gov.cn/new/'></head><body></body></html>",
        ),
        ("redirect", "<script>window.location.href='/index.html';</script>"),
        (
            "redirect",
            "<html><head><title>302 Found</title></head><body><h1>Found</h1><p>The document has moved "
            "<a href='http://www.yunzhou.gov.cn/'>here</a>.</p><hr><address>Apache Server Port 80</address></body></html>",
        ),
        (
            "challenge",
            "<html><head><script>document.cookie='__jsl_clearance=1|0|x';location.reload()</script></head><body></body></html>",
        ),
        ("challenge", "<html><body><p>请开启JavaScript并刷新该页.</p></body></html>"),
        (
            "error",
            "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr>nginx</body></html>",
        ),
        (
            "error",
            "<html><head><title>云州市人民政府</title></head><body><p>抱歉，您访问的页面不存在或已删除！</p></body></html>",
        ),
        (
            "listing",
            f"<html><head><title>通知公告</title></head><body><ul>{ENTRIES}</ul></body></html>",
        ),
        # With a login of its own in the frame, with prose in its menu, or with entries that are called titles.
        (
            "listing",
            "<html><body><form action='http://mail.yunzhou.gov.cn/login'>政务邮箱<input type='password'></form>"
            f"<ul>{ENTRIES}</ul></body></html>",
        ),
        (
            "listing",
            "<html><head><title>云州市公安局</title><meta name='SiteName' content='云州市公安局'></head><body>"
            f"<div class='menu'><p>{'云州市公安局是市政府组成部门，负责全市公安工作。' * 6}</p></div>"
            f"<ul>{ENTRIES}</ul></body></html>",
        ),
        (
            "listing",
            "<html><body>"
            + "".join(
                f"<div class='title'><a href='/{day}.html'>学术报告会之第{day}讲预告</a>"
                f"<p>报告人：某某教授、某某博士</p><p>2025-03-{day}</p></div>"
                for day in range(10, 20)
            )
            + "</body></html>",
        ),
        (
            "listing",
            "<html><body>"
            + "".join(f"<a href='/{each}'><img></a><p>人才政策与服务{each}类</p>" for each in "甲乙丙丁戊己庚辛")
            + "</body></html>",
        ),
    ],
)
def test_what_is_no_article_is_told_by_its_kind(kind: str, page: str) -> None:
    with pytest.raises(govnews.NotAnArticle) as caught:
        govnews.parse(page, "http://www.yunzhou.gov.cn/")
    assert caught.value.kind == kind
    assert caught.value.url == "http://www.yunzhou.gov.cn/"
    assert caught.value.reason


# -- what it warns of


def test_a_clean_page_has_no_warnings() -> None:
    assert kinds_of(govnews.parse(PAGE)) == []


@pytest.mark.parametrize("label", ["gb2312", "no-such-encoding", "utf-16"])
def test_a_lie_about_the_encoding_is_a_warning(label: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{label}">').encode()
    assert kinds_of(govnews.parse(page)) == ["declared-encoding"]


def test_a_broken_byte_is_a_warning_and_costs_one_character() -> None:
    page = PAGE.encode().replace("部署".encode(), "部".encode() + b"\xff" + "署".encode())
    article = govnews.parse(page)
    assert kinds_of(article) == ["replaced-bytes"]
    assert "部�署今年的春耕生产" in article.text


def test_what_is_missing_is_a_warning_and_never_invented() -> None:
    article = govnews.parse("<p>" + "这是一段没有标题也没有日期的文字，只有几句话。" * 3 + "</p>")
    assert article.published is None
    assert article.source is None
    assert "no-date" in kinds_of(article)


def test_a_page_too_deep_to_be_read_says_so() -> None:
    assert "too-deep" in kinds_of(govnews.parse(PAGE.replace("</body>", "<div>" * 3000 + "深处" + "</body>")))


def test_damage_that_a_page_does_not_show_is_none() -> None:
    damaged = "".join(f"<!-- {chr(0xFFFD) * 4} --><script>var a = '{'锟斤拷' * 4}'</script>" for _ in range(3))
    article = govnews.parse(
        f"<html><body>{damaged}<h1>全省春耕全面展开各地抢抓农时</h1><p>{'全省春耕全面展开。' * 10}</p></body></html>"
    )
    assert (article.repairs, [caveat.kind for caveat in article.warnings]) == ((), ["no-date"])


def test_damage_in_a_meta_is_undone() -> None:
    title = "全省春耕全面展开".encode().decode("latin-1")
    article = govnews.parse(f"<meta name='ArticleTitle' content='{title}'><p>{'各地抢抓农时，春耕有序推进。' * 10}</p>")
    assert article.title == "全省春耕全面展开"
