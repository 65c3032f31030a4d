"""attrs classes to plain JSON types and back, by their annotations: what `Article.to_dict` stands on.

It knows nothing of articles. It covers what value classes of this library use: str, int, bool, datetime, Literal,
``X | None``, ``tuple[X, ...]``, other attrs classes, and unions of attrs classes told apart by their ``kind``.
"""

from __future__ import annotations

import types
import typing
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

import attrs

from govnews.errors import InvalidData

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """`value` as dicts, lists, strings, numbers, booleans and None."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return {name: to_plain(getattr(value, name)) for name in _names(type(value))}  # type: ignore[arg-type] # as below


def from_plain(cls: type[T], data: Any, path: str = "$") -> T:
    """The instance of the attrs class `cls` that `to_plain` wrote as `data`.

    Raises:
        InvalidData: With the path of the place that does not fit.
    """
    if not isinstance(data, dict):
        raise InvalidData(path, f"an object is wanted, not {_named(data)}")
    hints = _hints(cls)  # type: ignore[arg-type] # mypy takes a class for unhashable
    for key in data:
        if key not in hints:
            raise InvalidData(f"{path}.{key}", f"{cls.__name__} has no such key")
    values = {}
    for attribute in attrs.fields(cls):  # type: ignore[arg-type]
        name = attribute.name
        place = f"{path}.{name}"
        if name not in data:
            if attribute.default is attrs.NOTHING:
                raise InvalidData(place, "missing")
            continue
        value = _read(hints[name], data[name], place)
        if attribute.init:
            values[name] = value
    return cls(**values)


def _read(hint: Any, data: Any, path: str) -> Any:
    if hint is datetime:
        return _read_datetime(data, path)
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        choices = typing.get_args(hint)
        if data in choices:
            return data
        raise InvalidData(path, f"one of {', '.join(choices)} is wanted, not {data!r}")
    if origin is tuple:
        if not isinstance(data, list | tuple):
            raise InvalidData(path, f"an array is wanted, not {_named(data)}")
        item = typing.get_args(hint)[0]
        return tuple(_read(item, value, f"{path}[{index}]") for index, value in enumerate(data))
    if origin in (types.UnionType, typing.Union):
        return _read_union(typing.get_args(hint), data, path)
    if attrs.has(hint):
        return from_plain(hint, data, path)
    if type(data) is not hint:
        raise InvalidData(path, f"{hint.__name__} is wanted, not {_named(data)}")
    return data


def _read_union(choices: tuple[Any, ...], data: Any, path: str) -> Any:
    if data is None and type(None) in choices:
        return None
    rest = [choice for choice in choices if choice is not type(None)]
    if len(rest) == 1:
        return _read(rest[0], data, path)
    kinds: dict[Any, type] = {attrs.fields_dict(choice)["kind"].default: choice for choice in rest}
    kind = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(kind, str) or kind not in kinds:
        raise InvalidData(f"{path}.kind", f"one of {', '.join(kinds)} is wanted, not {kind!r}")
    return from_plain(kinds[kind], data, path)


def _read_datetime(data: Any, path: str) -> datetime:
    try:
        value = datetime.fromisoformat(data)
    except (TypeError, ValueError):
        raise InvalidData(path, f"an ISO 8601 date with time is wanted, not {data!r}") from None
    if value.tzinfo is None:
        raise InvalidData(path, f"an offset from UTC is wanted, as in +08:00: {data!r}")
    return value


def _named(data: Any) -> str:
    return {type(None): "null", dict: "an object", list: "an array"}.get(type(data), type(data).__name__)


# Both caches hold one entry for each value class of the library, so they are bounded by the code itself.
@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attrs.fields(cls))


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)
