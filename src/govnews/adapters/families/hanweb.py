"""Hanweb JCMS (大汉): Jiangsu, Zhejiang, Shandong, Jiangxi and many cities below them.

Pages end in ``/art/2025/6/18/art_1621004_30332664.html``; the text stands in ``#zoom``, or in a container of the site.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

HANWEB = Adapter(
    name="hanweb",
    signs=(
        url(r"/art/\d{4}/\d{1,2}/\d{1,2}/art_\d+_\d+\.html"),
        css("#hiddenLocation, a.bt_link"),
    ),
    body=(
        css("#zoom"),
        css(".artile_zw"),
        css(".wip_art_con"),
        css(".zc_article_con"),
        css(".bt_content"),
    ),
)
