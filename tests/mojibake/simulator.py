"""The mirror, forwards: it damages a text exactly as the copying software does.

Written from what is known of that software, not from the repair: it shares no code and no table with `govnews.mojibake`, so
that the one can be the oracle of the other. Its passes, in their order:

1. simplified characters become traditional ones, each by itself;
2. the text becomes bytes of code page 936;
3. for each annotated character in turn, its two bytes are replaced by themselves and its reading in brackets, wherever they
   stand, even across two characters;
4. some pages are cut at the bytes of ！ ，；？, again wherever they stand, and each piece goes on alone;
5. the bytes are read back: what is no pair becomes one question mark for both bytes, a lone first byte at the end of a
   piece becomes one as well, 0x80 is the euro sign, and the user-defined codes become private-use characters.

Corpora add two habits of their own: they drop private-use characters, and they fold full-width punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

# One-to-many simplified characters that the mirror leaves as they are, and those where it differs from OpenCC's s2tw, which
# is used character by character.
LEFT_ALONE = "后于里范制系斗干只面采征余"
OWN_WAY = {"着": "著", "症": "癥", "准": "準", "台": "臺", "复": "復", "广": "廣", "杆": "桿"}

# The characters seen with a note, in the order in which the mirror looks for them, and the one reading that it has for each.
SEEN = (
    "優yōu 創chuàng 區qū 態tài 業yè 發fā 戰zhàn 穩wěn 續xù 聯lián 規guī 鄉xiāng "
    "醫yī 協xié 數shù 現xiàn 產chǎn 經jīng 結jié 調diào 領lǐng 訓xùn 養yǎng 應yīng "
    "驅qū 構gòu 礎chǔ 質zhì 關guān 學xué 內nèi 環huán 細xì 貿mào 紀jì 設shè "
    "當dāng 習xí 標biāo 節jié 統tǒng 轉zhuǎn 務wù 導dǎo 認rèn 復fù 絡luò 網wǎng "
    "據jù 術shù 驗yàn 計jì 項xiàng 實shí 嚴yán 擔dān 責zé 藍lán 風fēng 機jī "
    "強qiáng 進jìn 達dá 濟jì 個gè 動dòng 時shí 側cè 預yù 運yùn 鎮zhèn 萬wàn "
    "無wú 開kāi 團tuán 隊duì 點diǎn 對duì 長zhǎng 監jiān 險xiǎn 測cè 準zhǔn 價jià "
    "場chǎng 識shí 遠yuǎn 獻xiàn 號hào 國guó 績jī 費fèi 農nóng 級jí 報bào 會huì "
    "頁yè 來lái 書shū 陽yáng 冊cè 範fàn 獨dú 權quán 勢shì 過guò 問wèn 蘊yùn "
    "見jiàn 評píng 語yǔ 沒méi 護hù 簡jiǎn 爭zhēng 競jìng 勵lì 擴kuò 堅jiān 營yíng "
    "衛wèi 詩shī 錯cuò 說shuō 請qǐng 臺tái 稱chēng 滿mǎn 類lèi 專zhuān 話huà 著zhù "
)
LIST: tuple[tuple[str, str], ...] = tuple((entry[0], entry[1:]) for entry in SEEN.split())

SEPARATORS = re.compile(rb"(\xa3[\xa1\xac\xbb\xbf])")


class Damage(NamedTuple):
    """What a text became, and what was lost on the way."""

    text: str
    private: int
    """Pairs that became a private-use character."""

    undefined: int
    """Pairs that became a question mark, both of their bytes lost."""

    swallowed: int
    """Bytes of ASCII that went into a question mark, the brackets of notes left out."""

    cuts: int
    """First bytes lost at the end of a piece."""

    @property
    def destroyed(self) -> int:
        """How often more was lost than a byte that its neighbours tell."""
        return self.undefined + self.swallowed


@cache
def _converter() -> object:
    import opencc  # noqa: PLC0415 - tests that need it are skipped without it

    return opencc.OpenCC("s2tw")


@cache
def _traditional(character: str) -> str:
    if character in LEFT_ALONE:
        return character
    return OWN_WAY.get(character) or _converter().convert(character)  # type: ignore[attr-defined]


def to_traditional(text: str) -> str:
    """The first pass. Needs opencc."""
    return "".join(map(_traditional, text))


def to_bytes(text: str) -> bytes:
    """The second pass; what the code page lacks becomes a question mark."""
    return b"".join(map(_encoded, text))


def _encoded(character: str) -> bytes:
    if character == "€":
        return b"\x80"
    number = ord(character) - 0xE000
    if 0 <= number < 6 * 94:
        return bytes((0xAA + number // 94, 0xA1 + number % 94))
    if 0 <= number < 13 * 94:
        return bytes((0xF8 + (number - 6 * 94) // 94, 0xA1 + number % 94))
    if 0 <= number < 13 * 94 + 7 * 96:
        row, column = divmod(number - 13 * 94, 96)
        return bytes((0xA1 + row, 0x40 + column + (column >= 0x3F)))
    return character.encode("gbk", errors="replace")


def annotated(data: bytes, notes: Iterable[tuple[str, str]]) -> bytes:
    """The third pass: one replacement after the other, over all the bytes."""
    for character, reading in notes:
        pair = character.encode("gbk")
        data = data.replace(pair, pair + b"(" + reading.encode("gbk") + b")")
    return data


def corrupt(
    text: str,
    notes: Iterable[tuple[str, str]] = LIST,
    *,
    cut: bool = False,
    keep_private: bool = True,
    fold: bool = False,
    traditional: bool = False,
) -> Damage:
    """Damage a text.

    Args:
        text: Simplified text; traditional text where `traditional` says so.
        notes: The annotated characters and their readings, in their order.
        cut: Whether the page is one of those that are cut at punctuation.
        keep_private: Whether private-use characters stay; a corpus drops them.
        fold: Whether full-width punctuation becomes ASCII, as a corpus has it.
        traditional: Whether to leave out the first pass, which needs opencc.
    """
    data = annotated(to_bytes(text if traditional else to_traditional(text)), notes)
    losses: list[str] = []
    read = "".join(_decoded(data, losses, cut))
    if not keep_private:
        read = re.sub("[\ue000-\uf8ff]", "", read)
    if fold:
        read = folded(read)
    return Damage(read, *map(losses.count, ("private", "undefined", "swallowed", "cut")))


def _decoded(data: bytes, losses: list[str], cut: bool) -> Iterator[str]:
    pieces = SEPARATORS.split(data) if cut else [data]
    for number, piece in enumerate(pieces):
        yield from _read(piece, losses, "cut" if number < len(pieces) - 1 else "undefined")


def _read(piece: bytes, losses: list[str], at_end: str) -> Iterator[str]:
    place = 0
    while place < len(piece):
        lead, *rest = piece[place : place + 2]
        place += 2 if lead > 0x80 else 1
        if lead < 0x80:
            yield chr(lead)
        elif lead == 0x80:
            yield "€"
        elif not rest:
            losses.append(at_end)
            yield "?"
        else:
            character = _character(lead, rest[0])
            if "\ue000" <= character <= "\uf8ff":
                losses.append("private")
            elif character == "?" and rest[0] != ord("("):
                losses.append("swallowed" if rest[0] < 0x40 else "undefined")
            yield character


def _character(lead: int, trail: int) -> str:
    """The character of a pair: GBK's own, else a user-defined one, else a question mark."""
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        pass
    if trail >= 0xA1 and trail < 0xFF and (0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE):
        row = lead - 0xAA if lead <= 0xAF else lead - 0xF8 + 6
        return chr(0xE000 + row * 94 + trail - 0xA1)
    if 0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0 and trail != 0x7F:
        return chr(0xE000 + 13 * 94 + (lead - 0xA1) * 96 + trail - 0x40 - (trail > 0x7F))
    return "?"


FULL_WIDTH = "，！；：（）"


def folded(text: str) -> str:
    """Full-width punctuation as ASCII, but not directly behind a question mark."""
    text = text.replace("？", "?")
    return re.sub(f"(?<![?])[{FULL_WIDTH}]", lambda found: chr(ord(found[0]) - 0xFEE0), text)
