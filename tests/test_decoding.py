"""What decoding promises: labels are heard, the bytes decide, and damage costs what was damaged."""

import time
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.decoding import Decoded, clean_str, decode, is_plain_utf_8

TEXT = "国务院关于加快推进全国一体化政务服务平台建设的意见，各省、自治区、直辖市人民政府：现予印发，请认真贯彻执行。"
TRADITIONAL = "行政院會議通過國家發展委員會所提報告，請各部會積極辦理，並於一個月內完成檢討，提報下次會議審議。"
BEYOND_GB_2312 = "朱镕基、陶喆、李堃出席"  # 镕, 喆 and 堃 are in GBK only
FOUR_BYTES = "㑇𠮷𬭛㸆"  # characters that GB 18030 writes with four bytes
HKSCS = "政府總部人事編制，麪粉、衞生署、𨋢、啫喱、冚唪唥"  # 𨋢, 冚, 唪 and 唥 are in HKSCS only


def page(text: str = TEXT, meta: str = "") -> str:
    return f"<html><head>{meta}<title>{text}</title></head><body><p>{text}</p></body></html>"


def meta(charset: str) -> str:
    return f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'


def read(html: str, encoding: str, hint: str | None = None) -> Decoded:
    """`html` written in `encoding` and read again; the text has to come back whole."""
    result = decode(html.encode(encoding), hint)
    assert result.text == html
    assert result.replaced == 0
    return result


# -- the label and the bytes


def test_a_page_that_tells_the_truth_is_taken_at_its_word() -> None:
    for charset, codec in (("utf-8", "utf-8"), ("gb18030", "gb18030")):
        assert read(page(meta=meta(charset)), charset) == Decoded(text=page(meta=meta(charset)), encoding=codec)
    assert read(page(TRADITIONAL, meta("big5")), "big5").encoding == "big5hkscs"


def test_gb2312_means_gb18030_so_the_characters_beyond_gb2312_are_read() -> None:
    assert read(page(BEYOND_GB_2312, meta("gb2312")), "gbk") == Decoded(
        text=page(BEYOND_GB_2312, meta("gb2312")), encoding="gb18030"
    )


def test_gbk_means_gb18030_so_its_four_bytes_are_read() -> None:
    assert read(page(TEXT + FOUR_BYTES, meta("gbk")), "gb18030").declared is None


def test_big5_means_big5_with_the_characters_of_hong_kong() -> None:
    assert read(page(HKSCS, meta("big5")), "big5hkscs") == Decoded(text=page(HKSCS, meta("big5")), encoding="big5hkscs")


def test_utf_8_that_is_declared_gb2312_is_utf_8() -> None:
    assert read(page(meta=meta("gb2312")), "utf-8").declared == "gb2312"


def test_gbk_that_is_declared_utf_8_is_gbk() -> None:
    result = read(page(meta=meta("UTF-8")), "gbk")
    assert (result.encoding, result.declared) == ("gb18030", "utf-8")


@pytest.mark.parametrize("label", ["gb2312", "utf-8", "iso-8859-1"])
def test_big5_is_big5_whatever_is_declared(label: str) -> None:
    result = read(page(TRADITIONAL, meta(label)), "big5")
    assert (result.encoding, result.declared) == ("big5hkscs", label)


@pytest.mark.parametrize("text", [TEXT, TRADITIONAL])
def test_gbk_is_never_taken_for_big5(text: str) -> None:
    """Nor where it writes traditional characters, whether nothing is declared or the wrong thing."""
    for label in ("", meta("gbk"), meta("big5")):
        assert read(page(text, label), "gbk").encoding == "gb18030"


@pytest.mark.parametrize(("encoding", "text"), [("utf-8", TEXT), ("gb18030", TEXT), ("big5hkscs", TRADITIONAL)])
def test_without_a_label_the_bytes_are_enough(encoding: str, text: str) -> None:
    result = read(page(text), encoding)
    assert (result.encoding, result.declared) == (encoding, None)


@pytest.mark.parametrize("hint", ["big5", "gbk", "iso-8859-1", "text/html; charset=GB2312"])
def test_a_wrong_hint_loses_to_the_bytes(hint: str) -> None:
    assert read(page(meta=meta("utf-8")), "utf-8", hint).declared == hint.rpartition("=")[2].lower()


def test_a_right_hint_is_not_blamed_for_the_wrong_meta() -> None:
    assert read(page(meta=meta("utf-8")), "gbk", "gbk").declared == "utf-8"


def test_the_hint_is_asked_before_the_page() -> None:
    """These bytes are both a word of GBK and two characters of UTF-8."""
    data = "微波".encode("gbk")
    assert (data[:2].decode(), decode(data[:2], "gbk").text) == ("\u03a2", "微")
    assert decode(b"<meta charset=utf-8>" + data[:2], "gbk").text.endswith("微")
    assert decode(b"<meta charset=gbk>" + data[:2]).text.endswith("微")
    assert decode(b"<meta charset=gbk>" + data[:2], "utf-8").text.endswith("\u03a2")


@pytest.mark.parametrize(
    "hint", ["", "shift_jis", "euc-kr", "x-user-defined", "${charset}", "utf-7", "text/html", "乱"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_an_unknown_label_is_passed_over(hint: str, encoding: str) -> None:
    assert read(page(), encoding, hint).encoding == encoding


def test_latin_1_is_heard_only_where_the_bytes_are_no_chinese() -> None:
    letter = page("Déclaration conjointe à l’occasion de la visite d’État", meta("iso-8859-1"))
    assert read(letter, "cp1252").encoding == "cp1252"
    assert read(page(meta=meta("iso-8859-1")), "gbk").encoding == "gb18030"


def test_in_ascii_no_label_is_wrong() -> None:
    assert read(page("News", meta("gb2312")), "ascii", "big5") == Decoded(
        text=page("News", meta("gb2312")), encoding="utf-8"
    )


# -- byte order marks and UTF-16


@pytest.mark.parametrize("label", ["gb2312", "big5", "utf-8"])
def test_a_byte_order_mark_outweighs_the_meta_and_the_hint(label: str) -> None:
    result = decode(page(meta=meta(label)).encode("utf-8-sig"), label)
    assert (result.text, result.encoding) == (page(meta=meta(label)), "utf-8")
    assert result.declared == (None if label == "utf-8" else label)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_utf_16_is_read_with_a_mark_and_without_one(encoding: str, mark: str) -> None:
    """Without one the NULs tell, of which every tag is half."""
    for hint in (None, "gb2312", "utf-16"):
        result = decode((mark + page()).encode(encoding), hint)
        assert (result.text, result.encoding) == (page(), encoding)


def test_utf_16_that_a_page_of_bytes_declares_cannot_be_true() -> None:
    assert read(page(meta=meta("utf-16")), "gbk").declared == "utf-16"


def test_nuls_are_kept_where_they_do_not_make_utf_16() -> None:
    assert read(page("公\0告\0"), "utf-8").text.count("\0") == 4


# -- finding the page's own label: the bytes are readable both ways, so that the label alone decides


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset=gbk>",
        "<META CHARSET='GBK'/>",
        '<meta name="x"\n charset = "gbk" >',
        '<meta http-equiv="content-type" content="text/html;charset=gbk">',
        "<meta content='text/html; charset = gbk' http-equiv=Content-Type>",
        "<meta http-equiv=Content-Type content=text/html;charset=gbk>",
        '<?xml version="1.0" encoding="gbk"?><html>',
        pytest.param("<!-- -->" + "<link rel=x>\n" * 500 + "<meta charset=gbk>", id="after 5 KB"),
        pytest.param("<script>var a = 'charset=utf-8';</script><meta charset=gbk>", id="a script before it"),
        pytest.param("<script>'<meta charset=utf-8>'</script ><meta charset=gbk>", id="a tag in a script"),
        pytest.param("<script src=a charset=utf-8></script><meta charset=gbk>", id="the charset of a script"),
        pytest.param("<link charset=utf-8><meta charset=gbk>", id="the charset of a link"),
        pytest.param("<!-- <meta charset=utf-8> --><meta charset=gbk>", id="a comment"),
        pytest.param("<!--><meta charset=gbk><!-- -->", id="an empty comment"),
        pytest.param("<style><meta charset=utf-8></style><meta charset=gbk>", id="a style"),
        pytest.param("<title><meta charset=utf-8></title><meta charset=gbk>", id="a title"),
        pytest.param("<metadata charset=utf-8><meta charset=gbk>", id="another element"),
        pytest.param("<meta name=description content='charset=utf-8'><meta charset=gbk>", id="a description"),
        pytest.param("<meta name=a content='<b>x</b>'><meta charset=gbk><meta charset=utf-8>", id="the first of two"),
        pytest.param("<meta charset=''><meta charset=gbk>", id="an empty one before it"),
    ],
)
def test_the_label_is_that_of_the_first_real_meta(head: str) -> None:
    assert decode(head.encode() + "微".encode("gbk")).text == head + "微"


@pytest.mark.parametrize("head", ["<script><meta charset=gbk>", "<!--<meta charset=gbk>", "<meta charset"])
def test_a_label_in_what_never_ends_is_none(head: str) -> None:
    assert decode(head.encode() + "\u03a2".encode()).text == head + "\u03a2"


# -- damage


@pytest.mark.parametrize(("encoding", "text"), [("utf-8", TEXT), ("gb18030", TEXT), ("big5hkscs", TRADITIONAL)])
@pytest.mark.parametrize("label", ["", "utf-8", "gb2312"])
def test_one_broken_byte_costs_one_character(encoding: str, text: str, label: str) -> None:
    """Wherever it is: as the first byte of a character, where the codec alone would read the rest shifted by one."""
    html = page(text, meta(label) if label else "")
    start = html.index("<p>") + 3
    for place in range(start, start + len(text)):
        before, after = html[:place].encode(encoding), html[place + 1 :].encode(encoding)
        character = html[place].encode(encoding)
        for index in range(len(character)):
            broken = character[:index] + b"\xff" + character[index + 1 :]
            result = decode(before + broken + after)
            assert result.encoding == encoding
            assert 1 <= result.replaced == result.text.count("\ufffd") <= len(character)
            assert result.text.startswith(html[:place] + "\ufffd")
            # The second byte of Big5 may be a letter: it stays, or it takes the next character with it.
            assert result.text.endswith(html[place + (2 if encoding == "big5hkscs" else 1) :])
            assert len(result.text) <= len(html) + 2


def test_a_byte_lost_from_gbk_costs_a_few_characters_and_not_the_paragraph() -> None:
    """The codec alone would read every character behind it wrong."""
    html = page()
    start = html.index("<p>") + 3
    for place in range(start, start + len(TEXT)):
        for index in range(2):
            broken = html[place].encode("gbk")[index : index + 1]
            result = decode(html[:place].encode("gbk") + broken + html[place + 1 :].encode("gbk"))
            assert result.replaced == 1
            assert result.text.startswith(html[: place - 1])
            assert result.text.endswith(html[place + 6 :])


@pytest.mark.parametrize(
    ("damage", "shown"),
    [
        (b"\xc4<p>", "\ufffd<p>"),  # a lone first byte: the tag survives
        (b"\xc4\n<p>", "\ufffd\n<p>"),
        (b"\x81\x30<p>", "\ufffd0<p>"),  # the first half of four bytes: what is ASCII in it stays
        (b"\x81\x30\x81<p>", "\ufffd0\ufffd<p>"),
        (b"\xff<p>", "\ufffd<p>"),
        (b"\x80<p>", "€<p>"),  # code page 936 has the euro sign there, and browsers show it
        (b"1\x80 = 8 \xd4\xaa<p>", "1€ = 8 元<p>"),
        (b"\x84\x31\xa4\x37<p>\xff", "\ufffd<p>\ufffd"),  # a U+FFFD of the page's own, and one of ours
    ],
)
def test_gbk_goes_on_sensibly_behind_damage(damage: bytes, shown: str) -> None:
    assert decode(TEXT.encode("gbk") + damage + TEXT.encode("gbk")).text == TEXT + shown + TEXT


def test_the_euro_sign_of_taiwan_is_read() -> None:
    html = page(TRADITIONAL, meta("big5"))
    result = decode(html.encode("big5") + b"\xa3\xe1 5")
    assert (result.text, result.replaced) == (html + "€ 5", 0)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_replacement_character_of_the_page_itself_is_not_counted(encoding: str) -> None:
    whole = decode(page(f"{TEXT}\ufffd").encode(encoding))
    assert (whole.text, whole.replaced) == (page(f"{TEXT}\ufffd"), 0)


def test_the_end_cut_off_costs_the_last_character() -> None:
    for encoding in ("utf-8", "gb18030"):
        assert decode(TEXT.encode(encoding)[:-1]) == Decoded(text=TEXT[:-1] + "\ufffd", encoding=encoding, replaced=1)


def test_an_include_in_another_encoding_does_not_turn_the_page() -> None:
    """A footer in GBK under a page in UTF-8 is lost, and the page is not."""
    html = page(TEXT * 5)
    result = decode("版权所有".encode("gbk") + html.encode())
    assert result.encoding == "utf-8"
    assert result.text.endswith(html)


# -- any bytes at all

SYLLABLES = st.sampled_from(
    [b"<", b">", b"<meta charset=gbk>", b"\xff", b"\xfe", b"\0", b"\x80", b"\x81\x30", b"0", b"\xed\xa0\x80", b"\xd8"]
    + [TEXT[:3].encode(codec) for codec in ("utf-8", "gbk", "utf-16-le")]
    + [TRADITIONAL[:3].encode("big5")]
)


@given(st.binary() | st.lists(SYLLABLES).map(b"".join), st.none() | st.text(max_size=20))
def test_any_bytes_become_text_that_can_be_written_again(data: bytes, hint: str | None) -> None:
    result = decode(data, hint)
    result.text.encode()  # a lone surrogate would raise here
    assert "".encode(result.encoding) is not None
    assert 0 <= result.replaced <= result.text.count("\ufffd")
    assert decode(data, hint) == result


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")),
    st.sampled_from(["utf-8", "gbk", None]),
)
def test_utf_8_with_chinese_in_it_comes_back_whole(text: str, hint: str | None) -> None:
    assert decode(("公告" + text).encode(), hint).text == "公告" + text


@pytest.mark.parametrize(
    "unit",
    [
        b"\xff",
        b"<\xff",
        b"<!--\xff",
        b"<meta ",
        b"<meta a='",
        b"\xc4<",
        b"\x81\x30",
        b"\xd6",
        b"charset=\xff",
        b"<script>",
    ],
)
@pytest.mark.parametrize("head", [b"", b"<meta charset=", b"<meta http-equiv=content-type content='charset="])
def test_time_grows_with_the_page_and_no_faster(head: bytes, unit: bytes) -> None:
    """A megabyte of the worst; quadratic time would be hours."""
    start = time.process_time()
    decode(head + unit * (1_000_000 // len(unit)))
    decode(head + b" " * 1_000_000 + unit)
    assert time.process_time() - start < 5


# -- text that is already decoded


def test_clean_text_is_the_same_object() -> None:
    for text in ("", "News", TEXT, FOUR_BYTES, "\ufffd"):
        assert clean_str(text) is text


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    assert clean_str("公\ud800告\udfff") == "公\ufffd告\ufffd"
    assert clean_str("\udcff") == "\ufffd"
    lone = chain(range(0xD7FE, 0xD802), range(0xDFFE, 0xE002))
    assert clean_str("".join(map(chr, lone))) == "\ud7fe\ud7ff\ufffd\ufffd\ufffd\ufffd\ue000\ue001"


@given(
    st.binary(max_size=64) | st.text(max_size=40).map(str.encode), st.sampled_from([None, "utf-8", "gbk", "nonsense"])
)
def test_plain_utf_8_is_what_would_be_decoded_without_a_word_to_say(data: bytes, hint: str | None) -> None:
    if is_plain_utf_8(data, hint):
        assert decode(data, hint) == Decoded(text=data.decode().removeprefix("\ufeff"), encoding="utf-8")


def test_plain_utf_8_may_be_longer_than_a_piece_of_it() -> None:
    data = "云".encode() * 20_000  # no piece ends where a character does
    assert is_plain_utf_8(data)
    assert not is_plain_utf_8(data[:-1])
    assert not is_plain_utf_8("云".encode("utf-16"))
