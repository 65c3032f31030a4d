"""CSS selectors: what a page must hold to match one, and the XPath that finds what matches."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

# An attribute in brackets with its value, or the name of a class, an id or an element.
_PART = re.compile(
    r"""\[\s*(?P<attribute>[\w-]+)\s*(?:[*^$|~]?=\s*["']?(?P<value>[^"'\]]*)["']?\s*)?\]|(?P<name>[.#]?[\w-]+)"""
)
# Classes, ids and parts of either, of one element.
_SIMPLE = re.compile(r"""(?:[A-Za-z][\w-]*)?(?:[.#][\w-]+|\[(?:class|id)\*=["']?[\w-]+["']?\])+""")


class Alternative(NamedTuple):
    """One of the selectors that stand side by side in a CSS selector, and what a page must hold to match it."""

    css: str
    names: frozenset[str]
    """Classes and ids as CSS writes them, tags in lower case."""

    values: tuple[tuple[str, str], ...]
    """What stands in the values of its attributes: attribute and value."""

    simple: bool
    """True where it matches exactly the elements that have all of `names` and `values`, at least one of them no tag."""


# The selectors of all adapters fit many times over: about ten for each portal and family.
@lru_cache(maxsize=4096)
def alternatives(css: str) -> tuple[Alternative, ...]:
    """The alternatives of a CSS selector."""
    parts = css.split(",")
    # A function such as :not(.x) asks for a page without the name; a comma may stand inside of a value.
    if "\\" in css or ":" in css or any(part.count("[") != part.count("]") for part in parts):
        return (Alternative(css, frozenset(), (), False),)
    return tuple(map(_alternative, parts))


def _alternative(css: str) -> Alternative:
    parts = list(_PART.finditer(css))
    names = [part["name"] for part in parts if part["name"]]
    return Alternative(
        css,
        frozenset(name if name[0] in ".#" else name.lower() for name in names),
        tuple((part["attribute"].lower(), part["value"]) for part in parts if part["value"]),
        _SIMPLE.fullmatch(css.strip()) is not None,
    )


@lru_cache(maxsize=4096)
def translate(css: str) -> str:
    """The CSS selector `css` as an XPath that searches below an element.

    Raises:
        cssselect.SelectorError: It is none.
    """
    # cssselect is only needed where an adapter is at work.
    from cssselect import HTMLTranslator  # noqa: PLC0415

    return HTMLTranslator().css_to_xpath(css, prefix="descendant-or-self::")


@lru_cache(maxsize=4096)
def compile_xpath(path: str) -> etree.XPath:
    """The compiled XPath `path`; strings that it finds do not keep the page in memory.

    Raises:
        lxml.etree.XPathSyntaxError: It is none.
    """
    return etree.XPath(path, smart_strings=False)
