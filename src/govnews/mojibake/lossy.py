"""What cannot be undone: the bytes are lost, and only their traces are left. Such places are named, never changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Proposal

# The kind of each trace, characters that no text with the trace is without, and the trace.
_TRACES = (
    # A replacement character, written as UTF-8 (EF BF BD) and read as GBK: 锟斤拷, again and again.
    ("replacement-as-gbk", "锟", "(?:锟斤拷)+锟?斤?"),
    # Memory that a debugger filled with CC, read as GBK.
    ("uninitialised-memory", "烫", "烫{3,}"),
    # One replacement character is one broken character, and decoding says so; several are a lost passage.
    ("replacement-characters", "\ufffd", "\ufffd{2,}"),
    # Every character that the target encoding lacked became a question mark.
    ("question-marks", "????????", r"\?(?:\?|[ ,.:;]{1,2}(?=\?)){7,}"),
)


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """The places where text is lost; None where there is none."""
    traces = [(kind, trace) for kind, sign, trace in _TRACES if sign in text]
    if not traces:
        return None
    from govnews.mojibake.proposals import Doubt, Proposal  # noqa: PLC0415 - a clean page never needs them

    doubts = [Doubt(kind, hit.start(), hit.group()) for kind, trace in traces for hit in re.finditer(trace, text)]
    return Proposal(doubts=tuple(doubts)) if doubts else None
