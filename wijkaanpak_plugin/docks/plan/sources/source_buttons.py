"""The buttons of the data section: two that add data, and those that act on a delivery or a source."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus


class SourceButtons(QWidget):
    """A button that cannot help the current row is off; that to allow reading takes no room before it is needed."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.add = _button(
            "WijkaanpakAddSource",
            translate("PlanDock", "&Add layer…"),
            translate("PlanDock", "Register a layer of the project with the plan. The data stays where it is."),
        )
        self.delivery = _button(
            "WijkaanpakReadDelivery",
            translate("PlanDock", "Read de&livery…"),
            translate(
                "PlanDock",
                "Read a KLIC delivery or a BGT download (zip, xml or gml): it is saved beside the plan, styled, "
                "registered and dated. One that is dropped on QGIS is read too, also a folder.",
            ),
        )
        self.change = _button(
            "WijkaanpakChangeSource",
            translate("PlanDock", "&Change…"),
            translate(
                "PlanDock",
                "Change what is said about it: use, profile, date, coverage; of a delivery, of all parts. (Enter)",
            ),
        )
        self.remove = _button(
            "WijkaanpakRemoveSource",
            translate("PlanDock", "&Remove"),
            translate("PlanDock", "Take this delivery, part or layer out of the plan; the data itself stays. (Delete)"),
        )
        self.again = _button(
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
        # Six columns, so that rows of two and of three buttons are of one width.
        grid.addWidget(self.add, 0, 0, 1, 3)
        grid.addWidget(self.delivery, 0, 3, 1, 3)
        for row, buttons in enumerate(((self.change, self.remove, self.quality), (self.again, self.replace)), 1):
            for place, button in enumerate(buttons):
                grid.addWidget(button, row, 6 // len(buttons) * place, 1, 6 // len(buttons))
        grid.addWidget(self.allow, 3, 0, 1, 6)
        self.allow.hide()

    def offer(self, row: Optional[DataStatus], waits: bool, any_data: bool) -> None:
        """Let the buttons work that can help this row. waits: whether some of it may not be read yet."""
        is_delivery = isinstance(row, DeliveryStatus)
        self.change.setEnabled(row is not None)
        self.remove.setEnabled(row is not None)
        self.again.setEnabled(is_delivery)
        # Of services there is no newer file; what they have now is read again.
        self.replace.setEnabled(isinstance(row, DeliveryStatus) and row.delivery.format != SERVICES)
        self.quality.setEnabled(any_data)
        self.allow.setVisible(waits)


def _button(name: str, text: str, definition: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button
