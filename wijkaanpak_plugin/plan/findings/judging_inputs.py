"""Inputs that the claims of a plan are judged by: when one changes, every verdict may be another one."""

from __future__ import annotations

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.history import Step

_TABLES = ("coverage", "source", "setting", "rule", "own_size")


def changes_judging_inputs(step: Step) -> bool:
    """Say whether a step changed what claims are judged by; of the plan area only its boundary counts.

    Which package a claim stands in counts too: alternatives are not compared. Claims that came or went with their
    packages are judged anew by themselves.
    """
    moved = "package_claim" in step.records and not any(name in step.records for name in CLAIM_TABLES)
    return moved or any(name in step.records for name in _TABLES) or "plan_area" in step.reshaped
