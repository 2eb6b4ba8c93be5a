"""Asks whether a plan that was made with an older version may be brought up to date."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import cautious_buttons
from wijkaanpak_plugin.domain.translation import translate


class UpdateQuestion(QDialog):
    """Accepted when the plan may be changed. Enter and Esc both leave it as it is."""

    def __init__(self, parent: Optional[QWidget], name: str) -> None:
        """name: of the plan file."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakUpdateQuestion")
        self.setWindowTitle(translate("PlanCommands", "Plan of an older version"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = translate(
            "PlanCommands",
            "{name} was made with an older version of Wijkaanpak and has to be brought up to date to be opened. Older "
            "versions of the plugin cannot open it from then on: colleagues who share the file need this one too. A "
            "copy of the file as it is now stays beside it.",
        )
        label = QLabel(question.format(name=name))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        buttons = cautious_buttons(
            self,
            translate("PlanCommands", "&Bring up to date"),
            "WijkaanpakBringUpToDate",
            translate("PlanCommands", "&Leave as it is"),
            "WijkaanpakLeaveAsItIs",
        )
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(buttons)
        self.resize(480, self.sizeHint().height())
