"""UCAP (开普): Heilongjiang, Hainan, Sichuan, Xinjiang, Gansu, the securities regulator, the health commission.

The product sets headline and text in elements of its own, ``<UCAPTITLE>`` and ``<UCAPCONTENT>``, which parsers lower.
The template's token for the hour prints a 12-hour clock, so that the meta ``PubDate`` can be twelve hours off in the afternoon.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

UCAP = Adapter(
    name="ucap",
    signs=(
        css("ucapcontent, ucaptitle, #cmsArticleContent, #xw_box"),
        url(r"/\d{6}/(?:[0-9a-f]{32}|c\d+_\d+)\.shtml"),
    ),
    body=(
        css("ucapcontent"),
        css("#cmsArticleContent"),
        css("#xw_box"),
        css("#UCAP-CONTENT"),
    ),
)
