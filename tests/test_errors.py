"""What the errors promise: one base, whole messages, attributes instead of parsing, and a way through a worker pool."""

import pickle

import pytest

from govnews import errors
from govnews.errors import GovnewsError, InvalidData, NotAnArticle, PageTooLarge, UnknownAdapter

URL = "http://www.yunzhou.gov.cn/index.html"
EXAMPLES = [
    (
        NotAnArticle("listing", URL, "64 links, no body"),
        {"kind": "listing", "url": URL, "reason": "64 links, no body"},
        f"{URL} is no article: listing (64 links, no body)",
    ),
    (NotAnArticle("empty"), {"kind": "empty", "url": None, "reason": ""}, "the page is no article: empty"),
    (
        PageTooLarge(20_000_000, 10_000_000, URL),
        {"size": 20_000_000, "limit": 10_000_000, "url": URL},
        f"{URL} has 20,000,000 bytes, more than max_bytes=10,000,000",
    ),
    (
        PageTooLarge(2, 1),
        {"size": 2, "limit": 1, "url": None},
        "the page has 2 bytes, more than max_bytes=1",
    ),
    (
        UnknownAdapter("shanxy", ("shanxi", "standard")),
        {"name": "shanxy", "known": ("shanxi", "standard")},
        "no adapter is named 'shanxy'; there are shanxi, standard",
    ),
    (
        InvalidData("$.blocks[3].kind", "missing"),
        {"path": "$.blocks[3].kind", "problem": "missing"},
        "$.blocks[3].kind: missing",
    ),
]


@pytest.mark.parametrize(("error", "attributes", "message"), EXAMPLES)
def test_an_error_carries_what_its_message_says(
    error: GovnewsError, attributes: dict[str, object], message: str
) -> None:
    assert {name: getattr(error, name) for name in attributes} == attributes
    assert str(error) == message


@pytest.mark.parametrize("error", [error for error, _, _ in EXAMPLES])
def test_an_error_comes_back_whole_from_another_process(error: GovnewsError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert vars(copy) == vars(error)
    assert str(copy) == str(error)


def test_every_error_is_a_govnews_error_and_has_an_example() -> None:
    classes = {value for value in vars(errors).values() if isinstance(value, type)}
    assert all(issubclass(cls, GovnewsError) for cls in classes)
    assert classes - {GovnewsError} == {type(error) for error, _, _ in EXAMPLES}


def test_errors_that_python_has_a_word_for_are_caught_by_it_too() -> None:
    assert issubclass(UnknownAdapter, LookupError)
    assert issubclass(InvalidData, ValueError)
