"""Single characters that do not belong: controls, radicals for characters, second codes of a character (`govnews.characters`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Certainty
    from govnews.mojibake.proposals import Proposal

# How these characters begin in UTF-8: to look for bytes costs a hundredth of a search for the ranges.
_BEGINNINGS = (
    *(bytes([byte]) for byte in (*range(0x09), *range(0x0E, 0x20), 0x7F)),
    *(b"\xc2" + bytes([byte]) for byte in range(0x80, 0xA0)),
    *(b"\xe2" + bytes([byte]) for byte in range(0xBA, 0xC0)),
    *(b"\xef" + bytes([byte]) for byte in range(0xA4, 0xAC)),
    b"\xee",
    b"\xef\xb8",
    b"\xf0\xaf",
    b"\xf3\xa0",
)


def propose(text: str, certainty: Certainty) -> Proposal | None:
    """What replaces these characters; None for a text that has none. Every edit is exact."""
    data = text.encode(errors="surrogatepass")
    if not any(beginning in data for beginning in _BEGINNINGS):
        return None
    from govnews.mojibake.characters_runs import replace  # noqa: PLC0415 - a clean text needs no table

    return replace(text)
