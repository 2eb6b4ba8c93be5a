"""The fields of the way *File or layer*: a file, and the layers of the project with a tick each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from wijkaanpak_plugin.docks.plan.sources.add_data.file_field import FileField
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate

_KEY = int(Qt.ItemDataRole.UserRole)
#: Rows of the list that are seen at once.
_ROWS_SEEN = 4


def is_data_file(path: Path) -> bool:
    """Return whether there is a file at a path, or a folder that is a file to QGIS."""
    return path.is_file() or (path.suffix.lower() == ".gdb" and path.is_dir())


#: Endings of files in a folder that are looked at; what lies beside the data, such as an index, is not.
_OF_DATA = frozenset(
    (".csv", ".dxf", ".fgb", ".gdb", ".geojson", ".gml", ".gpkg", ".gpx", ".json", ".kml", ".shp", ".sqlite", ".tab")
)


def data_files(path: Path) -> list[Path]:
    """Return the file at a path, or those of a folder that may hold data, by their names; empty when there is none."""
    if is_data_file(path):
        return [path]
    if not path.is_dir():
        return []
    return sorted(each for each in path.iterdir() if each.suffix.lower() in _OF_DATA and is_data_file(each))


class Offered(NamedTuple):
    """A layer of the project that may be chosen. note: what is said of it behind its name, "" for nothing."""

    key: str
    name: str
    ticked: bool
    note: str = ""


class LayerFields(QWidget):
    """Says what was chosen; opens nothing."""

    #: The path of a file; "" for none any more.
    file_chosen = pyqtSignal(str)
    #: Other layers are ticked than before.
    ticked_changed = pyqtSignal()
    #: The QgsCoordinateReferenceSystem in which the coordinates of the file are meant.
    crs_chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file = FileField(
            "WijkaanpakLayerFile",
            translate("AddData", "File with Data"),
            translate("AddData", "Any file with rows that QGIS reads, such as GeoPackage, Shapefile, GeoJSON or CSV."),
            is_data_file,
        )
        self._file.chosen.connect(self.file_chosen)
        self._crs_label = QLabel(translate("AddData", "Coo&rdinates in"))
        self._crs = self._crs_field()
        self._offered: list[Offered] = []
        self._layers = QListWidget()
        self._layers.setObjectName("WijkaanpakProjectLayers")
        self._layers.setAccessibleName(translate("AddData", "Layers of the project"))
        self._layers.setToolTip(translate("AddData", "A tick: it is shown below, to be registered. Space changes it."))
        self._layers.itemChanged.connect(lambda _item: self.ticked_changed.emit())
        self._left_out = QLabel()
        self._left_out.setObjectName("WijkaanpakLeftOut")
        self._left_out.setTextFormat(Qt.TextFormat.PlainText)
        self._left_out.setWordWrap(True)
        self._left_out.hide()
        self._build()

    @property
    def ticked(self) -> list[str]:
        """Keys of the layers that are ticked."""
        return [item.data(_KEY) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    @property
    def offered(self) -> list[Offered]:
        """The layers as they are listed, with their ticks as they are now."""
        ticked = self.ticked
        return [each._replace(ticked=each.key in ticked) for each in self._offered]

    def offer(self, layers: Sequence[Offered], left_out: Sequence[str]) -> None:
        """List these layers. left_out: one sentence for each that is not offered and might be expected."""
        self._offered = list(layers)
        self._layers.blockSignals(True)
        self._layers.clear()
        for each in layers:
            item = QListWidgetItem(f"{each.name} · {each.note}" if each.note else each.name)
            item.setData(_KEY, each.key)
            item.setToolTip(as_it_is(item.text()))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if each.ticked else Qt.CheckState.Unchecked)
            self._layers.addItem(item)
        self._layers.blockSignals(False)
        rows = max(1, min(_ROWS_SEEN, len(layers)))
        height = self._layers.sizeHintForRow(0) if layers else self._layers.fontMetrics().height() + 4
        self._layers.setFixedHeight(rows * height + 2 * self._layers.frameWidth())
        self._left_out.setText("\n".join(left_out))
        self._left_out.setVisible(bool(left_out))

    def tick(self, keys: Sequence[str], on: bool) -> None:
        """Tick layers, or take their ticks away, without a word."""
        self._layers.blockSignals(True)
        for item in self._items():
            if item.data(_KEY) in keys:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._layers.blockSignals(False)

    def show_file(self, path: str) -> None:
        """Name a file in its field, as if it had been typed."""
        self._file.take(path)

    def show_crs(self, crs: Optional[QgsCoordinateReferenceSystem]) -> None:
        """Let the user choose the system of coordinates of the file, and propose one; None: the file says it itself."""
        self._crs.blockSignals(True)
        self._crs.setCrs(crs if crs is not None else QgsCoordinateReferenceSystem())
        self._crs.blockSignals(False)
        for part in (self._crs_label, self._crs):
            part.setVisible(crs is not None)

    def _crs_field(self) -> QgsProjectionSelectionWidget:
        field = QgsProjectionSelectionWidget()
        field.setObjectName("WijkaanpakLayerCrs")
        field.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        field.setNotSetText(translate("NewPlan", "to be chosen"))
        field.setAccessibleName(translate("AddData", "System of the coordinates in the file"))
        field.setToolTip(translate("AddData", "The file does not say in which system its coordinates are; you do."))
        field.crsChanged.connect(lambda crs: self.crs_chosen.emit(crs))
        field.cleared.connect(lambda: self.crs_chosen.emit(QgsCoordinateReferenceSystem()))
        return field

    def _items(self) -> list[QListWidgetItem]:
        return [self._layers.item(row) for row in range(self._layers.count())]

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        file, layers = QLabel(translate("AddData", "&File")), QLabel(translate("AddData", "&Layers of the project"))
        file.setBuddy(self._file.lineEdit())
        layers.setBuddy(self._layers)
        self._crs_label.setBuddy(self._crs)
        form.addRow(file, self._file)
        form.addRow(self._crs_label, self._crs)
        self.show_crs(None)
        form.addRow(layers, self._layers)
        form.addRow("", self._left_out)
