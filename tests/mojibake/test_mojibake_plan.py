"""What `repair`, `plan` and `apply` promise whatever the corruption is."""

import subprocess
import sys

import attrs
import pytest

from govnews.mojibake import Plan, apply, plan, repair

DAMAGED = "強(qiáng)化鏈?zhǔn)剿季S，推進(jìn)重點(diǎn)項(xiàng)目。"
FIXED = "强化链式思维，推进重点项目。"


def test_every_change_is_a_step_in_the_layer_it_belongs_to() -> None:
    assert [
        (step.kind, step.layer, step.start, step.before, step.after, step.certainty) for step in plan(DAMAGED).steps
    ] == [
        ("mirror-note", 1, 1, "(qiáng)", "", "exact"),
        ("mirror-break", 1, 10, "?zhǔn)剿季S", "式思維", "exact"),
        ("mirror-note", 1, 22, "(jìn)", "", "exact"),
        ("mirror-note", 1, 29, "(diǎn)", "", "exact"),
        ("mirror-note", 1, 36, "(xiàng)", "", "exact"),
        # From here on places count in the text without its notes.
        ("mirror-traditional", 2, 0, "強", "强", "exact"),
        ("mirror-traditional", 2, 2, "鏈", "链", "exact"),
        ("mirror-traditional", 2, 5, "維", "维", "exact"),
        ("mirror-traditional", 2, 8, "進", "进", "exact"),
        ("mirror-traditional", 2, 10, "點項", "点项", "exact"),
    ]


def test_a_plan_without_its_last_layer_stops_there() -> None:
    """So a reader may keep the traditional characters."""
    found = plan(DAMAGED)
    first = attrs.evolve(found, steps=tuple(step for step in found.steps if step.layer == 1))
    assert apply(first, DAMAGED) == "強化鏈式思維，推進重點項目。"


def test_a_plan_for_another_text_is_refused_by_name_and_place() -> None:
    with pytest.raises(ValueError, match=r"^the plan is for another text: layer 1 has no '\(qiáng\)' at 1$"):
        apply(plan(DAMAGED), FIXED)


def test_an_empty_plan_gives_the_text_itself() -> None:
    assert apply(Plan(), DAMAGED) is DAMAGED


def test_bytes_are_refused_with_advice() -> None:
    with pytest.raises(TypeError, match=r"^repair takes str, not bytes; govnews\.parse decodes bytes$"):
        repair(DAMAGED.encode())  # type: ignore[arg-type]


def test_an_unknown_certainty_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^certainty is one of exact, likely, guess, not 'sure'$"):
        repair(DAMAGED, certainty="sure")  # type: ignore[arg-type]


def test_the_values_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        repair(DAMAGED).text = FIXED  # type: ignore[misc]


def test_importing_the_package_reads_no_table() -> None:
    """Neither does a clean text, so a pipeline over clean pages never pays for the tables."""
    code = (
        "import sys, govnews.mojibake as mojibake\n"
        "mojibake.repair('云州省(一)号<a href=\"?x=(y)\">' * 9)\n"
        "print(sorted(name for name in sys.modules if name.startswith('govnews.mojibake.')))"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = [
        f"govnews.mojibake.{name}"
        for name in ("characters", "crossed", "escapes", "lossy", "mirror", "misread", "planning")
    ]
    assert result.stdout.strip() == str(loaded)
