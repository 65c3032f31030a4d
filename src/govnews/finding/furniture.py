"""Lines that stand around a text on every site and are no part of it: controls, credits, imprints, foot lines."""

from __future__ import annotations

import re

from govnews.scripts import compile_in_both, words_in_both
from govnews.text import squeeze

# Whole lines, white space taken out. Each alternative is something that a page offers to do with the text, or says
# about it, never something a text says.
_CONTROLS = compile_in_both(
    r"""
    [\[【(（「|｜·•、,，\-—_:：>＞/\d]*
    (?:
        (?:分享(?:到|至|按钮|文章)?|转发|收藏|收藏本页|加入收藏|打印|打印本页|打印文章|打印此页|我要打印|关闭|关闭本页|关闭窗口|关闭页面|返回顶部
          |返回|返回首页|返回列表|返回上一页|回到顶部|顶部|TOP|纠错|我要纠错|网站纠错|详细信息|公开具体内容|字体|字号|字体大小|大|中|小|大号|中号|小号|特大|正常|默认|还原|放大|缩小|复位|字体放大|字体缩小
          |A\+|A-|A|微信|微博|新浪微博|腾讯微博|(?:QQ)?空间|QQ|qq好友|人人网|手机版|无障碍|语音播报|听全文|朗读|播放|暂停|下载|下载文件|下载文字版|下载图片版|PDF下载|word下载|下载pdf版|浏览|点击|次|浏览次数|收听|简|繁
          |上一篇|下一篇|上一条|下一条|上一页|下一页|没有了|无|暂无|首页|尾页|末页|相关链接|相关文章|相关新闻|相关阅读|相关稿件|相关信息|相关报道|相关解读|相关文档|延伸阅读|更多|查看更多|更多>>
          |(?:正在|努力)?加载中[,，]?请稍[后候等](?:\.{2,6}|…{1,2})?
          |[*=＊~～—_·-]{5,}
          |正文|内容|评论|我要评论|责任编辑|扫一扫|扫码阅读|背景色|杏仁黄|秋叶褐|胭脂红|芥末绿|天蓝|雪青|灰|银河白\(默认色\)|银河白)
        [\[\]【】()（）「」|｜·•、,，\-—_:：>＞<\d/]*
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Lines that begin like this, wherever they stand.
_CREDITS = compile_in_both(
    r"""
    [\[【(（]?(?:
        责任编辑|责编|责任编缉|本文编辑|网站编辑|网络编辑|(?:编辑|作者|来源|文章来源|信息来源|稿源|审核|审稿|校对|初审|复审|终审|监制|编审|签发|录入)[：:/]
      |您?的?(?:当前)?浏览器(?:不支持|版本)|扫一扫|扫描二维码|扫码|微信扫|手机扫|用手机|打开微信|使用微信|用微信|分享到|分享至|分享[：:]|打印本?页|【?打印】|【?关闭|关闭窗口|字体[：:]|(?:浏览)?字号[：:]|下载地址[：:]|【?字体|【?字号
      |上一篇[：:]?|下一篇[：:]?|上一条[：:]?|下一条[：:]?|浏览次数|浏览量|阅读次数|阅读[：:]|点击数|点击次数|点击[：:]|点击率|访问量|文章点击|浏览[：:]
      |相关(?:链接|文章|新闻|阅读|稿件|信息|报道|解读|文件|附件|政策)[：:]?$|延伸阅读|版权所有|主办单位|主办[：:]|承办单位|承办[：:]|ICP备|网站标识码|.{0,3}公网安备|网站地图
      |您?(?:当前|现在)(?:的|所在)?(?:的)?位置|当前位置|返回顶部|关键词[：:]|关键字[：:]|标签[：:]|.{0,4}字体[：:]?[【\[]?大|发布时间[：:]|发布日期[：:]|时间[：:]\d|日期[：:]\d
      |分享让更多人看到|(?:欢迎)?(?:请)?(?:扫码)?关注.{0,8}(?:公众号|客户端|微信|微博)
      |【?我要纠错|【?纠错|分享按钮|免责声明|特别声明|版权声明|声明[：:]|凡本(?:网|站|报)注明|我要评论|网友评论|\d{1,5}条(?:评论|回复|留言)|来源[：:]
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# What heads the part behind the text. It stands alone in its line.
_LINKS = compile_in_both(r"\W*(?:相关[^，。]{1,6}|延伸阅读|推荐阅读|热点新闻|热门新闻|最新新闻|最新发布|猜你喜欢)\W*")
_COMMENTS = compile_in_both(r"\W*(?:网友|最新|全部|热门)?评论(?:列表)?\W*")
_TEASER = compile_in_both(r"[\[【（](?:阅读全文|查看全文|全文|详细|详情|更多)[\]】）]\W*$")
# Characters of a line around a text.
_LONGEST = 120
# Such a link ends its line and is no longer, so that is all that is searched.
_LONGEST_LINK_TO_ALL = 12

# Of words, and without IGNORECASE, the engine skips to the characters that a match can begin with: five times as fast.
_FOOT = re.compile(
    "|".join(
        words_in_both(
            "版权所有", "主办单位", "主办：", "主办:", "承办单", "承办：", "承办:", "ICP备", "ICP证", "icp备", "icp证",
            "网站标识码", "公网安备", "技术支持", "网站地图", "联系我们", "友情链接",
            "Copyright", "copyright", "COPYRIGHT", "CopyRight", "©",
        )
    )
)  # fmt: skip

# What hardly any text says in passing.
_SAYS_WHO = words_in_both("ICP备", "ICP证", "网站标识码", "公网安备")
_COPYRIGHT = ("Copyright", "COPYRIGHT", "copyright", "©", *words_in_both("版权所有"))


def is_furniture(text: str) -> bool:
    """True where the line is a control or a credit: it may stand above or below a text, and is no part of it."""
    return is_furniture_word(squeeze(text))


def is_furniture_word(word: str) -> bool:
    """The same of a line whose white space has been taken out."""
    if len(word) > _LONGEST:  # a text that begins with such a word
        return False
    return not word or _CONTROLS.fullmatch(word) is not None or _CREDITS.match(word) is not None


def is_control(text: str) -> bool:
    """True where the line does nothing but offer something: share, print, larger type."""
    word = squeeze(text)
    return len(word) < 80 and _CONTROLS.fullmatch(word) is not None  # noqa: PLR2004


def heads_links(word: str) -> bool:
    """True where the line, its white space taken out, heads a list of other articles: 相关新闻."""
    return _LINKS.fullmatch(word) is not None


def heads_comments(word: str) -> bool:
    """True where the line, its white space taken out, heads what readers wrote: 网友评论."""
    return _COMMENTS.fullmatch(word) is not None


def is_teaser(text: str) -> bool:
    """True where the line is the beginning of another article, with the link to all of it at its end."""
    return _TEASER.search(text[-_LONGEST_LINK_TO_ALL:]) is not None


def begins_foot(word: str) -> bool:
    """True where the line, its white space taken out, says who runs the site; all that follows is of the foot, too."""
    if len(word) > _LONGEST or not is_foot(word):  # one search tells nearly all lines that say nothing of it
        return False
    return word.startswith(_COPYRIGHT) or any(sign in word for sign in _SAYS_WHO)


def is_foot(text: str) -> bool:
    """True where the line belongs to the foot of a page."""
    return _FOOT.search(text) is not None
