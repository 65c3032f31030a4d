"""Single characters that do not belong: each row of the table has its case, and nothing else changes."""

import re
import unicodedata

import pytest

from govnews.characters import TABLE, Row, inside
from govnews.mojibake import repair
from govnews.text import fold, squeeze

REPLACED = [row for row in TABLE if row.kind not in ("white-space", "invisible")]
SEEN_BY_NOBODY = [row for row in TABLE if row.kind in ("white-space", "invisible")]


def name_of(row: Row) -> str:
    return f"{row.kind} U+{ord(row.first):04X}"


@pytest.mark.parametrize("row", REPLACED, ids=name_of)
def test_what_a_row_holds_is_replaced_in_chinese_text_and_listed(row: Row) -> None:
    changed = 0
    for code in range(ord(row.first), ord(row.last) + 1):
        repaired = repair(f"云州{chr(code)}要闻")
        changed += repaired.text != f"云州{chr(code)}要闻"
        assert {step.kind for step in repaired.steps} <= {row.kind}
    # Not every code has a character, and twelve of the compatibility block are no second codes.
    assert changed >= 0.7 * (ord(row.last) - ord(row.first) + 1)


@pytest.mark.parametrize("row", SEEN_BY_NOBODY, ids=name_of)
def test_what_nobody_sees_is_no_damage_and_reading_drops_it(row: Row) -> None:
    for character in (row.first, row.last):
        text = f"云州{character}要闻"
        assert repair(text).text is text
        assert squeeze(text) == "云州要闻"
        assert fold(text) == ("云州 要闻" if row.kind == "white-space" else "云州要闻")


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        ("⼈⼯智能与⻓江", "人工智能与长江"),
        ("云\x02州\x85要闻", "云州\n要闻"),
        ("令和\uf9a8", "令和令"),
        ("云州\ue5e5要闻", "云州\u3000要闻"),
        ("葛\U000e0100城", "葛城"),
        ("<p>⼈⼯智能</p><script>'⼈工'</script>", "<p>人工智能</p><script>'⼈工'</script>"),
    ],
)
def test_each_kind_in_a_text(damaged: str, text: str) -> None:
    assert repair(damaged).text == text


@pytest.mark.parametrize(
    "text",
    [
        "部首：⼈、⻓。",  # what the text is about
        "❤️",  # the selector belongs to the emoji
        "﨏﨑",  # characters, in spite of their block
        "，（）：“”①㎡㈠…ｱｲｳ％ＡＢ",
        "\ue600首页 \ue601",  # icons
        "\x81ä\x82",  # what is left of other characters
    ],
)
def test_what_belongs_is_left(text: str) -> None:
    repaired = repair(text)
    assert (repaired.text is text, repaired.suspicions) == (True, ())


def test_a_private_character_inside_of_a_text_is_named() -> None:
    repaired = repair("云州\ue600要闻")
    assert repaired.steps == ()
    assert [(suspicion.kind, suspicion.text) for suspicion in repaired.suspicions] == [("private-use", "\ue600")]


def test_a_compatibility_ideograph_becomes_the_one_that_unicode_names() -> None:
    for code in (*range(0xF900, 0xFADA), *range(0x2F800, 0x2FA1E)):
        assert repair(f"云{chr(code)}州").text == f"云{unicodedata.normalize('NFC', chr(code))}州"


def test_the_ranges_of_the_table_do_not_overlap() -> None:
    codes = [code for row in TABLE for code in range(ord(row.first), ord(row.last) + 1)]
    assert len(codes) == len(set(codes))
    assert re.fullmatch(f"[{inside('invisible')}]", "\u200b")
