"""`Page` and `TextPage`: one page to read from, its parts worked out when first asked for.

Both answer the same few questions, so that rules and readers need not know which of the two they have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from govnews import facts, labels
from govnews.facts import Fact
from govnews.lines import Line, Walk, of_text, walk
from govnews.selectors import Alternative, alternatives, compile_xpath, translate
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

# A tag that an HTML page cannot do without: one of these anywhere makes a text HTML.
_TAG = re.compile(
    r"<(?:!doctype|html|head|body|meta|title|div|p|br|a|span|table|tr|td|ul|li|h[1-6]|script|style|font|img|b|center)\b",
    re.IGNORECASE,
)

T = TypeVar("T")

_LINKS = etree.XPath("descendant-or-self::a[@href]")


def looks_like_html(text: str) -> bool:
    """True where `text` has markup; a page saved as text, or a WET record, has none."""
    return _TAG.search(text) is not None


class Page:
    """An HTML page.

    Args:
        source: The page's source; as bytes it is UTF-8.
        url: Its address.

    Attributes:
        root: The ``html`` element; everything of the page is below it.
        url: The address the page was read from, or None.
        truncated: True where the page nests deeper than libxml2 reads (2,048 levels), and the rest is lost.
    """

    def __init__(self, source: str | bytes, url: str | None = None) -> None:
        parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
        # A NUL ends the page for libxml2; no browser shows one.
        data = (source if isinstance(source, bytes) else source.encode()).replace(b"\0", b"")
        root = etree.fromstring(data, parser) if data.strip() else None
        self.root: _Element = etree.Element("html") if root is None else root
        _adopt_siblings(self.root)
        self.url = url
        self._data = data
        self._body: _Element | None = None
        self._headline = range(0)
        self._worked_out: dict[object, Any] = {}
        self.truncated: bool = any("Excessive depth" in error.message for error in parser.error_log)

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """The contents of every meta by its name in lower case, empty ones left out, in the page's order."""
        metas: dict[str, list[str]] = {}
        for element in self.root.iter("meta"):
            name = element.get("name") or element.get("property") or element.get("itemprop")
            content = element.get("content")
            if name and content and not content.isspace():
                metas.setdefault(name.strip().lower(), []).append(content)
        return metas

    @cached_property
    def title(self) -> str:
        """The text of the ``title`` element, white space folded."""
        element = next(self.root.iter("title"), None)
        return fold("".join(cast("Iterable[str]", element.itertext()))) if element is not None else ""

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The visible lines, in reading order."""
        return self._walk.lines

    @cached_property
    def words(self) -> Sequence[str]:
        """The text of each line without any white space or invisible characters: for comparing, never for showing."""
        return [squeeze(line.text) for line in self.lines]

    @property
    def hidden(self) -> Collection[_Element]:
        """The outermost elements that their own style hides from a reader."""
        return self._walk.hidden

    @cached_property
    def _walk(self) -> Walk:
        return walk(self.root)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Every labelled fact of the visible lines, in reading order."""
        return facts.read_facts(self.lines, self.words)

    @cached_property
    def base(self) -> str | None:
        """What relative links are relative to: the ``base`` element, else the page's address."""
        own = next((href for base in self.root.iter("base") if (href := (base.get("href") or "").strip())), None)
        if own:
            return _join(self.url, own)
        return self.url

    @property
    def host(self) -> str | None:
        """The host of the page's address in lower case."""
        return host_of(self.url)

    @property
    def body(self) -> _Element | None:
        """The element that the text of the article stands in, once it is known.

        It is read before any other field but the title, so that a search for labels or dates can stay out of the text.
        """
        return self._body

    @body.setter
    def body(self, element: _Element | None) -> None:
        self._body = element
        self.__dict__.pop("body_lines", None)
        self._worked_out.clear()

    @property
    def headline(self) -> range:
        """The indexes of the lines of the headline, once it is known; empty before that, and where no line holds it."""
        return self._headline

    @headline.setter
    def headline(self, lines: range) -> None:
        self._headline = lines
        self._worked_out.clear()

    def once(self, work: Callable[[Page], T]) -> T:
        """What `work` makes of the page, worked out once for all who ask, until `body` or `headline` is set."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        found: T = self._worked_out[work]
        return found

    @cached_property
    def body_lines(self) -> range:
        """The indexes of the lines that stand in `body`; empty while it is not known."""
        return range(0) if self.body is None else self.lines_of(self.body)

    def shown(self) -> str:
        """Everything that the page says to a reader or a program: its title, its metas, and its lines, without white space."""
        metas = (content for contents in self.metas.values() for content in contents)
        return "\n".join((self.title, *metas, *self.words))

    def meta(self, name: str) -> list[str]:
        """The contents of the meta `name`, whatever its case; empty ones left out."""
        return self.metas.get(name.lower(), [])

    def select(self, css: str, within: _Element | None = None) -> list[_Element]:
        """The elements that match the CSS selector, in the page's order."""
        possible = [one for one in alternatives(css) if self._may_match(one)]
        if not possible:
            return []
        if within is None and all(one.simple for one in possible):
            found = {pair for one in possible for pair in self._named(one.names)}
            return [element for _, element in sorted(found)]
        return self.evaluate(translate(",".join(one.css for one in possible)), within)

    def _may_match(self, selector: Alternative) -> bool:
        return all(map(self._has, selector.names)) and all(
            any(value in name for name in (self._walk.classes if attribute == "class" else self._walk.ids))
            if attribute in ("class", "id")
            else value.encode() in self._data
            for attribute, value in selector.values
        )

    def _has(self, name: str) -> bool:
        if name[0] == ".":
            return name[1:] in self._classes
        if name[0] == "#":
            return name[1:] in self._walk.ids
        return name in self._walk.tags

    def _named(self, names: Sequence[str]) -> set[tuple[int, _Element]]:
        """The elements that have all of these classes and ids, and the tag among them, each with its place."""
        tags = [name for name in names if name[0] not in ".#"]
        found = [
            {pair for value in self._classes[name[1:]] for pair in self._walk.classes[value]}
            if name[0] == "."
            else set(self._walk.ids[name[1:]])
            for name in names
            if name[0] in ".#"
        ]
        return {pair for pair in set.intersection(*found) if not tags or pair[1].tag in tags}

    @cached_property
    def _classes(self) -> dict[str, list[str]]:
        """The values that hold each class."""
        classes: dict[str, list[str]] = {}
        for value in self._walk.classes:
            for name in set(value.split()):
                classes.setdefault(name, []).append(value)
        return classes

    def evaluate(self, path: str, within: _Element | None = None) -> list[Any]:
        """What the XPath gives, as a list: elements, or strings."""
        found = compile_xpath(path)(self.root if within is None else within)
        return found if isinstance(found, list) else [found]

    def labelled(self, names: Sequence[str], within: str | None = None) -> list[Fact]:
        """The facts with one of the labels `names`, in the page's order.

        Args:
            names: Labels, with or without white space inside.
            within: A CSS selector; only facts inside what it selects.
        """
        wanted, known = _vocabulary(tuple(names))
        found = [fact for fact in (self.facts if known else self._facts_of(wanted)) if fact.label in wanted]
        if within is None:
            return found
        places = {id(element) for place in self.select(within) for element in place.iter()}
        return [fact for fact in found if id(self.lines[fact.line].element) in places]

    def _facts_of(self, wanted: frozenset[str]) -> Sequence[Fact]:
        return facts.read_facts(self.lines, self.words, labels.ALL | wanted)

    def lines_of(self, element: _Element) -> range:
        """The indexes of the lines that stand in `element`; empty where it prints none of its own."""
        if element in self._walk.spans:
            return range(*self._walk.spans[element])
        inside = set(element.iter())
        indexes = [index for index, line in enumerate(self.lines) if line.element in inside]
        return range(indexes[0], indexes[-1] + 1) if indexes else range(0)

    def links(self, within: _Element | None = None) -> list[_Element]:
        """The links of the page, or of one element of it, in the page's order."""
        if within is None:
            return self._links
        return cast("list[_Element]", _LINKS(within))

    @cached_property
    def _links(self) -> list[_Element]:
        return [link for link in self.root.iter("a") if link.get("href") is not None]

    def resolve(self, href: str) -> str | None:
        """The absolute address of a link, or None for what is no address: a script, an anchor, a mail address.

        Where the page's own address is unknown, a relative link stays relative.
        """
        href = href.strip()
        if (
            not href
            or href.startswith("#")
            or href.split(":", 1)[0].lower() in ("javascript", "mailto", "tel", "data", "about")
        ):
            return None
        return _join(self.base, href)

    def text_of(self, element: _Element) -> str:
        """The visible text of `element`, white space folded, a space between its lines."""
        if len(element) == 0:
            return fold(element.text or "")
        if element in self._walk.spans:
            first, stop = self._walk.spans[element]
            return fold(" ".join([line.text for line in self.lines[first:stop]]))
        return fold(" ".join([line.text for line in walk(element).lines]))

    def path_of(self, element: _Element) -> str:
        """The XPath of `element`."""
        return element.getroottree().getpath(element)


class TextPage(Page):
    """A page of plain text: a page saved as text, or a record of a WET file. It has lines and facts, and no elements."""

    def __init__(self, source: str, url: str | None = None) -> None:
        self.root: _Element = etree.Element("html")
        self.url: str | None = url
        self._source = source
        self._data = b""
        self._body = None
        self._headline = range(0)
        self._worked_out = {}
        self.truncated: bool = False

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The lines that are not blank."""
        return list(of_text(self._source))


def host_of(url: str | None) -> str | None:
    """The host of `url` in lower case, without a port; None where there is none."""
    if not url:
        return None
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _join(base: str | None, href: str) -> str:
    if not base:
        return href
    try:
        return urljoin(base, href)
    except ValueError:  # what only looks like an IPv6 address
        return href


def _adopt_siblings(root: _Element) -> None:
    # Pages go on after </html> (www.gov.cn does). libxml2 2.14 hangs what follows beside the root, where no search finds it.
    for sibling in list(root.itersiblings()):
        root.append(sibling)


@lru_cache(maxsize=4096)
def _vocabulary(names: tuple[str, ...]) -> tuple[frozenset[str], bool]:
    """The labels `names` without white space, and whether the facts that every page reads have all of them."""
    wanted = frozenset(map(squeeze, names))
    return wanted, wanted <= labels.ALL
