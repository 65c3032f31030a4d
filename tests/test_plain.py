"""What `govnews.plain` promises to any value class, not only to those of an article."""

from datetime import datetime
from typing import Literal

import pytest
from attrs import field, frozen

from govnews.errors import InvalidData
from govnews.plain import from_plain, to_plain


@frozen(kw_only=True)
class Circle:
    kind: Literal["circle"] = field(default="circle", init=False)
    radius: int


@frozen(kw_only=True)
class Square:
    kind: Literal["square"] = field(default="square", init=False)
    side: int


@frozen(kw_only=True)
class Drawing:
    shapes: tuple[Circle | Square, ...] = ()
    frame: Circle | Square | None = None
    grid: tuple[tuple[int, ...], ...] = ()
    made: datetime | None = None
    signed: bool = False


def test_a_union_is_told_apart_by_kind_and_may_be_none() -> None:
    drawing = Drawing(shapes=(Square(side=1), Circle(radius=2)), frame=Circle(radius=3), grid=((1, 2), ()))
    data = {
        "shapes": [{"kind": "square", "side": 1}, {"kind": "circle", "radius": 2}],
        "frame": {"kind": "circle", "radius": 3},
        "grid": [[1, 2], []],
        "made": None,
        "signed": False,
    }
    assert to_plain(drawing) == data
    assert from_plain(Drawing, data) == drawing
    assert from_plain(Drawing, {"frame": None}) == Drawing()


def test_a_kind_that_contradicts_its_class_is_refused() -> None:
    with pytest.raises(InvalidData) as caught:
        from_plain(Circle, {"kind": "square", "radius": 1})
    assert str(caught.value) == "$.kind: one of circle is wanted, not 'square'"


def test_a_kind_may_be_left_out_where_there_is_no_choice() -> None:
    assert from_plain(Circle, {"radius": 1}) == Circle(radius=1)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"signed": 1}, "$.signed: bool is wanted, not int"),
        ({"grid": [[1], [2, True]]}, "$.grid[1][1]: int is wanted, not bool"),
        ({"frame": {"kind": "triangle"}}, "$.frame.kind: one of circle, square is wanted, not 'triangle'"),
        ({"frame": {"kind": "circle"}}, "$.frame.radius: missing"),
        ({1: 2}, "$.1: Drawing has no such key"),
    ],
)
def test_an_error_names_the_place_and_what_is_wanted_there(data: object, message: str) -> None:
    with pytest.raises(InvalidData) as caught:
        from_plain(Drawing, data)
    assert str(caught.value) == message


def test_a_path_begins_where_the_caller_says() -> None:
    with pytest.raises(InvalidData) as caught:
        from_plain(Circle, None, path="line 7")
    assert str(caught.value) == "line 7: an object is wanted, not null"
