"""`Candidate`: what a rule found, before a reader has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

    from govnews.page import Page


class Candidate:
    """What a rule found in a page and may be the value of a field.

    Attributes:
        rule: The rule, as an adapter writes it.
        element: The element it came from; None for a meta, an address, and a page of plain text.
        line: The index of the line it was printed in, where the rule found it in a line.
    """

    __slots__ = ("_page", "_raw", "element", "line", "rule")

    def __init__(
        self,
        rule: str,
        *,
        raw: str | None = None,
        page: Page | None = None,
        element: _Element | None = None,
        line: int | None = None,
    ) -> None:
        self.rule: str = rule
        self.element: _Element | None = element
        self.line: int | None = line
        self._raw = raw
        self._page = page

    @property
    def raw(self) -> str:
        """The string that was found; for an element its visible text, which is read when first asked for."""
        if self._raw is None:
            element = self.element
            self._raw = self._page.text_of(element) if self._page is not None and element is not None else ""
        return self._raw

    def __repr__(self) -> str:
        return f"Candidate({self.rule!r}, {self._raw!r}, {self.element!r})"
