"""What the command line promises: what it prints, where, and with which exit status."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import govnews
from govnews.adapters import Registry
from govnews.cli import main
from govnews.rendering import render

URL = "https://www.yunzhou.gov.cn/yw/202503/t20250318_1001.html"
PAGE = """\
<html><head><meta charset="gb2312"><title>云州春耕全面展开</title></head><body>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/yw/">要闻</a></div>
<h1>云州春耕全面展开</h1>
<p>发布时间：2025年3月18日 09:12　来源：云州日报　责任编辑：李明</p>
<div><p>本报讯，截至三月中旬，全省已经春耕三百二十万亩，进度比去年同期快两成。</p></div>
</body></html>
""".encode("gb18030")

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    return str(path)


def printed(capture: Capture) -> str:
    """What stands on standard output; nothing may stand on standard error."""
    out, error = capture.readouterr()
    assert error == b""
    return out.decode()


def complaint(capture: Capture) -> str:
    """The one line on standard error; nothing may stand on standard output."""
    out, error = capture.readouterr()
    assert out == b""
    lines = error.decode().splitlines()
    assert len(lines) == 1
    return lines[0]


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# -- govnews parse


def test_parse_prints_the_article_for_eyes(page: str, capsysbinary: Capture) -> None:
    assert main(["parse", page]) == 0
    out = printed(capsysbinary)
    assert out == render(govnews.parse(PAGE))
    assert out.startswith("title ")
    assert "云州日报" in out
    assert out.endswith("进度比去年同期快两成。\n")


def test_parse_prints_json_that_is_the_article(page: str, capsysbinary: Capture) -> None:
    assert main(["parse", page, "--format", "json"]) == 0
    out = printed(capsysbinary)
    assert json.loads(out) == govnews.parse(PAGE).to_dict()
    assert "云州日报" in out, "Han characters are not escaped"


def test_parse_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsysbinary: Capture) -> None:
    feed(monkeypatch, PAGE)
    assert main(["parse", "-"]) == 0
    assert printed(capsysbinary) == render(govnews.parse(PAGE))


def test_parse_hands_its_options_on(page: str, capsysbinary: Capture) -> None:
    options = ["--url", URL, "--encoding", "text/html; charset=utf-8", "--adapter", "standard"]
    assert main(["parse", page, *options, "--format", "json"]) == 0
    expected = govnews.parse(PAGE, URL, encoding="text/html; charset=utf-8", adapter="standard")
    assert json.loads(printed(capsysbinary)) == expected.to_dict()
    assert expected.url == URL
    assert expected.breadcrumbs[-1].url == "https://www.yunzhou.gov.cn/yw/"


def test_a_page_that_is_no_article_is_status_1(tmp_path: Path, capsysbinary: Capture) -> None:
    path = tmp_path / "empty.html"
    path.write_bytes(b"<html><body></body></html>")
    assert main(["parse", str(path)]) == 1
    line = complaint(capsysbinary)
    assert line.startswith(f"govnews: {path}: the page is no article: empty")


def test_standard_input_has_a_name_in_a_complaint(monkeypatch: pytest.MonkeyPatch, capsysbinary: Capture) -> None:
    feed(monkeypatch, b"")
    assert main(["parse", "-"]) == 1
    assert complaint(capsysbinary).startswith("govnews: <stdin>: ")


# -- bad usage


@pytest.mark.parametrize("command", ["parse", "repair"])
def test_a_missing_file_is_status_2(command: str, tmp_path: Path, capsysbinary: Capture) -> None:
    path = tmp_path / "no such page.html"
    assert main([command, str(path)]) == 2
    assert complaint(capsysbinary) == f"govnews: {path}: {os.strerror(2)}"


def test_an_unknown_adapter_is_status_2_and_the_known_ones_are_named(page: str, capsysbinary: Capture) -> None:
    assert main(["parse", page, "--adapter", "shanxy"]) == 2
    line = complaint(capsysbinary)
    assert line.startswith("govnews: no adapter is named 'shanxy'; there are ")
    assert "shanxi" in line


@pytest.mark.parametrize(
    "arguments", [[], ["prase", "page.html"], ["parse"], ["parse", "page.html", "--format", "yaml"]]
)
def test_arguments_that_make_no_sense_are_status_2(arguments: list[str], capsysbinary: Capture) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert b"usage: govnews" in capsysbinary.readouterr().err


# -- govnews repair, govnews adapters


@pytest.mark.parametrize(
    "text", ["本报讯，全省春耕全面展开。\n", "没有换行", "一\r\n二\r\n", "", "<h1>公告</h1>\n\n\n"]
)
def test_repair_prints_a_clean_text_to_the_character(
    text: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: Capture
) -> None:
    feed(monkeypatch, text.encode())
    assert main(["repair", "-"]) == 0
    assert printed(capsysbinary) == text


def test_repair_reads_any_encoding_and_prints_utf_8(page: str, capsysbinary: Capture) -> None:
    assert main(["repair", page]) == 0
    assert printed(capsysbinary) == PAGE.decode("gb18030")


def test_adapters_names_every_adapter_with_its_family_and_hosts(capsysbinary: Capture) -> None:
    assert main(["adapters"]) == 0
    head, *lines = printed(capsysbinary).splitlines()
    assert head.split() == ["NAME", "FAMILY", "HOSTS"]
    assert [line.split()[0] for line in lines] == [adapter.name for adapter in Registry.default()]
    shanxi = next(line for line in lines if line.startswith("shanxi "))
    assert shanxi.split()[1] == "trs"
    assert "shanxi.gov.cn" in shanxi.split()[2]


# -- as a program of its own


def program(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "govnews", *arguments]


def test_what_is_printed_is_utf_8_in_any_locale(page: str) -> None:
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    result = subprocess.run(program("parse", page), env=environment, capture_output=True, check=True)
    assert result.stdout.decode() == render(govnews.parse(PAGE))
    assert result.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal for a closed pipe")
def test_a_reader_that_has_seen_enough_is_no_error(page: str) -> None:
    long = PAGE.replace(b"</div>\n</body>", "<p>已经春耕。</p>".encode("gb18030") * 50_000 + b"</div></body>")
    Path(page).write_bytes(long)
    process = subprocess.Popen(program("parse", page), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        assert process.stdout.read(5) == b"title"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
