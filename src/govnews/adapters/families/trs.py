"""TRS WCM (拓尔思): half of the provincial portals and many ministries.

Pages end in ``/t20250618_1959260.html``. The editor's container carries a class of its own in every generation; the
headline and the information bar are the site's own work.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

TRS = Adapter(
    name="trs",
    signs=(
        url(r"/t\d{8}_\d+(?:_\w+)?\.s?html?"),
        css(".trs_editor_view, .TRS_UEDITOR, .TRS_Editor, .TRS_PreAppend, .Custom_UnionStyle, a.CurrChnlCls"),
    ),
    breadcrumbs=(css("a.CurrChnlCls"),),
    body=(
        css(".trs_editor_view"),  # 2022
        css(".TRS_UEDITOR"),  # 2019
        css(".TRS_Editor"),
        css(".Custom_UnionStyle"),
        css(".TRS_PreAppend"),
    ),
)
