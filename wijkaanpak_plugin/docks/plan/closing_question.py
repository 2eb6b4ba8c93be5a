"""The question before a plan takes the place of the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.question import may_go_on
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.plan import Plan


def may_be_closed(plan: Plan, not_saved: Sequence[str], parent: QWidget) -> bool:
    """Ask whether the open plan may be closed; no answer is a no. not_saved: lines on what is not in it yet."""
    if not_saved:
        text = translate(
            "PlanCommands",
            "One plan is open at a time: {name} is closed first. This is not saved in it; it waits, until QGIS closes, "
            "for you to open the plan again:",
        )
    else:
        text = translate(
            "PlanCommands", "One plan is open at a time: {name} is closed first. Everything in it is saved."
        )
    title, go_on = translate("PlanCommands", "Close the plan?"), translate("PlanCommands", "Close it and go on")
    return may_go_on(parent, "WijkaanpakClosePlan", title, text.format(name=plan.name), not_saved, go_on)
