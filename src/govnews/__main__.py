"""``python -m govnews``: the command line."""

import sys

from govnews.cli import main

if __name__ == "__main__":
    sys.exit(main())
