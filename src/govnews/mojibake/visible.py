"""Where the text of a page's source stands: between its tags, and outside of scripts, styles and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What is never closed goes on to the end, so that each character is looked at once.
_MARKUP = re.compile(
    r"<(?:!--.*?(?:-->|$)|(script|style|textarea)\b.*?(?:</\1\s*>|$)|[a-z/!?][^>]*(?:>|$))", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<(?:!doctype|/?[a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)


def has_markup(text: str) -> bool:
    """True where `text` has a tag."""
    return _TAG.search(text) is not None


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where each stretch of text begins and ends; all of it where there is no markup."""
    if not has_markup(text):
        yield 0, len(text)
        return
    done = 0
    for markup in _MARKUP.finditer(text):
        if markup.start() > done:
            yield done, markup.start()
        done = markup.end()
    if done < len(text):
        yield done, len(text)
