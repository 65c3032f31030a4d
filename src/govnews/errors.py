"""What govnews raises: everything is a `GovnewsError`, and everything that a caller needs is an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govnews.article import Kind


class GovnewsError(Exception):
    """The base of every error that `govnews` raises on its own account."""


class NotAnArticle(GovnewsError):
    """The page was read and it is no article.

    Attributes:
        kind: What it is instead: ``listing``, ``redirect``, ``challenge``, ``error`` or ``empty``.
        url: The address that was passed to `govnews.parse`, or None.
        reason: What in the page says so, in a few words.
    """

    def __init__(self, kind: Kind, url: str | None = None, reason: str = "") -> None:
        super().__init__(kind, url, reason)
        self.kind: Kind = kind
        self.url = url
        self.reason = reason

    def __str__(self) -> str:
        place = self.url or "the page"
        return f"{place} is no article: {self.kind}" + (f" ({self.reason})" if self.reason else "")


class PageTooLarge(GovnewsError):
    """The page is larger than the caller allows; nothing of it was read.

    Attributes:
        size: Bytes (for a str: characters) of the page.
        limit: The ``max_bytes`` in force.
        url: The address that was passed to `govnews.parse`, or None.
    """

    def __init__(self, size: int, limit: int, url: str | None = None) -> None:
        super().__init__(size, limit, url)
        self.size = size
        self.limit = limit
        self.url = url

    def __str__(self) -> str:
        return f"{self.url or 'the page'} has {self.size:,} bytes, more than max_bytes={self.limit:,}"


class UnknownAdapter(GovnewsError, LookupError):
    """No adapter of that name is registered.

    Attributes:
        name: The name that was asked for.
        known: The names that there are, in order.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        return f"no adapter is named {self.name!r}; there are {', '.join(self.known)}"


class InvalidData(GovnewsError, ValueError):
    """`Article.from_dict` was given something that `Article.to_dict` does not write.

    Attributes:
        path: Where, as in ``$.blocks[3].kind``.
        problem: What is wrong there.
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"
