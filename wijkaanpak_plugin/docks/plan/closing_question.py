"""The question before a plan takes the place of the one that is open."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.plan import Plan


def may_be_closed(plan: Plan, parent: QWidget) -> bool:
    """Ask whether the open plan may be closed; no answer is a no."""
    box = QMessageBox(parent)
    box.setObjectName("WijkaanpakClosePlan")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("PlanCommands", "Close the plan?"))
    text = translate("PlanCommands", "One plan is open at a time: {name} is closed first. Everything in it is saved.")
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
