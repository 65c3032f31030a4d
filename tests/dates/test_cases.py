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


def test_no_table_was_lost() -> None:
    assert len(DATES) >= 300
    assert len(NOT_DATES) >= 100
    assert len(IN_TEXTS) >= 20
    assert len(ADDRESSES) >= 15


@pytest.mark.parametrize("row", DATES, ids=lambda row: row["text"])
def test_a_date_is_read_to_its_precision(row: dict[str, Any]) -> None:
    moment = read(row)
    assert moment is not None, row["why"]
    assert (moment.value.isoformat(), moment.precision) == (row["value"], row["precision"]), row["why"]
    # The raw string is what stands in the text, without label and brackets.
    assert moment.raw in row["text"]
    assert moment.raw == row.get("raw", moment.raw)


@pytest.mark.parametrize("row", NOT_DATES, ids=lambda row: row["text"])
def test_what_is_no_date_is_none(row: dict[str, Any]) -> None:
    assert read(row) is None, row["why"]


@pytest.mark.parametrize("row", [row for row in DATES if "reference" in row], ids=lambda row: row["text"])
def test_what_needs_a_reference_is_none_without_one(row: dict[str, Any]) -> None:
    assert read({"text": row["text"]}) is None


@pytest.mark.parametrize("row", IN_TEXTS, ids=lambda row: row["text"])
def test_the_dates_of_a_text_are_found_where_they_stand(row: dict[str, Any]) -> None:
    found = dates.find(row["text"])
    assert [each.moment.raw for each in found] == row["found"], row["why"]
    assert [row["text"][each.start : each.end].strip() for each in found] == row["found"]


@pytest.mark.parametrize("row", ADDRESSES, ids=lambda row: row["url"])
def test_the_date_of_an_address(row: dict[str, Any]) -> None:
    moment = dates.in_url(row["url"])
    assert (None if moment is None else str(moment)) == row["moment"], row["why"]


@pytest.mark.parametrize("row", KNOWN_FAILURES, ids=lambda row: row["text"])
@pytest.mark.xfail(strict=True, reason="known; a row that begins to pass belongs in dates.json")
def test_a_known_failure(row: dict[str, Any]) -> None:
    moment = read(row)
    assert moment is not None
    assert (moment.value.isoformat(), moment.precision) == (row["value"], row["precision"])


# The 24 spellings that readers of Chinese dates are compared by, and the instant each of them means.
DAY, MINUTE, SECOND = "2025-06-18T00:00:00+08:00", "2025-06-18T09:12:00+08:00", "2025-06-18T09:12:33+08:00"
REFERENCE = datetime(2025, 6, 18, 12)
SPELLINGS = {
    "2025-06-18 09:12:33": SECOND,
    "2025-06-18": DAY,
    "2025/6/18 9:05": "2025-06-18T09:05:00+08:00",
    "2025.06.18": DAY,
    "20250618": DAY,
    "2025年6月18日": DAY,
    "2025年06月18日 09:12": MINUTE,
    "2025 年 6 月 18 日": DAY,
    "２０２５年６月１８日": DAY,
    "二〇二五年六月十八日": DAY,
    "二○二五年六月十八日": DAY,
    "2025年6月18日 9时5分": "2025-06-18T09:05:00+08:00",
    "2025年6月18日 下午3:05": "2025-06-18T15:05:00+08:00",
    "2025-06-18T09:12:33+08:00": SECOND,
    "2025-06-18T01:12:33Z": SECOND,
    "Wed, 18 Jun 2025 09:12:33 +0800": SECOND,
    "Wed Jun 18 09:12:33 CST 2025": SECOND,
    "1750209153": SECOND,
    "1750209153000": SECOND,
    "民國114年6月18日": DAY,
    "昨天 09:12": "2025-06-17T09:12:00+08:00",
    "3分钟前": "2025-06-18T11:57:00+08:00",
    "6月17日": "2025-06-17T00:00:00+08:00",
    "2025-06-18-09:12:33": SECOND,
}


@pytest.mark.parametrize("text", SPELLINGS)
def test_the_spellings_that_readers_are_compared_by(text: str) -> None:
    assert len(SPELLINGS) == 24
    moment = dates.read(text, reference=REFERENCE)
    assert moment is not None
    assert moment.value == datetime.fromisoformat(SPELLINGS[text])
