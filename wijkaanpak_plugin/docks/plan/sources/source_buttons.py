"""The buttons of the data section: one that adds data, and those that act on a delivery or a source."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.delivery import FOLDER
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus


class SourceButtons(QWidget):
    """A button that cannot help the current row is off; that to allow reading takes no room before it is needed."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.add = _button(
            "WijkaanpakAddData",
            translate("PlanDock", "&Add data…"),
            translate(
                "PlanDock",
                "Add a KLIC delivery, a BGT download, a file, a layer or a list of works; it is shown before "
                "anything is written. A delivery that is dropped on QGIS is read at once, also a folder.",
            ),
        )
        self.add.setIcon(QgsApplication.getThemeIcon("/symbologyAdd.svg"))
        self.change = _button(
            "WijkaanpakChangeSource",
            translate("PlanDock", "&Change…"),
            translate(
                "PlanDock",
                "Change what is said about it: use, profile, date, coverage; of a delivery, of all parts. (Enter)",
            ),
        )
        self.remove = _sign(
            "/mActionDeleteSelected.svg",
            "WijkaanpakRemoveSource",
            translate("PlanDock", "&Remove"),
            translate("PlanDock", "Take this delivery, part or layer out of the plan; the data itself stays. (Delete)"),
        )
        self.again = _sign(
            "/mActionRefresh.svg",
            "WijkaanpakReadDeliveryAgain",
            translate("PlanDock", "Read a&gain"),
            translate("PlanDock", "Read the file of this delivery again, and say what came, went and changed."),
        )
        self.replace = _button(
            "WijkaanpakReplaceDelivery",
            translate("PlanDock", "Re&place…"),
            translate(
                "PlanDock", "Read a newer delivery in place of this one: what was said and judged of it holds on."
            ),
        )
        self.quality = _button(
            "WijkaanpakQuality",
            translate("PlanDock", "&Quality…"),
            translate(
                "PlanDock",
                "Rows used, left out and repaired, depths that are not known: of this row, or of all data when none is "
                "chosen.",
            ),
        )
        self.allow = _button(
            "WijkaanpakAllowSource",
            translate("PlanDock", "Read &data…"),
            translate("PlanDock", "See where this data lies, and say whether it may be read."),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        first = (self.add, self.change, self.again, self.remove)
        row = QHBoxLayout()
        for button in first:
            row.addWidget(button, 1 if button is self.add else 0)
        grid.addLayout(row, 0, 0, 1, 2)
        grid.addWidget(self.replace, 1, 0)
        grid.addWidget(self.quality, 1, 1)
        grid.addWidget(self.allow, 2, 0, 1, 2)
        self.allow.hide()

    def offer(self, row: Optional[DataStatus], waits: bool, any_data: bool) -> None:
        """Let the buttons work that can help this row. waits: whether some of it may not be read yet."""
        is_delivery = isinstance(row, DeliveryStatus)
        self.change.setEnabled(row is not None)
        self.remove.setEnabled(row is not None)
        self.again.setEnabled(is_delivery)
        # Of services there is no newer file; what they have now is read again.
        self.replace.setEnabled(isinstance(row, DeliveryStatus) and row.delivery.format not in (SERVICES, FOLDER))
        self.quality.setEnabled(any_data)
        self.allow.setVisible(waits)


def _button(name: str, text: str, definition: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button


def _sign(picture: str, name: str, text: str, definition: str) -> QPushButton:
    """Return a button with a picture of QGIS in place of its words, which stay its name and its key."""
    button = _button(name, "", definition)
    button.setIcon(QgsApplication.getThemeIcon(picture))
    button.setAccessibleName(text.replace("&", ""))
    button.setToolTip(f"{text.replace('&', '')}: {definition[:1].lower()}{definition[1:]}")
    button.setShortcut(QKeySequence.mnemonic(text))
    return button
