"""What `govnews.parse` costs, as a ratio to a bare lxml parse of the same pages in the same run.

    python benchmarks/parse.py [--rounds N] [--peers] [--stages] [--json FILE] [FOLDER ...]

Without a folder it reads the articles of ../shared/corpus where they are, else the pages of tests/fixtures. Each contender has a
process of its own, and the rounds take turns, so that a machine that slows down slows all of them. A ratio of 4 means that a page
costs four times what lxml needs to build its tree. Ratios, not seconds, can be compared between machines.
"""

from __future__ import annotations

import argparse
import json
import pickle
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import stages
from contenders import OWN, PEERS, Sample

from govnews import decoding
from govnews.adapters import Page, Registry

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
TITLES = {
    "bare": "bare lxml parse",
    "chosen": "parse, the registry choosing",
    "standard": "parse, standard adapter",
    "text": "parse of the text alone",
    "damaged": "parse of that text, damaged",
    "look": "look for corruption",
}


def pages_in(folders: list[Path]) -> list[tuple[bytes, str | None]]:
    """The pages of the folders, or the government articles of the corpus, each with its address."""
    if folders or not CORPUS.is_dir():
        folders = folders or [ROOT / "tests" / "fixtures"]
        return [(path.read_bytes(), None) for folder in folders for path in sorted(folder.rglob("*.html"))]
    rows = map(json.loads, filter(str.strip, (CORPUS / "gold.jsonl").read_text(encoding="utf-8").splitlines()))
    articles = [row for row in rows if row.get("kind", "article") == "article" and row.get("set") == "gov"]
    return [((CORPUS / "pages" / row["file"]).read_bytes(), row.get("url")) for row in articles]


def sample_of(raw: bytes, url: str | None) -> Sample:
    """A page in all its forms."""
    source = decoding.decode(raw).text
    text = "\n".join(line.text.strip() for line in Page(source, url).lines)
    return Sample(source.encode(), url, text, damage(text))


def damage(text: str) -> str:
    """The text as the mirror damages it; empty without opencc."""
    if not find_spec("opencc"):
        return ""
    sys.path.insert(0, str(ROOT / "tests" / "mojibake"))
    import simulator

    return str(simulator.corrupt(text).text)


class Contender:
    """One of them in its process."""

    def __init__(self, name: str, pages: str) -> None:
        command = [sys.executable, str(Path(__file__).with_name("contenders.py")), name, pages]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.rounds: list[list[float]] = []
        self.memory: int = self._answer()["memory"]

    def round(self) -> None:
        """Run all pages once more."""
        assert self._process.stdin is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        self.rounds.append(self._answer())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def ratios(self, other: Contender) -> list[float]:
        """For each page the median over the rounds of its cost against another's."""
        pairs = [
            [own / base for own, base in zip(mine, theirs, strict=True)]
            for mine, theirs in zip(self.rounds, other.rounds, strict=True)
        ]
        return [statistics.median(page) for page in zip(*pairs, strict=True)]


def measure(names: list[str], samples: list[Sample], rounds: int) -> dict[str, Contender]:
    """Let the contenders take turns."""
    with tempfile.NamedTemporaryFile(suffix=".pickle") as file:
        file.write(pickle.dumps([tuple(sample) for sample in samples]))
        file.flush()
        contenders = {name: Contender(name, file.name) for name in names}
        for _ in range(rounds):
            for contender in contenders.values():
                contender.round()
        for contender in contenders.values():
            contender.close()
    return contenders


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure what govnews.parse costs.")
    parser.add_argument("folders", nargs="*", type=Path, help="where pages are")
    parser.add_argument("--rounds", type=int, default=7, help="how often each page is parsed by each contender")
    parser.add_argument(
        "--peers", action="store_true", help="measure other libraries too, as far as they are installed"
    )
    parser.add_argument("--stages", action="store_true", help="print what each step of parse costs, too")
    parser.add_argument("--json", type=Path, help="where to write the results")
    arguments = parser.parse_args()
    samples = [sample_of(*page) for page in pages_in(arguments.folders)]
    names = [name for name in OWN if name != "damaged" or samples[0].damaged]
    names += [name for name in PEERS if arguments.peers and find_spec(name)]
    contenders = measure(names, samples, arguments.rounds)
    registry = Registry.default()
    adapters = Counter(registry.choose(Page(sample.data.decode(), sample.url)).name for sample in samples)
    size = sum(len(sample.data) for sample in samples) / len(samples)
    seconds = statistics.mean(map(statistics.median, zip(*contenders["bare"].rounds, strict=True)))
    print(
        f"{len(samples)} pages of {size / 1e3:.0f} KB; bare lxml parse {1e3 * seconds:.2f} ms; {arguments.rounds} rounds"
    )
    print("read by", ", ".join(f"{name} {count}" for name, count in adapters.most_common()))
    results: dict[str, dict[str, float]] = {}
    print(f"{'ratio to the bare lxml parse':32} {'median':>7} {'quartiles':>15}   {'memory over it':>14}")
    for name, contender in contenders.items():
        low, middle, high = statistics.quantiles(contender.ratios(contenders["bare"]), n=4)
        memory = contender.memory / max(contenders["bare"].memory, 1)
        results[name] = {"median": middle, "low": low, "high": high, "memory": memory}
        title = TITLES.get(name, name)
        print(f"{title:32} {middle:7.2f} {low:7.2f} {high:7.2f}   {memory:14.2f}")
    if "damaged" in contenders:
        ratio = statistics.median(contenders["damaged"].ratios(contenders["text"]))
        results["damaged"]["to clean"] = ratio
        print(f"a damaged text costs {ratio:.1f} times the clean one")
    if arguments.json:
        found = {"pages": len(samples), "bytes": size, "adapters": dict(adapters), "ratios": results}
        arguments.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    if arguments.stages:
        stages.report([sample.data for sample in samples])


if __name__ == "__main__":
    main()
