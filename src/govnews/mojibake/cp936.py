"""Code page 936 as the mirror's software has it: GBK, the user-defined characters, and 0x80 as the euro sign.

Python's ``gbk`` refuses the user-defined codes, and its ``gb18030`` knows four-byte ones; neither is what made the pages.
"""

from __future__ import annotations

EURO = 0x80

# The cells AAA1-AFFE, F8A1-FEFE and A140-A7A0, in this order.
FIRST_USER_DEFINED, LAST_USER_DEFINED = "\ue000", "\ue765"
USER_DEFINED = f"[{FIRST_USER_DEFINED}-{LAST_USER_DEFINED}]"
"""A regular expression for a user-defined character."""


def encode(character: str) -> bytes:
    """The one or two bytes of a character; none where the code page lacks it."""
    if character == "€":
        return bytes([EURO])
    # gb18030 gives the user-defined characters, and only them of what gbk lacks, the bytes that the code page has.
    codec = "gb18030" if FIRST_USER_DEFINED <= character <= LAST_USER_DEFINED else "gbk"
    return character.encode(codec, errors="ignore")


def decode(lead: int, trail: int) -> str:
    """The character of GBK with these two bytes; empty where GBK defines none."""
    # What is no pair decodes to the ASCII character of its second byte, or to nothing.
    character = bytes((lead, trail)).decode("gbk", errors="ignore")
    return character if character > "\x7f" else ""


def single(byte: int) -> str:
    """The character of one byte up to 0x80."""
    return "€" if byte == EURO else chr(byte)
