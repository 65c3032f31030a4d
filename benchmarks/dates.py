"""Readers of dates beside each other, in one run: how many of 24 spellings each reads rightly, and what a call costs.

    python benchmarks/dates.py

dateutil is asked in its strict mode; its fuzzy mode gives a wrong year for 2025年6月18日 without an error. dateparser is asked
where it is installed. The spellings and what they mean are those of tests/dates/cases/spellings.json.
"""

from __future__ import annotations

import json
import timeit
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
CHINA = timezone(timedelta(hours=8))
NUMERIC = ("2025-06-18", "2025-06-18 09:12:33", "2025/6/18 9:05")
ROUNDS = 2_000
# When the spellings that need a reference were printed.
REFERENCE = datetime(2025, 6, 18, 12)


class Row(NamedTuple):
    """What one reader does."""

    name: str
    right: int
    """Of the 24 spellings."""
    numeric: float
    """Microseconds a call, for numeric spellings."""
    chinese: float
    """Microseconds a call, for 2025年6月18日 09:12."""


def spellings() -> tuple[dict[str, str], datetime]:
    """The 24 spellings with the instants they mean, and the reference for those that need one."""
    path = ROOT / "tests" / "dates" / "cases" / "spellings.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    return {row["text"]: row["value"] for row in table}, REFERENCE


def readers(reference: datetime) -> dict[str, Callable[[str], datetime | None]]:
    """The readers that are installed, each as a function from a string to a datetime."""
    from dateutil import parser

    from govnews import dates

    def ours(text: str) -> datetime | None:
        moment = dates.read(text, reference=reference)
        return None if moment is None else moment.value

    def strict(text: str) -> datetime | None:
        return parser.parse(text, tzinfos={"CST": CHINA})

    found: dict[str, Callable[[str], datetime | None]] = {"govnews.dates.read": ours, "dateutil, strict": strict}
    try:
        import dateparser
    except ImportError:
        print("dateparser is not installed")
    else:
        options: dict[str, Any] = {"languages": ["zh", "en"], "settings": {"RELATIVE_BASE": reference}}
        found["dateparser"] = lambda text: dateparser.parse(text, **options)
    return found


def right(reader: Callable[[str], datetime | None], text: str, meant: str) -> bool:
    """True where the reader gives the instant that the spelling means; a naive one is taken for China's."""
    try:
        value = reader(text)
    except (ValueError, OverflowError):
        return False
    if value is None:
        return False
    value = value if value.tzinfo is not None else value.replace(tzinfo=CHINA)
    return value == datetime.fromisoformat(meant)


def cost(reader: Callable[[str], datetime | None], text: str) -> float:
    """Microseconds a call, the best of five rounds; NaN where the reader refuses the text."""
    try:
        reader(text)
    except (ValueError, OverflowError):
        return float("nan")
    return min(timeit.repeat(lambda: reader(text), number=ROUNDS, repeat=5)) / ROUNDS * 1e6


def rows() -> list[Row]:
    """The table."""
    meant, reference = spellings()
    return [
        Row(
            name,
            sum(right(reader, text, meant[text]) for text in meant),
            sum(cost(reader, text) for text in NUMERIC) / len(NUMERIC),
            cost(reader, "2025年6月18日 09:12"),
        )
        for name, reader in readers(reference).items()
    ]


def main() -> None:
    """Print the table."""
    print(f"{'reader':22}{'right of 24':>12}{'numeric µs':>12}{'Chinese µs':>12}")
    for row in rows():
        print(f"{row.name:22}{row.right:>12}{row.numeric:>12.1f}{row.chinese:>12.1f}")


if __name__ == "__main__":
    main()
