"""The question before a plan takes the place of the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.plan import Plan


def may_be_closed(plan: Plan, not_saved: Sequence[str], parent: QWidget) -> bool:
    """Ask whether the open plan may be closed; no answer is a no. not_saved: lines on what is not in it yet."""
    box = QMessageBox(parent)
    box.setObjectName("WijkaanpakClosePlan")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("PlanCommands", "Close the plan?"))
    if not_saved:
        text = translate(
            "PlanCommands",
            "One plan is open at a time: {name} is closed first. This is not saved in it; it waits, until QGIS closes, "
            "for you to open the plan again:",
        )
        box.setInformativeText("\n".join(f"• {line}" for line in not_saved))
    else:
        text = translate(
            "PlanCommands", "One plan is open at a time: {name} is closed first. Everything in it is saved."
        )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text.format(name=plan.name))
    go_on = box.addButton(translate("PlanCommands", "Close it and go on"), QMessageBox.ButtonRole.AcceptRole)
    go_on.setObjectName("WijkaanpakClosePlanGoOn")
    stay = box.addButton(translate("PlanCommands", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    answer = box.clickedButton() is go_on
    box.deleteLater()
    return answer
