"""White space, width and script of Chinese text: str to str, and nothing about pages."""

from __future__ import annotations

import re
from typing import Literal

from govnews.characters import inside

# Characters that take no room and carry no meaning in running Chinese text; str.split() does not count them as space.
_INVISIBLE = re.compile(f"[{inside('invisible')}]")

# Two ranges: a third makes `re` build a table of all 65,536 characters for each class that holds it, a millisecond each.
HAN = "\u3007\u3400-\u9fff"
"""The inside of a regular expression's character class for Chinese characters of the basic plane."""

_HAN = re.compile(f"[{HAN}]")

# Characters that only one of the two scripts uses, the most frequent ones of government text. Both sides have the same
# length; characters that simplified text also keeps in another word (后, 里, 干, 系) are left out.
_SIMPLIFIED = re.compile(
    "[这国来时个们为会发对说经业务关于进动产机开实现与问题设区县应战长门资环项农党总强办员级规际济结调]"
)
_TRADITIONAL = re.compile(
    "[這國來時個們為會發對說經業務關於進動產機開實現與問題設區縣應戰長門資環項農黨總強辦員級規際濟結調]"
)

_SENTENCE = 16
# How many characters of a text are looked at to tell its script.
_ENOUGH = 1000


def fold(text: str) -> str:
    """`text` with every run of white space as one space, none at the ends, and no invisible characters.

    White space includes the ideographic space U+3000 and the no-break space.
    """
    folded = " ".join(text.split())
    # None of the invisible characters counts as printable, and to ask that costs a third of a search for them.
    return folded if folded.isprintable() else " ".join(_INVISIBLE.sub("", folded).split())


def squeeze(text: str) -> str:
    """`text` without any white space or invisible characters: for comparing, never for showing."""
    squeezed = "".join(text.split())
    return squeezed if squeezed.isprintable() else _INVISIBLE.sub("", squeezed)


def has_han(text: str) -> bool:
    """True where `text` has a Chinese character."""
    return _HAN.search(text) is not None


def is_sentence(word: str) -> bool:
    """True for a line, its white space left out, that is running text: as long as a sentence, and closed like one."""
    return len(word) >= _SENTENCE and word.endswith("。")


def script_of(text: str) -> Literal["Hans", "Hant"] | None:
    """The script of `text` as ISO 15924 names it: ``Hans``, ``Hant``, or None where nothing tells.

    It counts characters that only one script uses; a quotation in the other script does not change the answer.
    """
    text = text[:_ENOUGH]
    simplified = len(_SIMPLIFIED.findall(text))
    traditional = len(_TRADITIONAL.findall(text))
    if simplified == traditional:
        return None
    return "Hans" if simplified > traditional else "Hant"
