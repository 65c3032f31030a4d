"""The mirror: a copying site that made pages traditional and put pinyin behind some characters, at any byte.

Undone in two layers: the notes are stripped and what they shifted is realigned; then the text goes back to simplified
characters. docs/repair.md explains the damage with an example.
"""

from __future__ import annotations

import re

from govnews.article import Certainty
from govnews.mojibake.proposals import Proposal, edited

# A page is asked only this as long as it has no note, so it has to be cheap: the bracket lets the engine skip quickly.
HINT = re.compile(r"\([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What undoes the mirror's work; None for a text that does not come from it."""
    if "(" not in text or not HINT.search(text):
        return None
    # With their tables they cost more than a clean page may.
    from govnews.mojibake.mirror_breaks import moved, realign  # noqa: PLC0415
    from govnews.mojibake.mirror_notes import evidence_of  # noqa: PLC0415
    from govnews.mojibake.mirror_traditional import simplify  # noqa: PLC0415

    evidence = evidence_of(text)
    if evidence is None:
        return None
    edits, doubts = realign(text, evidence, certainty)
    return Proposal((edits, simplify(edited(text, edits), moved(doubts, edits))), doubts)
