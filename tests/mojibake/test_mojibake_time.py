"""Time grows with the text and no faster, whatever the text is made of."""

import pytest

from govnews.mojibake import repair
from timing import seconds

MIRRORED = "強(qiáng)化鏈?zhǔn)剿季S，推進(jìn)重點(diǎn)項(xiàng)目。"
CUT = "這項(xiàng)工作很重視?，F(xiàn)階段，發(fā)展平穩(wěn)。"

UNITS = {
    "question marks": "?",
    "question marks behind a note": "?",
    "brackets": "(",
    "open notes": "(zh",
    "one character with its note": "國(guó)",
    "one character with a note without tone": "國(guo)",
    "a note twice": "國(guo)(guo)",
    "notes in a row": "(guó)",
    "breaks in a row": "?zhǔn)",
    "a mirrored sentence": MIRRORED,
    "a cut sentence": CUT,
    "cuts": "?，",
    "shifted text without an end": "剿季",
    "著": "著",
    "letters": "a",
    "calls of calls": "(a)(b)",
}
# What makes the page one of the mirror's, so that every part of the repair is reached.
HEADS = {"a clean page": "", "a mirrored page": MIRRORED * 4}


def cost(text: str, certainty: str) -> float:
    return seconds(lambda: repair(text, certainty=certainty))  # type: ignore[arg-type]


@pytest.mark.parametrize("certainty", ["exact", "guess"])
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("unit", UNITS)
def test_eight_times_the_text_takes_no_more_than_eight_times_the_time(unit: str, head: str, certainty: str) -> None:
    """With room for a machine that stalls: a search that grew with the square would take 64 times as long."""

    def page(length: int) -> str:
        return HEADS[head] + UNITS[unit] * (length // len(UNITS[unit]))

    repair(page(100), certainty=certainty)  # type: ignore[arg-type] - loads the tables
    # Where words weigh hundreds of bytes for each cut, less text says as much.
    size = 100 if certainty == "guess" else 1_000
    short, long = cost(page(size), certainty), cost(page(8 * size), certainty)
    assert long < 24 * short + 0.005


@pytest.mark.parametrize("certainty", ["exact", "guess"])
def test_a_shift_of_any_length_is_read_once(certainty: str) -> None:
    """The letter that ends it stands a long way off."""
    assert cost(MIRRORED + "鏈?zhǔn)" + "剿季" * 20_000 + "S", certainty) < 2


def test_a_megabyte_of_question_marks_costs_next_to_nothing() -> None:
    assert cost("?" * 1_000_000, "exact") < 0.5


def test_a_megabyte_of_damage_is_done_in_seconds() -> None:
    assert cost(MIRRORED * (1_000_000 // len(MIRRORED)), "exact") < 15
