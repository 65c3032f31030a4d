"""vsb (博达): counties, some health commissions, universities.

Pages end in ``/info/1021/4563.htm``; the editor's container is ``.v_news_content``.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

VSB = Adapter(
    name="vsb",
    signs=(
        css(".v_news_content, [id^=vsb_content]"),
        url(r"/info/\d{3,6}/\d+\.htm$"),
    ),
    body=(css(".v_news_content"), css("[id^=vsb_content]")),
)
