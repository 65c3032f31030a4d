"""What `govnews.parse` costs, as a ratio to a bare lxml parse of the same pages in the same run.

    python benchmarks/parse.py [FOLDER ...]

Without a folder it reads the pages of tests/fixtures, and those of ../shared/corpus where they are. A ratio of 4 means that a
page costs four times what lxml needs to build its tree. Ratios, not seconds, can be compared between machines.
"""

from __future__ import annotations

import contextlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree

import govnews
from govnews import decoding, mojibake
from govnews.adapters import Page, Registry
from govnews.kinds import kind_of

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5


def pages_in(folders: list[Path]) -> list[bytes]:
    """The pages of the folders, deepest first level included."""
    return [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.html"))]


def bare(data: bytes) -> None:
    """What everything else is measured by: the tree, from characters that are already decoded."""
    etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))


def parse(data: bytes) -> None:
    """The whole of it; a page that is no article costs what it takes to say so."""
    with contextlib.suppress(govnews.NotAnArticle):
        govnews.parse(data)


def best(run: Callable[[bytes], object], pages: list[bytes]) -> list[float]:
    """The best of some rounds for each page, in seconds."""
    times = [float("inf")] * len(pages)
    for _ in range(ROUNDS):
        for index, page in enumerate(pages):
            start = time.perf_counter()
            run(page)
            times[index] = min(times[index], time.perf_counter() - start)
    return times


def main() -> None:
    """Print the table."""
    folders = [Path(name) for name in sys.argv[1:]] or [ROOT / "tests" / "fixtures", ROOT.parent / "shared" / "corpus"]
    raw = pages_in([folder for folder in folders if folder.is_dir()])
    pages = [decoding.decode(data).text.encode() for data in raw]
    parse(pages[0])  # loads adapters and tables
    registry = Registry.default()

    def tree_and_lines(data: bytes) -> None:
        kind_of(Page(data.decode()))

    def choose(data: bytes) -> None:
        registry.choose(Page(data.decode()))

    steps: dict[str, Callable[[bytes], object]] = {
        "decode": decoding.decode,
        "repair": lambda data: mojibake.repair(data.decode()),
        "page, lines, kind": tree_and_lines,
        "page, choice of adapter": choose,
        "parse": parse,
    }
    base = best(bare, pages)
    total = sum(base)
    size = sum(map(len, pages))
    print(f"{len(pages)} pages, {size / 1e6:.1f} MB; bare lxml parse {total * 1e3 / len(pages):.2f} ms a page")
    print(f"{'':26} of all   median of pages")
    for name, run in steps.items():
        times = best(run, pages)
        median = statistics.median(own / bare_time for own, bare_time in zip(times, base, strict=True))
        print(f"{name:26} {sum(times) / total:6.2f}   {median:6.2f}")


if __name__ == "__main__":
    main()
