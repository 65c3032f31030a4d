"""Every page of tests/fixtures is read as its article.json says: one test a field, so that a failure names it."""

import json
from pathlib import Path
from typing import Any

import pytest

import govnews

FIXTURES = Path(__file__).parent / "fixtures"
CASES = sorted(path.parent for path in FIXTURES.rglob("page.html"))
# How the article was read, and what is derived: the files hold the rule of each field and the kind of each warning instead.
NOT_IN_FILE = {"evidence", "text", "repairs", "warnings"}


def expected_of(case: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((case / "article.json").read_text(encoding="utf-8"))
    return data


def read(case: Path) -> govnews.Article:
    return govnews.parse((case / "page.html").read_bytes(), expected_of(case)["url"])


FIELDS = [
    pytest.param(case, name, id=f"{case.relative_to(FIXTURES)}-{name}")
    for case in CASES
    for name in sorted(expected_of(case))
]


def test_no_folder_was_lost() -> None:
    folders = {case.relative_to(FIXTURES).parts[0] for case in CASES}
    assert folders >= {"shanxi", "standard", "trs"}
    assert len(CASES) >= 7


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.relative_to(FIXTURES)))
def test_every_field_is_expected(case: Path) -> None:
    assert set(expected_of(case)) - {"rules"} == set(read(case).to_dict()) - NOT_IN_FILE | {"warnings"}


@pytest.mark.parametrize(("case", "name"), FIELDS)
def test_a_field_is_read_as_expected(case: Path, name: str) -> None:
    article = read(case)
    found: Any
    match name:
        case "rules":
            found = {evidence.field: evidence.rule for evidence in article.evidence}
        case "warnings":
            found = [caveat.kind for caveat in article.warnings]
        case _:
            found = article.to_dict()[name]
    assert expected_of(case)[name] == found


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.relative_to(FIXTURES)))
def test_a_clean_page_is_not_repaired(case: Path) -> None:
    assert read(case).repairs == ()
