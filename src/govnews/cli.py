"""The command line: ``govnews parse``, ``govnews repair``, ``govnews adapters``.

The exit status is 0 for an article, 1 for a page that is none, 2 for bad usage. What is printed is UTF-8 everywhere, so
that a pipe or a file gets the same on every system.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

NO_ARTICLE, BAD_USAGE = 1, 2
# What a shell reports of a program that was ended by the closed pipe.
CLOSED_PIPE = 141


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status.

    Args:
        argv: The arguments; None takes those of the process.
    """
    arguments = _parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, `head` for one, has what it wants. Nothing is to be said when Python flushes once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except OSError as error:
        return _fail(f"{error.filename or 'output'}: {error.strerror or error}", BAD_USAGE)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="govnews", description="Read pages of Chinese government sites.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    parse = commands.add_parser("parse", help="print what a page says", description="Print what a page says.")
    parse.add_argument("file", metavar="FILE", help="the page: HTML, or a page saved as text; - reads standard input")
    parse.add_argument("--url", help="the address it came from: it chooses the adapter and makes links absolute")
    parse.add_argument("--adapter", metavar="NAME", help="read it by this adapter (see govnews adapters)")
    parse.add_argument("--encoding", metavar="HINT", help="its charset, as the HTTP header gave it")
    parse.add_argument("--format", choices=("text", "json"), default="text", help="for eyes (text) or programs (json)")
    parse.set_defaults(run=_parse)

    repair = commands.add_parser("repair", help="print a text repaired", description="Print a text repaired.")
    repair.add_argument("file", metavar="FILE", help="the text; - reads standard input")
    repair.set_defaults(run=_repair)

    adapters = commands.add_parser("adapters", help="list the adapters", description="List the adapters there are.")
    adapters.set_defaults(run=_adapters)
    return parser


def _parse(arguments: argparse.Namespace) -> int:
    from govnews.errors import GovnewsError, UnknownAdapter  # noqa: PLC0415 - so that --help and bad usage are quick
    from govnews.parsing import parse  # noqa: PLC0415

    content = _read(arguments.file)
    try:
        article = parse(content, arguments.url, encoding=arguments.encoding, adapter=arguments.adapter)
    except UnknownAdapter as error:
        return _fail(str(error), BAD_USAGE)
    except GovnewsError as error:
        return _fail(f"{'<stdin>' if arguments.file == '-' else arguments.file}: {error}", NO_ARTICLE)
    if arguments.format == "json":
        import json  # noqa: PLC0415

        _write(json.dumps(article.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        from govnews.rendering import render  # noqa: PLC0415

        _write(render(article))
    return 0


def _repair(arguments: argparse.Namespace) -> int:
    from govnews.decoding import decode  # noqa: PLC0415
    from govnews.mojibake import repair  # noqa: PLC0415

    _write(repair(decode(_read(arguments.file)).text).text)
    return 0


def _adapters(arguments: argparse.Namespace) -> int:
    from govnews.adapters import Registry  # noqa: PLC0415

    rows = [
        (adapter.name, adapter.family.name if adapter.family else "-", " ".join(adapter.hosts) or "-")
        for adapter in Registry.default()
    ]
    rows = [("NAME", "FAMILY", "HOSTS"), *rows]
    name, family, _ = (max(map(len, column)) + 2 for column in zip(*rows, strict=True))
    _write("".join(f"{row[0]:{name}}{row[1]:{family}}{row[2]}\n" for row in rows))
    return 0


def _read(file: str) -> bytes:
    return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()


def _write(text: str) -> None:
    # What an address on the command line may hold and UTF-8 cannot is shown as a question mark.
    rest = memoryview(text.encode(errors="replace"))
    while rest:
        # Under PYTHONUNBUFFERED a write may take only a part.
        rest = rest[sys.stdout.buffer.write(rest) :]


def _fail(message: str, status: int) -> int:
    print("govnews:", " ".join(message.split()), file=sys.stderr)
    return status
