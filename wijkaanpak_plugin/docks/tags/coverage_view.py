"""The coverage table on screen, with the choice of a vertical layer and the button that zooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetrics, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.analysis.tag_coverage import ALL, UNKNOWN, CoverageCells
from wijkaanpak_plugin.docks.panel.large_targets import TARGET, has_little_room
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.tags import texts
from wijkaanpak_plugin.docks.tags.coverage_model import TAGS_ROLE, CoverageModel
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.styling.lists import Entry

#: Least share of the width for the names of the transitions, and room beside a word in a cell.
_NAMES_SHARE, _PADDING_PX = 0.33, 10
#: Room that the sign of a transition takes beside its name.
_SIGN_PX = 28
#: Letters of the table, as a share of those of the panel.
_LETTERS = 0.87
#: A cell has no more lines than its count, hectares and kilometres; room above and below them in pixels.
_LINES, _MARGINS_PX = 3, 6
#: Letters are made smaller in steps of so many points, and never smaller than so many, which is 10 pixels.
_STEP_PT, _SMALLEST_PT = 0.25, 7.5
#: A figure that must fit in a column.
_WIDEST = "88.8 ha"


class CoverageView(QWidget):
    """What is tagged and what is not. A cell that is clicked, or entered with the keyboard, asks for its tags."""

    #: Names of the tags of a cell.
    chosen = pyqtSignal(object)
    #: Vertical layer that is looked at: a key, ``UNKNOWN`` or ``ALL``.
    layer_changed = pyqtSignal(str)
    zoom_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = CoverageModel(self)
        self._layers: list[Entry] = []
        self._lowest_px = 0
        self._is_tight = False
        self.layer = QComboBox()
        self.layer.setObjectName("WijkaanpakCoverageLayer")
        self.layer.setToolTip(translate("TagsDock", "Show only tags of one vertical layer."))
        self.layer.setAccessibleName(translate("TagsDock", "Vertical layer of the coverage table"))
        self.zoom = QToolButton()
        self.zoom.setObjectName("WijkaanpakCoverageZoom")
        self.zoom.setIcon(icon("zoom"))
        self.zoom.setToolTip(translate("TagsDock", "Zoom the map to what is selected."))
        self.zoom.setAccessibleName(self.zoom.toolTip())
        self.table = self._table()
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.layer, 1)
        top.addWidget(self.zoom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._top)
        layout.addWidget(self.table)
        layout.addStretch(1)
        self.layer.activated.connect(lambda _place: self.layer_changed.emit(self.wanted_layer))
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.zoom.clicked.connect(lambda _checked: self.zoom_requested.emit())

    @property
    def wanted_layer(self) -> str:
        """The vertical layer that is looked at."""
        return str(self.layer.currentData() or "") if self.layer.count() else ALL

    def set_lists(self, lists: Mapping[str, Sequence[Entry]]) -> None:
        """Use the lists of a plan."""
        self.model.set_lists(lists.get("transition", ()), lists.get("scale_level", ()))
        self._layers = [Entry(ALL, "", ""), *lists.get("vertical_layer", ()), Entry(UNKNOWN, "", "")]
        self.layer.clear()
        for entry in self._layers:
            self.layer.addItem(texts.layer_choice(entry.key, entry.label, 0), entry.key)
        self._fit()

    def set_choice_visible(self, on: bool) -> None:
        """Show the choice of a vertical layer and the zoom, or leave their place to something else."""
        self._top.setVisible(on)

    def show_cells(self, cells: CoverageCells, layer_counts: Mapping[str, int]) -> None:
        """Show cells of the table and how many tags each vertical layer has."""
        self.model.set_cells(cells)
        for place, entry in enumerate(self._layers):
            count = layer_counts.get(entry.key, 0)
            self.layer.setItemText(place, texts.layer_choice(entry.key, entry.label, count))
        self._hide_unknown()
        self._fit()

    def customEvent(self, event: QEvent) -> None:
        """Make cells as high as a finger needs in a session, and on a low screen no higher."""
        if isinstance(event, StudioChanged):
            self._lowest_px = TARGET if event.on else 0
            self._is_tight = event.on and has_little_room(self)
            self._fit()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("WijkaanpakCoverage")
        table.setAccessibleName(translate("TagsDock", "What is tagged: transitions by scale level"))
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setMinimumSectionSize(30)
        table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The panel scrolls as a whole; two scroll bars side by side are a trap.
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Divide the room anew when letters get larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _hide_unknown(self) -> None:
        """What is unknown has a row and a column only when there is any."""
        row, column = self.model.row_of(UNKNOWN), self.model.column_of(UNKNOWN)
        if row >= 0:
            self.table.setRowHidden(row, not self.model.holds(transition=UNKNOWN))
        if column >= 0:
            self.table.setColumnHidden(column, not self.model.holds(scale_level=UNKNOWN))

    def _fit(self) -> None:
        """Give each row the lines it has: two, or three where areas and lines come together; and share the width."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LETTERS)
        self.table.setFont(font)
        self.model.letters = _letters_that_fit(self.table.font()) if self._is_tight else None
        metrics = QFontMetrics(self.model.letters or self.table.font())
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        widest = metrics.horizontalAdvance(_WIDEST)
        spare = self.width() - columns.count() * (widest + _PADDING_PX)
        room = max(spare, round(self.width() * _NAMES_SHARE))
        longest = max((metrics.horizontalAdvance(name) for name in self.model.row_names), default=0)
        self.model.set_short_rows(longest + _SIGN_PX > room)
        rows.setFixedWidth(min(rows.sizeHint().width(), room))
        total = self.model.column_of(ALL)
        if total >= 0:
            self.table.setColumnHidden(total, False)
            # Where columns are too narrow for their figures the totals of the rows go; those of the columns stay.
            self.table.setColumnHidden(total, self._room() < widest)
        room = self._room()
        self.model.set_short(any(metrics.horizontalAdvance(name) > room for name in self.model.column_names))
        spacing = metrics.lineSpacing()
        for row in range(self.model.rowCount()):
            texts = (str(self.model.index(row, column).data() or "") for column in range(self.model.columnCount()))
            lines = max((text.count("\n") + 1 for text in texts), default=1)
            margins = 0 if self._is_tight else _MARGINS_PX
            needed = max(spacing * max(lines, 1) + margins, self.table.sizeHintForRow(row))
            self.table.setRowHeight(row, max(self._lowest_px, needed))
        self.table.setFixedHeight(columns.sizeHint().height() + rows.length() + 2 * self.table.frameWidth())

    def _room(self) -> float:
        """Return the room for text in one column."""
        columns = self.table.horizontalHeader()
        shown = max(1, columns.count() - columns.hiddenSectionCount())
        return (self.width() - self.table.verticalHeader().width()) / shown - _PADDING_PX

    def _choose(self, index: QModelIndex) -> None:
        names = index.data(TAGS_ROLE)
        if names:
            self.chosen.emit(names)


def _letters_that_fit(font: QFont) -> QFont:
    """Return a font in letters so small that all lines of a cell fit in a row for a finger."""
    smaller = QFont(font)
    while _LINES * QFontMetrics(smaller).lineSpacing() >= TARGET and smaller.pointSizeF() > _SMALLEST_PT:
        smaller.setPointSizeF(smaller.pointSizeF() - _STEP_PT)
    return smaller
