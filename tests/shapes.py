"""Pages inside the frame of a site, for the tests that say what is read of an article of any shape."""

import govnews

NAVIGATION = "<ul>" + "".join(f'<li><a href="/c{n}/">栏目名称{n}</a></li>' for n in range(20)) + "</ul>"

RELATED = (
    "<ul>"
    + "".join(f'<li><a href="/a{n}.html">云州市召开项目推进会议之{n}</a> 2025-01-{n + 10}</li>' for n in range(8))
    + "</ul>"
)

HEADER = "<h1>云州市2024年统计公报</h1><p>2025-03-18</p>"

SENTENCES = ["3月17日，云州市召开会议，部署工作。", "会议强调要抓好落实。", "会议要求抓住农时，确保粮食播种面积稳定。"]

PARAGRAPHS = "".join(f"<p>{each}</p>" for each in SENTENCES)


def page(content: str) -> str:
    head = "<head><title>云州市2024年统计公报</title></head>"
    return f"<html>{head}<body>{NAVIGATION}<div class='main'>{content}</div>{RELATED}<p>主办：云州市</p></body></html>"


def read(content: str) -> govnews.Article:
    article = govnews.parse(page(content), "http://www.yunzhou.gov.cn/a/1.html")
    assert article.title == "云州市2024年统计公报"
    assert str(article.published) == "2025-03-18"
    return article
