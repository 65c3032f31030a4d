"""A page ten times as long takes ten times as long, whatever stands in it."""

import sys
from datetime import datetime

import pytest

from govnews import dates
from timing import seconds

PIECES = [
    *("1", "２", "2025", "年月日", " ", "　", "\u200b", "2025年", "民國", "Jun ", "20", "2025-06-18", "二〇", "2025-"),
    *("号", "T09:", "第", "[", "发布", "星期三", "2025年6月18日（", "18 June 2025 ", "1750209153 ", "民国一百"),
]


def operations(work: str) -> int:
    """How many lines of Python run over a text: a count, which no busy machine changes."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        dates.find(work)
        dates.read(work)
        dates.read(work, reference=datetime(2025, 6, 18))
        dates.in_url(work)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_ten_times_as_long_costs_ten_times_as_much(piece: str) -> None:
    """The lines of Python that run grow no faster than the text."""
    small, large = operations(piece * 1_000), operations(piece * 10_000)
    assert large < 12 * small + 1_000


@pytest.mark.parametrize("piece", PIECES)
def test_a_megabyte_is_read_as_fast_as_its_size_allows(piece: str) -> None:
    """What runs inside the patterns counts no lines, so here it is time: of two sizes in one run."""

    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        return seconds(lambda: (dates.find(text), dates.read(text), dates.in_url(text)))

    assert cost(1_000_000) < 40 * max(cost(100_000), 0.002)
