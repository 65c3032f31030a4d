"""Bytes to characters: what a page says of its encoding is heard, and the bytes decide.

Old pages lie about their encoding, and the common lies are few: ``gb2312`` over bytes that need GBK or GB 18030, GBK
over UTF-8 and UTF-8 over GBK, no word at all, and a broken byte in the middle of any of them. Each label is therefore
held against the bytes. That is possible without a statistical detector, because these encodings differ in shape: UTF-8
hardly ever fits by chance, and the common characters of GBK and of Big5 lie in different rows of their tables.

Nothing here raises, whatever the bytes; time and memory grow linearly with them.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice

from attrs import frozen

UTF_8, GB, BIG5, LATIN = "utf-8", "gb18030", "big5hkscs", "cp1252"

# Labels as the WHATWG reads them, and a few more that programs write. An unknown label is no harm: it is passed over,
# and the bytes decide.
_CODECS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8"), UTF_8),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312", "gb_2312-80", "csgb2312", "chinese", "iso-ir-58"), GB),
    **dict.fromkeys(("x-gbk", "gb-2312", "gb18030-2000", "euc-cn", "cp936", "ms936", "windows-936"), GB),
    **dict.fromkeys(("big5", "big5-hkscs", "big5hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950", "ms950"), BIG5),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "l1", "windows-1252", "cp1252", "us-ascii", "ascii"), LATIN),
    # These are never taken from a label: a page in which a label can be read by its bytes is none of them.
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "unicode": "utf-16",
}


@frozen(kw_only=True)
class Decoded:
    """A page as characters, and how it came to them."""

    text: str
    """The characters, all of them, without a byte order mark; no lone surrogates."""

    encoding: str
    """The encoding the bytes were read by, as Python names its codec: ``utf-8``, ``gb18030``, ``big5hkscs``, …"""

    replaced: int = 0
    """How many places of the bytes fit no character; each is a U+FFFD in `text`. A U+FFFD that the page itself holds
    is not counted."""

    declared: str | None = None
    """The label, in lower case, that was declared and does not fit the bytes; None where every declaration does."""


def decode(data: bytes, hint: str | None = None) -> Decoded:
    """Read bytes by the encoding that they are in, which need not be the one they claim.

    A byte order mark is heard first, then the hint, then the page's own ``<meta>`` or XML declaration.

    Args:
        data: A page, or any bytes.
        hint: What the outside says: a charset, or a whole ``Content-Type``. It loses to the bytes as any label does.
    """
    labels = _labels(data, hint)
    text, encoding, replaced = _read(data, [_CODECS.get(label) for label in labels])
    # All four encodings agree on ASCII, so no label is wrong there.
    lost = () if text.isascii() else (label for label in labels if not encoding.startswith(_CODECS.get(label, "?")))
    return Decoded(
        text=text.removeprefix("\ufeff"), encoding=encoding, replaced=replaced, declared=next(iter(lost), None)
    )


# How many bytes at a time.
_PIECE = 1 << 14


def is_plain_utf_8(data: bytes, hint: str | None = None) -> bool:
    """True where `decode` would find UTF-8 from end to end and no word against it, as it does on most pages.

    It keeps no character of the page: as a str it takes two bytes for each.
    """
    if _utf_16(data) or any(_CODECS.get(label) != UTF_8 for label in _labels(data, hint)):
        return False
    decoder = codecs.getincrementaldecoder(UTF_8)()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def clean_str(text: str) -> str:
    """`text` with every lone surrogate made U+FFFD: no encoding can write one, so no page can have held it."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


_SURROGATE = re.compile("[\ud800-\udfff]")


# -- which encoding

# How much is looked at where the encoding is in question: enough to be sure, little enough to cost nothing.
_LOOKED_AT = 1 << 20
_SAMPLED_PAIRS = 256
_SAMPLES, _SAMPLE_BYTES = 8, 192

_ASCII = bytes(range(0x80))
_ASCII_TO_SPACE = bytes.maketrans(_ASCII, b" " * len(_ASCII))
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
# Of the sequences of two bytes only those of Latin-1: GBK makes the others by chance.
_UTF_8_SEQUENCE = re.compile(rb"[\xc2\xc3][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
# Punctuation, and the characters in everyday use: the first levels of GB 2312 (3,755) and of Big5 (5,401).
_COMMON = {
    GB: re.compile(rb"[\xa1\xa3][\xa1-\xbf]|[\xb0-\xd7][\xa1-\xfe]"),
    BIG5: re.compile(rb"[\xa1\xa4-\xc6][\x40-\x7e\xa1-\xfe]"),
}
# U+0800 and up: three bytes in UTF-8. Bytes of GBK are valid UTF-8 by chance only in sequences of two.
_LONG_IN_UTF_8 = re.compile("[\u0800-\U0010ffff]")


def _read(data: bytes, declared: list[str | None]) -> tuple[str, str, int]:
    """The text, the encoding, the number of replaced places."""
    if utf_16 := _utf_16(data):
        return _replacing(data, utf_16)
    if data.startswith(codecs.BOM_UTF8):
        declared = [UTF_8, *declared]
    says = next((codec for codec in declared if codec in (UTF_8, GB, BIG5, LATIN)), None)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        encoding = _best_fit(data, says)
        return _mending(data, encoding) if encoding in (GB, BIG5) else _replacing(data, encoding)
    if says in (GB, BIG5) and not text.isascii() and not _LONG_IN_UTF_8.search(text):
        # A very short page: "微波" in GBK is valid UTF-8. Here alone the label knows more than the bytes.
        text, encoding, replaced = _mending(data, says)
        if not replaced:
            return text, encoding, 0
        text = data.decode()
    return text, UTF_8, 0


def _utf_16(data: bytes) -> str | None:
    """The codec, by the byte order mark, or by the NULs that every ASCII character has on the same side."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    head = data[:2048]
    if 0 not in head:
        return None
    high, low = head[::2].count(0), head[1::2].count(0)
    if max(high, low) * 16 < len(head) or min(high, low) * 8 > max(high, low):
        return None
    return "utf-16-be" if high > low else "utf-16-le"


def _best_fit(data: bytes, says: str | None) -> str:
    """The encoding that explains bytes best that are not wholly UTF-8."""
    first = _HIGH_BYTE.search(data)
    start = first.start() if first else 0
    data = data[start : start + _LOOKED_AT]
    runs = data.translate(_ASCII_TO_SPACE).split()
    high = b" ".join(runs)
    # From all over the page: a header that was pasted in from elsewhere does not speak for the rest.
    step = max(len(high) // _SAMPLES, _SAMPLE_BYTES)
    sample = b" ".join(high[place : place + _SAMPLE_BYTES] for place in range(0, len(high), step))
    fitting = sum(map(len, _UTF_8_SEQUENCE.findall(sample)))
    if fitting * 2 > len(sample) - sample.count(b" "):
        return UTF_8
    if _is_big5(data, declared=says == BIG5):
        return BIG5
    # Letters with accents stand alone among ASCII, characters of Chinese hardly ever do.
    alone = sum(len(run) == 1 for run in runs)
    return LATIN if says == LATIN and alone * 2 > sum(map(len, runs)) else GB


def _is_big5(data: bytes, *, declared: bool) -> bool:
    """Whether Big5 explains the pairs better than GBK: by the share of them that are common characters in each."""
    pairs = [pair[0] for pair in islice(_PAIR.finditer(data), _SAMPLED_PAIRS)]
    common_in_gb = sum(map(bool, map(_COMMON[GB].match, pairs)))
    if common_in_gb * 4 > len(pairs) * 3:
        return False
    common_in_big5 = sum(map(bool, map(_COMMON[BIG5].match, pairs)))
    broken = b"".join(pairs).decode(BIG5, "replace").count("\ufffd")
    if declared:
        return broken * 20 <= len(pairs) and common_in_big5 >= common_in_gb
    # The rare characters of GBK, and traditional ones written in it, soon fall outside of Big5.
    return broken * 50 <= len(pairs) and common_in_big5 * 4 > len(pairs) * 3


# -- reading what is broken


def _replacing(data: bytes, encoding: str) -> tuple[str, str, int]:
    text = data.decode(encoding, "replace")
    replaced = text.count("\ufffd")
    if replaced:
        replaced -= data.decode(encoding, "ignore").count("\ufffd")
    return text, encoding, replaced


# No double-byte character of GBK or Big5 has one of these for its second byte: whatever is broken ends here.
_ANCHORS = re.compile(rb"([\x00-\x2f\x3a-\x3f]+)")

# Choosing the best reading takes a microsecond a byte. More than this of a page is not damage but no text at all.
_MENDED_BYTES = 1 << 16

# What a browser reads and Python's codec does not: the euro sign of code page 936 and that of code page 950.
_EUROS = {(GB, b"\x80"): "€", (BIG5, b"\xa3\xe1"): "€"}

_SECOND_LEVEL = re.compile(rb"[\xc9-\xf9][\xa1-\xfe]")

# The cost of reading bytes as a character: the least likely characters are still likelier than a broken byte.
_LESS_COMMON, _RARE, _BROKEN, _BROKEN_PAIR = 2, 4, 12, 13


def _mending(data: bytes, encoding: str) -> tuple[str, str, int]:
    """Decode a double-byte encoding so that a broken byte costs one character.

    A codec alone goes on at the next byte, and where that is the second half of a character, the rest of the paragraph
    is read half a character off and comes out as other characters, without an error.
    """
    try:
        return data.decode(encoding), encoding, 0
    except UnicodeDecodeError:
        pass
    texts = []
    replaced = 0
    left = _MENDED_BYTES
    pieces = data.split(b"<")
    for index, piece in enumerate(pieces):
        try:
            texts.append(piece.decode(encoding))
            continue
        except UnicodeDecodeError:
            left -= len(piece)
        if left < 0:
            text, _, count = _replacing(b"<".join(pieces[index:]), encoding)
        else:
            text, count = _best_reading(piece, encoding)
        texts.append(text)
        replaced += count
        if left < 0:
            break
    return "<".join(texts), encoding, replaced


def _best_reading(piece: bytes, encoding: str) -> tuple[str, int]:
    texts = []
    replaced = 0
    for chunk in _ANCHORS.split(piece):
        try:
            texts.append(chunk.decode(encoding))
        except UnicodeDecodeError:
            characters = _cheapest(chunk, encoding)
            replaced += characters.count("")
            texts.extend(character or "\ufffd" for character in characters)
    return "".join(texts), replaced


def _cheapest(chunk: bytes, encoding: str) -> list[str]:
    """Of all ways to cut `chunk` into characters and broken places the most likely; a broken place is empty."""
    # costs[i] is the least cost of chunk[i:], and steps[i] the first cut of that way: its length and its character.
    costs = [0] * (len(chunk) + 1)
    steps = [(1, "")] * len(chunk)
    for start in reversed(range(len(chunk))):
        costs[start] = costs[start + 1] + _BROKEN
        # Four bytes make a character where the second is a digit; elsewhere they would be two characters.
        second = chunk[start + 1 : start + 2]
        for length in (1,) if chunk[start] in _ASCII else (1, 4) if second.isdigit() else (1, 2):
            token = chunk[start : start + length]
            if character := _character(token, encoding):
                cost = _cost_of(token, encoding)
            elif len(token) == 2 and token[1] not in _ASCII:  # noqa: PLR2004 # what is ASCII stays
                cost = _BROKEN_PAIR
            else:
                continue
            # Of two ways as likely the one that reads on: text is cut off more often than a byte is lost inside.
            if costs[start + len(token)] + cost <= costs[start]:
                costs[start] = costs[start + len(token)] + cost
                steps[start] = (len(token), character)
    characters = []
    place = 0
    while place < len(chunk):
        length, character = steps[place]
        characters.append(character)
        place += length
    return characters


def _character(token: bytes, encoding: str) -> str:
    """The character that `token` is, or nothing."""
    try:
        return token.decode(encoding)
    except UnicodeDecodeError:
        return _EUROS.get((encoding, token), "")


def _cost_of(token: bytes, encoding: str) -> int:
    if token < b"\x80" or _COMMON[encoding].fullmatch(token):
        return 0
    return _LESS_COMMON if _SECOND_LEVEL.fullmatch(token) else _RARE


# -- what the page says of itself

# The start of everything that can hold a label or hide one. `<metadata>` is no `<meta>`.
_TAG = re.compile(rb"(?i)<(!--|(?:meta|script|style|title)(?=[\s/>]))")
_ENDS = {
    b"!--": re.compile(rb"-->"),
    b"script": re.compile(rb"(?i)</script"),
    b"style": re.compile(rb"(?i)</style"),
    b"title": re.compile(rb"(?i)</title"),
}
_ATTRIBUTE = re.compile(rb"[\s/]*+([^\s=/>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?")
_XML_DECLARATION = re.compile(rb"\s*+<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([^\"'>]{1,40})")
_CHARSET = re.compile(r"(?i)charset\s*+=\s*+[\"']?\s*+([^\s\"';,]{1,40})")


def _labels(data: bytes, hint: str | None) -> list[str]:
    """What the outside and the page itself say."""
    return [label for label in (_label_in(hint or ""), _label_of_page(data)) if label]


def _label_of_page(data: bytes) -> str | None:
    """The label in the first ``<meta>`` that has one, however late; what comments and scripts hold is no meta."""
    if declaration := _XML_DECLARATION.match(data, 0, 1024):
        return _label_in(declaration[1].decode("latin-1"))
    place = 0
    while tag := _TAG.search(data, place):
        name = tag[1].lower()
        if name == b"meta":
            label, place = _label_of_meta(data, tag.end())
            if label:
                return label
            continue
        # `<!-->` is a whole comment.
        end = _ENDS[name].search(data, tag.end() - 2)
        if end is None:
            return None
        place = end.end()
    return None


def _label_of_meta(data: bytes, place: int) -> tuple[str | None, int]:
    """The label in the attributes that begin at `place`, and where they end."""
    attributes: dict[bytes, bytes] = {}
    while attribute := _ATTRIBUTE.match(data, place):
        attributes.setdefault(attribute[1].lower(), attribute[2] or attribute[3] or attribute[4] or b"")
        place = attribute.end()
    if charset := attributes.get(b"charset"):
        return _label_in(charset[:40].decode("latin-1")), place
    if attributes.get(b"http-equiv", b"").strip().lower() == b"content-type":
        found = _CHARSET.search(attributes.get(b"content", b"").decode("latin-1"))
        return (found[1].lower() if found else None), place
    return None, place


def _label_in(text: str) -> str | None:
    """The label in ``GBK``, ``"gbk"`` or ``text/html; charset=GBK``, in lower case."""
    found = _CHARSET.search(text)
    label = (found[1] if found else text).strip(" \t\r\n\f\"'").lower()
    return label if label and "/" not in label else None
