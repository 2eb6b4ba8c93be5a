"""Below the list of sources: says of one whose fields do not suit of what kind everything in it is, and reads it so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.plan.sources.explained_list import offer_kinds_or
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.status import SourceStatus
from wijkaanpak_plugin.sources.profiles.kind_words import likely_kind


class OneKindInPlace(QWidget):
    """Not there for a source that is read."""

    #: A list of source_id, and the key of a kind.
    wanted = pyqtSignal(list, str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._source_id = ""
        self._others: list[str] = []
        label = QLabel(translate("PlanSources", "All of it &is"))
        self._kind = ChoiceField()
        self._kind.setObjectName("WijkaanpakSourceAllOfIt")
        self._kind.setToolTip(translate("PlanSources", "The kind of everything in this source; type a part of a name."))
        offer_kinds_or(self._kind, translate("SourceDialog", "choose a kind"))
        self._kind.currentIndexChanged.connect(self._chosen)
        label.setBuddy(self._kind)
        self._read = QPushButton(translate("PlanSources", "Read a&gain"))
        self._read.setObjectName("WijkaanpakReadAllAs")
        self._read.setToolTip(translate("PlanSources", "Read it so from now on; Ctrl+Z undoes it."))
        self._read.clicked.connect(lambda _on: self._ask())
        self._also = QCheckBox()
        self._also.setObjectName("WijkaanpakSourceAlsoOthers")
        self._also.setToolTip(translate("PlanSources", "The other sources whose fields do not suit either."))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._kind, 0, 1)
        grid.addWidget(self._read, 0, 2)
        grid.addWidget(self._also, 1, 0, 1, 3)
        self.hide()

    def show_for(self, current: Optional[SourceStatus], rows: Sequence[SourceStatus]) -> None:
        """Ask about the current source when it gives nothing. rows: all sources, of which others may be alike."""
        asked = current is not None and current.gives_nothing
        if current is not None and asked and current.source_id != self._source_id:
            self._kind.setCurrentIndex(max(0, self._kind.findData(likely_kind(current.name) or None)))
            self._also.setChecked(False)
        self._source_id = current.source_id if current is not None and asked else ""
        self._others = [row.source_id for row in rows if row.gives_nothing and row.source_id != self._source_id]
        text = translate("PlanSources", "and so are the others that cannot be read: {count}")
        self._also.setText(text.format(count=len(self._others)))
        self._also.setVisible(bool(self._others))
        self._chosen()
        self.setVisible(asked)

    def _chosen(self, *_on: object) -> None:
        self._read.setEnabled(self._kind.value_key() is not None)

    def _ask(self) -> None:
        kind = self._kind.value_key()
        if kind and self._source_id:
            also = self._others if self._also.isChecked() else []
            self.wanted.emit([self._source_id, *also], kind)
