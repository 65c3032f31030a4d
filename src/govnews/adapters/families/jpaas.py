"""jpaas, the successor of Hanweb JCMS: the ministries of industry, commerce and housing, the market regulator, parts of Zhejiang.

Pages end in ``/art/2025/art_9db78dcb84714e8e8ff75793f18e6f24.html``; the address holds no more than the year.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

JPAAS = Adapter(
    name="jpaas",
    signs=(
        url(r"/art/\d{4}/art_[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\.html"),
        css("#con_con, .art-con[ergodic=article]"),
    ),
    body=(
        css("#con_con"),
        css(".art-con[ergodic=article]"),
    ),
)
