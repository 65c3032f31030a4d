"""山西省人民政府: TRS, three generations of layout."""

from govnews.adapters import Adapter, css
from govnews.adapters.families.trs import TRS

adapter = Adapter(
    name="shanxi",
    family=TRS,
    division="14",
    hosts=("shanxi.gov.cn", "shanxigov.cn"),
    site_codes=("1400000045",),
    title=(css(".detail-article-title h2"), css(".detail-article-title h5"), css("[class^=detail-article-title]")),
    subtitle=(css(".detail-article-title h3"),),
    body=(
        css(".sxszf-detail"),  # 2022, policy library
        css(".sxgzk-detail-con"),  # 2022, rules library
        css(".article-body .TRS_Editor"),  # 2019
        css(".article-body"),
        css(".affairs-detail-inner-cnt"),  # 2019, documents
    ),
)
