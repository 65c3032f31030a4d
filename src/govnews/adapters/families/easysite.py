"""EasySite (also eportal): Hebei since 2023, the central bank, the customs.

Pages of its portals end in ``/columns/<uuid>/202506/18/<uuid>.html``, those of the ministries in ``/index.html``.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

EASYSITE = Adapter(
    name="easysite",
    signs=(
        url(r"/columns/[0-9a-f-]{36}/\d{6}/\d{2}/[0-9a-f-]{36}\.html"),
        css(".easysite-news-title, .easysite-news-describe, #easysiteText"),
    ),
    body=(css("#easysiteText"), css(".easysite-news-text")),
)
