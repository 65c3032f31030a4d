"""`Page` and `TextPage`: one page to read from, its parts worked out when first asked for.

Both answer the same few questions, so that rules and readers need not know which of the two they have.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from govnews import facts, labels
from govnews.facts import Fact
from govnews.index import Index, Values
from govnews.lines import Line, Walk, hidden_in, of_text, walk
from govnews.scripts import words_in_both
from govnews.selectors import compile_xpath
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

# A tag that an HTML page cannot do without: one of these anywhere makes a text HTML.
_TAG = r"<(?:!doctype|html|head|body|meta|title|div|p|br|a|span|table|tr|td|ul|li|h[1-6]|script|style|font|img|b|center)(?!%s)"
_TAG_IN_TEXT = re.compile(_TAG % r"\w", re.IGNORECASE)
# In bytes nothing tells a letter behind ASCII from a sign.
_TAG_IN_BYTES = re.compile((_TAG % r"[\w\x80-\xff]").encode(), re.IGNORECASE)

T = TypeVar("T")

_LINKS = etree.XPath("descendant-or-self::a[@href]")


def looks_like_html(source: str | bytes) -> bool:
    """True where `source` has markup; a page saved as text, or a WET record, has none.

    Bytes are UTF-8. Of those it is said only where the character behind a tag's name is ASCII, as on every page with markup.
    """
    pattern: re.Pattern[Any] = _TAG_IN_TEXT if isinstance(source, str) else _TAG_IN_BYTES
    return pattern.search(source) is not None


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
        root = None if not data or data.isspace() else etree.fromstring(data, parser)
        self.root: _Element = etree.Element("html") if root is None else root
        _adopt_siblings(self.root)
        self.url = url
        self._data = data
        self._body: _Element | None = None
        self._headline = range(0)
        self._worked_out: dict[object, Any] = {}
        self.truncated: bool = any("Excessive depth" in error.message for error in parser.error_log)

    def elements(self, tag: str) -> Sequence[_Element]:
        """The elements of this name, in lower case, in the page's order."""
        return cast("list[_Element]", compile_xpath(f"descendant::{tag}")(self.root)) if tag in self._walk.tags else ()

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """The contents of every meta by its name in lower case, empty ones left out, in the page's order."""
        metas: dict[str, list[str]] = {}
        for element in self.elements("meta"):
            name = element.get("name") or element.get("property") or element.get("itemprop")
            content = element.get("content")
            if name and content and not content.isspace():
                metas.setdefault(name.strip().lower(), []).append(content)
        return metas

    @cached_property
    def title(self) -> str:
        """The text of the ``title`` element, white space folded."""
        first = self.elements("title")[:1]
        return fold("".join([text for element in first for text in cast("Iterable[str]", element.itertext())]))

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The visible lines, in reading order."""
        return self._walk.lines

    @cached_property
    def words(self) -> Sequence[str]:
        """The text of each line without any white space or invisible characters: for comparing, never for showing."""
        return [squeeze(line.text) for line in self.lines]

    @cached_property
    def _all_words(self) -> str:
        return "\n".join(self.words)

    @cached_property
    def _starts(self) -> list[int]:
        """Where in all words each line begins, and where one behind the last would."""
        return list(accumulate([len(word) + 1 for word in self.words], initial=0))

    def lines_with(self, *signs: str) -> list[int]:
        """The indexes of the lines that hold one of the strings `signs`, white space left out, in order.

        For strings that few lines hold, one search through all costs less than half of a question to each.
        """
        found: set[int] = set()
        for sign in signs:
            place = self._all_words.find(sign)
            while place >= 0:
                line = bisect_right(self._starts, place) - 1
                found.add(line)
                place = self._all_words.find(sign, self._starts[line + 1])
        return sorted(found)

    @cached_property
    def hidden(self) -> frozenset[_Element]:
        """The elements that their own attributes hide from a reader."""
        # AngularJS hides by a class what the attribute would hide.
        return hidden_in(self.root, self._data).union(self._values.of_class("ng-hide"))

    @cached_property
    def _values(self) -> Values:
        return Values(self.root)

    @cached_property
    def _walk(self) -> Walk:
        return walk(self.root, self.hidden)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Every labelled fact of the visible lines, in reading order."""
        return facts.read_facts(self.lines, self.words)

    @cached_property
    def label_lines(self) -> frozenset[int]:
        """The indexes of the lines that hold the label of a fact."""
        return frozenset([fact.line for fact in self.facts])

    @cached_property
    def fact_lines(self) -> frozenset[int]:
        """The indexes of the lines that hold the label of a fact or its value."""
        return self.label_lines.union([fact.value_line for fact in self.facts])

    @cached_property
    def base(self) -> str | None:
        """What relative links are relative to: the ``base`` element, else the page's address."""
        own = next((href for base in self.elements("base") if (href := (base.get("href") or "").strip())), None)
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
        return "\n".join((self.title, *metas, self._all_words))

    def meta(self, name: str) -> list[str]:
        """The contents of the meta `name`, whatever its case; empty ones left out."""
        return self.metas.get(name.lower(), [])

    def select(self, css: str, within: _Element | None = None) -> list[_Element]:
        """The elements that match the CSS selector, in the page's order."""
        return self._index.select(css, within)

    @cached_property
    def _index(self) -> Index:
        return Index(self.root, self._values, self._walk.tags, self._data)

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

    @property
    def spans(self) -> Mapping[_Element, tuple[int, int]]:
        """For each block element with lines: the index of its first line, and of the one behind its last."""
        return self._walk.spans

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
        return [link for link in self.elements("a") if link.get("href") is not None]

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
        return fold(" ".join([line.text for line in walk(element, self.hidden).lines]))

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
    """The labels `names` without white space, in both scripts, and whether the facts that every page reads have all of them."""
    wanted = frozenset(map(squeeze, words_in_both(*names)))
    return wanted, wanted <= labels.ALL
