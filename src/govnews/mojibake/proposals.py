"""What a class of corruption hands in: the edits that undo it, layer by layer, and what it had to leave alone.

A class is one module with one function, `propose`, listed in `govnews.mojibake.planning`. It says None at once for a text
without its damage, and loads its tables only when it sees some.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from govnews.article import Certainty

RANK: dict[Certainty, int] = {"exact": 0, "likely": 1, "guess": 2}
"""The certainties, the surest first."""


class Edit(NamedTuple):
    """One change, as `govnews.Repair` lists it, before its layer has a number."""

    kind: str
    start: int
    before: str
    after: str
    certainty: Certainty = "exact"


class Doubt(NamedTuple):
    """One place left alone; `start` counts in the text that was handed to `propose`."""

    kind: str
    start: int
    text: str


class Proposal(NamedTuple):
    """What a class would do with a text."""

    layers: tuple[tuple[Edit, ...], ...] = ()
    """The edits of each layer, in order and apart; those of a later layer count in the text that the earlier ones leave."""

    doubts: tuple[Doubt, ...] = ()


Propose = Callable[[str, Certainty], Proposal | None]
"""Looks for one class of corruption in a text; None where there is none of it."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits of one layer made at once."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += text[done : edit.start], edit.after
        done = edit.start + len(edit.before)
    return "".join((*parts, text[done:]))
