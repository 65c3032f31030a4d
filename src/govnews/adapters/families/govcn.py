"""The layout of www.gov.cn, which provinces republish unchanged.

The text stands in ``#UCAP-CONTENT``, in older pages in ``#Zoom``, and the page often goes on behind an early ``</html>``.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, meta

GOVCN = Adapter(
    name="govcn",
    signs=(
        css(".pages_content, .pages-date, .article.oneColumn, .BreadcrumbNav"),
        meta("manuscriptId", "firstpublishedtime"),
    ),
    body=(css("#UCAP-CONTENT"), css(".pages_content")),
)
