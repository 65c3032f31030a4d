"""The simulator does what is known of the mirror, byte by byte; otherwise it would be no oracle."""

import pytest

from simulator import LIST, corrupt

pytest.importorskip("opencc", reason="the simulator converts to traditional characters with opencc")


def test_a_note_goes_between_the_bytes_of_two_characters() -> None:
    """鏈式 is E69C CABD, and 9CCA is 準: the byte CA takes the bracket with it into a question mark."""
    assert corrupt("链式思维").text == "鏈?zhǔn)剿季S"


def test_notes_are_put_one_character_after_the_other() -> None:
    """A single scan could not put both notes: 績 is found across 量內 when 內 already has its own."""
    assert corrupt("向量内积", [("內", "nèi"), ("績", "jī")]).text == "向量?jī)?nèi)積"


def test_a_note_keeps_a_later_one_away() -> None:
    """驅 is found across 向學; when 學 has its turn, its two bytes stand apart."""
    assert corrupt("指向学生", [("驅", "qū"), ("學", "xué")]).text == "指向?qū)W生"


def test_a_cut_comes_after_the_notes() -> None:
    """。現 holds the bytes of ，, and the note stays with the byte 46 that the cut leaves of 現."""
    assert corrupt("重视。现阶段", [("現", "xiàn")], cut=True).text == "重視?，F(xiàn)階段"


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("生。可在实行", "生?？稍趯?shí)行"),
        ("合作。县域", "合作?？h域"),
    ],
)
def test_a_cut_loses_the_byte_before_it(text: str, damaged: str) -> None:
    assert corrupt(text, cut=True).text == damaged


def test_what_ascii_is_swallowed_is_counted() -> None:
    """The 2 behind 當地 is the second byte of no pair."""
    damage = corrupt("当地2025年")
    assert damage.text == "當(dāng)?shù)?025年"
    assert (damage.swallowed, damage.destroyed) == (1, 1)


def test_user_defined_codes_become_private_use_characters_and_back() -> None:
    everything = "".join(map(chr, range(0xE000, 0xE766)))
    assert corrupt(everything, ()).text == everything
    assert corrupt(everything, (), keep_private=False) == ("", 0xE766 - 0xE000, 0, 0, 0)


def test_the_euro_sign_is_one_byte() -> None:
    assert corrupt("€100", ()).text == "€100"


def test_punctuation_folds_but_not_behind_a_question_mark() -> None:
    assert corrupt("是，重视。现？", (), cut=True, fold=True).text == "是,重視?，F?"


def test_the_list_has_one_reading_for_each_character() -> None:
    assert len(LIST) == len(dict(LIST)) == 132
