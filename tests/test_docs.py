"""Every code block of the README and of docs/ does what the page says."""

import doctest
import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

# ```python, or MyST's ```{code-block} html with a :caption:, which is the name the block is saved by.
FENCE = re.compile(
    r"^```(?:\{code-block\}[ ]*)?(?P<language>[\w{}-]*)[^\n]*\n"
    r"(?::caption:[ ](?P<caption>\S+)\n\n)?"
    r"(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Block(NamedTuple):
    """A code block: its language, the file it is saved as, its code, and its first line in the page."""

    language: str
    caption: str | None
    code: str
    line: int


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [
        Block(hit["language"], hit["caption"], hit["code"], text.count("\n", 0, hit.start("code")) + 1)
        for hit in FENCE.finditer(text)
    ]


def run_python(block: Block, page: Path, names: dict[str, Any]) -> None:
    # Blank lines in front, so that a traceback names the line of the page.
    code = "\n" * (block.line - 1) + block.code
    if ">>>" not in block.code:
        exec(compile(code, str(page), "exec"), names)
        return
    examples = doctest.DocTestParser().get_doctest(block.code, names, page.name, str(page), block.line - 1)
    runner = doctest.DocTestRunner(verbose=False)
    report: list[str] = []
    # The same names go on into the next block.
    failed = runner.run(examples, out=report.append, clear_globs=False).failed
    names.update(examples.globs)
    assert not failed, "".join(report)


def run_console(block: Block, page: Path, names: dict[str, Any]) -> None:
    """Run each ``$ govnews …``; what follows it is all that it prints, and ``...`` stands for any of it."""
    for session in re.split(r"^\$ ", block.code, flags=re.MULTILINE)[1:]:
        command, _, wanted = session.partition("\n")
        program, *arguments = shlex.split(command)
        assert program == "govnews", f"{page.name}:{block.line}: only govnews is run"
        result = subprocess.run(
            [sys.executable, "-m", "govnews", *arguments], capture_output=True, encoding="utf-8", check=True
        )
        pattern = re.escape(wanted).replace(r"\.\.\.", r".*?")
        assert re.fullmatch(pattern, result.stdout, re.DOTALL), f"{command} printed:\n{result.stdout}"


def check_shell(block: Block, page: Path, names: dict[str, Any]) -> None:
    """Not run: they install things. But they name nothing that the project does not have."""
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for line in block.code.splitlines():
        program, *arguments = shlex.split(line, comments=True) or ["make"]
        assert program in ("make", "pip", "git", "cd", ".ci/run", "python"), line
        if program == "make":
            assert {word for word in arguments if "=" not in word} <= set(targets), line


RUN: dict[str, Callable[[Block, Path, dict[str, Any]], object]] = {
    "python": run_python,
    "console": run_console,
    "sh": check_shell,
    "json": lambda block, page, names: json.loads(block.code),
    "toml": lambda block, page, names: tomllib.loads(block.code),
    "html": lambda block, page, names: None,  # saved, for the blocks after it
    "text": lambda block, page, names: None,  # a drawing
}
DIRECTIVES = {"{toctree}", "{eval-rst}", "{include}", "{glossary}"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_code_block_does_what_the_page_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks_of(page):
        if block.language in DIRECTIVES:
            continue
        assert block.language in RUN, f"{page.name}:{block.line}: nobody runs {block.language or 'a bare block'}"
        if block.caption:
            Path(block.caption).write_text(block.code, encoding="utf-8")
        RUN[block.language](block, page, names)


def test_there_are_pages_and_they_have_code() -> None:
    """A lost folder, or a fence that is no longer seen, must not pass."""
    assert {"README.md", "CONTRIBUTING.md", "getting-started.md", "add-a-site.md", "cli.md"} <= {
        page.name for page in PAGES
    }
    for page in PAGES:
        fences = re.findall("^```", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert len(fences) == 2 * len(blocks_of(page)), page.name
    assert sum(block.language == "python" for page in PAGES for block in blocks_of(page)) >= 15


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
    for target in re.findall(r"\{doc\}`(?:[^`<]*<)?([\w-]+)>?`", text):
        assert (page.parent / f"{target}.md").exists(), f"{page.name} links to {target}"


def test_every_field_of_an_article_stands_in_the_table_of_fields() -> None:
    import attrs  # noqa: PLC0415 - for this test alone

    from govnews.article import Article  # noqa: PLC0415

    table = (ROOT / "docs" / "the-article.md").read_text(encoding="utf-8").split("## Blocks")[0]
    listed = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert sorted(listed) == sorted([*(attribute.name for attribute in attrs.fields(Article)), "text", "images"])
