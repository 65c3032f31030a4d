"""Crossed bytes: Chinese text in one Chinese encoding that was read by another."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mojibake import repair
from invented import PARAGRAPHS
from timing import seconds


def read_as_gbk(data: bytes) -> str:
    """As a browser does: 80 is the euro sign, and a byte that begins no pair is U+FFFD."""
    characters = []
    place = 0
    while place < len(data):
        pair = data[place : place + 2]
        if pair[0] <= 0x80:
            characters.append("€" if pair[0] == 0x80 else chr(pair[0]))
            place += 1
        elif len(pair) == 2 and (0x40 <= pair[1] <= 0x7E or 0x80 <= pair[1] <= 0xFE) and pair[0] < 0xFF:
            characters.append(pair.decode("gb18030"))
            place += 2
        else:
            characters.append("\ufffd")
            place += 1
    return "".join(characters)


SENTENCES = [part for paragraph in PARAGRAPHS for part in re.findall("[^。]+。", paragraph)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_utf_8_read_as_gbk_is_read_again_where_its_bytes_are_all_there(sentence: str) -> None:
    damaged = read_as_gbk(sentence.encode())
    repaired = repair(damaged)
    if "\ufffd" in damaged:
        left = "".join(suspicion.text for suspicion in repaired.suspicions)
        assert repaired.text.endswith(left)
        assert sentence.startswith(repaired.text.removesuffix(left))
    else:
        assert (repaired.text, repaired.suspicions) == (sentence, ())
    assert {(step.kind, step.certainty) for step in repaired.steps} == {("utf-8-as-gbk", "exact")}


def test_words_give_back_the_end_of_nearly_every_sentence() -> None:
    right = [repair(read_as_gbk(sentence.encode()), certainty="likely").text == sentence for sentence in SENTENCES]
    assert sum(right) > 0.9 * len(right)


@pytest.mark.parametrize("lost", ["", "?"])
def test_a_lost_byte_may_have_left_nothing_or_a_question_mark(lost: str) -> None:
    sentence = "云州市人民政府召开全市的经济工作会议。"
    damaged = read_as_gbk(sentence.encode()).replace("\ufffd", lost)
    assert repair(damaged, certainty="likely").text == sentence


def test_a_question_mark_with_text_behind_it_may_have_swallowed_some() -> None:
    """What was 议2 or 议3 nobody knows."""
    damaged = read_as_gbk("云州市人民政府召开全市经济工作会议".encode())
    assert repair(f"{damaged[:-1]}?025年", certainty="guess").text.endswith("?025年")


def test_a_question_is_no_lost_byte() -> None:
    text = "云州市政府的会议何时召开?"
    assert repair(read_as_gbk(text.encode())).text == text
    assert repair(read_as_gbk(text.encode())).suspicions == ()


def test_each_lost_byte_is_looked_for_by_itself() -> None:
    damaged = read_as_gbk("云州市人民政府关于防汛的工作会".encode())
    assert damaged.endswith("�")
    repaired = repair(damaged + "骞�鏈�", certainty="guess")
    assert len([step for step in repaired.steps if step.certainty != "exact"]) == 3
    assert repaired.text.startswith("云州市人民政府关于防汛的工作会")


def test_fields_may_be_crossed_one_by_one() -> None:
    title = read_as_gbk("云州市人民政府关于做好防汛工作的通知".encode())
    page = f"<title>{title}</title><p>各县（市、区）人民政府：</p>"
    assert repair(page).text == page.replace(title, "云州市人民政府关于做好防汛工作的通知")


def test_clean_words_beside_crossed_ones_stay() -> None:
    """They are too short to prove anything, and text as they stand."""
    text = "雲州市人民政府關於做好防汛工作的通知"
    damaged = text.encode("big5").decode("gb18030") + "，".encode("big5").decode("gb18030")
    page = f"<p>补充点评 2025年7月10日</p><p>{damaged}</p>"
    assert repair(page).text == f"<p>补充点评 2025年7月10日</p><p>{text}，</p>"


def test_what_was_crossed_twice_is_read_twice() -> None:
    text = "云州市人民政府关于做好防汛工作的通知"
    once = read_as_gbk(text.encode())
    twice = once.encode().decode("latin-1")
    assert [step.kind for step in repair(twice).steps] == ["utf-8-as-latin-1", "utf-8-as-gbk"]
    assert repair(twice).text == text


@given(st.lists(st.sampled_from("云州市人民政府关于做好防汛工作的通知，。现将有关事项如下"), min_size=12))
def test_gbk_read_as_big5_never_comes_back_as_other_text(characters: list[str]) -> None:
    text = "云州市要闻，" + "".join(characters)
    damaged = text.encode("gbk").decode("big5", "replace")
    repaired = repair(damaged)
    for step in repaired.steps:
        assert step.after in text
    assert "\ufffd" in damaged or repaired.text in (text, damaged)


@given(st.permutations("雲州市人民政府關於做好防汛工作的通知，。現將有關事項如下"))
def test_big5_read_as_gbk_comes_back_whole(characters: list[str]) -> None:
    text = "雲州市要聞，各縣遵照執行。" + "".join(characters)
    assert repair(text.encode("big5").decode("gb18030")).text == text


@given(st.text(st.characters(codec="gbk", categories=["Lo"]) | st.sampled_from("，。锛紝銆鐨殑€\ufffd?< ")))
def test_any_text_of_rare_characters_is_repaired_without_an_error_and_only_once(text: str) -> None:
    once = repair(text)
    assert repair(once.text).text == once.text


# Kana are no characters in use of Chinese, and the signs of crossed text may stand beside them.
@pytest.mark.parametrize(
    "text",
    [
        "《となりのクモ》ㄛ日本的动画片",
        "””ぁぁぁエエㄛ",
        "ハラの「ゆき」を展示ㄛ",
        "株式会社クモノハラのニュースリリースㄛ",
    ],
)
@pytest.mark.parametrize("certainty", ["exact", "likely", "guess"])
def test_text_in_japanese_is_left(text: str, certainty: Any) -> None:
    repaired = repair(text, certainty=certainty)
    assert (repaired.text, repaired.suspicions) == (text, ())


@pytest.mark.parametrize("certainty", ["exact", "likely", "guess"])
def test_clean_text_with_every_sign_in_it_is_left(certainty: Any) -> None:
    text = "\n".join(
        f"{paragraph}{sign}" for paragraph in PARAGRAPHS for sign in "锛紝銆鐨殑鍏瀹鍦鍙骞浠鐢澶鍒鍚鍔鏂閫锘ㄛ﹝﹜"
    )
    repaired = repair(text, certainty=certainty)
    assert (repaired.text is text, repaired.suspicions) == (True, ())


@pytest.mark.parametrize("piece", ["锛", "銆€", "锛�", "鏂囦欢", "ㄛ", "\ue4c9", "€", "紝�2", "堁笣庈"])
@pytest.mark.parametrize("head", ["", read_as_gbk("云州市人民政府关于做好防汛工作的通知，".encode())])
def test_time_grows_with_the_text_and_no_faster(piece: str, head: str) -> None:
    def cost(length: int) -> float:
        text = head + piece * (length // len(piece))
        return seconds(lambda: repair(text, certainty="guess"))

    assert cost(40_000) < 40 * max(cost(4_000), 0.002)
