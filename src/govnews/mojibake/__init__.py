"""Undo corruption of Chinese text where it can be undone exactly."""

from govnews.mojibake.planning import Plan, Repaired, Suspicion, apply, is_suspect, plan, repair

__all__ = ["Plan", "Repaired", "Suspicion", "apply", "is_suspect", "plan", "repair"]
