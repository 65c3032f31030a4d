"""Hypothesis strategies that more than one test file needs."""

import typing
from datetime import timedelta, timezone
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from govnews import article
from govnews.article import Article, Moment

T = TypeVar("T")

VALUE_CLASSES: tuple[type, ...] = tuple(
    value for value in vars(article).values() if isinstance(value, type) and value.__module__ == article.__name__
)
"""Every class that `govnews.article` defines."""

_AWARE_DATETIMES = st.datetimes(
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)


def values(cls: type[T]) -> st.SearchStrategy[T]:
    """Instances of a value class with any of its fields filled."""
    hints = typing.get_type_hints(cls)
    fields = {attribute.name: st.from_type(hints[attribute.name]) for attribute in attrs.fields(cls) if attribute.init}
    if cls is Moment:
        fields["value"] = _AWARE_DATETIMES
    return st.builds(cls, **fields)


def articles() -> st.SearchStrategy[Article]:
    """Whole articles with any of their fields filled."""
    return values(Article)


# So that the values inside another one have any of their fields filled too, not only those that they must have.
for _cls in VALUE_CLASSES:
    st.register_type_strategy(_cls, values(_cls))
