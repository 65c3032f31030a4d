"""CMS families: each knows its own pages by their markup and their addresses, and nobody else's."""

import json
import time
from pathlib import Path

import pytest

from govnews.adapters import Page, Registry

FIXTURES = Path(__file__).parent / "fixtures"
FAMILIES = {adapter.name: adapter for adapter in Registry.default(portals=False) if adapter.signs}
CASES = [(family, path) for family in sorted(FAMILIES) for path in sorted((FIXTURES / family).glob("*/page.html"))]


def page_of(path: Path, *, with_address: bool = True) -> Page:
    url = json.loads((path.parent / "article.json").read_text(encoding="utf-8"))["url"]
    return Page(path.read_text(encoding="utf-8"), url if with_address else None)


def test_the_families_are_those_of_the_portals() -> None:
    known = {"easysite", "govcn", "hanweb", "huilan", "jpaas", "lonsun", "nfcms", "trs", "ucap", "vsb"}
    assert set(FAMILIES) >= known


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_every_family_has_a_page_of_its_own(family: str) -> None:
    assert list((FIXTURES / family).glob("*/page.html"))


@pytest.mark.parametrize(("family", "path"), CASES, ids=lambda value: str(value)[-40:])
def test_a_family_recognises_its_pages_and_no_other_does(family: str, path: Path) -> None:
    page = page_of(path)
    assert [name for name, adapter in FAMILIES.items() if adapter.recognises(page)] == [family]


@pytest.mark.parametrize("path", sorted((FIXTURES / "standard").glob("*/page.html")), ids=lambda path: path.parent.name)
def test_no_family_recognises_a_page_of_none(path: Path) -> None:
    data = path.read_bytes()
    page = Page(data.decode("utf-8" if b"utf-8" in data else "gbk"))
    assert [name for name, adapter in FAMILIES.items() if adapter.recognises(page)] == []


def test_a_family_names_no_host() -> None:
    assert [name for name, adapter in FAMILIES.items() if adapter.hosts or adapter.site_codes] == []


def test_asking_every_family_costs_less_than_two_trees() -> None:
    source = "<html><body>" + "<div class='nav'><a href='/a'>要闻</a></div>" * 3_000 + "</body></html>"

    def seconds() -> tuple[float, float]:
        start = time.process_time()
        page = Page(source)
        assert page.lines
        built = time.process_time()
        for family in FAMILIES.values():
            family.recognises(page)
        return built - start, time.process_time() - built

    costs = [seconds() for _ in range(5)]
    assert min(asked for _, asked in costs) < 2 * min(built for built, _ in costs)
