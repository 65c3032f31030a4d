"""The two set forms of official writing that a line is told by: the number of a document, and what a document is called."""

from __future__ import annotations

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
