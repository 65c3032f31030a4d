"""Notes that people write are never stripped: each of the eight kinds, and the one that was made to provoke it."""

import random
import re
from collections.abc import Callable, Iterator

import pytest

from govnews.mojibake import repair
from invented import PARAGRAPHS
from simulator import to_traditional

pytest.importorskip("opencc", reason="traditional text is made with opencc")
pypinyin = pytest.importorskip("pypinyin", reason="the notes are made with pypinyin")

# Names with a character that a newspaper gives the reading of.
NAMES = "单(shàn)县 乐(lào)亭 铅(yán)山 东莞(guǎn) 涪(fú)陵 亳(bó)州 郴(chēn)州 会(kuài)稽".split()


def is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def reading_of(character: str) -> str:
    return str(pypinyin.pinyin(character)[0][0])


def names(text: str) -> str:
    """``单(shàn)县`` and the like before a text, each once more without its note."""
    convert = to_traditional if text == to_traditional(text) else str
    bare = [re.sub(r"\(.*?\)", "", name) for name in NAMES]
    return (
        "".join(f"{convert(noted)}在本省，{convert(name)}有名。" for noted, name in zip(NAMES, bare, strict=True))
        + text
    )


def everything(text: str) -> str:
    """As in a textbook."""
    return "".join(f"{character}({reading_of(character)})" if is_han(character) else character for character in text)


def first_occurrences(share: float, only_traditional: bool = False) -> Callable[[str], str]:
    """A share of the characters, each where it stands for the first time."""

    def note(text: str) -> str:
        generator = random.Random(7)
        seen: set[str] = set()

        def noted() -> Iterator[str]:
            for character in text:
                new = is_han(character) and character not in seen
                seen.add(character)
                simple = only_traditional and character.encode("gb2312", errors="ignore")
                wanted = new and not simple and generator.random() < share
                yield f"{character}({reading_of(character)})" if wanted else character

        return "".join(noted())

    return note


KINDS = {
    "names": names,
    "a textbook": everything,
    "one in twenty": first_occurrences(0.05),
    "one in three": first_occurrences(0.3),
}


@pytest.mark.parametrize("convert", [str, to_traditional], ids=["simplified", "traditional"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("length", [3, 8, len(PARAGRAPHS)])
def test_notes_by_people_stay(kind: str, convert: Callable[[str], str], length: int) -> None:
    for start in range(0, len(PARAGRAPHS), length):
        text = KINDS[kind](convert("\n".join(PARAGRAPHS[start : start + length])))
        assert repair(text, certainty="guess").text is text


@pytest.mark.parametrize("length", [8, len(PARAGRAPHS)])
def test_every_traditional_character_noted_once(length: int) -> None:
    """Nearest to the mirror of all that people do; but the mirror notes a character at every occurrence."""
    for start in range(0, len(PARAGRAPHS), length):
        text = first_occurrences(1.0, only_traditional=True)(
            to_traditional("\n".join(PARAGRAPHS[start : start + length]))
        )
        assert repair(text, certainty="guess").text is text
