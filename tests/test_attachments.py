"""Files that belong to a text, and those that only stand near it."""

import pytest

import govnews

TEXT = "各县要抓住农时，确保粮食播种面积稳定。今年以来，全省新增高标准农田八十万亩。" * 3
FRAME = (
    "<html><title>云州市申报通知</title><body><div><a href='/help.pdf'>使用帮助.pdf</a></div><div class='main'>"
    "<h1>云州市申报通知</h1><p>2025-03-18 来源：云州日报</p><div class='content'><p>{text}</p><p>{text}</p>{inside}</div>"
    "{below}</div>{beside}<div><p>主办单位：云州市人民政府</p><a href='/report.doc'>年度报告.doc</a></div></body></html>"
)


def attachments(inside: str = "", below: str = "", beside: str = "") -> list[str]:
    page = FRAME.format(text=TEXT, inside=inside, below=below, beside=beside)
    return [attachment.name for attachment in govnews.parse(page, "http://www.yunzhou.gov.cn/a/1.html").attachments]


@pytest.mark.parametrize(
    ("links", "names"),
    [
        ("<p>附件：<a href='./a.pdf'>申报表.pdf</a></p>", ["申报表.pdf"]),
        ("<p>附件1：<a href='a.docx'>申报表</a></p><p>附件2：<a href='b.xlsx'>名单</a></p>", ["申报表", "名单"]),
        ("<ul><li><a href='/u/a.rar'>材料.rar</a>（123KB）</li></ul>", ["材料.rar"]),
        ("<p><a href='a.pdf'><span>申报</span>表.pdf</a></p>", ["申报表.pdf"]),
        # One of two links to a file says what it is called.
        ("<p><a href='a.pdf'><img src='/icon.gif'></a><a href='a.pdf'>申报表.pdf</a></p>", ["申报表.pdf"]),
        ("<p><a href='/system/_content/download.jsp?wbfileid=2'>申报表.docx</a>已下载3次</p>", ["申报表.docx"]),
        ("<p>附件：<a href='/u/1.jpg'>主要标的.JPG</a></p>", ["主要标的.JPG"]),
        ("<p><a href='/file/download?id=12'>点击下载附件</a></p>", ["点击下载附件"]),
    ],
)
@pytest.mark.parametrize("place", ["inside", "below"])
def test_files_in_and_below_the_text_are_its_attachments(links: str, names: list[str], place: str) -> None:
    assert attachments(**{place: links}) == names


@pytest.mark.parametrize(
    "content",
    [
        {"inside": "<p>详见<a href='http://www.gov.cn/zc/1.html'>通知</a>。</p>"},
        {"inside": "<p>附件：申报表.pdf</p>"},
        {"inside": "<p><a href='/u/1.jpg'><img src='/u/1.jpg'></a></p>"},
        {"inside": "<p><a href='/u/1.jpg'>查看大图</a></p>"},
        {"below": "<div><a href='/x.pdf'>下载文字版</a> <a href='javascript:print()'>打印</a></div>"},
        {"below": "<div>上一篇：<a href='/n.html'>关于公布名单.pdf的通知</a></div>"},
        {"beside": "<div><h3>下载专区</h3><ul><li><a href='/u/z.doc'>常用表格.doc</a></li></ul></div>"},
    ],
)
def test_files_of_the_site_and_links_to_pages_are_none(content: dict[str, str]) -> None:
    assert attachments(**content) == []
