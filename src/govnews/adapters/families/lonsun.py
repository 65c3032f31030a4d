"""Lonsun (龙讯): Anhui, its cities and departments.

The text carries ``.j-fontContent``, which is what the page's buttons for larger type look for.
"""

from govnews.adapters.base import Adapter
from govnews.adapters.rules import css

LONSUN = Adapter(
    name="lonsun",
    signs=(css(".j-fontContent"),),
    body=(css(".j-fontContent"),),
)
