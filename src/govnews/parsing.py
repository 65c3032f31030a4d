"""`parse`: the corridor. It calls the steps in their order, and gathers what they warn of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from govnews import decoding, mojibake
from govnews.adapters.base import Adapter
from govnews.adapters.registry import Registry
from govnews.article import Caveat
from govnews.errors import NotAnArticle, PageTooLarge
from govnews.kinds import kind_of
from govnews.page import Page, TextPage, looks_like_html
from govnews.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.article import Article

MAX_BYTES = 20_000_000
"""The largest page that is read by default: far above any page of text, and below what would trouble a worker."""


def parse(
    content: bytes | str,
    url: str | None = None,
    *,
    encoding: str | None = None,
    adapter: Adapter | str | None = None,
    registry: Registry | None = None,
    max_bytes: int = MAX_BYTES,
) -> Article:
    """Read one page. The bytes decide on the encoding; `encoding` is a hint that loses to them.

    Args:
        content: The page: bytes as they were stored, or a str; HTML, or plain text (a page saved as text, a WET record).
        url: The address it came from. It chooses the adapter, makes links absolute, and may hold a date.
        encoding: The charset of the HTTP header, where there was one.
        adapter: The adapter to read it by, or its name. By default the registry chooses.
        registry: The adapters to choose from; `Registry.default()` if it is None.
        max_bytes: The largest page to read, in bytes; for a str in characters.

    Returns:
        What the page says. The same arguments always give an equal article.

    Raises:
        govnews.NotAnArticle: The page is a listing, a redirect, a script challenge, an error page, or empty.
        govnews.PageTooLarge: The page is larger than `max_bytes`.
        govnews.UnknownAdapter: The registry has no adapter of that name.
        TypeError: An argument is of a type that cannot be read.
    """
    _check_types(content, url, encoding, adapter, registry)
    if len(content) > max_bytes:
        raise PageTooLarge(len(content), max_bytes, url)
    registry = Registry.default() if registry is None else registry
    chosen = registry.named(adapter) if isinstance(adapter, str) else adapter

    source: str | bytes = content
    decoded = None
    if isinstance(content, str):
        source = decoding.clean_str(content)
    # Most pages are UTF-8 from end to end, and go to the parser as they are.
    elif not (decoding.is_plain_utf_8(content, encoding) and looks_like_html(content)):
        decoded = decoding.decode(content, encoding)
        source = decoded.text
    page = _page_of(source, url)
    repaired = None
    # What a page shows is a tenth of its source, and damage that it does not show is none.
    if isinstance(page, TextPage) or mojibake.is_suspect(page.shown()):
        repaired = mojibake.repair(source if isinstance(source, str) else source.decode("utf-8-sig"))
        if repaired.steps:
            page = _page_of(repaired.text, url)
    kind, reason = kind_of(page)
    if kind != "article":
        raise NotAnArticle(kind, url, reason)
    article = read(page, registry.choose(page) if chosen is None else chosen)
    warnings = tuple(_caveats(article, page, decoded, len(repaired.suspicions) if repaired else 0))
    return evolve(article, repairs=repaired.steps if repaired else (), warnings=warnings)


def _page_of(source: str | bytes, url: str | None) -> Page:
    return Page(source, url) if isinstance(source, bytes) or looks_like_html(source) else TextPage(source, url)


def _check_types(content: object, url: object, encoding: object, adapter: object, registry: object) -> None:
    if not isinstance(content, bytes | str):
        problem = f"parse() reads bytes or str, not {type(content).__name__}"
        hint = "; pass bytes(content)" if isinstance(content, bytearray | memoryview) else ""
        raise TypeError(problem + hint)
    for name, value, expected in (
        ("url", url, str),
        ("encoding", encoding, str),
        ("adapter", adapter, Adapter | str),
        ("registry", registry, Registry),
    ):
        if value is not None and not isinstance(value, expected):
            wanted = "an Adapter or its name" if name == "adapter" else f"a {getattr(expected, '__name__', expected)}"
            raise TypeError(f"parse() takes {wanted} as {name}, not {type(value).__name__}")


def _caveats(article: Article, page: Page, decoded: decoding.Decoded | None, suspicions: int) -> Iterator[Caveat]:
    if decoded is not None and decoded.replaced:
        yield Caveat(
            kind="replaced-bytes",
            message=f"{decoded.replaced} places of the bytes fit no character of {decoded.encoding}.",
        )
    if decoded is not None and decoded.declared is not None:
        message = f"Declared as {decoded.declared}; the bytes are {decoded.encoding}, and were read so."
        yield Caveat(kind="declared-encoding", message=message)
    if suspicions:
        yield Caveat(kind="suspected-damage", message=f"{suspicions} places look corrupted and were left as they are.")
    if page.truncated:
        yield Caveat(kind="too-deep", message="Elements are nested deeper than is read; what follows them is lost.")
    if article.title is None:
        yield Caveat(kind="no-title", message="No headline was found.")
    if article.published is None:
        yield Caveat(kind="no-date", message="No date of publication was found.")
    if not article.blocks:
        yield Caveat(kind="no-body", message="No text was found.")
