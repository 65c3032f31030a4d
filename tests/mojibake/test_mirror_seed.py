"""The page that started it, where it lies beside the repository."""

import re
from pathlib import Path

import pytest

from govnews.mojibake import apply, plan, repair
from simulator import LIST, corrupt

SEED = Path(__file__).parents[3] / "shared" / "seed"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed page is no part of the repository: ../shared/seed")


@pytest.fixture
def page() -> str:
    return (SEED / "page.txt").read_text(encoding="utf-8")


@pytest.fixture
def published() -> str:
    return (SEED / "as_published.txt").read_text(encoding="utf-8")


def test_it_is_repaired_to_the_character(page: str, published: str) -> None:
    repaired = repair(page)
    assert repaired.text == published
    assert repaired.suspicions == ()
    assert apply(plan(page), page) == published


def test_its_one_break_is_a_step_of_its_own(page: str) -> None:
    assert [(step.before, step.after) for step in plan(page).steps if step.kind == "mirror-break"] == [
        ("?zhǔn)剿季S", "式思維")
    ]


@pytest.mark.parametrize("certainty", ["exact", "likely", "guess"])
def test_as_published_it_is_clean(published: str, certainty: str) -> None:
    assert repair(published, certainty=certainty).text is published  # type: ignore[arg-type]


def test_the_simulator_makes_the_page_byte_for_byte(page: str, published: str) -> None:
    """With the characters that this page annotates; their order is the list's."""
    pytest.importorskip("opencc", reason="the simulator converts to traditional characters with opencc")
    noted = {*re.findall(r"(.)\(", page), "準"}
    # What GBK lacks stands in the page's source as an entity.
    damage = corrupt(published.replace("\xa0", "&nbsp;"), [entry for entry in LIST if entry[0] in noted])
    assert damage.text.replace("&nbsp;", "\xa0") == page
