"""What is public: the `__all__` of a few namespaces. It is complete and documented."""

import importlib
import inspect
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

import govnews

NAMESPACES = ("govnews", "govnews.adapters", "govnews.dates", "govnews.mojibake")
API_PAGE = Path(__file__).parent.parent / "docs" / "api.md"


def public_names() -> list[tuple[str, str]]:
    return [(namespace, name) for namespace in NAMESPACES for name in importlib.import_module(namespace).__all__]


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_all_is_sorted_without_twins_and_can_be_seen(namespace: str) -> None:
    module = importlib.import_module(namespace)
    assert list(module.__all__) == sorted(set(module.__all__))
    assert set(module.__all__) <= set(dir(module))


@pytest.mark.parametrize(("namespace", "name"), public_names())
def test_a_public_name_exists_and_is_documented(namespace: str, name: str) -> None:
    value = getattr(importlib.import_module(namespace), name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert inspect.getdoc(value)
    assert re.search(rf"^\.\. auto\w+:: {re.escape(namespace)}\.{name}$", API_PAGE.read_text(encoding="utf-8"), re.M), (
        f"{namespace}.{name} is missing from docs/api.md"
    )


def test_the_api_page_shows_public_names_only() -> None:
    """And `Article` once: where a name is public in two places, the page shows the place to import it from."""
    shown = re.findall(r"^\.\. auto\w+:: ([\w.]+)\.(\w+)$", API_PAGE.read_text(encoding="utf-8"), re.M)
    assert set(shown) - set(public_names()) == set()
    assert len(shown) == len(set(shown))


def test_govnews_names_what_a_first_user_needs() -> None:
    assert set(govnews.__all__) >= {"parse", "repair", "Article", "GovnewsError", "NotAnArticle", "PageTooLarge"}


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="pars_"):
        govnews.pars_  # noqa: B018


def test_the_functions_stay_functions_after_their_modules_are_loaded() -> None:
    """A module of the same name would hide the function once it is imported."""
    code = (
        "import govnews; first = govnews.parse, govnews.repair;"
        "import govnews.parsing, govnews.mojibake;"
        "assert (govnews.parse, govnews.repair) == first and all(map(callable, first))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_function_can_be_sent_to_a_worker() -> None:
    assert pickle.loads(pickle.dumps(govnews.parse)) is govnews.parse
