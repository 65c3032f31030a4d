"""What govnews reads from a page: `make demo`, or `make demo PAGE=saved.html` for a page of your own.

Without an argument it reads two forms of one invented page: the HTML as the portal of Shanxi sets it, and the same text as a
mirror spread it, converted, annotated and cut.
"""

from __future__ import annotations

import sys
from pathlib import Path

import govnews
from govnews.rendering import render

HERE = Path(__file__).parent
PAGES = (
    (
        "The page as published",
        HERE / "shanxi.html",
        "http://www.shanxi.gov.cn/zfxxgk/zxfz/202506/t20250618_9000001.shtml",
    ),
    ("The same page, from a mirror that corrupted it", HERE / "shanxi-from-a-mirror.txt", None),
)
EXCERPT = 200


def show(path: Path, url: str | None) -> int:
    """Print the article of a file; return the exit status."""
    try:
        article = govnews.parse(path.read_bytes(), url)
    except (OSError, govnews.GovnewsError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 1
    print(render(article))
    return 0


def main() -> int:
    """Show the page that was named, or the two that come with the library."""
    if len(sys.argv) > 1:
        return show(Path(sys.argv[1]), None)
    for heading, path, url in PAGES:
        print(f"{heading}: {path.name}\n{'=' * 78}")
        if path.suffix == ".txt":
            print(path.read_text(encoding="utf-8")[:EXCERPT].strip() + " …\n" + "-" * 78)
        if show(path, url):
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
