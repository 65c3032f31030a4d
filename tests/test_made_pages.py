"""What a page prints is read, however its site orders, names and marks it, and whatever stands around it."""

import pytest
from hypothesis import assume, given

import govnews
import made_pages
from govnews.page import Page
from govnews.text import squeeze
from made_pages import MadePage


def assert_says(article: govnews.Article, page: MadePage) -> None:
    assert article.title == page.title
    assert str(article.published)[:10] == page.day
    assert article.source == page.source
    assert article.editors == page.editors
    assert tuple(crumb.name for crumb in article.breadcrumbs) == page.trail
    assert squeeze(article.text) == "".join(page.paragraphs)


@given(made_pages.articles())
def test_an_article_is_read_as_it_is_printed(page: MadePage) -> None:
    article = govnews.parse(page.html.encode(), "http://www.yunzhou.gov.cn/a/content_1.html")
    assert_says(article, page)
    assert (article.subtitle, article.authors, article.attachments, article.document) == (None, (), (), None)


@given(made_pages.articles())
def test_what_the_page_shows_reads_alike_without_its_markup(page: MadePage) -> None:
    # Only a style sheet sets these pieces apart; and without the trail a list may stand above the headline.
    assume("</span><span>" not in page.html and page.trail)
    text = "\n".join(line.text.strip() for line in Page(page.html).lines)
    article = govnews.parse(text, "http://www.yunzhou.gov.cn/a/content_1.html")
    assert_says(article, page)


@given(made_pages.articles())
def test_a_page_in_traditional_characters_reads_alike(page: MadePage) -> None:
    convert = pytest.importorskip("opencc").OpenCC("s2t").convert

    def traditional(text: str) -> str:
        return "".join(map(convert, text))

    article = govnews.parse(traditional(page.html), "http://www.yunzhou.gov.cn/a/content_1.html")
    assert article.script == "Hant"
    assert article.repairs == ()
    assert article.title == traditional(page.title)
    assert str(article.published)[:10] == page.day
    assert article.source == (page.source and traditional(page.source))
    assert article.editors == tuple(map(traditional, page.editors))
    assert tuple(crumb.name for crumb in article.breadcrumbs) == tuple(map(traditional, page.trail))
    assert squeeze(article.text) == traditional("".join(page.paragraphs))


def assert_says_of_document(article: govnews.Article, page: MadePage) -> None:
    document = article.document
    assert document is not None
    assert article.title == page.title
    assert str(article.published)[:10] == page.day
    assert tuple(crumb.name for crumb in article.breadcrumbs) == page.trail
    assert squeeze(article.text) == "".join(page.paragraphs)
    assert {
        "number": document.number,
        "index_number": document.index_number,
        "issuers": "".join(document.issuers),
        "written": str(document.written)[:10],
        "topic": document.topic,
    } == page.document


@given(made_pages.documents())
def test_a_document_is_read_with_its_facts(page: MadePage) -> None:
    assert_says_of_document(govnews.parse(page.html.encode()), page)


@given(made_pages.documents())
def test_what_the_page_of_a_document_shows_reads_alike_without_its_markup(page: MadePage) -> None:
    text = "\n".join(line.text.strip() for line in Page(page.html).lines)
    assert_says_of_document(govnews.parse(text), page)


@given(made_pages.listings())
def test_a_list_of_articles_is_none(page: str) -> None:
    with pytest.raises(govnews.NotAnArticle) as error:
        govnews.parse(page.encode())
    assert error.value.kind == "listing"
