"""The page that started the library: a page of the Shanxi portal that reached us as corrupted text.

The page is no part of the project; where it does not lie beside the checkout, these tests are skipped.
"""

import json
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import govnews

SEED = Path(__file__).parent.parent.parent / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed page is not here (../shared/seed)")


def corrupted() -> bytes:
    return (SEED / "page.txt").read_bytes()


def as_published() -> str:
    return (SEED / "as_published.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("as_text", [False, True], ids=["bytes", "str"])
def test_the_corrupted_page_is_read_as_if_it_were_whole(as_text: bool) -> None:
    expected = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))
    article = govnews.parse(corrupted().decode() if as_text else corrupted())
    data = article.to_dict()
    for name in ("title", "published", "source", "authors", "editors", "column", "script"):
        assert data[name] == expected[name]
    assert [crumb.name for crumb in article.breadcrumbs] == expected["breadcrumbs"]
    assert [block.kind for block in article.blocks] == ["paragraph"] * expected["paragraphs"]
    assert article.repairs
    assert article.warnings == ()


def test_the_text_is_repaired_to_the_character() -> None:
    assert govnews.repair(corrupted().decode()).text == as_published()


def test_the_page_as_published_needs_no_repair_and_says_the_same() -> None:
    repaired, whole = govnews.parse(corrupted()), govnews.parse(as_published())
    assert whole.repairs == ()
    assert attrs.evolve(repaired, repairs=()) == whole


def test_the_command_line_prints_it_repaired() -> None:
    command = [sys.executable, "-m", "govnews", "repair", str(SEED / "page.txt")]
    assert subprocess.run(command, check=True, capture_output=True).stdout.decode() == as_published()
