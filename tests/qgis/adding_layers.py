"""What tests of the way *File or layer* share: the window Add Data, filled in by the test."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QListWidget, QPushButton

from wijkaanpak_plugin.docks.plan.sources.add_data.dialog import AddDataDialog
from wijkaanpak_plugin.docks.plan.sources.add_data.parts_table import PROFILE, ROLE, PartsTable
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel


def register_button(window):
    return window.findChild(QPushButton, "WijkaanpakAddRegister")


def press_register(window):
    """Press Register, which must be possible."""
    button = register_button(window)
    assert button.isEnabled(), sentence(window)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def give_up(window):
    window.reject()


def part(window, kind, name):
    """Return a part of the way that is in front."""
    return window.page.findChild(kind, f"WijkaanpakAdd{name}")


def role_box(window, row=0):
    """Return where one chooses as what a row is used."""
    return part(window, PartsTable, "Parts").cellWidget(row, ROLE)


def profile_box(window, row=0):
    """Return where one chooses how a row is read."""
    return part(window, PartsTable, "Parts").cellWidget(row, PROFILE)


def rows(window):
    """Return the rows of the table of what comes along."""
    table = part(window, PartsTable, "Parts")
    return [[table.item(row, column).text() for column in range(5)] for row in range(table.rowCount())]


def parts(window):
    """Return what is proposed."""
    return window.page.preview.parts if window.page.preview is not None else ()


def sentence(window):
    """Return the sentence on what is wrong."""
    return part(window, SentenceLabel, "Problem").text


def tick_layer(window, name, on=True):
    """Tick a layer of the project."""
    layers = window.page.findChild(QListWidget, "WijkaanpakProjectLayers")
    item = next(layers.item(row) for row in range(layers.count()) if layers.item(row).text().startswith(name))
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def offered(window):
    layers = window.page.findChild(QListWidget, "WijkaanpakProjectLayers")
    return [layers.item(row).text() for row in range(layers.count())]


def add(controller, monkeypatch, answer=press_register):
    """Register the layers that are selected, as a command of QGIS does; return the window, closed."""
    opened = []

    def stay(window):
        # What it showed is looked at afterwards.
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        opened.append(window)
        window.show()

    monkeypatch.setattr(AddDataDialog, "open", stay)
    controller.register_layer()
    answer(opened[0])
    QApplication.processEvents()
    return opened[0]
