"""`repair`, `plan` and `apply`, and the values that they give back."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from attrs import frozen

from govnews.article import Certainty, Repair
from govnews.mojibake import characters, crossed, escapes, lossy, mirror, misread

if TYPE_CHECKING:
    from govnews.mojibake.proposals import Proposal, Propose

# The classes of corruption in the order in which they are undone: what was done to a page last comes first.
CLASSES: dict[str, Propose] = {
    "escapes": escapes.propose,
    "mirror": mirror.propose,
    "misread": misread.propose,
    "crossed": crossed.propose,
    "lossy": lossy.propose,
    "characters": characters.propose,
}

# Half of the classes find nothing in a text without certain characters, and one search for those of all costs less than to ask
# each class.
_SIGNS = {"misread": misread.SIGNS, "crossed": crossed.SIGNS, "characters": characters.SIGNS}
_UNSIGNED = {name: propose for name, propose in CLASSES.items() if name not in _SIGNS}
_SIGN = re.compile(f"[{''.join(_SIGNS.values())}]")

# Damage lies in layers, and undoing one may show another. Every round either undoes a layer or is the last; the bound only
# keeps a text that was made to provoke it from costing more than so many readings of it.
MAX_ROUNDS = 8


@frozen(kw_only=True)
class Suspicion:
    """A place that looks damaged and was left alone: its bytes leave a choice, or they are lost."""

    kind: str
    """The corruption, as in `govnews.Repair`."""

    layer: int
    """The layer in whose text `start` counts: the number that the repair would have had."""

    start: int
    """Where `text` begins, in characters of the text as it stood when its layer's turn came."""

    text: str
    """The characters that stand there."""


@frozen(kw_only=True)
class Plan:
    """What there is to undo in one text. It can be read, kept, and replayed by `apply`."""

    steps: tuple[Repair, ...] = ()
    """The changes, layer by layer, each layer from the start of the text to its end; empty for a clean text."""

    suspicions: tuple[Suspicion, ...] = ()
    """The places that look damaged and are left alone."""


@frozen(kw_only=True)
class Repaired:
    """A text with its corruption undone."""

    text: str
    """The text; the very object that was passed where there was nothing to undo."""

    steps: tuple[Repair, ...] = ()
    """Every change that was made, as in `Plan`."""

    suspicions: tuple[Suspicion, ...] = ()
    """The places that look damaged and were left alone."""


def repair(text: str, *, certainty: Certainty = "exact") -> Repaired:
    """Undo what is corrupted in `text`.

    Args:
        text: A page's source, a plain text, or a single field.
        certainty: The least sure change to make. ``exact``: the bytes leave no choice. ``likely``: they leave some, and
            the frequencies of words favour one clearly. ``guess``: the best there is.

    Returns:
        The text, every change made, and every place that looks damaged and was left alone. The same text always gives an
        equal result, and repairing that result again changes nothing.

    Raises:
        TypeError: `text` is not a str.
        ValueError: `certainty` is none of the three.
    """
    found, after = _plan(text, certainty)
    return Repaired(text=after, steps=found.steps, suspicions=found.suspicions)


def is_suspect(text: str) -> bool:
    """True where `repair` finds something in `text` to undo or to name; a clean text pays for a look and nothing else."""
    return any(propose(text, "exact") is not None for propose in _asked(text).values())


def _asked(text: str) -> dict[str, Propose]:
    """The classes that may find something in `text`."""
    return CLASSES if _SIGN.search(text) else _UNSIGNED


def plan(text: str, *, certainty: Certainty = "exact") -> Plan:
    """What `repair` would do, without doing it. It takes and raises the same."""
    return _plan(text, certainty)[0]


def apply(plan: Plan, text: str) -> str:
    """Replay a plan on the text it was made for.

    Args:
        plan: What `plan` found, or a plan with some of its last layers left out.
        text: The text it was found in.

    Returns:
        The repaired text; the very object that was passed where the plan has no steps.

    Raises:
        ValueError: The plan was made for another text.
    """
    for layer, steps in groupby(plan.steps, lambda step: step.layer):
        parts: list[str] = []
        done = 0
        for step in steps:
            if step.start < done or not text.startswith(step.before, step.start):
                raise ValueError(f"the plan is for another text: layer {layer} has no {step.before!r} at {step.start}")
            parts += text[done : step.start], step.after
            done = step.start + len(step.before)
        text = "".join((*parts, text[done:]))
    return text


def _plan(text: str, certainty: Certainty) -> tuple[Plan, str]:
    if not isinstance(text, str):
        raise TypeError(f"repair takes str, not {type(text).__name__}; govnews.parse decodes bytes")
    if certainty not in get_args(Certainty):
        raise ValueError(f"certainty is one of {', '.join(get_args(Certainty))}, not {certainty!r}")
    steps: list[Repair] = []
    suspicions: dict[str, tuple[Suspicion, ...]] = {}
    layer = 1
    for _ in range(MAX_ROUNDS):
        first = layer
        asked = _asked(text)
        for name, propose in CLASSES.items():
            proposal = propose(text, certainty) if name in asked else None
            if proposal is None:
                continue
            # A class that sees its damage again in the next round says again what it leaves alone.
            suspicions[name] = _suspicions(proposal, layer)
            for edits in proposal.layers:
                if edits:
                    from govnews.mojibake.proposals import edited  # noqa: PLC0415 - a clean text needs none

                    steps += [
                        Repair(kind=kind, layer=layer, start=start, before=before, after=after, certainty=sure)
                        for kind, start, before, after, sure in edits
                    ]
                    text = edited(text, edits)
                    asked = _asked(text)
                    layer += 1
        if layer == first:
            break
    return Plan(steps=tuple(steps), suspicions=tuple(found for each in suspicions.values() for found in each)), text


def _suspicions(proposal: Proposal, layer: int) -> tuple[Suspicion, ...]:
    return tuple(Suspicion(layer=layer, **doubt._asdict()) for doubt in proposal.doubts)
