r"""Escapes: ``&amp;#26032;`` and its like are read in the text of a page, and left where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mojibake import repair
from timing import seconds

TEXT = "云州要闻：全省春耕（一）"
NUMBERS = "".join(f"&#{ord(character)};" for character in TEXT)
FORMS = {
    "escaped-reference": NUMBERS.replace("&", "&amp;"),
    "lost-ampersand": NUMBERS.replace("&", ""),
    "escaped-unicode": TEXT.encode("unicode_escape").decode(),
    "percent-encoded": "".join(f"%{byte:02X}" for byte in TEXT.encode()),
}


@pytest.mark.parametrize("kind", FORMS)
def test_each_form_is_read_in_the_text_of_a_page(kind: str) -> None:
    page = f"<html><p>{FORMS[kind]}</p></html>"
    repaired = repair(page)
    assert repaired.text == f"<html><p>{TEXT}</p></html>"
    assert {(step.kind, step.certainty) for step in repaired.steps} == {(kind, "exact")}


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize(
    "around",
    [
        "<script>var a = '{}';</script>",
        "<style>a::before {{ content: '{}' }}</style>",
        "<!-- {} -->",
        "<a href='/?q={}'>云州</a>",
        "<p>https://www.yunzhou.gov.cn/?q={}</p>",
    ],
)
def test_where_a_form_belongs_it_is_left(kind: str, around: str) -> None:
    if around.startswith("<p>") and kind != "percent-encoded":
        pytest.skip("only this one belongs into an address")
    page = f"<html>{around.format(FORMS[kind])}</html>"
    assert repair(page).text is page


def test_a_character_reference_is_damage_only_where_no_parser_reads_it() -> None:
    assert repair(f"<p>{NUMBERS}</p>").steps == ()
    assert repair(NUMBERS).text == TEXT


def test_a_reference_without_a_semicolon_has_five_digits() -> None:
    assert repair("自&#2418025年起").text == "自年25年起"


def test_half_width_punctuation_becomes_what_was_meant() -> None:
    assert repair("做什么#65377;怎么做#65380;谁来做#65377;").text == "做什么。怎么做、谁来做。"


def test_a_number_behind_a_hash_is_a_number() -> None:
    text = "见公告#23435;和#1234号。"
    assert repair(text).text is text


def test_the_line_end_of_a_spreadsheet_is_one() -> None:
    assert repair("第一行_x000D_第二行_x000D_\n第三行_x000D_").text == "第一行\n第二行\n第三行"


@pytest.mark.parametrize(
    "text", ["\\u0041\\u0042", "%41%42%43%44%45%46", "&amp;#8364;", "&amp;nbsp;", "C:\\users\\u6587"]
)
def test_what_says_nothing_in_chinese_is_left(text: str) -> None:
    assert repair(text).text is text


@given(st.text(st.sampled_from("&amp;#26032\\u65b0%E6_xD<a>'\"云 ")))
def test_any_text_of_pieces_of_them_is_repaired_without_an_error_and_only_once(text: str) -> None:
    once = repair(text)
    assert repair(once.text).text == once.text


@pytest.mark.parametrize(
    "piece", ["&amp;", "&#", "&#26032;", "#26032;", "\\u6587", "\\u", "%E6", "%E6%96%87", "_x000D_", "<", "<a", "<!--"]
)
@pytest.mark.parametrize("head", ["", "<p>&amp;#26032;</p>"])
def test_time_grows_with_the_text_and_no_faster(piece: str, head: str) -> None:
    def cost(length: int) -> float:
        text = head + piece * (length // len(piece))
        return seconds(lambda: repair(text))

    assert cost(200_000) < 40 * max(cost(20_000), 0.002)
