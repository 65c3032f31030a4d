"""Reporters, in every form in which a page names them, and those who are none."""

import pytest

import govnews

TEXT = "会议指出，要抓住农时，确保粮食播种面积稳定。今年以来，全省新增高标准农田八十万亩。" * 3


def article(before: str = "", first: str = "", last: str = "", information: str = "来源：云州日报") -> govnews.Article:
    text = f"<div class='content'>{first}<p>{TEXT}</p><p>{TEXT}</p>{last}</div>"
    head = f"<h1>云州市召开春耕会议</h1><p>2025-03-18　{information}</p>{before}"
    return govnews.parse(f"<html><title>云州市召开春耕会议</title><body><div>{head}{text}</div></body></html>")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 王建国 李晓明", ("王建国", "李晓明")),
        ("□ 本报记者 王建国", ("王建国",)),
        ("记者：王建国 李晓明", ("王建国", "李晓明")),
        ("新华社记者王建国、李晓明", ("王建国", "李晓明")),
        ("云州日报·云州网记者 王建国 实习生 李晓明", ("王建国", "李晓明")),
        # Who did something else follows the writers.
        ("云州晚报记者王建国/文 受访者供图", ("王建国",)),
        ("云州晚报记者 王建国 文/摄", ("王建国",)),
        ("文/王建国 图/李晓明", ("王建国",)),
        ("文字：王建国 图片：李晓明", ("王建国",)),
        ("记者 王建国 编辑 李晓明", ("王建国",)),
    ],
)
@pytest.mark.parametrize("place", ["before", "first", "last"])
def test_a_line_that_names_the_writers(line: str, names: tuple[str, ...], place: str) -> None:
    assert article(**{place: f"<p>{line}</p>"}).authors == names


@pytest.mark.parametrize(
    ("brackets", "names"),
    [
        ("（记者 王建国 通讯员 李晓明）", ("王建国", "李晓明")),
        ("(记者王建国)", ("王建国",)),
        ("（全媒体记者 王建国、李晓明 摄影报道）", ("王建国", "李晓明")),
    ],
)
def test_brackets_that_name_the_writers(brackets: str, names: tuple[str, ...]) -> None:
    assert article(first=f"<p>本报讯{brackets}{TEXT}</p>").authors == names
    assert article(last=f"<p>{TEXT}{brackets}</p>").authors == names


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("记者王建国报道　6月10日，", ("王建国",)),
        ("本报记者 王建国 李晓明报道 6月10日，", ("王建国", "李晓明")),
        ("记者17日从云州市获悉，", ()),
        ("记者日前报道　6月10日，", ()),
    ],
)
def test_a_text_may_begin_with_the_writer(head: str, names: tuple[str, ...]) -> None:
    assert article(first=f"<p>{head}{TEXT}</p>").authors == names


@pytest.mark.parametrize("information", ["来源：云州日报 作者：王建国", "来源：云州日报 记者 王建国"])
def test_the_information_line_names_the_writer_behind_the_source(information: str) -> None:
    read = article(information=information)
    assert (read.source, read.authors) == ("云州日报", ("王建国",))


@pytest.mark.parametrize(
    "line", ["（责任编辑：王建国）", "（李晓明 摄）", "（作者系云州大学教授）", "（供稿：云州市教育局）", "李晓明 摄影"]
)
def test_who_edits_or_takes_pictures_is_no_writer(line: str) -> None:
    assert article(last=f"<p>{line}</p>").authors == ()
