"""Crossed bytes: Chinese text in one Chinese encoding that was read by another.

UTF-8 read as GBK makes 鏂囦欢 of 文件; GBK read as Big5 and Big5 read as GBK make other characters as real as these. Where every
byte is left, the text can be read again exactly. UTF-8 has three bytes for a character and GBK two, so at the end of a run of
characters a byte is often left over, and a browser shows U+FFFD for it. Then the frequencies of words say which it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Proposal

# What became of ，。、的 and of the commonest first bytes, and of a byte order mark: every sentence has one of them, and so have
# four in five titles. In clean text they are as rare as can be, but for ㄛ, a letter of bopomofo.
_SIGNS_OF_UTF_8 = "锛紝銆鐨殑鍏瀹鍦鍙骞浠鐢澶鍒鍚鍔鏂閫锘"
_SIGNS_OF_BIG5 = "\ue4c9\ue4c7\ue4c8"
_SIGNS_OF_GBK = "ㄛ﹝﹜"
SIGNS = _SIGNS_OF_UTF_8 + _SIGNS_OF_BIG5 + _SIGNS_OF_GBK
"""One of these is in every text in which `propose` finds something."""


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What reads crossed runs again; None for a text that has none."""
    if any(sign in text for sign in _SIGNS_OF_UTF_8):
        # With its words it costs more than a clean page may.
        from govnews.mojibake.crossed_utf_8 import read_again  # noqa: PLC0415

        if proposal := read_again(text, certainty):
            return proposal
    for signs, written, read in ((_SIGNS_OF_BIG5, "big5", "gbk"), (_SIGNS_OF_GBK, "gbk", "big5")):
        if any(sign in text for sign in signs):
            from govnews.mojibake.crossed_big5 import read_back  # noqa: PLC0415

            if proposal := read_back(text, written, read, signs, certainty):
                return proposal
    return None
