"""Page of a finding: the six things that meet in it, and the way out."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.findings.decisions import texts
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.decisions import COMPENSATED, CONFRONTATION
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING


class ConfrontationPage(QWidget):
    """Each field is written when it is left; what lacks has a dashed edge and says so."""

    #: Columns and their new values (dict).
    edited = pyqtSignal(object)
    #: The place of the compensation is to be pointed out on the map.
    place_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, TextField] = {}
        form = QFormLayout(self)
        form.setContentsMargins(6, 6, 6, 6)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name in CONFRONTATION:
            field = self._fields[name] = _ConfrontationField(texts.lacks_text())
            field.setObjectName(f"WijkaanpakConfront_{name}")
            label = translated(FINDING.field(name).label)
            field.setAccessibleName(label)
            field.setToolTip(texts.asked_of(name))
            field.edited.connect(lambda text, name=name: self.edited.emit({name: text}))
            form.addRow(label, field)
        self._resolution = ChoiceField()
        self._resolution.setObjectName("WijkaanpakConfront_resolution")
        self._resolution.setAccessibleName(translated(FINDING.field("resolution").label))
        self._resolution.setToolTip(translate("Deciding", "Which way out there is for both."))
        self._resolution.set_choices(texts.resolution_terms())
        self._resolution.edited.connect(lambda key: self.edited.emit({"resolution": key}))
        form.addRow(translated(FINDING.field("resolution").label), self._resolution)
        self._place_said = QLabel()
        self._place_said.setObjectName("WijkaanpakConfrontPlace")
        self._place_said.setWordWrap(True)
        self._place = QPushButton(translate("Deciding", "Point out a place…"))
        self._place.setObjectName("WijkaanpakConfrontPoint")
        self._place.setToolTip(translate("Deciding", "Click on the map where it is compensated; Esc stops."))
        self._place.clicked.connect(lambda _on: self.place_wanted.emit())
        self._where = QWidget()
        row = QHBoxLayout(self._where)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place_said, 1)
        row.addWidget(self._place)
        self._where_label = QLabel(translate("Deciding", "Compensation"))
        form.addRow(self._where_label, self._where)
        self.show_considered(None)

    def show_considered(self, considered: Optional[Considered]) -> None:
        """Show what was filled in."""
        for name, field in self._fields.items():
            field.set_value(considered.values[name] if considered is not None else None)
        values = considered.values if considered is not None else {}
        self._resolution.set_value(values.get("resolution"))
        elsewhere = values.get("resolution") == COMPENSATED
        for widget in (self._where_label, self._where):
            widget.setVisible(elsewhere)
        place = values.get("compensation_place")
        self._place_said.setText(
            translate("Deciding", "A place is pointed out.") if place else translate("Deciding", "No place yet.")
        )


class _ConfrontationField(TextField):
    """Has a dashed edge as long as it is empty: never by colour alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge over the field."""
        super().paintEvent(event)
        if self.text():
            return
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DashLine))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()
