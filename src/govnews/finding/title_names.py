"""Elements that their site calls a title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME = re.compile(r"(?:^|[\W_])(?:\w{0,8}title|tit|bt|biaoti|headline|subject)(?:$|[\W_\d])", re.IGNORECASE)


def is_named_title(element: _Element) -> bool:
    """True where the class or the id of `element` says that it is a title, as ``title``, ``xl-tit`` and ``bt`` do."""
    return _is_title(element.get("class")) or _is_title(element.get("id"))


@lru_cache(maxsize=4096)
def _is_title(name: str | None) -> bool:
    return name is not None and _NAME.search(name) is not None
