"""NFCMS (南方) with its catalogue gkmlpt: Guangdong, its cities and their departments.

Pages end in ``/content/post_10687982.html``, catalogue entries in ``/gkmlpt/content/8/1/post_8001234.html``.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

NFCMS = Adapter(
    name="nfcms",
    signs=(url(r"/(?:content|gkmlpt/content/.{1,40})/m?post_\d+\.html"),),
    body=(
        css("[wzades=正文]"),
        css(".article-content"),
        css(".article_content"),
        css("div.zw"),
    ),
)
