"""The box of the legend on the map: a title that folds it, and its rows, at the lower left."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QAbstractItemModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QToolButton, QTreeView, QVBoxLayout

from wijkaanpak_plugin.docks.panel.large_targets import TARGET, letters
from wijkaanpak_plugin.domain.translation import translate

_NAME = "WijkaanpakLegend"
#: Pixels between the box and the edges of the map, and between what is in it and its own edge.
_FROM_EDGE, _INSIDE = 10, 4
#: Pixels that rows stand in below the name of their layer.
_STEP = 14
#: Of the map it covers at most so much of the height and of the width.
_HEIGHT, _WIDTH = 1 / 4, 1 / 3


class LegendBox(QFrame):
    """Lies over the map and takes no keyboard; what is pressed on it is not pressed on the map."""

    #: It was unfolded.
    opened = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, is_open: bool) -> None:
        super().__init__(canvas)
        self.setObjectName(_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        points = letters(canvas)
        # By style sheet: QGIS gives the whole application one, and beside that neither a font has an effect nor a
        # background that is filled; the themes with dark panels make every widget transparent.
        self.setStyleSheet(
            f"QWidget {{ font-size: {points}pt; }} QFrame#{_NAME} {{ background-color: palette(window); }}"
        )
        #: Letters of the names of layers.
        self.heading = QFont(self.font())
        self.heading.setPointSize(points)
        self.heading.setBold(True)
        self._is_open = is_open
        self._title = self._make_title()
        self._rows = self._make_rows()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INSIDE, _INSIDE, _INSIDE, _INSIDE)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._rows)
        self._fold()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown."""
        return self._is_open

    def show_rows(self, rows: Optional[QAbstractItemModel]) -> None:
        """Show these rows, or none."""
        self._rows.setModel(rows)
        self.show_all()

    def show_all(self) -> None:
        """Unfold all rows, and take the room that they need."""
        self._rows.expandAll()
        self.fit()

    def fit(self) -> None:
        """Take the room that the rows need, as far as the map has it to spare, and stand at its lower left."""
        canvas = self.parentWidget()
        frame = 2 * (_INSIDE + self.frameWidth())
        title = self._title.sizeHint().expandedTo(self._title.minimumSize())
        needed, width = title.height(), title.width()
        self._rows.setVisible(self.is_open and self._rows.model() is not None)
        if self.is_open:
            bar = self._rows.verticalScrollBar().sizeHint().width()
            needed += self._height_of_rows()
            width = max(width, self._rows.sizeHintForColumn(0) + bar)
        least = min(needed + frame, int(canvas.height() * _HEIGHT))
        self.resize(min(width + frame, int(canvas.width() * _WIDTH)), least)
        self.move(_FROM_EDGE, canvas.height() - self.height() - _FROM_EDGE)
        self.raise_()

    def _height_of_rows(self) -> int:
        height, row = 0, self._rows.model().index(0, 0) if self._rows.model() is not None else None
        while row is not None and row.isValid():
            height += self._rows.rowHeight(row) or self._rows.sizeHintForIndex(row).height()
            row = self._rows.indexBelow(row)
        return height

    def _make_title(self) -> QToolButton:
        title = QToolButton()
        title.setObjectName("WijkaanpakLegendTitle")
        title.setText(translate("Studio", "Legend"))
        title.setToolTip(translate("Studio", "Fold the legend to its title, or unfold it"))
        title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        title.setAutoRaise(True)
        title.setMinimumHeight(TARGET)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title.clicked.connect(self._press)
        return title

    def _make_rows(self) -> QTreeView:
        rows = QTreeView()
        rows.setObjectName("WijkaanpakLegendRows")
        rows.setHeaderHidden(True)
        rows.setRootIsDecorated(False)
        rows.setItemsExpandable(False)
        rows.setIndentation(_STEP)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return rows

    def _press(self, _checked: bool) -> None:
        self._is_open = not self._is_open
        self._fold()
        if self._is_open:
            self.opened.emit()

    def _fold(self) -> None:
        self._title.setArrowType(Qt.ArrowType.DownArrow if self._is_open else Qt.ArrowType.UpArrow)
        self.fit()
