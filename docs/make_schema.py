"""Write article.schema.json, the JSON Schema of what `Article.to_dict` gives, from the classes and their docstrings.

    python docs/make_schema.py

The file beside this one is what it wrote last; a test fails where the two differ.
"""

import ast
import inspect
import json
import types
import typing
from datetime import datetime
from pathlib import Path
from typing import Any

import attrs

from govnews import article
from govnews.article import Article, Block

FILE = Path(__file__).with_name("article.schema.json")
WIDTH = 96

# What is true of every datetime that an article holds, and JSON Schema's date-time does not ask for.
DATETIME = {"type": "string", "format": "date-time", "pattern": r"[+-]\d\d:\d\d$"}
LEAVES: dict[object, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    datetime: DATETIME,
}


def schema() -> dict[str, Any]:
    """The whole schema."""
    classes = [cls for cls in vars(article).values() if attrs.has(cls) and cls.__module__ == article.__name__]
    docs = _attribute_docs()
    root = _object(Article, docs)
    text = {"description": "The text of all blocks, a line break between them: for readers.", "type": "string"}
    root["properties"]["text"] = text
    root["required"].append("text")
    definitions = {cls.__name__: _object(cls, docs) for cls in classes if cls is not Article}
    definitions["Block"] = {
        "description": "One piece of the text; `kind` tells which.",
        "oneOf": [_reference(cls) for cls in typing.get_args(Block)],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Article",
        **root,
        "$defs": definitions,
    }


def _object(cls: type, docs: dict[tuple[str, str], str]) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    names = [attribute.name for attribute in attrs.fields(cls)]
    return {
        "description": _in_json_words(inspect.getdoc(cls) or ""),
        "type": "object",
        "properties": {
            name: {"description": _in_json_words(docs[cls.__name__, name]), **_type(hints[name])} for name in names
        },
        "required": names,
        "additionalProperties": False,
    }


def _type(hint: Any) -> dict[str, Any]:
    if hint in LEAVES:
        return LEAVES[hint]
    if hint == Block:
        return {"$ref": "#/$defs/Block"}
    choices = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        return {"const": choices[0]} if len(choices) == 1 else {"enum": list(choices)}
    if origin is tuple:
        return {"type": "array", "items": _type(choices[0])}
    if origin in (types.UnionType, typing.Union):  # always ``X | None``: a union of classes is a Block
        return _or_null(_type(choices[0]))
    return _reference(hint)


def _or_null(wanted: dict[str, Any]) -> dict[str, Any]:
    if "enum" in wanted:
        return {"enum": [*wanted["enum"], None]}
    if wanted.keys() == {"type"}:
        return {"type": [wanted["type"], "null"]}
    return {"anyOf": [wanted, {"type": "null"}]}


def _reference(cls: type) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _attribute_docs() -> dict[tuple[str, str], str]:
    """The string after each attribute, by class and attribute."""
    return {
        (cls.name, statement.target.id): inspect.cleandoc(following.value.value)
        for cls in ast.parse(inspect.getsource(article)).body
        if isinstance(cls, ast.ClassDef)
        for statement, following in zip(cls.body, cls.body[1:], strict=False)
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and isinstance(following, ast.Expr)
        and isinstance(following.value, ast.Constant)
        and isinstance(following.value.value, str)
    }


def _in_json_words(docstring: str) -> str:
    for python, json_word in {"``": "`", "None": "null"}.items():
        docstring = docstring.replace(python, json_word)
    return " ".join(docstring.split())


def _written(value: Any, indent: str = "") -> str:
    """`value` as JSON: what fits on a line stands on a line."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent + line) <= WIDTH or not isinstance(value, dict | list):
        return line
    inner = indent + "  "
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + _written(item, inner) for item in value) + f"\n{indent}]"
    items = (f"{inner}{json.dumps(key)}: {_written(item, inner)}" for key, item in value.items())
    return "{\n" + ",\n".join(items) + f"\n{indent}}}"


def text() -> str:
    """The schema as the file holds it."""
    return _written(schema()) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
