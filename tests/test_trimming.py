"""What stands at the ends of a text and is none of it."""

import pytest

from govnews.article import Block, Heading, Image, ListItems, Paragraph, Table
from govnews.trimming import trim

TEXT = (Paragraph(text="3月17日，云州市召开春耕工作会议。"), Paragraph(text="会议要求，各县要抓住农时。"))
KNOWN = {"title": "云州市召开春耕工作会议", "published": "2025-03-18 09:12", "source": "云州日报"}


def p(text: str) -> Paragraph:
    return Paragraph(text=text)


@pytest.mark.parametrize(
    "above",
    [
        [],
        [Heading(text="云州市召开春耕工作会议", level=1)],
        # The headline in two blocks, and what stands around it.
        [p("首页 > 要闻"), p("云州市召开"), p("春耕工作会议"), p("发布时间：2025-03-18 09:12 来源：云州日报")],
        [p("2025-03-18 09:12")],
        [p("【字体：大 中 小】"), p("分享到：")],
        [Table(rows=(("索引号：", "1"), ("发文机关：", "云州市"), ("成文日期：", "2025年3月18日")))],
        [Table(rows=(("发布日期：2025-03-18", "来源：云州日报"),))],
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        [],
        [p("责任编辑：赵晓梅")],
        [p("（云州网编辑 赵晓梅）")],
        [p("扫一扫在手机打开当前页"), Image(url="/qr.png")],
        [p("【打印本页】【关闭窗口】"), p("上一篇：没有了")],
        [p("相关链接"), ListItems(items=("云州市召开项目推进会", "云州市企业家座谈会举行"))],
        [p("1 2 3 下一页")],
        [p("附件：")],
        [p("努力加载中，请稍后...")],
        [p("网友评论"), p("甲：写得很好，希望家乡越来越好。")],
        # The beginnings of other articles, each below the link to it, or with one at its end.
        [p("推荐阅读"), p("云州市召开项目推进会"), p("会议听取了汇报。"), p("今年以来，全市新开工项目八十个。[详细]")],
        [p("版权声明：凡本网注明“来源：本网”的作品，未经授权不得转载。")],
    ],
)
def test_the_text_is_what_is_left(above: list[Block], below: list[Block]) -> None:
    linked = {"云州市召开项目推进会", "云州市企业家座谈会举行"}
    assert trim([*above, *TEXT, *below], KNOWN, linked) == list(TEXT)


@pytest.mark.parametrize(
    "block",
    [
        # A dateline above the headline is the text's own beginning.
        p("新华社北京3月18日电"),
        # A day that heads a chronicle is not the day of publication.
        p("2025年1月"),
        p("时间：2025年3月20日上午9时"),
        Table(rows=(("地区", "面积"), ("北山市", "120"))),
    ],
)
def test_what_may_be_text_stays(block: Block) -> None:
    assert trim([block, *TEXT], KNOWN)[0] == block


def test_what_follows_the_heading_of_links_is_text_where_it_is_none_of_others() -> None:
    text = [*TEXT, p("相关要求"), p("各县要于月底前上报进展。")]
    assert trim(text, KNOWN) == text


def test_menus_and_facts_around_the_pages_own_headline_are_no_text() -> None:
    facts = [p("索引号："), p("0001/2025-12"), p("【主题分类】农业"), p("名称：云州市召开春耕工作会议")]
    blocks = [p("首页 > 要闻"), *facts, Heading(text="云州市召开春耕工作会议", level=1), *facts[:3], *TEXT]
    assert trim(blocks, KNOWN, has_headline=True) == list(TEXT)


def test_a_text_that_begins_above_the_headline_in_it_is_kept() -> None:
    blocks = [p("云州市示范文本"), p("HT 2-2024"), p("云州市召开春耕工作会议"), *TEXT]
    assert trim(blocks, KNOWN, has_headline=True) == blocks


def test_signature_date_and_number_of_a_document_stay() -> None:
    end = [p("云州市人民政府"), p("2025年3月18日"), p("云政发〔2025〕12号")]
    assert trim([*TEXT, *end], KNOWN) == [*TEXT, *end]


def test_a_text_of_nothing_but_links_is_kept() -> None:
    blocks = [p("云州市召开项目推进会"), p("云州市企业家座谈会举行")]
    assert trim(blocks, {}, {"云州市召开项目推进会", "云州市企业家座谈会举行"}) == blocks
