"""The set forms of official writing that a line is told by: numbers and titles of documents, names of offices, facts, items."""

from __future__ import annotations

import re

from govnews.scripts import compile_in_both
from govnews.text import HAN

NUMBER = compile_in_both(
    rf"(?P<mark>[{HAN}A-Za-z]{{1,24}}(?:[（(][{HAN}]{{1,8}}[）)])?[{HAN}]{{0,6}})\s*"
    r"[〔［\[【（(﹝]\s*(?P<year>(?:19|20)\d\d)\s*年?\s*[〕］\]】）)﹞]\s*第?\s*(?P<serial>\d{1,5})\s*号"
)
"""A document number of the usual form, GB/T 9704: issuer mark, year in 〔〕 (or what a keyboard gave instead), serial."""

TITLE = compile_in_both(
    r"[^，。；：]*关于[^。；：]+(?:通知|意见|决定|公告|通告|批复|函|报告|通报|决议|办法|规定|方案|公示|请示)(?:[（(].{1,20}[)）])?"
)
"""The title of a document: 某地关于某事的通知."""

SITE = compile_in_both(
    "[^：，。的]{2,16}(?:人民政府|政府|网|网站|委员会|办公室|中心|调查队|[总支大]队|[日晚早]报|[厅局委部院社]|(?<!部)署)"
)
"""The name of a site or an office: what its logo says, and the end of most title elements."""

NUMBERED = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）]?\s*[、．.](?!\d)|[（(][一二三四五六七八九十]{1,3}[)）])"
)
"""The beginning of a numbered line, which is of a text: 六、招标公告发布日期：2021年6月9日."""

FACT = compile_in_both(
    "[^，。：:]{0,8}(?:编号|名称|单位|方式|类型|类别|地点|地址|电话|邮箱|邮编|联系人|负责人|[日时]间|日期)[：:]"
)
"""The beginning of a fact, whatever it is of: 项目编号：2021-017."""
