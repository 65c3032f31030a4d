"""The date of publication: which of the dates that a page prints it is, and which it never is."""

import pytest

import govnews
from govnews.finding.zones import is_dated
from shapes import HEADER, PARAGRAPHS, SENTENCES, page, read


def test_a_day_and_a_source_may_stand_in_the_headlines_own_line() -> None:
    article = read(f"<h1>云州市2024年统计公报 2025-03-18 来源：云州市统计局普查中心</h1><p>{SENTENCES[0]}</p>")
    assert article.source == "云州市统计局普查中心"


def test_a_date_below_the_text_is_that_of_publication() -> None:
    content = f"<h1>云州市2024年统计公报</h1><div class='nr'>{PARAGRAPHS}</div><p>（2025-03-18）</p>"
    assert str(govnews.parse(page(content)).published) == "2025-03-18"


def test_the_facts_of_a_document_may_stand_far_above_its_headline() -> None:
    facts = "".join(
        f"<p>{label}：<b>{label}</b></p>" for label in ("索引号", "主题分类", "发文单位", "载体类型", "语种")
    )
    article = govnews.parse(
        page(f"<p>发布日期：2025-03-18</p>{facts}<h1>云州市2024年统计公报</h1><div>{PARAGRAPHS}</div>")
    )
    assert str(article.published) == "2025-03-18"


@pytest.mark.parametrize("other", ["签署时间", "会议日期", "报名截止时间", "论文答辩时间"])
def test_the_time_of_something_else_is_no_date_of_publication(other: str) -> None:
    content = f"<h1>云州市2024年统计公报</h1><p>{other}：2025-04-01 09:00　来源：云州日报</p><div>{PARAGRAPHS}</div>"
    article = govnews.parse(page(content))
    assert (article.published, article.source) == (None, "云州日报")


@pytest.mark.parametrize(
    "date",
    [
        "<b>18</b><i>2025-03</i>",
        "<p>18</p><p>2025-03</p>",
        "<span>18</span> / <span>2025.03</span>",
        "<p>2025年3月</p><p>18日</p>",
        "<b>03-18</b><i>2025</i>",
        "<i>2025</i><b>03/18</b>",
    ],
)
def test_a_date_whose_day_is_set_apart_is_one(date: str) -> None:
    assert read(f"<h1>云州市2024年统计公报</h1><div>{date}</div><div>{PARAGRAPHS}</div>").text.splitlines() == SENTENCES
    assert read(f"<div>{date}</div><h1>云州市2024年统计公报</h1><div>{PARAGRAPHS}</div>").text.splitlines() == SENTENCES


@pytest.mark.parametrize(
    "end",
    [
        "完／2025年3月18日（星期二）<br>香港時間19時06分<br>NNNN",
        "<p>Ends/Tuesday, March 18, 2025</p><p>Issued at HKT 19:06</p>",
    ],
)
def test_a_press_release_of_hong_kong_says_at_its_end_when_it_was_published(end: str) -> None:
    content = f"<h1>云州市2024年统计公报</h1><div>{'*' * 40}</div><div>{PARAGRAPHS}<div>{end}</div></div>"
    article = govnews.parse(page(content))
    assert str(article.published) == "2025-03-18 19:06"
    assert article.text.startswith(SENTENCES[0])


@pytest.mark.parametrize("when", ["2025年3月18日09:30前", "2025-03-18至2025-03-20", "2025年3月18日起"])
def test_a_time_until_or_from_which_something_goes_on_is_no_date_of_publication(when: str) -> None:
    for label in ("时间：", ""):
        html = page(f"<h1>云州市2024年统计公报</h1><p>{label}{when}</p><div>{PARAGRAPHS}</div>")
        assert govnews.parse(html).published is None


def test_the_cell_behind_the_label_of_another_time_is_no_date_of_publication() -> None:
    pairs = (("开始时间", "2025-05-08"), ("地点", "云州"), ("结束时间", "2025-05-10"))
    facts = "".join(f"<dl><dt>{label}：</dt><dd>{value}</dd></dl>" for label, value in pairs)
    assert govnews.parse(page(f"<h1>云州市2024年统计公报</h1>{facts}<div>{PARAGRAPHS}</div>")).published is None
    # An empty label of something else has no date for its value.
    items = "<ul><li>来源：云州日报</li><li>作者：</li><li>2025-03-18</li></ul>"
    assert read(f"<h1>云州市2024年统计公报</h1>{items}<div>{PARAGRAPHS}</div>").source == "云州日报"


def test_a_line_beside_a_headline_is_dated_by_a_day_and_little_else() -> None:
    for line in ("2025-03-18 09:12", "2025年3月18日 云州网 打印", "2025-03-18 浏览：12次", "云州市统计局 2025-03-18"):
        assert is_dated(line)
    for line in ("2025-3-18云州省春耕生产进度情况", "截至2025年3月18日，全省春耕过半。"):
        assert not is_dated(line)


def test_a_labelled_day_at_the_end_signs_nothing() -> None:
    article = read(f"{HEADER}<div>{PARAGRAPHS}<p>云州市统计局办公室</p><p>公示日期：2025年6月30日</p></div>")
    assert article.document is None
