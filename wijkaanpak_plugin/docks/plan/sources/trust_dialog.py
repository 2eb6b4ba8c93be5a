"""The question whether a plan may read from places that it names: each of them in sight, and nothing contacted yet."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import cautious_buttons
from wijkaanpak_plugin.domain.translation import translate


class TrustDialog(QDialog):
    """Shows the addresses; accepted when they may be read. Enter and Esc both leave them alone."""

    def __init__(self, parent: Optional[QWidget], plan_name: str, addresses: str) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakTrustDialog")
        self.setWindowTitle(translate("PlanSources", "Data from elsewhere"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = translate(
            "PlanSources",
            "The plan {plan} wants to read data from these places. Nothing was read or contacted yet. Who keeps such a "
            "place can see that you read it: read them only when you know them.",
        )
        label = QLabel(question.format(plan=plan_name))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        places = QPlainTextEdit(addresses)
        places.setObjectName("WijkaanpakTrustAddresses")
        places.setReadOnly(True)
        places.setTabChangesFocus(True)
        places.setAccessibleName(translate("PlanSources", "Places that the plan wants to read"))
        buttons = cautious_buttons(
            self,
            translate("PlanSources", "&Read these"),
            "WijkaanpakReadThese",
            translate("PlanSources", "&Not now"),
            "WijkaanpakNotNow",
        )
        column = QVBoxLayout(self)
        for part in (label, places, buttons):
            column.addWidget(part)
        self.resize(640, 320)
