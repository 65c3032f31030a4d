"""What Chinese text consists of, besides ASCII: the proof that bytes, or numbers, were read as they were written."""

from __future__ import annotations

import re

CHINESE = re.compile(
    "[\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030\u2103\u2116\u2160-\u216b\u2190-\u2193\u2200-\u22ff\u2460-\u249b\u2500-\u25ff"
    "\u2605\u2606\u3000-\u312f\u3200-\u4dbf\u4e00-\u9fff\uff01-\uff5e\uffe5\U00020000-\U000323af]+"
)
"""What Chinese text consists of, besides ASCII: punctuation, signs, ideographs, full-width forms."""
