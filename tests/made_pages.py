"""Pages made of the parts of real ones, in any combination, each with what it says.

The markup is what portals and content systems write, the words and names are invented. Sites differ in what they name, in which
order they print it and what stands around it; so every choice below is a way in which real sites differ.
"""

from datetime import date
from typing import NamedTuple

from hypothesis import strategies as st

from invented import PARAGRAPHS


class MadePage(NamedTuple):
    """A page, and what a reader sees in it."""

    html: str
    title: str
    day: str | None = None
    source: str | None = None
    editors: tuple[str, ...] = ()
    trail: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    document: dict[str, str] | None = None


COLUMNS = ("政务公开", "政务服务", "互动交流", "走进云州", "数据开放", "领导之窗", "政策文件", "统计数据", "在线访谈")
NEWS = ("要闻动态", "人事任免", "规划计划", "新闻发布")
SITES = ("云州市人民政府", "青溪县人民政府网", "云州省生态环境厅", "青溪区政府门户网站", "云州市教育局")
PEOPLE = ("李晓明", "王建国", "欧阳明", "赵云")

titles = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["云州市", "青溪县", "河阳省", "东陵区"]),
        st.sampled_from(["政府", "教育局", "卫生健康委", "发展改革委"]),
        st.sampled_from(["召开专题会议研究部署", "出台措施推进", "调研", "举行新闻发布会介绍"]),
        st.sampled_from(["春季农业生产工作", "防汛抗旱工作", "重点项目建设进展", "2024年民生实事"]),
    ),
)
subjects = st.sampled_from(
    [
        "关于印发《云州市优化营商环境若干措施》的通知",
        "关于做好2024年义务教育招生工作的通知",
        "关于公布第三批名录的公告",
    ]
)
sources = st.sampled_from(
    ["云州日报", "新华社", "云州市人民政府办公室", "省农业农村厅", "云州发布", "青溪县融媒体中心"]
)
texts = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6, unique=True).map(tuple)
days = st.dates(min_value=date(2010, 1, 1), max_value=date(2026, 9, 1))
times = st.sampled_from(["", " 09:12", " 16:05:33"])
separators = st.sampled_from([" &gt; ", "&gt;", ">>", " / ", "<i>&gt;</i>"])


def _links(draw: st.DrawFn, count: int, *, dated: bool) -> str:
    date = "<span>2025-03-18</span>" if dated else ""
    items = (f'<li><a href="/a/{number}.html">{draw(titles)}</a>{date}</li>' for number in range(count))
    return f"<ul>{''.join(items)}</ul>"


def _date(draw: st.DrawFn) -> tuple[str, str]:
    """A day as sites print it, and the day."""
    day, time = draw(days), draw(times)
    form = draw(st.sampled_from(["%Y-%m-%d", "%Y年%m月%d日", "%Y/%m/%d", "%Y.%m.%d"]))
    return day.strftime(form) + time, day.isoformat()


def _frame(draw: st.DrawFn, site: str, content: str) -> str:
    """What a site prints around everything: logo, menu, the day of the visit, lists and beginnings of other articles, imprint."""
    logo = draw(st.sampled_from(["", f"<h1>{site}</h1>", f'<h1 class="logo"><a href="/"><img alt="{site}"></a></h1>']))
    today = draw(st.sampled_from(["", "<div>今天是2026年10月1日 星期四</div>", "<p>2026年10月1日 星期四</p>"]))
    menu = "".join(f'<li><a href="/c/">{name}</a></li>' for name in ("首页", *draw(st.permutations(COLUMNS))))
    beginning = "<div><h4><a href='/b'>{}</a></h4><p>{}…<a href='/b'>[详细]</a></p></div>"
    beginnings = "".join(beginning.format(draw(titles), draw(st.sampled_from(PARAGRAPHS))[:38]) for _ in range(3))
    beside = draw(
        st.sampled_from(["", f"<div><h3>热点新闻</h3>{_links(draw, 5, dated=True)}</div>", f"<div>{beginnings}</div>"])
    )
    order = (beside, content) if draw(st.booleans()) else (content, beside)
    address = "<p>地址：云州市人民路1号　邮编：030000　电话：0351-1234567</p>"
    imprint = f"<p>主办单位：{site}办公室</p><p>网站标识码：1400000001</p>{address}"
    return f"{today}{logo}<div class='nav'><ul>{menu}</ul></div>{''.join(order)}<div class='footer'>{imprint}</div>"


def _trail(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    places = draw(st.sampled_from([(), ("首页", "政务公开"), ("首页", "政务公开", "要闻动态")]))
    if not places:
        return "", ()
    separator = draw(separators)
    links = separator.join(f'<a href="/{number}/">{place}</a>' for number, place in enumerate(places))
    end = draw(st.sampled_from(["", f"{separator}正文", f"{separator}<span>正文</span>"]))
    label = draw(st.sampled_from(["当前位置：", "您现在的位置：", "<span>当前位置：</span>", "您的位置: "]))
    name = draw(st.sampled_from(["position", "location", "dqwz", "x1"]))
    if draw(st.booleans()):
        return f'<div class="{name}">{label}{links}{end}</div>', places
    # Each place in a line of its own, behind an arrow or without one.
    arrow = draw(st.sampled_from(["", "&gt; ", "&raquo;"]))
    items = "".join(
        f'<li>{arrow if number else ""}<a href="/{number}/">{place}</a></li>' for number, place in enumerate(places)
    )
    return f'<div class="{name}">{label}<ul>{items}</ul></div>', places


def _headline(draw: st.DrawFn, title: str) -> str:
    forms = (
        "<h1>{}</h1>",
        "<h2 class='tit'>\n\t\t{}\n\t</h2>",
        "<div class='title'>{}</div>",
        "<p style='text-align: center; font-size: 24px'>{}</p>",
        "<div class='x2'><span>{}</span></div>",
        "<table width='100%'><tr><td align='center'><b>{}</b></td></tr></table>",
    )
    return draw(st.sampled_from(forms)).format(title)


def _information(draw: st.DrawFn, date: str, source: str | None, editor: str | None) -> str:
    """The information line in one of its forms: a line, pieces that only a style sheet sets apart, cells, list items."""
    when = draw(st.sampled_from(["发布时间：", "发布日期：", "时间：", "日期: ", "【发布时间】", ""])) + date
    pieces = [when if draw(st.booleans()) else when.replace(date, f"<em>{date}</em>")]
    if source is not None:
        label = draw(st.sampled_from(["来源：", "信息来源：", "文章来源: ", "[来源]"]))
        printed = draw(
            st.sampled_from([source, f'<font color="red">{source}</font>', f'<a href="http://x.cn/">{source}</a>'])
        )
        pieces.insert(draw(st.integers(0, 1)), label + printed)
    if editor is not None:
        pieces.append(draw(st.sampled_from(["责任编辑：", "编辑：", "责编: "])) + editor)
    pieces += draw(
        st.lists(
            st.sampled_from(
                [
                    "浏览次数：<span>1024</span>",
                    "【字体：<a>大</a> <a>中</a> <a>小</a>】",
                    "<a href='javascript:print()'>打印</a>",
                ]
            ),
            max_size=2,
            unique=True,
        )
    )
    forms = (
        ("<div class='info'>", "{}", "　", "</div>"),
        ("<div>", "{}", "&nbsp;&nbsp;", "</div>"),
        ("<p>", "<span>{}</span>", "", "</p>"),
        ("<div>", "<div>{}</div>", "", "</div>"),
        ("<ul>", "<li>{}</li>", "", "</ul>"),
        ("<table><tr>", "<td>{}</td>", "", "</tr></table>"),
    )
    start, piece, between, end = draw(st.sampled_from(forms))
    return start + between.join(map(piece.format, pieces)) + end


def _text(draw: st.DrawFn, paragraphs: tuple[str, ...], behind: str = "") -> str:
    """The paragraphs in their element, which may hold what stands `behind` them, too."""
    indent = draw(st.sampled_from(["　　", "", "&nbsp;&nbsp;&nbsp;&nbsp;"]))
    forms = (
        ("<p>{}</p>", "\n"),
        ("<P align=left><FONT size=3>{}</FONT></P>", ""),
        ("<div>{}</div>", ""),
        ("<section><span style='font-size: 16pt'>{}</span></section>", ""),
        ("{}", "<br><br>"),
        ("<p>{}</p><p>&nbsp;</p>", ""),
    )
    paragraph, between = draw(st.sampled_from(forms))
    text = between.join(paragraph.format(indent + each) for each in paragraphs) + behind
    containers = (
        "<div class='content'>{}</div>",
        "<div id='zoom'><div class='TRS_Editor'>{}</div></div>",
        "<table><tbody><tr><td class='x3'>{}</td></tr></tbody></table>",
        "<article>{}</article>",
        "<div>{}</div>",
    )
    return draw(st.sampled_from(containers)).format(text)


def _below(draw: st.DrawFn) -> str:
    """What a site prints below a text, some of it inside the same element."""
    parts = (
        "<div>分享到：<a>微信</a><a>微博</a></div>",
        "<div><a href='javascript:print()'>【打印】</a><a href='javascript:close()'>【关闭】</a></div>",
        "<div><img src='/q.png'><p>扫一扫在手机打开当前页</p></div>",
        f"<div>上一篇：<a href='/p'>{draw(titles)}</a></div><div>下一篇：<a href='/n'>{draw(titles)}</a></div>",
        f"<div><strong>相关新闻：</strong>{_links(draw, 4, dated=draw(st.booleans()))}</div>",
        "<p>版权声明：凡本网注明“来源：本网”的作品，版权均属于本网，未经授权不得转载。</p>",
        f"<h3>推荐阅读</h3><dl><dt><a href='/r'>{draw(titles)}</a></dt><dd>{PARAGRAPHS[0]}<a href='/r'>[全文]</a></dd></dl>",
        f"<div><h3>网友评论</h3><p>甲：{PARAGRAPHS[1]}</p><p>乙：请问什么时候开始报名？</p></div>",
    )
    return "".join(draw(st.lists(st.sampled_from(parts), max_size=3, unique=True)))


def _page(draw: st.DrawFn, site: str, title: str, content: str) -> str:
    elements = (f"{title}_{site}", title, f"{title} - {site}", f"{title}-要闻动态-{site}", site, f"要闻动态-{site}")
    head = f"<meta charset='utf-8'><title>{draw(st.sampled_from(elements))}</title>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{_frame(draw, site, content)}</body></html>"


@st.composite
def articles(draw: st.DrawFn) -> MadePage:
    """A page of news."""
    site, title, paragraphs = draw(st.sampled_from(SITES)), draw(titles), draw(texts)
    date, day = _date(draw)
    source = draw(st.none() | sources)
    editor = draw(st.none() | st.sampled_from(PEOPLE))
    above = draw(st.booleans())
    information = _information(draw, date, source, editor if above else None)
    head = _headline(draw, title) + information
    if draw(st.booleans()):
        head = f"<div class='hd'>{head}</div>"
    credit = draw(st.sampled_from(["<div>责任编辑：{}</div>", "<p>[责编：{}]</p>"])).format(editor)
    trail, places = _trail(draw)
    below = ("" if above or editor is None else credit) + _below(draw)
    inside = draw(st.booleans())
    article = head + _text(draw, paragraphs, below if inside else "") + ("" if inside else below)
    html = _page(draw, site, title, f"<div class='main'>{trail}<div class='x4'>{article}</div></div>")
    return MadePage(html, title, day, source, () if editor is None else (editor,), places, paragraphs)


FACTS = (
    ("<table>", "<tr><td>{0}：</td><td>{1}</td></tr>", "</table>"),
    ("<table>", "<tr><td>{0}</td><td>{1}</td></tr>", "</table>"),
    ("<ul>", "<li><span>{0}：</span><span>{1}</span></li>", "</ul>"),
    ("<div>", "<div><div>{0}：</div><div>{1}</div></div>", "</div>"),
    ("<dl>", "<dt>{0}：</dt><dd>{1}</dd>", "</dl>"),
    ("<div>", "<p><strong>{0}：</strong>{1}</p>", "</div>"),
    ("<div>", "<span>【{0}】{1}</span> ", "</div>"),
)


@st.composite
def documents(draw: st.DrawFn) -> MadePage:
    """A page of an official document with the box of its facts."""
    site, paragraphs = draw(st.sampled_from(SITES)), draw(texts)
    issuer = draw(st.sampled_from(["云州市人民政府办公室", "青溪县人民政府", "河阳省财政厅"]))
    title = issuer + draw(subjects)
    written, published = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    number = f"云政办发〔{written.year}〕{draw(st.integers(1, 150))}号"
    values = {
        draw(st.sampled_from(["索引号", "索 引 号"])): f"014500001/{written.year}-00012",
        "主题分类": "综合政务",
        draw(st.sampled_from(["发文机关", "发布机构", "发文单位"])): issuer,
        draw(st.sampled_from(["成文日期", "发文日期", "生成日期"])): written.strftime("%Y年%m月%d日"),
        draw(st.sampled_from(["标题", "名称"])): title,
        draw(st.sampled_from(["发文字号", "文　　号"])): number,
        draw(st.sampled_from(["发布日期", "发布时间", "公开日期"])): published.isoformat(),
    }
    start, fact, end = draw(st.sampled_from(FACTS))
    box = start + "".join(fact.format(*item) for item in draw(st.permutations(list(values.items())))) + end
    head = _headline(draw, title)
    trail, places = _trail(draw)
    content = "".join((head, box) if draw(st.booleans()) else (box, head)) + _text(draw, paragraphs)
    html = _page(draw, site, title, f"<div class='main'>{trail}<div class='x4'>{content}</div></div>")
    document = {
        "number": number,
        "index_number": f"014500001/{written.year}-00012",
        "issuers": issuer,
        "written": written.isoformat(),
        "topic": "综合政务",
    }
    return MadePage(html, title, published.isoformat(), None, (), places, paragraphs, document)


ENTRIES = (
    ("<ul>", "<li><a href='/a'>{0}</a><span>{1}</span></li>", "</ul>"),
    ("<ul>", "<li><a href='/a'>{0}</a></li>", "</ul>"),
    ("<table>", "<tr><td>3</td><td><a href='/a'>{0}</a></td><td>云政办发〔2024〕7号</td><td>{1}</td></tr>", "</table>"),
    ("<div>", "<h3><a href='/a'>{0}</a></h3><p>{2}...</p>", "</div>"),
    ("<div>", "<h4><a href='/a'>{0}</a></h4><p>发布时间：{1}　来源：云州日报</p>", "</div>"),
    ("<dl>", "<dt><a href='/a'>{0}</a></dt><dd>{1}</dd>", "</dl>"),
)


@st.composite
def listings(draw: st.DrawFn) -> str:
    """A page of links to articles."""
    site = draw(st.sampled_from(SITES))
    start, entry, end = draw(st.sampled_from(ENTRIES))
    entries = "".join(
        entry.format(draw(titles), _date(draw)[0], draw(st.sampled_from(PARAGRAPHS))[:30])
        for _ in range(draw(st.integers(8, 15)))
    )
    trail, _ = _trail(draw)
    pages = draw(st.sampled_from(["", "<div>共12页 <a>1</a> <a>2</a> <a>下一页</a> <a>尾页</a></div>"]))
    content = f"<div class='main'>{trail}<h2>要闻动态</h2>{start}{entries}{end}{pages}</div>"
    head = f"<meta charset='utf-8'><title>{draw(st.sampled_from(['要闻动态', site, f'要闻动态_{site}']))}</title>"
    return f"<html><head>{head}</head><body>{_frame(draw, site, content)}</body></html>"
