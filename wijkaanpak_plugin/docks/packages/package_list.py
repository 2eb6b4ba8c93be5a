"""List of the packages of a plan: name, which is preferred, what leads, how much is in it, openings and costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QFont, QKeySequence, QPainter, QPalette, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.texts import count_text
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.column_headers import header_text
from wijkaanpak_plugin.docks.widgets.transition_symbols import draw_chip
from wijkaanpak_plugin.domain.packages.marks import package_mark
from wijkaanpak_plugin.domain.packages.words import label
from wijkaanpak_plugin.domain.translation import translate

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()
PACKAGE, OPENINGS, COSTS = range(3)
#: AlignRight and AlignVCenter as the number that both Qt 5 and Qt 6 take from a model.
_RIGHT_AND_CENTRED = 0x0082
#: Rows that are seen at once, and room around the two lines of one, in pixels; side of a sign.
_MOST_ROWS, _AROUND, _SIGN = 3, 8, 14


@dataclass(frozen=True)
class PackageRow:
    """A package as the list shows it. leading: keys of transitions; claims, agreements: how many; openings, costs: the
    figure as it is read, a line or two; figures: all that is said of these two, in lines.
    """

    package_id: str
    name: str
    is_preferred: bool
    leading: tuple[str, ...]
    claims: int
    agreements: int
    openings: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Its name, with a star when it is the preferred one."""
        return f"{self.name} ★" if self.is_preferred else self.name

    @property
    def lines(self) -> list[str]:
        """All about it, in lines."""
        leads = ", ".join(label("transition", key) for key in self.leading)
        return [
            self.name,
            translate("Packages", "This is the preferred package.") if self.is_preferred else "",
            translate("Packages", "Leads: {transitions}").format(transitions=leads)
            if leads
            else translate("Packages", "No transition leads yet."),
            count_text(self.claims, self.agreements),
            *self.figures,
        ]


class PackagesModel(QAbstractTableModel):
    """Packages in the order in which they are given."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[PackageRow] = []

    def set_rows(self, rows: Sequence[PackageRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place_of(self, package_id: str) -> int:
        """Return where a package stands, -1 when it is not there."""
        return next((place for place, row in enumerate(self._rows) if row.package_id == package_id), -1)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_headers())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, and what it means."""
        return header_text(_headers, section, orientation, role)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if index.column() != PACKAGE:
            lines = row.openings if index.column() == OPENINGS else row.costs
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return "\n".join(lines)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT_AND_CENTRED
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(line for line in row.lines if line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is("\n".join(line for line in row.lines if line), wrapped=True)
        return None


class PackageList(QTreeView):
    """Up and down choose, F2 renames, Delete removes."""

    #: Id of the package that is current now, empty for none.
    current_changed = pyqtSignal(str)
    rename_wanted = pyqtSignal()
    removal_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = PackagesModel(self)
        self._is_filling = False
        self.setObjectName("WijkaanpakPackageList")
        self.setAccessibleName(translate("Packages", "Packages"))
        self.setModel(self._model)
        self.setItemDelegateForColumn(PACKAGE, _TwoLines(self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(30)
        for column in (PACKAGE, OPENINGS, COSTS):
            stretched = column == PACKAGE
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.rename_wanted.emit())
        OwnKey(self, QKeySequence.StandardKey.Delete).pressed.connect(self._want_removal)

    @property
    def current_id(self) -> str:
        """Id of the package that is chosen, empty for none."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return row.package_id if row is not None else ""

    def mark_of(self, package_id: str) -> str:
        """Return the sign of a package."""
        return package_mark(max(0, self._model.place_of(package_id)))

    def show_rows(self, rows: Sequence[PackageRow], current_id: str = "") -> None:
        """List these; current_id: the one to be chosen, else the one that is, else what took its place."""
        wanted, before = current_id or self.current_id, self.currentIndex().row()
        self._is_filling = True
        self._model.set_rows(rows)
        place = self._model.place_of(wanted)
        self._choose(place if place >= 0 else max(0, min(before, len(rows) - 1)))
        self._is_filling = False
        self.fit()

    def fit(self) -> None:
        """Be as high as the packages ask for, within bounds."""
        rows = max(1, min(_MOST_ROWS, self._model.rowCount()))
        self.setFixedHeight(rows * _height(self) + self.header().sizeHint().height() + 2 * self.frameWidth())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Say which package is current."""
        super().currentChanged(current, previous)
        if not self._is_filling:
            self.current_changed.emit(self.current_id)

    def customEvent(self, event: QEvent) -> None:
        """Fit the letters of a session."""
        if isinstance(event, StudioChanged):
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the letters of the window, which are not known before."""
        super().showEvent(event)
        self.fit()

    def keyPressEvent(self, event: Any) -> None:
        """F2 renames; other keys do what they do in a list."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.rename_wanted.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        index = self._model.index(place, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _WHOLE_ROW)

    def _want_removal(self) -> None:
        if self.currentIndex().isValid():
            self.removal_wanted.emit()


_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class _TwoLines(QStyledItemDelegate):
    """Draws a mark and the name, below it what leads and how much there is."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """Return the room of a row."""
        return QSize(120, _height(self.parent()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        box = QRectF(option.rect).adjusted(6, _AROUND / 2, -6, -_AROUND / 2)
        high = option.fontMetrics.lineSpacing()
        painter.setFont(option.font)
        mark = QRectF(box.left(), box.top(), 18, box.height())
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, package_mark(index.row()))
        left = box.left() + 26
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        name = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(box.right() - left))
        painter.drawText(QRectF(left, box.top(), box.right() - left, high), Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(option.font)
        below = box.top() + high
        for key in row.leading:
            draw_chip(painter, QRectF(left, below + (high - _SIGN) / 2, _SIGN, _SIGN), key)
            left += _SIGN + 3
        said = count_text(row.claims, row.agreements)
        left += 3 if row.leading else 0
        place = QRectF(left, below, box.right() - left, high)
        said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()


def _headers() -> dict[int, tuple[str, str]]:
    return {
        PACKAGE: (
            translate("Packages", "Package"),
            translate("Packages", "Its name, ★ the preferred one, what leads, and how much is in it."),
        ),
        OPENINGS: (
            translate("Packages", "Openings"),
            translate("Packages", "How often the street opens: each work apart → as few times as plannings allow."),
        ),
        COSTS: (
            translate("Packages", "M€"),
            translate("Packages", "What is known of the costs, in millions of euros, and how many posts are unknown."),
        ),
    }


def _height(view: QWidget) -> int:
    return int(2 * view.fontMetrics().lineSpacing() + _AROUND)
