"""The fields of the way *Web service*: search, the list of layers, the area, and the button that counts."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_list import ServiceList
from wijkaanpak_plugin.domain.translation import translate


class ServiceFields(QWidget):
    """Nothing is contacted before the button is pressed, or a connection of the user is unfolded."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setObjectName("WijkaanpakServiceSearch")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(translate("AddData", "Search in services and layers"))
        self.search.setToolTip(translate("AddData", "Words of the name of a layer, its service or its address."))
        self.search.setAccessibleName(translate("AddData", "Search in services and layers"))
        self.list = ServiceList()
        self._area = QLabel()
        self._area.setObjectName("WijkaanpakServiceArea")
        self._area.setWordWrap(True)
        self.look = QPushButton(translate("AddData", "&Look"))
        self.look.setObjectName("WijkaanpakLookAtServices")
        self.look.setToolTip(
            translate("AddData", "Ask these services how much they have in the area of the plan; no row is read yet.")
        )
        row = QHBoxLayout()
        row.addWidget(self._area, 1)
        row.addWidget(self.look)
        # As long as nothing is shown below it the list has all the room.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addLayout(row)
        self.search.textChanged.connect(self.list.find)

    def say_area(self, text: str) -> None:
        """Say for which area is read."""
        self._area.setText(text)
