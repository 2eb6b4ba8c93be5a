"""The way in of a layer of the project: it is asked about in a dialog of its own."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton

from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, Way
from wijkaanpak_plugin.domain.translation import translate


class LayerDialogWay(Way):
    """Shows no preview: its button closes the window and opens the dialog."""

    def __init__(self, key: str, ask: Callable[[], None]) -> None:
        super().__init__()
        self.key = key
        choose = QPushButton(translate("AddData", "Choose &layer…"))
        choose.setObjectName("WijkaanpakAddChooseLayer")
        choose.setToolTip(
            translate("PlanDock", "Register a layer of the project with the plan. The data stays where it is.")
        )
        row = QHBoxLayout(self.fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(choose)
        row.addStretch(1)
        choose.clicked.connect(lambda _checked: ask())

    @property
    def title(self) -> str:
        """Its name in the list."""
        return translate("AddData", "&File or layer")

    @property
    def subtitle(self) -> str:
        """One small line below its name."""
        return translate("AddData", "of this project")

    def finish(self, asked: Asked) -> str:
        """Nothing is ever shown to be registered."""
        return ""
