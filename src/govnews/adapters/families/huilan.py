"""Huilan (汇蓝): Liaoning since 2023.

Pages end in ``/web/zwgk/2025061809123345678/index.shtml``, a directory whose name begins with the time of publication.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, url

HUILAN = Adapter(
    name="huilan",
    signs=(url(r"/web/.{1,80}/20\d{12,18}/index\.shtml"),),
    body=(css("div.content"),),
)
