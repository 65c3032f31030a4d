"""`Adapter`: the declarative description of one site, or of one CMS family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from govnews.adapters.rules import Rule
    from govnews.page import Page

Rules = tuple["Rule", ...]


@frozen(kw_only=True)
class Adapter:
    """How the pages of one site, or of one CMS family, are read.

    For each field it lists the rules that may find it, most trusted and newest first. The rules of its family come after
    its own, and the standard rules after those; the first value that can be read wins. What is not named is inherited, so
    an adapter holds what is different about its site and nothing else.
    """

    name: str
    """Short, lower case, unique: ``shanxi``."""

    family: Adapter | None = None
    """What it inherits from: the CMS the site runs on. None means the standard adapter."""

    hosts: tuple[str, ...] = ()
    """The hosts it reads. A name stands for the hosts below it too, unless another adapter names them:
    ``shanxi.gov.cn`` reads ``www.shanxi.gov.cn``."""

    site_codes: tuple[str, ...] = ()
    """The site identification codes 网站标识码 of its sites, for pages whose address is not known."""

    division: str | None = None
    """The GB/T 2260 code of the division it belongs to: ``14``, ``1401`` or ``140100``."""

    signs: Rules = ()
    """How a family knows its pages by their markup: it reads a page in which one of these rules finds something."""

    drop: tuple[str, ...] = ()
    """CSS selectors of what stands inside the text and is none of it: share bars, repeated headlines."""

    title: Rules = ()
    subtitle: Rules = ()
    published: Rules = ()
    source: Rules = ()
    authors: Rules = ()
    editors: Rules = ()
    breadcrumbs: Rules = ()
    """The element that holds the trail, or one of its links."""

    column: Rules = ()
    body: Rules = ()
    """The element that the text stands in. Of several that one rule finds, the one with the longest text is taken."""

    attachments: Rules = ()
    """Links to files, or elements that hold such links. What one rule finds is one list."""

    number: Rules = ()
    index_number: Rules = ()
    issuers: Rules = ()
    written: Rules = ()
    topic: Rules = ()
    status: Rules = ()
    site_name: Rules = ()
    keywords: Rules = ()
    description: Rules = ()

    lineage: tuple[Adapter, ...] = field(init=False, eq=False, repr=False)
    """The adapter itself, its family, the family of that, and so on."""

    _rules: dict[str, Rules] = field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        lineage = (self,) if self.family is None else (self, *self.family.lineage)
        object.__setattr__(self, "lineage", lineage)

    def rules_for(self, name: str) -> Rules:
        """The rules for a field in the order they are tried: its own, then those it inherits."""
        if name not in self._rules:
            self._rules[name] = tuple(rule for adapter in self.lineage for rule in getattr(adapter, name))
        return self._rules[name]

    def recognises(self, page: Page) -> bool:
        """True where one of its `signs` is in the page."""
        return any(next(sign(page), None) is not None for sign in self.signs)
