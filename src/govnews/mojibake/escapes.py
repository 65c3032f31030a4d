r"""Escapes: characters that a program wrote as numbers and nobody turned back, so that a page shows ``&#26032;`` for 新.

In the text of a page that is a character reference that was escaped again (``&amp;#26032;``) or has lost its ampersand
(``#26032;``), a string of JSON (``\u65b0``), an address (``%E6%96%B0``), and the line end of a spreadsheet (``_x000D_``). Where
such forms belong, in scripts, tags and addresses, they are left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Proposal

# Every escape has one of these, and hardly a page shows any. To look for a character costs a tenth of what a class of them does.
_SIGNS = ("#", "\\u", "%E", "%e", "_x000")
# How a run begins. The engine skips to the characters in front, and what follows them is enough to pass nearly all of them by.
BEGINNING = re.compile(r"[&#\\%_](?:(?:amp;)*#[\dxX]|\d{4,5};|u[0-9a-fA-F]{4}|[eE]\d%|x000[DdAa]_)")


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What turns escapes back into characters; None for a text that shows none. Every edit is exact."""
    if not any(sign in text for sign in _SIGNS) or not BEGINNING.search(text):
        return None
    # Its expressions cost more to make than a clean page may.
    from govnews.mojibake.escapes_runs import read_again  # noqa: PLC0415

    return read_again(text)
