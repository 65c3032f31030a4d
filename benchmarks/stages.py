"""What each step of `govnews.parse` costs: benchmarks/parse.py --stages."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from lxml import etree

from govnews import decoding
from govnews.adapters import Page, Registry
from govnews.kinds import kind_of
from govnews.mojibake import is_suspect
from govnews.reading import Reading, read

ROUNDS = 7
T = TypeVar("T")


def report(pages: list[bytes]) -> None:
    """Print the best of some rounds for each step, as a ratio to the bare parse."""
    registry = Registry.default()
    times: dict[str, list[float]] = defaultdict(lambda: [float("inf")] * len(pages))

    def timed(step: str, index: int, run: Callable[[], T]) -> T:
        start = time.process_time()
        result = run()
        times[step][index] = min(times[step][index], time.process_time() - start)
        return result

    for _ in range(ROUNDS):
        for index, data in enumerate(pages):
            timed("bare", index, lambda data=data: etree.fromstring(data, etree.HTMLParser(encoding="utf-8")))
            # The allocator sorts what a tree leaves behind when it is next asked for a large block: that is no cost of ours.
            bytearray(1 << 16)
            timed("encoding", index, lambda data=data: decoding.is_plain_utf_8(data))
            page = timed("tree", index, lambda data=data: Page(data))
            timed("lines", index, lambda page=page: page.lines)
            timed("look for corruption", index, lambda page=page: is_suspect(page.shown()))
            timed("facts", index, lambda page=page: page.facts)
            timed("kind", index, lambda page=page: kind_of(page))
            adapter = timed("choice of adapter", index, lambda page=page: registry.choose(page))
            reading = Reading(page, adapter)
            timed("title", index, reading.title)
            timed("text", index, reading.body)
            for field in ("published", "source", "breadcrumbs"):
                timed(field, index, lambda field=field, reading=reading: reading.value(field))
            timed("attachments", index, reading.attachments)
            timed("document", index, reading.document)
            timed("all fields", index, lambda page=page, adapter=adapter: read(page, adapter))
    total = sum(times["bare"])
    print(f"{'step':32} {'of all':>7} {'median of pages':>16}")
    for step, costs in times.items():
        median = statistics.median(own / bare for own, bare in zip(costs, times["bare"], strict=True))
        print(f"{step:32} {sum(costs) / total:7.2f} {median:16.2f}")
