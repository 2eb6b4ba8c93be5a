"""Inputs that the claims of a plan are judged by: when one changes, every verdict may be another one."""

from __future__ import annotations

from wijkaanpak_plugin.plan.store.history import Step

_TABLES = ("coverage", "source", "setting", "rule")


def changes_judging_inputs(step: Step) -> bool:
    """Say whether a step changed what claims are judged by; of the plan area only its boundary counts."""
    return any(name in step.records for name in _TABLES) or "plan_area" in step.reshaped
