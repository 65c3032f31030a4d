"""The runs of characters that do not belong, and what becomes of them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from govnews.characters import inside
from govnews.mojibake.characters import SIGNS
from govnews.mojibake.proposals import Doubt, Edit, Proposal
from govnews.mojibake.visible import stretches
from govnews.text import has_han

# Radicals of the supplement and the characters they are: Equivalent_Unified_Ideograph of the Unicode Character Database, as
# far as the characters are of the first block, where those in use are.
_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭"
    "⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长"
    "⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)

_NEXT_LINE, _NEXT_LINE_IN_TEXT = "\x85", "\n"
_SPACE, _SPACE_IN_TEXT = "\ue5e5", "\u3000"

_SIGN = re.compile(f"[{SIGNS}]")
_RUN = re.compile(
    f"(?P<control>[{inside('control-character')}]+)|(?P<selector>[{inside('variation-selector')}]+)"
    f"|(?P<radical>[{inside('kangxi-radical')}]+)|(?P<second>[{inside('compatibility-ideograph')}]+)"
    "|(?P<private>[\ue000-\uf8ff]+)"
)
_KINDS = {
    "control": "control-character",
    "selector": "variation-selector",
    "radical": "kangxi-radical",
    "second": "compatibility-ideograph",
    "private": "private-use",
}


def replace(text: str) -> Proposal | None:
    """What replaces the characters that do not belong; None where nothing is to be done.

    Private-use characters are left: who does not know the font cannot know what they were. One inside of Chinese text was a
    character, and is named; any other is the icon of a font.
    """
    if not _SIGN.search(text):
        return None
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    for start, end in stretches(text):
        done = start
        for hit in _SIGN.finditer(text, start, end):
            run = _RUN.match(text, hit.start(), end) if hit.start() >= done else None
            if run is None:
                continue
            done = run.end()
            before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
            name = str(run.lastgroup)
            becomes = _becomes(name, run.group(), before, after)
            if becomes != run.group():
                edits.append(Edit(_KINDS[name], run.start(), run.group(), becomes))
            elif name == "private" and has_han(before) and has_han(after):
                doubts.append(Doubt(_KINDS[name], run.start(), run.group()))
    return Proposal((tuple(edits),), tuple(doubts)) if edits or doubts else None


def _becomes(name: str, run: str, before: str, after: str) -> str:
    if name == "control":
        # Beside a letter of Latin-1 they are what is left of characters, and whoever repairs those needs them.
        damaged = any("\xa0" <= character <= "\xff" for character in (before, after))
        return run if damaged else _NEXT_LINE_IN_TEXT if _NEXT_LINE in run else ""
    if name == "selector":
        return "" if has_han(before) else run
    if name == "radical":
        # A radical that stands alone is what the text is about.
        return run.translate(_radicals()) if has_han(before) or has_han(after) else run
    if name == "second":
        return unicodedata.normalize("NFC", run)
    return run.replace(_SPACE, _SPACE_IN_TEXT)


@cache
def _radicals() -> dict[int, str]:
    kangxi = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    pairs = zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)
    return kangxi | {ord(radical): character for radical, character in pairs}
