"""Dialog with what is said of a delivery: name, date and whether it is confidential hold for all of its parts."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.date_field import DateField
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, OK, dialog_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.status import DeliveryStatus

#: Writes columns of a delivery; returns one sentence when that fails.
Take = Callable[[dict[str, Any]], str]


class DeliveryDialog(QDialog):
    """Stays open, with what was typed and the reason, when the plan does not take it."""

    def __init__(self, parent: Optional[QWidget], status: DeliveryStatus, take: Take) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakDeliveryDialog")
        self.setWindowTitle(translate("DeliveryDialog", "Change Delivery"))
        self._take = take
        self._secret_before = _confidential(status)
        self._build()
        self._fill(status)

    def accept(self) -> None:
        """Write what was typed, and close when that is done."""
        problem = self._take(self._values)
        self._problem.say(problem)
        if not problem:
            super().accept()

    @property
    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "name": self._name.text().strip(),
            "date": self._date.value_text(),
            "remarks": self._remarks.text().strip() or None,
        }
        # Parts that differ in it stay as they are, as long as nobody says otherwise.
        if self._confidential.checkState() != Qt.CheckState.PartiallyChecked:
            values["confidential"] = self._confidential.isChecked()
        return values

    def _build(self) -> None:
        form = QFormLayout()
        self._name = _named(QLineEdit(), "Name", translate("DeliveryDialog", "Name that people read."))
        self._date = _named(
            DateField(),
            "Date",
            translate("DeliveryDialog", "Day on which all that came with it shows the world; empty: not known."),
        )
        self._confidential = _named(
            QCheckBox(translate("DeliveryDialog", "&Confidential, all that came with it")),
            "Confidential",
            translate("DeliveryDialog", "It is left out of whatever is made for others."),
        )
        self._remarks = _named(QLineEdit(), "Remarks", translate("DeliveryDialog", "Anything else."))
        form.addRow(translate("DeliveryDialog", "&Name"), self._name)
        form.addRow(translate("DeliveryDialog", "&Date"), self._date)
        form.addRow("", self._confidential)
        form.addRow(translate("DeliveryDialog", "&Remarks"), self._remarks)
        self._problem = SentenceLabel()
        self._problem.setObjectName("WijkaanpakDeliveryProblem")
        buttons = dialog_buttons(OK, CANCEL)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.resize(420, self.sizeHint().height())

    def _fill(self, status: DeliveryStatus) -> None:
        self._name.setText(status.delivery.name)
        self._remarks.setText(status.delivery.remarks)
        self._date.set_value(status.delivery.date)
        if self._secret_before is None:
            self._confidential.setTristate(True)
            self._confidential.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self._confidential.setChecked(self._secret_before)


def _confidential(status: DeliveryStatus) -> Optional[bool]:
    """Return whether all parts are confidential; None when they differ."""
    known = {part.confidential for part in status.parts}
    return known.pop() if len(known) == 1 else None


def _named(field: Any, name: str, definition: str) -> Any:
    field.setObjectName(f"WijkaanpakDelivery{name}")
    field.setToolTip(definition)
    return field
