"""Characters that stand in Chinese text and are none of it, or are the wrong ones: one table, each row with its reason.

Reading folds or drops the first two kinds, which nobody sees; `govnews.mojibake` replaces the others and lists each change. What
is not here stays as it is: full-width punctuation, ① ㎡ ㈠ and half-width katakana are what their writers meant, and NFKC, which
would change them all, is never used.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A range of characters that are treated alike."""

    first: str
    last: str
    kind: str
    """``white-space``, ``invisible``, or as in `govnews.Repair`."""

    reason: str


TABLE = (
    Row("\u00a0", "\u00a0", "white-space", "the no-break space, which templates pad labels with"),
    Row("\u3000", "\u3000", "white-space", "the ideographic space, two of which indent a paragraph"),
    Row("\u00ad", "\u00ad", "invisible", "the soft hyphen, from word processors"),
    Row(
        "\u200b",
        "\u200f",
        "invisible",
        "zero-width space and joiners, and marks of direction, from editors in the browser",
    ),
    Row("\u202a", "\u202e", "invisible", "controls of direction, which Chinese text never needs"),
    Row("\u2060", "\u2060", "invisible", "the word joiner"),
    Row("\ufeff", "\ufeff", "invisible", "a byte order mark inside of a text, from files put one behind the other"),
    Row("\x00", "\x08", "control-character", "no text has them; databases do"),
    Row("\x0e", "\x1f", "control-character", "the same"),
    Row("\x7f", "\x84", "control-character", "the same, and what is left of a codec of single bytes"),
    Row("\x85", "\x85", "control-character", "the line end of mainframes"),
    Row("\x86", "\x9f", "control-character", "what is left of a codec of single bytes"),
    Row("\ufe00", "\ufe0f", "variation-selector", "a choice of glyph; behind an emoji, which it belongs to, it stays"),
    Row("\U000e0100", "\U000e01ef", "variation-selector", "a choice of glyph for an ideograph"),
    Row("\u2e80", "\u2ef3", "kangxi-radical", "radicals that text taken from a PDF has for characters: ⻓ for 长"),
    Row("\u2f00", "\u2fd5", "kangxi-radical", "the same: ⼈ for 人"),
    Row(
        "\uf900",
        "\ufad9",
        "compatibility-ideograph",
        "second codes of characters, kept for round trips with other encodings",
    ),
    Row("\U0002f800", "\U0002fa1d", "compatibility-ideograph", "the same"),
    Row(
        "\ue5e5",
        "\ue5e5",
        "private-use",
        "what GB 18030 makes of A3A0, by which old editors wrote the ideographic space",
    ),
)


def inside(*kinds: str) -> str:
    """The inside of a regular expression's character class for the characters of these kinds."""
    return "".join(
        row.first if row.first == row.last else f"{row.first}-{row.last}" for row in TABLE if row.kind in kinds
    )
