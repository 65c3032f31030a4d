"""The committed tables are what the script makes, and the script names what they come from."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from govnews.mojibake import tables

ROOT = Path(__file__).parents[2]
MISSING = [name for name in ("opencc", "pypinyin", "jieba") if not find_spec(name)]


@pytest.mark.skipif(bool(MISSING), reason=f"the tables are made from {', '.join(MISSING)}")
def test_the_script_makes_the_committed_tables() -> None:
    """Another version of a package may know more characters; then the tables are made anew."""
    script = ROOT / "tools" / "make_mojibake_tables.py"
    result = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_notice_names_every_table_and_every_licence() -> None:
    notice = (tables.FOLDER / "NOTICE.md").read_text(encoding="utf-8")
    assert all(f"`{path.name}`" in notice for path in tables.FOLDER.glob("*.txt"))
    assert "Apache License 2.0" in notice
    assert "MIT" in notice


def test_a_traditional_character_goes_back_to_the_one_it_came_from() -> None:
    back = tables.to_simplified()
    assert {made: back[ord(made)] for made in "發髮鐘麵隻"} == {
        "發": "发", "髮": "发", "鐘": "钟", "麵": "面", "隻": "只",
    }  # fmt: skip


@pytest.mark.parametrize("character", "乾於徵著后里")
def test_what_the_mirror_never_makes_is_not_converted(character: str) -> None:
    assert ord(character) not in tables.to_simplified()


def test_a_character_is_found_by_its_reading_and_first_byte() -> None:
    """準 is 9CCA."""
    assert tables.trails_with("zhǔn", 0x9C) == (0xCA,)
    assert tables.trails_with("zhǔn", 0x20) == tables.trails_with("no reading", 0x9C) == ()
