"""Single characters that do not belong: controls, radicals for characters, second codes of a character (`govnews.characters`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Proposal

SIGNS = "\x00-\x08\x0e-\x1f\x7f-\x9f\u2e80-\u2fd5\ue000-\ufaff\ufe00-\ufe0f\U0002f800-\U000e01ef"
"""The ranges of the table and what lies between some: one of these is in every text in which `propose` finds something."""


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What replaces these characters; None for a text that has none. Every edit is exact."""
    from govnews.mojibake.characters_runs import replace  # noqa: PLC0415 - a clean text needs no table

    return replace(text)
