"""A pipeline calls `parse` a million times in one process, and nothing adds up."""

import contextlib
import gc
import os
from pathlib import Path

import pytest

import govnews

STATM = Path("/proc/self/statm")
# Small ones, so that many can be read: an article of each kind, and what is none.
PAGES = (
    "<meta name='PubDate' content='2025-06-18'><h1>全省春耕</h1><div id='zoom'><p>各地抢抓农时。</p></div>".encode(),
    "全省春耕全面展开\n2025-06-18 来源：云州日报\n各地抢抓农时，田间一派繁忙景象。".encode(),
    b"<script>location.href = '/index.html'</script>",
)
CALLS = 20_000
# Pages of memory come and go; what 20,000 leaks of the smallest object would cost is ten times as much.
MOST_GROWTH = 4 << 20


def resident() -> int:
    gc.collect()
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not STATM.exists(), reason="only Linux tells a process how much memory it has")
def test_memory_does_not_grow_with_the_number_of_pages() -> None:
    def parse(calls: int) -> None:
        for number in range(calls):
            with contextlib.suppress(govnews.NotAnArticle):
                govnews.parse(PAGES[number % len(PAGES)], f"https://www.yunzhou.gov.cn/c/{number}.html")

    parse(1_000)
    before = resident()
    parse(CALLS)
    assert resident() - before < MOST_GROWTH
