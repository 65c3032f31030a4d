"""Whatever the mirror does to a text, the repair undoes it or says where it could not; and it never makes things up."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mojibake import apply, plan, repair
from invented import PARAGRAPHS
from simulator import LIST, corrupt

pytest.importorskip("opencc", reason="the simulator converts to traditional characters with opencc")

CERTAINTIES = st.sampled_from(["exact", "likely", "guess"])
PAGES = st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=8, unique=True).map("\n".join)
# From the first five of the list to all of it: the pages of the mirror differ in how far down it they go.
LISTS = st.integers(5, len(LIST)).map(lambda length: LIST[:length])


@st.composite
def damaged_pages(draw: st.DrawFn) -> str:
    page = draw(PAGES)
    options = {name: draw(st.booleans()) for name in ("cut", "keep_private", "fold")}
    return corrupt(page, draw(LISTS), **options).text


@given(page=PAGES, notes=LISTS)
def test_notes_alone_are_undone_to_the_character(page: str, notes: Any) -> None:
    damage = corrupt(page, notes)
    if damage.destroyed or repair(damage.text).text is damage.text:
        return  # bytes are lost, or so few characters were annotated that nothing proves the mirror
    assert repair(damage.text, certainty="guess").text == page


@given(page=PAGES, notes=LISTS, cut=st.booleans(), keep=st.booleans())
def test_what_is_exact_is_right(page: str, notes: Any, cut: bool, keep: bool) -> None:
    """Every stretch that the exact repair put in step stands in the original."""
    damage = corrupt(page, notes, cut=cut, keep_private=keep)
    original = corrupt(page, ()).text
    for step in plan(damage.text).steps:
        if step.kind == "mirror-break":
            assert step.after in original


@given(text=damaged_pages(), certainty=CERTAINTIES)
def test_a_second_repair_changes_nothing(text: str, certainty: Any) -> None:
    once = repair(text, certainty=certainty).text
    assert repair(once, certainty=certainty).text is once


@given(text=damaged_pages(), certainty=CERTAINTIES)
def test_the_plan_replayed_is_the_repair(text: str, certainty: Any) -> None:
    assert apply(plan(text, certainty=certainty), text) == repair(text, certainty=certainty).text


@given(text=damaged_pages())
def test_a_surer_repair_leaves_more_alone(text: str) -> None:
    left = [len(repair(text, certainty=certainty).suspicions) for certainty in ("exact", "likely", "guess")]
    assert left == sorted(left, reverse=True)


SCRAPS = "(fā) ?zhǔn) ?shù) (guó) (guo)(guo) 國 發 鏈 剿季S F(xiàn) ?！ ?， ?? \ue123".split()


@given(st.lists(st.sampled_from([*SCRAPS, *"當地著乾，。、)(?SW€<\n a1"]), max_size=60).map("".join), CERTAINTIES)
def test_no_text_is_too_broken(text: str, certainty: Any) -> None:
    """Nothing raises, the plan replays, and a second repair changes nothing, however the scraps of damage lie."""
    repaired = repair(text, certainty=certainty)
    assert apply(plan(text, certainty=certainty), text) == repaired.text
    assert repair(repaired.text, certainty=certainty).text == repaired.text


@given(st.text(), CERTAINTIES)
def test_any_text_can_be_asked(text: str, certainty: Any) -> None:
    assert repair(text, certainty=certainty).text == apply(plan(text, certainty=certainty), text)
