"""`Page` and `TextPage`: one page to read from, its parts worked out when first asked for.

Both answer the same few questions, so that rules and readers need not know which of the two they have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from govnews import facts, labels, lines
from govnews.facts import Fact
from govnews.lines import Line
from govnews.text import fold, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

# A tag that an HTML page cannot do without: one of these anywhere makes a text HTML.
_TAG = re.compile(
    r"<(?:!doctype|html|head|body|meta|title|div|p|br|a|span|table|tr|td|ul|li|h[1-6]|script|style|font|img|b|center)\b",
    re.IGNORECASE,
)

# In a CSS selector: an attribute in brackets with its value, or the name of a class, an id or an element.
_PART = re.compile(r"""\[\s*[\w-]+\s*(?:[*^$|~]?=\s*["']?(?P<value>[^"'\]]*)["']?\s*)?\]|(?P<name>[\w-]+)""")
# Elements that a parser adds of its own accord: a page need not name them.
_IMPLIED = frozenset({"html", "head", "body", "tbody", "colgroup", "p"})

T = TypeVar("T")

_LINKS = etree.XPath("descendant-or-self::a[@href]")
_BASE = etree.XPath("string((//base/@href)[1])")


def looks_like_html(text: str) -> bool:
    """True where `text` has markup; a page saved as text, or a WET record, has none."""
    return _TAG.search(text) is not None


class Page:
    """An HTML page.

    Attributes:
        root: The ``html`` element; everything of the page is below it.
        url: The address the page was read from, or None.
        truncated: True where the page nests deeper than libxml2 reads (2,048 levels), and the rest is lost.
    """

    def __init__(self, source: str, url: str | None = None) -> None:
        parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
        # A NUL ends the page for libxml2; no browser shows one.
        data = source.replace("\0", "").encode("utf-8")
        root = etree.fromstring(data, parser) if data.strip() else None
        self.root: _Element = etree.Element("html") if root is None else root
        _adopt_siblings(self.root)
        self.url = url
        self._source = source
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
        return lines.of_tree(self.root)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Every labelled fact of the visible lines, in reading order."""
        return facts.read_facts(self.lines)

    @cached_property
    def base(self) -> str | None:
        """What relative links are relative to: the ``base`` element, else the page's address."""
        own = cast("str", _BASE(self.root)).strip()
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

    def meta(self, name: str) -> list[str]:
        """The contents of the meta `name`, whatever its case; empty ones left out."""
        return self.metas.get(name.lower(), [])

    def select(self, css: str, within: _Element | None = None) -> list[_Element]:
        """The elements that match the CSS selector, in the page's order."""
        # Most selectors of most adapters find nothing, and a look for their words in the source costs a twentieth of the search.
        if not any(all(_is_mentioned(word, self._source) for word in words) for words in words_of(css)):
            return []
        return self.evaluate(translate(css), within)

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
        wanted = {squeeze(name) for name in names}
        found = [fact for fact in self._facts_for(wanted) if fact.label in wanted]
        if within is None:
            return found
        places = {id(element) for place in self.select(within) for element in place.iter()}
        return [fact for fact in found if id(self.lines[fact.line].element) in places]

    def _facts_for(self, wanted: set[str]) -> Sequence[Fact]:
        return self.facts if wanted <= labels.ALL else facts.read_facts(self.lines, labels.ALL | wanted)

    def lines_of(self, element: _Element) -> range:
        """The indexes of the lines that stand in `element`; empty where it prints none of its own."""
        inside = set(element.iter())
        indexes = [index for index, line in enumerate(self.lines) if line.element in inside]
        return range(indexes[0], indexes[-1] + 1) if indexes else range(0)

    def links(self, within: _Element | None = None) -> list[_Element]:
        """The links of the page, or of one element of it, in the page's order."""
        return cast("list[_Element]", _LINKS(self.root if within is None else within))

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
        return fold(" ".join(line.text for line in lines.of_tree(element)))

    def path_of(self, element: _Element) -> str:
        """The XPath of `element`."""
        return element.getroottree().getpath(element)


class TextPage(Page):
    """A page of plain text: a page saved as text, or a record of a WET file. It has lines and facts, and no elements."""

    def __init__(self, source: str, url: str | None = None) -> None:
        self.root: _Element = etree.Element("html")
        self.url: str | None = url
        self._source = source
        self._body = None
        self._headline = range(0)
        self._worked_out = {}
        self.truncated: bool = False

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The lines that are not blank."""
        return list(lines.of_text(self._source))


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


# The selectors of all adapters fit many times over: about ten for each portal and family.
@lru_cache(maxsize=4096)
def compile_xpath(path: str) -> etree.XPath:
    """The compiled XPath `path`.

    Raises:
        lxml.etree.XPathSyntaxError: It is none.
    """
    return etree.XPath(path, smart_strings=False)


@lru_cache(maxsize=4096)
def words_of(css: str) -> tuple[tuple[str, ...], ...]:
    """For each alternative of a CSS selector, the names and attribute values that the source of a page must hold to match."""
    if "\\" in css or ":" in css:  # escapes and functions: :not(.x) asks for a page without the word
        return ((),)
    return tuple(
        tuple(word for part in _PART.finditer(one) if (word := part["value"] or part["name"]) and word not in _IMPLIED)
        for one in css.split(",")
    )


def _is_mentioned(word: str, source: str) -> bool:
    # A page may write the name of an element in capitals: <UCAPCONTENT>.
    return word in source or (word.isalpha() and word.islower() and word.upper() in source)


@lru_cache(maxsize=4096)
def translate(css: str) -> str:
    """The CSS selector `css` as an XPath that searches below an element.

    Raises:
        cssselect.SelectorError: It is none.
    """
    # cssselect is only needed where an adapter is at work.
    from cssselect import HTMLTranslator  # noqa: PLC0415

    return HTMLTranslator().css_to_xpath(css, prefix="descendant-or-self::")
