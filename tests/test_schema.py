"""docs/article.schema.json describes what `Article.to_dict` writes: all of it and nothing else."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from govnews.article import Article
from strategies import VALUE_CLASSES, articles

DOCS = Path(__file__).parent.parent / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "article.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("cls", VALUE_CLASSES)
def test_every_attribute_stands_in_the_schema_and_nothing_else(cls: type) -> None:
    described = SCHEMA if cls is Article else SCHEMA["$defs"][cls.__name__]
    names = {attribute.name for attribute in attrs.fields(cls)} | ({"text"} if cls is Article else set())
    assert set(described["properties"]) == names
    assert set(described["required"]) == names


def test_the_schema_defines_every_class_and_nothing_else() -> None:
    assert set(SCHEMA["$defs"]) == {cls.__name__ for cls in VALUE_CLASSES} - {"Article"} | {"Block"}


def test_the_schema_says_of_everything_what_it_is() -> None:
    objects = [SCHEMA, *SCHEMA["$defs"].values()]
    assert all(described["description"] for described in objects)
    assert all(field["description"] for described in objects for field in described.get("properties", {}).values())


@given(articles())
def test_every_article_is_valid(article: Article) -> None:
    VALIDATOR.validate(article.to_dict())


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "题"},
        {"script": "Latn"},
        {"blocks": [{"kind": "verse", "text": "文"}]},
        {"blocks": [{"text": "文"}]},
        {"published": {"value": "2025-06-18T09:12:00", "precision": "minute", "raw": ""}},
    ],
)
def test_what_from_dict_refuses_is_not_valid_either(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(Article(adapter="standard").to_dict() | change)


def test_the_file_is_what_its_script_writes() -> None:
    spec = importlib.util.spec_from_file_location("make_schema", DOCS / "make_schema.py")
    assert spec
    assert spec.loader
    make_schema = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_schema)
    assert make_schema.text() == make_schema.FILE.read_text(encoding="utf-8"), "run: python docs/make_schema.py"
