"""Fields for width, depth and planning of a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.value_fields import MetresField, TextField
from wijkaanpak_plugin.domain.translation import translate

METRES, WORKS = ("width_m", "top_m", "bottom_m"), ("works_from", "works_to")
COLUMNS = (*METRES, *WORKS)


class SizeFields(QWidget):
    """Three numbers beside each other, and below them the planning window."""

    #: A column, and the value that was typed (None: unknown).
    edited = pyqtSignal(str, object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        when = translate("Claims", "year or date")
        self.fields: dict[str, MetresField | TextField] = {
            "width_m": MetresField(is_depth=False),
            "top_m": MetresField(is_depth=True),
            "bottom_m": MetresField(is_depth=True),
            "works_from": TextField(when),
            "works_to": TextField(when),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(self._build_metres())
        layout.addWidget(self._build_works())

    def show_values(self, values: Mapping[str, Any], differing: frozenset[str] = frozenset()) -> None:
        """Show the values of a claim; those in ``differing`` as different between the selected claims."""
        for name, field in self.fields.items():
            field.set_value(None if name in differing else values.get(name), name in differing)

    def customEvent(self, event: QEvent) -> None:
        """Leave the planning out of a session."""
        if isinstance(event, StudioChanged):
            self._works.setVisible(not event.on)

    def _build_metres(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        for column, name in enumerate(METRES):
            grid.addWidget(self._label(name), 0, column)
            grid.addWidget(self.fields[name], 1, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _build_works(self) -> QWidget:
        self._works = QWidget()
        row = QHBoxLayout(self._works)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name in WORKS:
            row.addWidget(self._label(name))
            row.addWidget(self.fields[name], 1)
        return self._works

    def _label(self, name: str) -> QLabel:
        """Return the label of a field, after giving the field its name and its meaning."""
        title, meaning = _texts()[name]
        label, field = QLabel(title), self.fields[name]
        label.setBuddy(field)
        label.setToolTip(meaning)
        field.setToolTip(meaning)
        field.setObjectName(f"WijkaanpakClaim_{name}")
        field.setAccessibleName(title)
        field.edited.connect(lambda value: self.edited.emit(name, value))
        return label


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "width_m": (
            translate("Claims", "Width"),
            translate("Claims", "Total width of a line, diameter of a point, in metres; an area has its own extent."),
        ),
        "top_m": (
            translate("Claims", "Depth from"),
            translate("Claims", "How far below ground level its top lies, in metres; above ground it is negative."),
        ),
        "bottom_m": (
            translate("Claims", "to"),
            translate("Claims", "How far below ground level its bottom lies, in metres; above ground it is negative."),
        ),
        "works_from": (
            translate("Claims", "Works from"),
            translate("Claims", "Earliest start of the works: a year (2027) or a date (2027-05-01); empty: unknown."),
        ),
        "works_to": (
            translate("Claims", "to"),
            translate("Claims", "Latest finish of the works: a year means its last day; empty: unknown."),
        ),
    }
