"""Which adapter reads a page: by its host, by its site identification code, by its markup, else the standard one."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from govnews.adapters.base import Adapter
from govnews.adapters.standard import STANDARD
from govnews.errors import UnknownAdapter

if TYPE_CHECKING:
    from types import ModuleType

    from govnews.page import Page

ENTRY_POINTS = "govnews.adapters"
"""The entry point group in which other packages name their adapters."""


class Registry:
    """A fixed set of adapters, and the choice among them.

    Args:
        adapters: Sites and families. Of two that name the same host or code, the later one reads it, so that an adapter
            given last replaces one that comes with the library.
    """

    def __init__(self, adapters: Iterable[Adapter]) -> None:
        self._adapters: dict[str, Adapter] = {}
        self._hosts: dict[str, Adapter] = {}
        self._codes: dict[str, Adapter] = {}
        for adapter in (STANDARD, *adapters):
            self._adapters[adapter.name] = adapter
            self._hosts.update(dict.fromkeys((host.lower() for host in adapter.hosts), adapter))
            self._codes.update(dict.fromkeys((code.lower() for code in adapter.site_codes), adapter))
        self._families = [adapter for adapter in self._adapters.values() if adapter.signs]

    @classmethod
    def default(cls, *, portals: bool = True) -> Registry:
        """The adapters that come with the library, and those of installed packages (entry points ``govnews.adapters``).

        Args:
            portals: False leaves the sites' own adapters out, so that every page is read by its family or the standard
                adapter.
        """
        return _default(portals)

    def __iter__(self) -> Iterator[Adapter]:
        return iter(self._adapters.values())

    def __len__(self) -> int:
        return len(self._adapters)

    def named(self, name: str) -> Adapter:
        """The adapter of that name.

        Raises:
            govnews.errors.UnknownAdapter: There is none.
        """
        try:
            return self._adapters[name]
        except KeyError:
            raise UnknownAdapter(name, tuple(self._adapters)) from None

    def choose(self, page: Page) -> Adapter:
        """The adapter that reads `page`. There always is one."""
        return self._by_host(page.host) or self._by_code(page) or self._by_markup(page) or STANDARD

    def _by_host(self, host: str | None) -> Adapter | None:
        while host:
            if adapter := self._hosts.get(host):
                return adapter
            host = host.partition(".")[2]
        return None

    def _by_code(self, page: Page) -> Adapter | None:
        found = (self._codes.get(code.strip().lower()) for code in page.meta("SiteIDCode"))
        return next((adapter for adapter in found if adapter), None)

    def _by_markup(self, page: Page) -> Adapter | None:
        return next((family for family in self._families if family.recognises(page)), None)


@lru_cache(maxsize=2)
def _default(portals: bool) -> Registry:
    from govnews.adapters import families  # noqa: PLC0415 - loaded when first used

    adapters = _in_package(families)
    if portals:
        from govnews.adapters import portals as portals_package  # noqa: PLC0415

        adapters += _in_package(portals_package)
        adapters += _installed()
    return Registry(adapters)


def _in_package(package: ModuleType) -> list[Adapter]:
    # The folder is the list: a new file is a new adapter.
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    return [value for module in modules for value in vars(module).values() if _is_own(value, module)]


def _is_own(value: object, module: ModuleType) -> bool:
    # A portal's module also holds the family it imported; only families define an upper-case name.
    return isinstance(value, Adapter) and value.name == module.__name__.rpartition(".")[2]


def _installed() -> list[Adapter]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - costs 13 ms or more, so not before it is needed

    return [point.load() for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name)]
