"""List of what two packages differ in: a row leads to the claim on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.differing import FIRST_LINES, DifferenceKind, more_text

CLAIMS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: On the line that counts what is not seen: the kind that it is of.
_MORE_ROLE = CLAIMS_ROLE + 1


class DifferencesList(QWidget):
    """Two packages are chosen above it; Enter or a double click goes to the claim, or shows what was only counted."""

    #: Two other packages are compared.
    pair_changed = pyqtSignal()
    #: Ids of the claims of a row.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._first, self._second = QComboBox(), QComboBox()
        self._model = QStandardItemModel(self)
        self._list = QTreeView()
        self._nothing = QLabel(translate("Packages", "These two packages have the same claims, places and periods."))
        self._kinds: Sequence[DifferenceKind] = ()
        #: Kinds of which every line is seen.
        self._whole: set[str] = set()
        self._build()

    @property
    def pair(self) -> tuple[str, str]:
        """Ids of the two packages; empty where there is none."""
        return str(self._first.currentData() or ""), str(self._second.currentData() or "")

    def show_packages(self, titles: Mapping[str, str]) -> None:
        """Let these be chosen, by id; the two that were stay so as far as they are there."""
        before = self.pair
        for place, field in enumerate((self._first, self._second)):
            field.clear()
            for name, title in titles.items():
                field.addItem(title, name)
            kept = field.findData(before[place])
            field.setCurrentIndex(kept if kept >= 0 else min(place, field.count() - 1))
        if len(titles) > 1 and self.pair[0] == self.pair[1] and before[0] != before[1]:
            self._second.setCurrentIndex(0 if self._first.currentIndex() else 1)

    def show_kinds(self, kinds: Sequence[DifferenceKind]) -> None:
        """List the differences by kind, three lines of each at first."""
        self._kinds = kinds
        self._model.clear()
        bold = QFont(self.font())
        bold.setBold(True)
        for kind in kinds:
            head = QStandardItem(kind.title)
            head.setFont(bold)
            shown = kind.lines if kind.key in self._whole else kind.lines[:FIRST_LINES]
            for line in shown:
                item = QStandardItem(line.text)
                item.setToolTip(as_it_is(line.text))
                item.setData(list(line.claims), CLAIMS_ROLE)
                head.appendRow(item)
            if len(shown) < len(kind.lines):
                more = QStandardItem(more_text(len(kind.lines) - len(shown)))
                more.setData(kind.key, _MORE_ROLE)
                more.setForeground(self.palette().link())
                more.setToolTip(translate("Packages", "Enter or a click shows them too."))
                head.appendRow(more)
            self._model.appendRow(head)
        self._list.expandAll()
        self._nothing.setVisible(not kinds)
        self._list.setVisible(bool(kinds))

    def _build(self) -> None:
        title = QLabel(translate("Packages", "Differences"))
        bold = title.font()
        bold.setBold(True)
        title.setFont(bold)
        choice = QHBoxLayout()
        choice.addWidget(title)
        fields: Sequence[tuple[QComboBox, str, str]] = (
            (self._first, "First", translate("Packages", "First package")),
            (self._second, "Second", translate("Packages", "Second package")),
        )
        for field, name, said in fields:
            field.setObjectName(f"WijkaanpakCompare{name}")
            field.setAccessibleName(said)
            field.setToolTip(said)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(8)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.activated.connect(lambda _row: self._choose())
        choice.addWidget(self._first, 1)
        choice.addWidget(QLabel(translate("Packages", "beside")))
        choice.addWidget(self._second, 1)
        self._list.setObjectName("WijkaanpakDifferences")
        self._list.setAccessibleName(translate("Packages", "Differences"))
        self._list.setModel(self._model)
        self._list.setHeaderHidden(True)
        self._list.setIndentation(12)
        self._list.setRootIsDecorated(False)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setMinimumHeight(60)
        self._list.activated.connect(self._go)
        self._list.clicked.connect(self._show_more)
        self._nothing.setObjectName("WijkaanpakNoDifferences")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(choice)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._list, 1)

    def _choose(self) -> None:
        self._whole.clear()
        self.pair_changed.emit()

    def _go(self, index: QModelIndex) -> None:
        claims = index.data(CLAIMS_ROLE)
        if claims:
            self.claims_wanted.emit(list(claims))
        else:
            self._show_more(index)

    def _show_more(self, index: QModelIndex) -> None:
        kind = index.data(_MORE_ROLE)
        if not kind:
            return
        place = index.row(), index.parent().row()
        self._whole.add(kind)
        self.show_kinds(self._kinds)
        head = self._model.index(place[1], 0)
        self._list.setCurrentIndex(self._model.index(place[0], 0, head))
