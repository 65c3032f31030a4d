"""The standard adapter: it reads any government page, by what they have in common.

That is the page tags of 国办发〔2017〕47号 (the metas ``ArticleTitle``, ``PubDate``, ``ContentSource``, …), the labels that all
of them print (来源, 发布时间, 责任编辑, 当前位置), and the shape of an article: headline, information line, text.
What a page shows to its readers is trusted more than what its metas say, which are often filled by a machine.
"""

from govnews import labels
from govnews.adapters.base import Adapter
from govnews.adapters.rules import css, label, meta
from govnews.finding.byline import byline, credited_editor
from govnews.finding.density import densest
from govnews.finding.documents import among_facts, number_in_headline, number_line, signature_date
from govnews.finding.files import files
from govnews.finding.headline import headline
from govnews.finding.information import (
    bare_dates,
    closing_date,
    date_in_address,
    nearby,
    outlying_dates,
    source_beside_date,
)
from govnews.finding.plain_headline import plain_headline
from govnews.finding.plain_trail import plain_trail
from govnews.finding.subheadline import kicker, subheadline
from govnews.finding.trail import trail
from govnews.finding.unmarked_headline import (
    above_information,
    below_information,
    title_element,
    worded_like_a_title,
)
from govnews.finding.wordless import wordless
from govnews.finding.zones import Zone

STANDARD = Adapter(
    name="standard",
    title=(
        headline,
        plain_headline,
        meta("ArticleTitle"),
        meta("og:title"),
        worded_like_a_title,
        above_information,
        below_information,
        title_element,
    ),
    subtitle=(subheadline, kicker),
    published=(
        nearby(*labels.PUBLISHED, furthest=Zone.TOP_OF_TEXT),
        closing_date,
        bare_dates,
        nearby(*labels.PUBLISHED, nearest=Zone.END_OF_TEXT),
        meta("PubDate", "publishdate", "article:published_time", "firstpublishedtime", "publish_date"),
        outlying_dates,
        date_in_address,
    ),
    source=(nearby(*labels.SOURCE), meta("ContentSource", "source"), source_beside_date),
    authors=(nearby(*labels.AUTHORS), byline),
    editors=(
        nearby(*labels.RESPONSIBLE_EDITORS),
        nearby(*labels.EDITORS),
        nearby(*labels.RESPONSIBLE_EDITORS, nearest=Zone.TEXT, furthest=Zone.TEXT),
        credited_editor,
    ),
    breadcrumbs=(trail, plain_trail, css("[class*=bread], [class*=Bread], [class*=crumb], [class*=Crumb]")),
    column=(meta("ColumnName"),),
    body=(
        css("ucapcontent"),
        css("#UCAP-CONTENT"),
        # What most systems call the element that the editor fills. Other names are too often those of the whole page.
        css("#zoom"),
        css("#Zoom"),
        css(".TRS_Editor"),
        css(".v_news_content"),
        densest,
        wordless,
    ),
    attachments=(files,),
    number=(label(*labels.NUMBER), number_line, number_in_headline),
    index_number=(label(*labels.INDEX_NUMBER),),
    issuers=(label(*labels.ISSUERS),),
    written=(label(*labels.WRITTEN), signature_date),
    topic=(among_facts(*labels.TOPIC),),
    status=(among_facts(*labels.STATUS),),
    site_name=(meta("SiteName", "og:site_name"),),
    keywords=(meta("Keywords", "keyword"),),
    description=(meta("Description"),),
)
