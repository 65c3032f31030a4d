"""`Index`: where the classes and ids of a page stand, so that most CSS selectors are answered without a search.

Most selectors of most adapters find nothing on a page. To know that from the names that are on it costs next to nothing, and a
search through the tree a quarter of what it cost to build it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, cast

from govnews.selectors import Alternative, alternatives, compile_xpath, translate

if TYPE_CHECKING:
    from lxml.etree import _Element

# From an attribute to its element is twice as fast as from the elements to those that have the attribute.
_NAMED = {name: compile_xpath(f"descendant-or-self::*/@{name}/..") for name in ("class", "id")}


class Values:
    """The elements of a page by their classes and ids; what hides some of them is among these, so the walk over it asks here.

    Args:
        root: The page's ``html`` element.
    """

    def __init__(self, root: _Element) -> None:
        self.by_name: dict[str, dict[str, list[_Element]]] = {name: _by_value(root, name) for name in _NAMED}
        self.classes: frozenset[str] = frozenset(" ".join(self.by_name["class"]).split())

    def of_class(self, name: str) -> set[_Element]:
        """The elements that have the class."""
        if name not in self.classes:
            return set()
        values = self.by_name["class"]
        return {element for value in values if name in value.split() for element in values[value]}


class Index:
    """The names of a page.

    Args:
        root: Its ``html`` element.
        values: Its elements by their classes and ids.
        tags: The names of its elements.
        data: Its source.
    """

    def __init__(self, root: _Element, values: Values, tags: Iterable[str], data: bytes) -> None:
        self._root = root
        self._data = data
        self._of_class = values.of_class
        self._values = values.by_name
        self._names = {*tags, *map(".".__add__, values.classes), *map("#".__add__, self._values["id"])}

    def select(self, css: str, within: _Element | None = None) -> list[_Element]:
        """The elements that match the CSS selector, in the page's order."""
        possible = [one for one in alternatives(css) if self._may_match(one)]
        if not possible:
            return []
        if within is None and all(one.simple for one in possible):
            return self._in_order(element for one in possible for element in self._matching(one))
        path = compile_xpath(translate(",".join(one.css for one in possible)))
        return cast("list[_Element]", path(self._root if within is None else within))

    def _may_match(self, selector: Alternative) -> bool:
        return selector.names <= self._names and (not selector.values or all(map(self._has, selector.values)))

    def _has(self, part: tuple[str, str]) -> bool:
        attribute, value = part
        if attribute in self._values:
            return any(value in name for name in self._values[attribute])
        return value.encode() in self._data

    def _matching(self, selector: Alternative) -> set[_Element]:
        tags = [name for name in selector.names if name[0] not in ".#"]
        found = [self._named(name) for name in selector.names if name not in tags]
        found += [self._containing(*part) for part in selector.values]
        return {element for element in set.intersection(*found) if not tags or element.tag in tags}

    def _named(self, name: str) -> set[_Element]:
        if name[0] == "#":
            return set(self._values["id"][name[1:]])
        return self._of_class(name[1:])

    def _containing(self, attribute: str, part: str) -> set[_Element]:
        values = self._values[attribute]
        return {element for value in values if part in value for element in values[value]}

    def _in_order(self, elements: Iterable[_Element]) -> list[_Element]:
        found = list(dict.fromkeys(elements))
        return sorted(found, key=self._places.__getitem__) if len(found) > 1 else found

    @cached_property
    def _places(self) -> dict[_Element, int]:
        return {element: place for place, element in enumerate(self._root.iter())}


def _by_value(root: _Element, attribute: str) -> dict[str, list[_Element]]:
    """The elements by the whole value of their attribute: values repeat a lot."""
    elements: dict[str, list[_Element]] = {}
    for element in cast("list[_Element]", _NAMED[attribute](root)):
        if value := element.get(attribute):
            elements.setdefault(value, []).append(element)
    return elements
