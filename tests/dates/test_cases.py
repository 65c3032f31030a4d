"""The tables of cases: what is a date, what is none, and what is one and is not read yet."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from govnews import Moment, dates

CASES = Path(__file__).parent / "cases"


def table(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((CASES / name).read_text(encoding="utf-8"))
    return rows


def read(row: dict[str, Any]) -> Moment | None:
    reference = datetime.fromisoformat(row["reference"]) if "reference" in row else None
    return dates.read(row["text"], reference=reference, republic=row.get("republic", False))


DATES, NOT_DATES, IN_TEXTS = table("dates.json"), table("not-dates.json"), table("in-texts.json")
ADDRESSES, KNOWN_FAILURES = table("addresses.json"), table("known-failures.json")
SPELLINGS = table("spellings.json")


def test_no_table_was_lost() -> None:
    """An empty table must not pass for one whose rows all pass."""
    assert len(DATES) >= 400
    assert len(NOT_DATES) >= 200
    assert len(IN_TEXTS) >= 45
    assert len(ADDRESSES) >= 45
    assert len(SPELLINGS) == 24


@pytest.mark.parametrize("row", DATES, ids=lambda row: row["text"])
def test_a_date_is_read_to_its_precision(row: dict[str, Any]) -> None:
    """The value, its offset and its precision are those of the table; the raw string leaves out label and brackets."""
    moment = read(row)
    assert moment is not None, row["why"]
    assert (moment.value.isoformat(), moment.precision) == (row["value"], row["precision"]), row["why"]
    assert moment.raw == row.get("raw", row["text"].strip().strip("【】（）")) or "：" in row["text"]
    assert moment.raw in row["text"]


@pytest.mark.parametrize("row", NOT_DATES, ids=lambda row: row["text"])
def test_what_is_no_date_is_none(row: dict[str, Any]) -> None:
    """Nothing in the table of what is no date is read as one."""
    assert read(row) is None, row["why"]


@pytest.mark.parametrize("row", [row for row in DATES if "reference" in row], ids=lambda row: row["text"])
def test_what_needs_a_reference_is_none_without_one(row: dict[str, Any]) -> None:
    """There is no clock: what only makes sense at a certain time needs that time."""
    assert read({"text": row["text"]}) is None


@pytest.mark.parametrize("row", [row for row in DATES if row.get("republic")], ids=lambda row: row["text"])
def test_a_year_of_the_republic_that_does_not_say_so_needs_to_be_told(row: dict[str, Any]) -> None:
    """114-06-18 is a date only where the caller knows that the years count from 1912."""
    moment = read({"text": row["text"]})
    assert moment is None or row["text"].startswith(str(moment.value.year))


@pytest.mark.parametrize("row", IN_TEXTS, ids=lambda row: row["text"])
def test_the_dates_of_a_text_are_found_where_they_stand(row: dict[str, Any]) -> None:
    """`find` gives the dates of the table in order, each with the span that it has in the text."""
    found = dates.find(row["text"])
    assert [each.moment.raw for each in found] == row["found"], row["why"]
    assert [row["text"][each.start : each.end] for each in found] == row["found"]


@pytest.mark.parametrize("row", ADDRESSES, ids=lambda row: row["url"])
def test_the_date_of_an_address(row: dict[str, Any]) -> None:
    """`in_url` gives the date to the precision of the address, or None; its raw string is the date alone."""
    moment = dates.in_url(row["url"])
    assert (None if moment is None else str(moment)) == row["moment"], row["why"]
    if moment is not None:
        assert moment.raw == row["raw"]


@pytest.mark.parametrize("row", KNOWN_FAILURES, ids=lambda row: row["text"])
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known; a row that begins to pass belongs in dates.json")
def test_a_known_failure(row: dict[str, Any]) -> None:
    """A date that is not read yet; the day it is, this fails until its row moves to dates.json."""
    moment = read(row)
    assert moment is not None
    assert (moment.value.isoformat(), moment.precision) == (row["value"], row["precision"])


@pytest.mark.parametrize("row", KNOWN_FAILURES, ids=lambda row: row["text"])
def test_a_known_failure_is_none_and_not_a_wrong_date(row: dict[str, Any]) -> None:
    """What is not read is left, not guessed."""
    assert read(row) is None


@pytest.mark.parametrize("row", SPELLINGS, ids=lambda row: row["text"])
def test_the_spellings_that_readers_are_compared_by(row: dict[str, Any]) -> None:
    """All 24 of them mean the instant that the table gives."""
    moment = read(row)
    assert moment is not None
    assert moment.value == datetime.fromisoformat(row["value"])
