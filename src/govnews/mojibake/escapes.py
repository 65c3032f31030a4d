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

# How a run begins: one of these characters, and what tells it from nearly every other that a page shows.
_SIGNS = "&#\\%_"
_FORM = r"(?:(?:amp;)*#[\dxX]|\d{4,5};|u[0-9a-fA-F]{4}|[eE]\d%|x000[DdAa]_)"
BEGINNING = re.compile(rf"[{re.escape(_SIGNS)}]{_FORM}")
_BEHIND_SIGN = re.compile(_FORM)


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What turns escapes back into characters; None for a text that shows none. Every edit is exact."""
    if not _shows_one(text):
        return None
    # Its expressions cost more to make than a clean page may.
    from govnews.mojibake.escapes_runs import read_again  # noqa: PLC0415

    return read_again(text)


def _shows_one(text: str) -> bool:
    # `BEGINNING` says the same at three times the cost: it looks at every character, and `find` passes by all but a few.
    for sign in _SIGNS:
        place = text.find(sign)
        while place >= 0:
            if _BEHIND_SIGN.match(text, place + 1):
                return True
            place = text.find(sign, place + 1)
    return False
