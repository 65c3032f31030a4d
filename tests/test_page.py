"""`Page`: what rules and readers ask of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.page import Page, TextPage, looks_like_html
from govnews.selectors import translate

HTML = """<html><head><META NAME="PubDate" CONTENT=" 2025-06-18 "><meta name="pubdate" content="2025-06-19">
<meta name="Empty" content=" "><title> 云州
要闻 </title></head><body>
<div id="a" class="x y-z"><p title="正文">一</p><UCAPCONTENT><h2>二</h2></UCAPCONTENT></div>
<table><tr><td class='bt'>三</td></tr></table><a href="b.html">四</a><!-- 五 --></body></html>"""


def test_metas_are_asked_by_name_in_any_case_and_empty_ones_are_none() -> None:
    page = Page(HTML)
    assert page.meta("PUBDATE") == [" 2025-06-18 ", "2025-06-19"]
    assert page.meta("Empty") == []
    assert page.title == "云州 要闻"


SELECTORS = [
    "div", "#a", ".x", ".y-z", "div.x p", "div > p", "[title]", "[title=正文]", "[class*=y-]", "ucapcontent", "ucapcontent h2",
    "tbody td", "body", "p", "td.bt, .nothing", ".nothing", "h1", "h1, h2", "p, h2, .x", "div.x.y-z", "p.x", "#a.x, .bt", "DIV.x",
    "[title='正,文'], h2", "[class='x y-z']", "[class~=x]", "[id^=a]", "div:not(.x)", "p:first-child", "a[href$='.html']",
]  # fmt: skip


def test_what_a_selector_finds_stands_in_the_order_of_the_page() -> None:
    names = [f"k{number} k" if number % 2 else "k" for number in range(40)]
    page = Page("".join(f"<p class='{name}' id='i{number}'>一</p>" for number, name in enumerate(names)))
    for selector in (".k", "[class*=k]", "#i30, #i7, .k9", "p.k"):
        assert page.select(selector) == page.evaluate(translate(selector))


@pytest.mark.parametrize("selector", SELECTORS)
def test_looking_for_the_words_first_changes_no_answer(selector: str) -> None:
    page = Page(HTML)
    assert page.select(selector) == page.evaluate(translate(selector))


def test_lines_are_cut_where_a_browser_breaks_them() -> None:
    page = Page(
        "<body>一<b>二</b><div>三</div>四<br>五<script>六</script><p style='display:none'>七</p><p>八<a href=x>九</a></p>"
    )
    assert [(line.text, line.linked) for line in page.lines] == [
        ("一二", 0),
        ("三", 0),
        ("四", 0),
        ("五", 0),
        ("八九", 1),
    ]


@pytest.mark.parametrize(
    "attribute",
    [
        "style='display:none'",
        "style='color:red; DISPLAY : NONE'",
        "style='Display: None'",
        "hidden",
        "class='a' hidden=''",
        "class='mb25 ng-hide'",
    ],
)
def test_what_its_own_attributes_hide_is_not_seen(attribute: str) -> None:
    page = Page(f"<body><p>一</p><div {attribute}><p>二</p></div><p>三<span {attribute}>四</span>五</p></body>")
    assert [line.text for line in page.lines] == ["一", "三五"]
    assert page.text_of(page.root) == "一 三五"


@pytest.mark.parametrize(
    "attribute", ["ng-hide='x.y'", "class='ng-hide-x'", "hidden='until-found'", "aria-hidden='true'"]
)
def test_what_only_sounds_hidden_is_seen(attribute: str) -> None:
    assert [line.text for line in Page(f"<body><p>一</p><div {attribute}>二</div></body>").lines] == ["一", "二"]


def test_what_stands_behind_the_end_tag_is_part_of_the_page() -> None:
    page = Page("<html><body><p>一</p></body></html><div id='b'><p>二</p></div>")
    assert [line.text for line in page.lines] == ["一", "二"]
    assert page.select("#b p")


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("b.html", "http://a.gov.cn/x/b.html"),
        ("/b.html", "http://a.gov.cn/b.html"),
        ("//b.gov.cn/", "http://b.gov.cn/"),
        ("javascript:void(0)", None),
        ("#top", None),
        ("mailto:a@b.cn", None),
        ("", None),
        ("http://[::1", "http://[::1"),
    ],
)
def test_a_link_is_resolved_or_is_none(href: str, url: str | None) -> None:
    assert Page("<p>x</p>", "http://a.gov.cn/x/a.html").resolve(href) == url


def test_what_is_worked_out_once_is_worked_out_again_when_the_body_is_known() -> None:
    page = Page(HTML)
    calls = []

    def work(page: Page) -> int:
        calls.append(page.body)
        return len(calls)

    assert (page.once(work), page.once(work)) == (1, 1)
    page.body = page.root
    assert page.once(work) == 2


def test_a_page_of_text_has_lines_and_facts_and_no_elements() -> None:
    page = TextPage("一\n\n 来源：云州日报 \n")
    assert [line.text.strip() for line in page.lines] == ["一", "来源：云州日报"]
    assert [fact.value for fact in page.labelled(["来源"])] == ["云州日报"]
    assert page.select("p") == []


@given(st.text())
def test_any_text_is_html_or_not(text: str) -> None:
    page = Page(text) if looks_like_html(text) else TextPage(text)
    assert all(line.text for line in page.lines)


def test_bytes_are_utf_8_and_a_page_of_text_has_nothing_to_select() -> None:
    assert Page("<p class='x'>要闻</p>".encode()).select("[class=x], [title=正文]")[0].text == "要闻"
    assert TextPage("要闻").select("[title=正文], .x, p") == []
