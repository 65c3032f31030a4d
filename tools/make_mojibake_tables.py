"""Make the tables of `govnews.mojibake` from well-kept packages; `--check` says whether the committed ones are the same.

    python tools/make_mojibake_tables.py [--check]

It needs the packages of the dependency group `tables`:

- opencc (Apache License 2.0): which traditional character stands for which simplified one
- pypinyin (MIT): the readings of each character
- jieba (MIT): which words there are, and how often each occurs

Nothing else is needed to use the tables. The notice beside them names the three licences.
"""

from __future__ import annotations

import argparse
import itertools
import math
import sys
from collections import defaultdict
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import opencc
import pypinyin

FOLDER = Path(__file__).resolve().parent.parent / "src" / "govnews" / "mojibake" / "tables"

# The mirror's converter leaves the simplified forms of these alone, so where one of them stands in its pages it stood in the
# original: 乾隆, 樊於期, 宫商角徵羽.
NEVER_MADE = "乾於徵"

# Traditional characters of the norm of Taiwan that OpenCC's way back leaves out.
WAY_BACK = {"痺": "痹", "暱": "昵", "簷": "檐"}

# Simplified characters that OpenCC lists as traditional ones in their own right; which of them the mirror replaces is known of
# few.
ALSO_TRADITIONAL = (
    "熏淀郁适雇采里辟荐胜苹虫跖腊腌范蚝蝎蜡膻准几凶厂厘划占台叶吁吃后帘岩岳党夸咨咸尸唇干广征确种筑皂挂涂涌杠杰极游据斗愿"
    "朴柜万丑丰伙于云亘仆价余佣"
)
SEEN_REPLACED = "着症准台复广杆"

# The rarest word that is kept, by its length, and the coarseness of the frequencies: e to the power of a half.
RAREST = {1: 3, 2: 10, 3: 10, 4: 50}
STEPS_PER_E = 2


def gbk_han() -> list[str]:
    """The Han characters of GBK, in the order of their codes."""
    pairs = itertools.product(range(0x81, 0xFF), [*range(0x40, 0x7F), *range(0x80, 0xFF)])
    decoded = (bytes(pair).decode("gbk", errors="ignore") for pair in pairs)
    return [character for character in decoded if "\u4e00" <= character <= "\u9fff"]


def is_gb2312(character: str) -> bool:
    """Whether the older and smaller set has it: what simplified text is written in."""
    return bool(character.encode("gb2312", errors="ignore"))


def traditional(characters: list[str]) -> dict[str, str]:
    """The simplified character for each traditional one.

    What exactly one simplified character turns into goes back to that one; the rest as OpenCC has it.
    """
    to_simplified = opencc.OpenCC("t2s")
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for norm in opencc.OpenCC("s2t"), opencc.OpenCC("s2tw"):
        for character in characters:
            made = norm.convert(character)
            if made != character:
                sources[made].add(character)
    table = {}
    for character in characters:
        simplified = WAY_BACK.get(character) or to_simplified.convert(character)
        if simplified == character or simplified not in characters or character in NEVER_MADE:
            continue
        only = sources[character]
        table[character] = next(iter(only)) if len(only) == 1 else simplified
    return table


def replaced(characters: list[str]) -> list[str]:
    """The simplified characters that the mirror always replaces, so that none can stand in its pages."""
    to_simplified = opencc.OpenCC("t2s")
    # OpenCC's own norm replaces 床 and 群 as well; the mirror and the norm of Taiwan do not.
    norms = opencc.OpenCC("s2t"), opencc.OpenCC("s2tw")
    return [
        character
        for character in characters
        if character in SEEN_REPLACED
        or (
            character == to_simplified.convert(character)
            and all(norm.convert(character) != character for norm in norms)
            and character not in ALSO_TRADITIONAL
        )
    ]


def readings(characters: list[str]) -> dict[str, str]:
    """The characters of each reading, with its tone mark."""
    table: defaultdict[str, str] = defaultdict(str)
    for character in characters:
        for reading in pypinyin.pinyin(character, heteronym=True)[0]:
            if reading != character:
                table[reading] += character
    return dict(sorted(table.items()))


def words() -> dict[str, int]:
    """The words of simplified Chinese, with the number of times that each was counted."""
    # jieba's own modules warn on a new Python, so none is imported.
    spec = find_spec("jieba")
    path = Path(str(spec and spec.origin)).parent / "dict.txt"
    counted = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        if int(count) >= RAREST.get(len(word), math.inf) and all(map(is_gb2312, word)):
            counted[word] = int(count)
    return counted


def texts() -> dict[str, str]:
    """The text of each table, by the name of its file."""
    characters = gbk_han()
    table = traditional(characters)
    counted = words()
    by_simplified: defaultdict[str, str] = defaultdict(str)
    for character, simplified in table.items():
        by_simplified[simplified] += character
    buckets: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in counted.items():
        buckets[round(math.log(count) * STEPS_PER_E)].append(word)
    wanted = [character for character in characters if is_gb2312(character) or character in table]
    return {
        "traditional.txt": "".join(f"{simplified} {made}\n" for simplified, made in sorted(by_simplified.items())),
        "replaced.txt": "".join(replaced(characters)) + "\n",
        "readings.txt": "".join(f"{reading} {found}\n" for reading, found in readings(wanted).items()),
        "words.txt": "".join(f"{step} {' '.join(sorted(found))}\n" for step, found in sorted(buckets.items())),
    }


def main() -> int:
    """Write the tables, or compare them with what is committed."""
    parser = argparse.ArgumentParser(description="Make the tables of govnews.mojibake.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a committed table differs")
    arguments = parser.parse_args()
    stale = []
    for name, text in texts().items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not arguments.check:
                path.write_text(text, encoding="utf-8", newline="\n")
    made_from = ", ".join(f"{name} {version(name)}" for name in ("opencc", "pypinyin", "jieba"))
    sys.stdout.write(f"{'different' if arguments.check else 'written'}: {', '.join(stale) or 'none'} ({made_from})\n")
    return int(arguments.check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
