"""The runs of escapes in a text, and the characters that they stand for."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote_to_bytes

from govnews.mojibake.chinese import CHINESE
from govnews.mojibake.escapes import BEGINNING
from govnews.mojibake.proposals import Edit, Proposal
from govnews.mojibake.visible import has_markup, stretches

# The number of a reference: in decimal, five digits at most, so that what follows one without a semicolon is not taken for
# part of it; or in hexadecimal.
_NUMBER = r"(?:\d{4,5}|[xX][0-9a-fA-F]{4})"
_ONE = re.compile(rf"({_NUMBER})")
_REST = (
    rf"|(?P<lost>(?<![&#0-9A-Za-z])(?:#{_NUMBER};)+)"
    r"|(?P<unicode>(?:\\u[0-9a-fA-F]{4})+)"
    # Behind one of these it is part of an address.
    r"|(?P<percent>(?<![\w/=&?:@.%+-])(?:%[0-9a-fA-F]{2}){6,})"
    r"|(?P<end>_x000[DdAa]_)"
)
# In markup &#26032; is as it should be: the parser reads it.
_IN_MARKUP = re.compile(rf"(?P<reference>(?:&(?:amp;)+#{_NUMBER};?)+){_REST}")
_IN_TEXT = re.compile(rf"(?P<reference>(?:&(?:amp;)*#{_NUMBER};?)+){_REST}")

_KINDS = {
    "reference": "escaped-reference",
    "lost": "lost-ampersand",
    "unicode": "escaped-unicode",
    "percent": "percent-encoded",
    "end": "escaped-line-end",
}
# Half-width punctuation, which these programs write for the full one.
_HALF_WIDTH = str.maketrans("\uff61\uff62\uff63\uff64\uff65", "。「」、·")
# So many of a kind are no accident: #12345; may be the number of a lot.
_FEWEST = {"lost": 3, "unicode": 2}


def read_again(text: str) -> Proposal | None:
    """What turns escapes back into characters; None where there are none that say anything."""
    pattern = _IN_MARKUP if has_markup(text) else _IN_TEXT
    found: list[tuple[str, Edit]] = []
    count: Counter[str] = Counter()
    for start, end in stretches(text):
        done = start
        for beginning in BEGINNING.finditer(text, start, end):
            run = pattern.match(text, beginning.start(), end) if beginning.start() >= done else None
            if run is None:
                continue
            done = run.end()
            name = str(run.lastgroup)
            after = _read(name, run.group(), text[run.end() : run.end() + 1])
            if after is not None:
                found.append((name, Edit(_KINDS[name], run.start(), run.group(), after)))
                count[name] += max(len(after), 1)
    edits = tuple(edit for name, edit in found if count[name] >= _FEWEST.get(name, 1))
    return Proposal((edits,)) if edits else None


def _read(name: str, run: str, following: str) -> str | None:
    """What a run says; None where that is no Chinese text."""
    if name == "end":
        return "" if following in ("", "\r", "\n", "<", "_") else "\n"
    if name == "unicode":
        text = run.encode().decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    elif name == "percent":
        text = unquote_to_bytes(run).decode(errors="replace")
    else:
        numbers = (number[1] for number in _ONE.finditer(run))
        codes = (int(number[1:], 16) if number[0] in "xX" else int(number) for number in numbers)
        text = "".join(map(chr, codes)).translate(_HALF_WIDTH)
    return text if CHINESE.fullmatch(text) else None
