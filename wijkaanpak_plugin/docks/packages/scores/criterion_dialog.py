"""Form for a criterion of one's own."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.value_fields import TextField
from wijkaanpak_plugin.domain.translation import translate

_SIZE = QSize(380, 0)


class CriterionDialog(RecordDialog):
    """Asks what it is called; that ++ is best holds for every criterion that is judged."""

    def __init__(self, save: Callable[[dict[str, Any]], str], parent: Optional[QWidget] = None) -> None:
        """save: see ``RecordDialog``."""
        super().__init__("WijkaanpakCriterion", save, parent)
        self.setWindowTitle(translate("Packages", "New criterion"))
        self._text = TextField()
        meaning = translate("Packages", "By what packages are judged, in a word or two; ++ is best.")
        self.show_fields({"name": self._text}, {"name": (translate("Packages", "&Name"), meaning)}, _SIZE)

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in."""
        return {"name": self._text.value_text() or ""}
