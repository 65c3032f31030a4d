"""The cases of cases/*.json, each file with its own rule; the plan of every case is replayed."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from govnews.mojibake import apply, plan, repair

CASES = Path(__file__).parent / "cases"
RULES = ("positive", "left-alone", "negative", "known-failures")


def cases(rule: str) -> list[Any]:
    found = json.loads((CASES / f"{rule}.json").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["label"]) for case in found]


def asked(case: dict[str, Any]) -> dict[str, Any]:
    return {"certainty": case.get("certainty", "exact")}


def test_no_file_is_missing_or_empty() -> None:
    """A lost folder must not pass."""
    assert {path.stem for path in CASES.glob("*.json")} == set(RULES)
    assert all(cases(rule) for rule in RULES)


def test_a_label_stands_for_one_case() -> None:
    labels = [parameter.id for rule in RULES for parameter in cases(rule)]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("case", cases("positive"))
def test_damage_is_undone_and_nothing_is_left(case: dict[str, Any]) -> None:
    repaired = repair(case["original"], **asked(case))
    assert case["fixed"] == repaired.text
    assert repaired.suspicions == ()


@pytest.mark.parametrize("case", cases("left-alone"))
def test_what_cannot_be_undone_stays_and_is_named(case: dict[str, Any]) -> None:
    repaired = repair(case["original"], **asked(case))
    assert case["fixed"] == repaired.text
    assert case["suspicions"] == [suspicion.text for suspicion in repaired.suspicions]


@pytest.mark.parametrize("case", cases("negative"))
@pytest.mark.parametrize("certainty", ["exact", "likely", "guess"])
def test_clean_text_comes_back_as_the_same_object(case: dict[str, Any], certainty: Any) -> None:
    repaired = repair(case["original"], certainty=certainty)
    assert case["original"] is repaired.text
    assert (repaired.steps, repaired.suspicions) == ((), ())


@pytest.mark.parametrize("case", cases("known-failures"))
def test_a_known_failure_still_fails(case: dict[str, Any]) -> None:
    """One that is cured belongs into positive.json."""
    assert case["fixed"] != repair(case["original"], **asked(case)).text


@pytest.mark.parametrize("case", [case for rule in RULES for case in cases(rule)])
def test_a_plan_replayed_does_what_the_repair_does(case: dict[str, Any]) -> None:
    repaired = repair(case["original"], **asked(case))
    found = plan(case["original"], **asked(case))
    assert (found.steps, found.suspicions) == (repaired.steps, repaired.suspicions)
    assert repaired.text == apply(pickle.loads(pickle.dumps(found)), case["original"])


@pytest.mark.parametrize("case", [case for rule in RULES for case in cases(rule)])
def test_a_second_repair_changes_nothing(case: dict[str, Any]) -> None:
    once = repair(case["original"], **asked(case)).text
    assert once is repair(once, **asked(case)).text


@pytest.mark.parametrize("case", [case for rule in RULES for case in cases(rule)])
def test_a_suspicion_names_the_place_where_its_text_stands(case: dict[str, Any]) -> None:
    for suspicion in repair(case["original"], **asked(case)).suspicions:
        assert suspicion.layer == 1
        assert case["original"].startswith(suspicion.text, suspicion.start)
