"""The mirror: a copying site that made pages traditional and put pinyin behind some characters, at any byte.

Undone in two layers: the notes are stripped and what they shifted is realigned; then the text goes back to simplified
characters. docs/repair.md explains the damage with an example.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Doubt, Proposal

# A page without damage pays for this and nothing else. The engine skips to a bracket, and the possessive repeat never goes
# back. What it finds too much, a bracket with ñ or a call of a call in a script, the next two sort out, compiled when needed.
HINT = re.compile(r"\([a-z]*+(?:[à-ǜ]|\)\()")
TONED = r"\([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[ \xa0]?\)"
TWICE = r"\(([a-zü]{1,6})\)\(\1\)"


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What undoes the mirror's work; None for a text that does not come from it."""
    if not HINT.search(text):
        return None
    toned, twice = re.search(TONED, text), re.search(TWICE, text)
    if not toned and not twice:
        return None
    # With their tables they cost more than a clean page may.
    from govnews.mojibake.mirror_breaks import NOTE_KIND, moved, realign  # noqa: PLC0415
    from govnews.mojibake.mirror_notes import evidence_of  # noqa: PLC0415
    from govnews.mojibake.mirror_toneless import find_toneless  # noqa: PLC0415
    from govnews.mojibake.mirror_traditional import simplify  # noqa: PLC0415
    from govnews.mojibake.proposals import Edit, Proposal, edited  # noqa: PLC0415

    evidence = evidence_of(text) if toned else None
    doubts: tuple[Doubt, ...] = ()
    if evidence:
        edits, doubts = realign(text, evidence, certainty)
    else:
        spans = find_toneless(text) if twice else []
        edits = tuple(Edit(NOTE_KIND, start, text[start:end], "") for start, end in spans)
        if not edits:
            return None
    return Proposal((edits, simplify(edited(text, edits), moved(doubts, edits))), doubts)
