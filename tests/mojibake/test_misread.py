"""Misread bytes: what was read by the codec of another script is read again, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mojibake import repair
from timing import seconds

# The common characters, with the punctuation and digits of a sentence.
COMMON = st.text(
    st.characters(codec="gb2312", categories=["Lo"]) | st.sampled_from("，。、的了在是2025（）“”"), min_size=12
)


@given(COMMON)
def test_utf_8_read_as_latin_1_comes_back_whole(text: str) -> None:
    text = "云州市要闻，" + text
    assert repair(text.encode().decode("latin-1")).text == text


@given(st.lists(st.sampled_from("云州市人民政府关于做好防汛工作的通知，。现将有关事项如下"), min_size=12))
def test_gbk_read_as_latin_1_comes_back_whole(characters: list[str]) -> None:
    text = "云州市要闻，" + "".join(characters)
    assert repair(text.encode("gbk").decode("latin-1")).text == text


@given(st.text(st.characters(min_codepoint=0x80, max_codepoint=0x17F) | st.sampled_from("abc ,.")))
def test_any_european_text_is_repaired_without_an_error_and_only_once(text: str) -> None:
    once = repair(text)
    assert repair(once.text).text == once.text


def test_every_step_is_exact_and_names_its_kind() -> None:
    steps = repair("云州市要闻，各县、区。".encode("gbk").decode("latin-1")).steps
    assert {(step.kind, step.certainty) for step in steps} == {("gbk-as-latin-1", "exact")}


def test_a_run_that_lost_bytes_is_left_and_reported() -> None:
    whole = "云州市人民政府关于做好防汛工作".encode().decode("latin-1")
    broken = "各县人民政府现将有关事项通知如下".encode().decode("latin-1").replace("\x80", "")
    repaired = repair(f"{whole}\n{broken}")
    assert repaired.text == f"云州市人民政府关于做好防汛工作\n{broken}"
    assert [doubt.kind for doubt in repaired.suspicions] == ["utf-8-as-latin-1"]


@pytest.mark.parametrize("piece", ["å", "Ö", "ÖÐ", "äº", "Ã", "锟斤拷", "?? ", "\ufffd", "烫"])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        return seconds(lambda: repair(text))

    assert cost(500_000) < 40 * max(cost(50_000), 0.002)
