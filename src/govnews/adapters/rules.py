r"""The words an adapter is written in.

A *rule* is any callable that takes a page and gives `Candidate`s: what may be the value of a field. (It is no routing
rule: which adapter reads a page is the registry's business.) These five cover every portal that is known:

- `meta("ArticleTitle")`: the contents of a meta;
- `css(".xl-head h1")`: elements, or with ``attr=`` an attribute of theirs;
- `xpath("//td[@class='bt']")`: the same, where CSS cannot say it; also strings;
- `label("信息来源")`: what is printed behind a label;
- `url(r"/t(\d{8})_")`: a part of the page's address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import field, frozen

from govnews.candidate import Candidate
from govnews.page import Page

if TYPE_CHECKING:
    pass

Rule = Callable[[Page], Iterator[Candidate]]
"""From a page to what may be the value of a field, most likely first. It raises nothing and changes nothing."""


@frozen
class _Meta:
    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"meta({', '.join(self.names)})"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        for name in self.names:
            for content in page.meta(name):
                yield Candidate(f"meta({name})", raw=content)


@frozen
class _Css:
    selector: str
    attr: str | None = None

    def __str__(self) -> str:
        return f"css({self.selector})" if self.attr is None else f"css({self.selector}, attr={self.attr})"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        for element in page.select(self.selector):
            if self.attr is None:
                yield Candidate(str(self), page=page, element=element)
            elif value := element.get(self.attr):
                yield Candidate(str(self), raw=value, element=element)


@frozen
class _XPath:
    path: str

    def __str__(self) -> str:
        return f"xpath({self.path})"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        for found in page.evaluate(self.path):
            if isinstance(found, str):
                yield Candidate(str(self), raw=found)
            else:
                yield Candidate(str(self), page=page, element=found)


@frozen
class _Label:
    names: tuple[str, ...]
    within: str | None = None

    def __str__(self) -> str:
        names = ", ".join(self.names)
        return f"label({names})" if self.within is None else f"label({names}, within={self.within})"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        for fact in page.labelled(self.names, self.within):
            if fact.value:
                yield Candidate(f"label({fact.label})", raw=fact.value, element=fact.element, line=fact.value_line)


@frozen
class _Url:
    pattern: str
    _compiled: re.Pattern[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_compiled", re.compile(self.pattern))

    def __str__(self) -> str:
        return f"url({self.pattern})"

    def __call__(self, page: Page) -> Iterator[Candidate]:
        if page.url and (hit := self._compiled.search(page.url)):
            yield Candidate(str(self), raw=hit.group(1) if self._compiled.groups else hit.group())


def meta(*names: str) -> Rule:
    """The contents of the metas of these names, whatever their case; empty ones are passed over."""
    return _Meta(names)


def css(selector: str, *, attr: str | None = None) -> Rule:
    """The elements that the CSS selector selects, or with `attr` that attribute of theirs.

    Raises:
        cssselect.SelectorError: When the rule is first used, if `selector` is not CSS.
    """
    return _Css(selector, attr)


def xpath(path: str) -> Rule:
    """The elements or strings that the XPath gives.

    Raises:
        lxml.etree.XPathSyntaxError: When the rule is first used, if `path` is no XPath.
    """
    return _XPath(path)


def label(*names: str, within: str | None = None) -> Rule:
    """What is printed behind one of these labels, up to the next label, or in the cell after it.

    Args:
        names: The labels, without their colon; white space inside does not matter.
        within: A CSS selector that keeps the search to a part of the page.
    """
    return _Label(names, within)


def url(pattern: str) -> Rule:
    """The part of the page's address that the regular expression finds: its first group, else all of it."""
    return _Url(pattern)
