"""What is measured: each contender by its name, and the process that runs it.

`python benchmarks/contenders.py NAME PAGES` reads pages that `benchmarks/parse.py` wrote, and then answers each line of its input
with the seconds of processor time for each page. A library of its own process disturbs no other by what it keeps or loads.
"""

from __future__ import annotations

import contextlib
import json
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Sample(NamedTuple):
    """One page in the forms that it is measured in."""

    data: bytes
    """In UTF-8, so that nobody's guess of an encoding is measured."""

    url: str | None
    text: str
    """What it shows, as a page saved as text."""

    damaged: str
    """The same as the mirror damages it; empty where the simulator is not to be had."""


STATUS = Path("/proc/self/status")

Run = Callable[[Sample], object]


def bare() -> Run:
    """What everything else is measured by: lxml makes the tree."""
    from lxml import etree

    return lambda sample: etree.fromstring(sample.data, etree.HTMLParser(encoding="utf-8", huge_tree=True))


def chosen() -> Run:
    """`govnews.parse`, the registry choosing."""
    import govnews

    return lambda sample: govnews.parse(sample.data, sample.url)


def standard() -> Run:
    """`govnews.parse` with the standard adapter."""
    import govnews

    return lambda sample: govnews.parse(sample.data, sample.url, adapter="standard")


def text() -> Run:
    """`govnews.parse` of the page saved as text."""
    import govnews

    return lambda sample: govnews.parse(sample.text, sample.url)


def damaged() -> Run:
    """`govnews.parse` of the same, damaged."""
    import govnews

    return lambda sample: govnews.parse(sample.damaged, sample.url)


def look() -> Run:
    """The look for corruption alone, on what a clean page shows."""
    from govnews.mojibake import is_suspect
    from govnews.page import Page

    shown: dict[bytes, str] = {}

    def run(sample: Sample) -> object:
        return is_suspect(shown[sample.data])

    def prepared(sample: Sample) -> object:
        if sample.data not in shown:
            shown[sample.data] = Page(sample.data.decode(), sample.url).shown()
        return run(sample)

    return prepared


def trafilatura() -> Run:
    """Its text and metadata."""
    import trafilatura

    return lambda sample: trafilatura.bare_extraction(sample.data.decode(), url=sample.url, with_metadata=True)


def gne() -> Run:
    """Its general extractor for news."""
    from gne import GeneralNewsExtractor

    extractor = GeneralNewsExtractor()
    return lambda sample: extractor.extract(sample.data.decode())


def resiliparse() -> Run:
    """Its main text, which is all it gives."""
    from resiliparse.extract.html2text import extract_plain_text

    return lambda sample: extract_plain_text(sample.data.decode(), main_content=True)


def readability() -> Run:
    """Title and main text."""
    from readability import Document

    def run(sample: Sample) -> object:
        document = Document(sample.data.decode())
        return document.title(), document.summary()

    return run


def turbohtml() -> Run:
    """Its article, and its search for the date, without which it has only that of a meta."""
    import turbohtml
    from turbohtml.extract import dates

    return lambda sample: (turbohtml.parse(sample.data).article(), dates(sample.data.decode()))


OWN: dict[str, Callable[[], Run]] = {
    "bare": bare,
    "chosen": chosen,
    "standard": standard,
    "text": text,
    "damaged": damaged,
    "look": look,
}
PEERS: dict[str, Callable[[], Run]] = {
    "trafilatura": trafilatura,
    "gne": gne,
    "resiliparse": resiliparse,
    "readability": readability,
    "turbohtml": turbohtml,
}


def timed(run: Run, sample: Sample) -> float:
    """Seconds of processor time. What refuses a page is charged for the time to say so."""
    start = time.process_time()
    with contextlib.suppress(Exception):
        run(sample)
    return time.process_time() - start


def peak() -> int:
    """The most memory that this process has had since `forget_peak`, in KiB; 0 where the system does not tell."""
    if not STATUS.exists():
        return 0
    return next(int(line.split()[1]) for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))


def forget_peak() -> None:
    """Start counting again."""
    if STATUS.exists():
        STATUS.with_name("clear_refs").write_text("5")


def main() -> None:
    """Answer round after round."""
    name, pages = sys.argv[1:]
    samples: list[Sample] = [Sample(*sample) for sample in pickle.loads(Path(pages).read_bytes())]  # noqa: S301 - our own
    run = (OWN | PEERS)[name]()
    # The first page loads what a library loads at its first use.
    timed(run, samples[0])
    forget_peak()
    before = peak()
    largest = max(samples, key=lambda sample: len(sample.data))
    timed(run, largest)
    print(json.dumps({"memory": peak() - before}), flush=True)
    for _ in sys.stdin:
        print(json.dumps([timed(run, sample) for sample in samples]), flush=True)


if __name__ == "__main__":
    main()
