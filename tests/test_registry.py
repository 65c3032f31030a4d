"""Which adapter reads a page."""

import pytest

from govnews import UnknownAdapter
from govnews.adapters import Adapter, Page, Registry, css
from govnews.adapters.families.trs import TRS
from govnews.adapters.standard import STANDARD

HTML = "<html><body><p>文字</p></body></html>"
TRS_HTML = '<html><body><div class="TRS_Editor"><p>文字</p></div></body></html>'

PORTAL = Adapter(name="yunzhou", family=TRS, hosts=("yunzhou.gov.cn", "www.yunzhou.cn"), site_codes=("9900000001",))
BUREAU = Adapter(name="tjj", hosts=("tjj.yunzhou.gov.cn",))


def chosen(html: str, url: str | None = None, *, registry: Registry | None = None) -> str:
    return (registry or Registry([TRS, PORTAL, BUREAU])).choose(Page(html, url)).name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://www.yunzhou.gov.cn/a.html", "yunzhou"),
        ("https://yunzhou.gov.cn:8080/a.html", "yunzhou"),
        ("http://WWW.YUNZHOU.CN/", "yunzhou"),
        # The nearest name wins.
        ("http://tjj.yunzhou.gov.cn/a.html", "tjj"),
        ("http://a.tjj.yunzhou.gov.cn/a.html", "tjj"),
        ("http://notyunzhou.gov.cn/", "standard"),
        ("http://[::1/", "standard"),
        (None, "standard"),
    ],
)
def test_the_host_chooses_first(url: str | None, name: str) -> None:
    assert chosen(HTML, url) == name


def test_then_the_site_identification_code() -> None:
    assert chosen(HTML.replace("<body>", '<meta name="SiteIDCode" content="9900000001"><body>')) == "yunzhou"


def test_then_the_markup_of_a_family() -> None:
    assert chosen(TRS_HTML) == "trs"
    assert chosen(HTML, "http://a.gov.cn/202506/t20250618_12.html") == "trs"


def test_of_two_with_one_host_the_later_reads_it() -> None:
    own = Adapter(name="mine", hosts=("www.yunzhou.gov.cn",))
    assert chosen(HTML, "http://www.yunzhou.gov.cn/", registry=Registry([PORTAL, own])) == "mine"


def test_the_standard_adapter_is_always_there() -> None:
    assert [adapter.name for adapter in Registry([])] == ["standard"]
    assert Registry([]).named("standard") is STANDARD


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnknownAdapter, match=r"no adapter is named 'nowhere'; there are standard, trs"):
        Registry([TRS]).named("nowhere")


def test_the_adapters_of_the_library_are_found_by_walking_their_folders() -> None:
    names = {adapter.name for adapter in Registry.default()}
    assert names >= {"standard", "trs", "shanxi"}
    assert "shanxi" not in {adapter.name for adapter in Registry.default(portals=False)}


def test_every_adapter_of_the_library_has_a_name_of_its_own_and_hosts_of_its_own() -> None:
    adapters = list(Registry.default())
    hosts = [host for adapter in adapters for host in adapter.hosts]
    assert len({adapter.name for adapter in adapters}) == len(adapters)
    assert len(set(hosts)) == len(hosts)


def test_an_adapter_inherits_the_rules_of_its_family_behind_its_own() -> None:
    own = css(".xl-text")
    adapter = Adapter(name="x", family=TRS, body=(own,))
    assert adapter.rules_for("body") == (own, *TRS.body)


def test_a_misspelt_field_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="titel"):
        Adapter(name="x", titel=(css("h1"),))  # type: ignore[call-arg]
