"""Misread bytes: Chinese text in UTF-8 or GBK that was read as Latin-1, Windows-1252, Windows-1251 or Mac Roman.

Each byte became a letter or sign of a European script: 文件 in UTF-8 is æ–‡ä»¶, in GBK ÎÄ¼þ. No byte is lost, so it can be
undone exactly where the structure of the bytes proves it: UTF-8 does not fit by chance, and in GBK the common characters have
rows of their own. It is undone run by run, since a good text may stand under a bad title, and ASCII is the same either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Proposal

# One of these is in every misread text of some length: what the commonest first bytes became.
_SIGNS_OF_UTF_8 = "åæçèÃ"
_SIGNS_OF_GBK = "£ЈÖÊÄЦƒ"
SIGNS = _SIGNS_OF_UTF_8 + _SIGNS_OF_GBK
"""One of these is in every text in which `propose` finds something."""


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What reads misread runs again; None for a text that has none. Every edit is exact."""
    utf_8 = any(sign in text for sign in _SIGNS_OF_UTF_8)
    gbk = any(sign in text for sign in _SIGNS_OF_GBK)
    if not utf_8 and not gbk:
        return None
    # Its expressions cost more to make than a clean page may.
    from govnews.mojibake.misread_runs import read_again  # noqa: PLC0415

    return read_again(text, utf_8=utf_8, gbk=gbk)
