"""What tests of the Plan panel share: layers on disk, and a dialog that is filled in by the test."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QFocusEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPlainTextEdit, QPushButton

from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel

SQUARE = "Polygon ((155000 463000, 155300 463000, 155300 463300, 155000 463300, 155000 463000))"


def memory_polygons(name="Wijken", crs="EPSG:28992", rows=((SQUARE, "Bloemenbuurt"),)):
    """Return a memory layer of polygons with a field name; crs "" gives none."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=name:string(80)", name, "memory")
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    features = []
    for wkt, called in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature["name"] = called
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setDisplayExpression('"name"')
    return layer


def points_on_disk(path, crs="EPSG:28992", kind="kind"):
    """Write a file with two points and the body field kind, or one of another name, and return its layer."""
    layer = QgsVectorLayer(f"Point?crs={crs}&field={kind}:string", path.stem, "memory")
    features = []
    for x in (155010, 155020):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({x} 463010)"))
        feature[kind] = "tree"
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    return QgsVectorLayer(str(path), path.stem, "ogr")


def in_project(layer):
    """Add a layer to the project and return it."""
    return QgsProject.instance().addMapLayer(layer)


def said(qgis_iface, level=Qgis.MessageLevel.Warning):
    """Return the sentences that were shown in the message bar."""
    return qgis_iface.messageBar().get_messages(level)


def find(controller, kind, name):
    """Return a widget of the panel by its object name."""
    found = controller.dock.findChild(kind, name)
    assert found is not None, name
    return found


def click(controller, name):
    """Press a button of the panel."""
    QTest.mouseClick(find(controller, QPushButton, name), Qt.MouseButton.LeftButton)


def add_data(controller, way):
    """Open the window Add Data at one of its ways, and return it."""
    click(controller, "WijkaanpakAddData")
    dialog = add_data_window()
    dialog.show_way(way)
    return dialog


def ask_for_layer(controller):
    """Ask for a layer of the project, in the dialog for that."""
    dialog = add_data(controller, "layer")
    QTest.mouseClick(dialog.findChild(QPushButton, "WijkaanpakAddChooseLayer"), Qt.MouseButton.LeftButton)


def add_data_window():
    """Return the window Add Data that is open, None when there is none."""
    shown = (each for each in QApplication.topLevelWidgets() if each.objectName() == "WijkaanpakAddDataDialog")
    return next((each for each in shown if each.isVisible()), None)


def show_delivery(dialog, qtbot, path):
    """Let the way that is in front read a delivery, until it is shown or something is wrong; return what is wrong."""
    page = dialog.page
    page.way.take_path(path)
    qtbot.waitUntil(lambda: not page.is_reading, timeout=60000)
    return add_data_problem(dialog)


def add_data_problem(dialog):
    """Return what the way that is in front says is wrong."""
    return dialog.page.findChild(SentenceLabel, "WijkaanpakAddProblem").text


def read_delivery(dialog, qtbot, path):
    """Let the way that is in front read a delivery and register all of it; return what is wrong, empty: nothing."""
    wrong = show_delivery(dialog, qtbot, path)
    if wrong:
        return wrong
    dialog.accept()
    return add_data_problem(dialog) if dialog.isVisible() else ""


def ok_button(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def problem(dialog):
    """Return the sentence that a dialog shows about what is wrong or to be done; empty when there is none."""
    return dialog.findChild(SentenceLabel).text


def press_ok(dialog):
    """Press OK in a dialog of the panel."""
    button = ok_button(dialog)
    assert button.isEnabled(), problem(dialog)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class Filled:
    """Stands for the user at a modal dialog: each call of ``exec`` hands the dialog to the next function."""

    def __init__(self, monkeypatch, dialog_class, *answers):
        self.answers = list(answers)
        self.dialogs = []
        monkeypatch.setattr(dialog_class, "exec", self)

    def __get__(self, dialog, _owner=None):
        return lambda: self._answer(dialog)

    def _answer(self, dialog):
        self.dialogs.append(dialog)
        self.answers.pop(0)(dialog)
        return dialog.result()


def leave(field):
    """Let a field lose the focus, as with Tab; offscreen no window is active."""
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


def choose(box, key):
    place = box.findData(key)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def type_session(controller, name="Studio", people="Anna (gemeente)", led_by="Carla"):
    find(controller, QLineEdit, "WijkaanpakSessionName").setText(name)
    find(controller, QPlainTextEdit, "WijkaanpakParticipants").setPlainText(people)
    find(controller, QLineEdit, "WijkaanpakLedBy").setText(led_by)
