"""List of what two packages differ in: a row leads to the claim on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

import pandas as pd
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

from wijkaanpak_plugin.analysis.packages.differences import (
    DIFFERENCES,
    ONLY_FIRST,
    ONLY_SECOND,
    OTHER_PERIOD,
    OTHER_PLACE,
)
from wijkaanpak_plugin.docks.packages.words import when_text
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate

CLAIMS_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class DifferencesList(QWidget):
    """Two packages are chosen above it; Enter or a double click goes to the claim."""

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
        self._build()

    @property
    def pair(self) -> tuple[str, str]:
        """Ids of the two packages; empty where there is none."""
        return str(self._first.currentData() or ""), str(self._second.currentData() or "")

    def show_packages(self, titles: Mapping[str, str]) -> None:
        """Let these be chosen, by id; the two that were stay so as far as they are there."""
        before = self.pair
        ids = list(titles)
        for place, (field, wanted) in enumerate(zip((self._first, self._second), before)):
            is_silent = field.blockSignals(True)
            field.clear()
            for name, title in titles.items():
                field.addItem(title, name)
            found = field.findData(wanted)
            field.setCurrentIndex(found if found >= 0 else min(place, len(ids) - 1))
            field.blockSignals(is_silent)
        if len(ids) > 1 and self.pair[0] == self.pair[1]:
            is_silent = self._second.blockSignals(True)
            self._second.setCurrentIndex((self._first.currentIndex() + 1) % len(ids))
            self._second.blockSignals(is_silent)

    def show_differences(self, found: pd.DataFrame) -> None:
        """List these (``DIFFERENCE_COLUMNS``)."""
        self._model.clear()
        first, second = self._first.currentText(), self._second.currentText()
        heads = {
            ONLY_FIRST: translate("Packages", "Only in {package}").format(package=first),
            ONLY_SECOND: translate("Packages", "Only in {package}").format(package=second),
            OTHER_PLACE: translate("Packages", "In both, in another place"),
            OTHER_PERIOD: translate("Packages", "In both, in another period"),
        }
        bold = QFont(self._list.font())
        bold.setBold(True)
        for sort in DIFFERENCES:
            rows = found[found["difference"] == sort].to_dict("records")
            if not rows:
                continue
            head = QStandardItem(f"{heads[sort]} · {len(rows)}")
            head.setFont(bold)
            for row in rows:
                head.appendRow(self._item(row))
            self._model.appendRow(head)
        self._list.expandAll()
        self._nothing.setVisible(not len(found))
        self._list.setVisible(bool(len(found)))

    def _item(self, row: Mapping[Any, Any]) -> QStandardItem:
        text = _difference_text(row, (self._first.currentText(), self._second.currentText()))
        item = QStandardItem(text)
        item.setToolTip(as_it_is(text))
        item.setData([name for name in (row["first_id"], row["second_id"]) if name], CLAIMS_ROLE)
        return item

    def _build(self) -> None:
        choice = QHBoxLayout()
        fields: Sequence[tuple[QComboBox, str, str]] = (
            (self._first, "First", translate("Packages", "First package")),
            (self._second, "Second", translate("Packages", "Second package")),
        )
        for field, name, title in fields:
            field.setObjectName(f"WijkaanpakCompare{name}")
            field.setAccessibleName(title)
            field.setToolTip(title)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(8)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.activated.connect(lambda _row: self.pair_changed.emit())
        choice.addWidget(self._first, 1)
        choice.addWidget(QLabel(translate("Packages", "beside")))
        choice.addWidget(self._second, 1)
        self._list.setObjectName("WijkaanpakDifferences")
        self._list.setAccessibleName(translate("Packages", "Differences"))
        self._list.setModel(self._model)
        self._list.setHeaderHidden(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.activated.connect(self._go)
        self._nothing.setObjectName("WijkaanpakNoDifferences")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = QLabel(translate("Packages", "Differences"))
        bold = title.font()
        bold.setBold(True)
        title.setFont(bold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(choice)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._list, 1)

    def _go(self, index: QModelIndex) -> None:
        claims = index.data(CLAIMS_ROLE)
        if claims:
            self.claims_wanted.emit(list(claims))


def _difference_text(row: Mapping[Any, Any], packages: tuple[str, str]) -> str:
    """Return a difference in a line; packages: the two as they are called."""
    if row["difference"] == OTHER_PLACE:
        far = row["moved_m"]
        if far is None or far != far:
            return translate("Packages", "{name}: in one of the two it has no place").format(name=row["name"])
        return translate("Packages", "{name}: {distance} apart").format(name=row["name"], distance=metres(far))
    if row["difference"] == OTHER_PERIOD:
        periods = [
            when_text({"works_from": row[f"{which}_from"], "works_to": row[f"{which}_to"]})
            for which in ("first", "second")
        ]
        text = translate("Packages", "{name}: {first} {when}, {second} {then}")
        return text.format(name=row["name"], first=packages[0], when=periods[0], second=packages[1], then=periods[1])
    return str(row["name"])
