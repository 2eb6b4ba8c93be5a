"""What the claims of a plan are judged by: when that changes, every verdict may be another one."""

from __future__ import annotations

from wijkaanpak_plugin.plan.history import Step
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.sources import registered_sources

_TABLES = ("coverage", "source", "setting", "rule")


def touches_ground(step: Step) -> bool:
    """Say whether a step changed what claims are judged by; of the plan area only its boundary counts."""
    return any(name in step.records for name in _TABLES) or "plan_area" in step.reshaped


def says_where_it_holds(plan: Plan) -> bool:
    """Say whether any source says where it holds.

    Without one nothing is known about the ground: that nothing is found there means nothing.
    """
    if plan.layer("coverage").featureCount() > 0:
        return True
    sources = registered_sources(plan)
    return any(one.role == "coverage" or one.values.get("coverage") in ("plan_area", "full_layer") for one in sources)
