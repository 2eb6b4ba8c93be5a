"""Field of a form for a day that may be not known."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.domain.translation import translate


class DateField(QgsDateEdit):
    """A calendar, and a cross that makes it not known."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        # As people write days in the language of the form.
        self.setDisplayFormat(translate("DateField", "yyyy-MM-dd"))
        self.setAllowNull(True)
        self.setNullRepresentation(translate("DateField", "not known"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_value(None)

    def set_value(self, date: Optional[str]) -> None:
        """Show the day of a date or moment (ISO 8601); empty or None: not known."""
        if date:
            self.setDate(QDate.fromString(date[:10], Qt.DateFormat.ISODate))
        else:
            self.clear()

    def value_text(self) -> Optional[str]:
        """Return the day (ISO 8601), None when it is not known."""
        return None if self.isNull() else str(self.date().toString(Qt.DateFormat.ISODate))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: nothing must change by it."""
        event.ignore()
