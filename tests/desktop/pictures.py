"""Runs inside QGIS (``qgis --code pictures.py``): takes a picture of each panel, empty, filled and in studio mode.

The names say screen, theme, language and what is shown: 1366_dark_nl_claims_drawing.png.
"""

from __future__ import annotations

import os
import sys

from qgis.core import QgsApplication, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QDockWidget,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

import hands
from hands import FOLDER, check, find, iface, map_click, map_move, pump, wait_until, window, work_through

PANELS = {"plan": "Plan", "tags": "Tags", "claims": "Claims", "hot_spots": "HotSpots", "findings": "Findings"}
#: Width of the panel with layers, as it is when QGIS starts for the first time on a screen with room.
_LAYERS = 200
DUTCH = QgsApplication.locale().startswith("nl")
#: A street of the sample with cables and a sewer: where it begins, and on the way to its end.
STREET = ((145015.2, 507108.0), (145012.6, 507130.0), (145009.0, 507152.0))


def in_language(english, dutch):
    """Return what a user of this language would type."""
    return dutch if DUTCH else english


def picture(name):
    """Save what is on the screen under a name that says which screen, theme and language it is."""
    width = 1366 if QGuiApplication.primaryScreen().geometry().width() < 1500 else 1920
    theme = "light" if QgsApplication.themeName() == "default" else "dark"
    hands.picture(f"{width}_{theme}_{'nl' if DUTCH else 'en'}_{name}")


def panel(name):
    """Bring a panel to the front."""
    dock = find(QDockWidget, f"Wijkaanpak{PANELS[name]}Dock")
    dock.show()
    dock.raise_()
    pump(0.3)
    return dock


def part(dock, kind, name):
    """Return a part of a panel by its object name."""
    found = dock.findChild(kind, name)
    check(found is not None, f"{name} is not in {dock.objectName()}")
    return found


def bring(widget):
    """Scroll the panel so that a widget can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 10)
        parent = parent.parentWidget()
    pump(0.2)


def press(dock, kind, name):
    """Press a button of a panel, where it may have to be scrolled to."""
    button = part(dock, kind, name)
    bring(button)
    button.click()
    pump(0.4)
    return button


def show_place(west, south, width, height):
    """Let the map show a place, at least so many metres wide and high."""
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(west, south, west + width, south + height))
    canvas.refresh()
    canvas.waitWhileRendering()
    pump(0.5)


def layer_named(end):
    """Return the layer of the project whose source ends like this."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.source().endswith(end) or layer.customProperty("wijkaanpak/table") == end:
            return layer
    raise RuntimeError(f"no layer {end}")


def take_dialog(opening, name):
    """Open a dialog that waits for an answer, take its picture, and leave it."""
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            try:
                seen.append(dialog.objectName())
                picture(name)
            finally:
                dialog.reject()

    QTimer.singleShot(1200, look)
    opening()
    pump(0.5)
    check(bool(seen), f"no dialog came for {name}")


def every_panel_is_empty():
    window.resizeDocks([find(QDockWidget, "Layers")], [_LAYERS], Qt.Orientation.Horizontal)
    for name in PANELS:
        panel(name)
        picture(f"{name}_empty")


def a_new_plan_is_asked_for():
    take_dialog(find(QAction, "WijkaanpakNewPlan").trigger, "dialog_new_plan")
    hands.iface.messageBar().clearWidgets()


def the_sample_opens():
    folder = FOLDER / "sample"
    folder.mkdir()
    asked = QFileDialog.getExistingDirectory
    QFileDialog.getExistingDirectory = lambda *_arguments: str(folder)
    try:
        find(QAction, "WijkaanpakOpenSample").trigger()
    finally:
        QFileDialog.getExistingDirectory = asked
    wait_until(lambda: find(QPushButton, "WijkaanpakRun").isEnabled(), "the sample is open", 90)
    iface.mapCanvas().waitWhileRendering()
    iface.messageBar().clearWidgets()


def the_plan_panel_is_filled():
    dock = panel("plan")
    picture("plan_opened")
    part(dock, QLineEdit, "WijkaanpakSessionName").setText(in_language("First studio", "Eerste atelier"))
    people = "Anna de Vries (gemeente)\nBram Bakker (waterschap)\nCarla Smit (netbeheerder)"
    part(dock, QPlainTextEdit, "WijkaanpakParticipants").setPlainText(people)
    part(dock, QLineEdit, "WijkaanpakLedBy").setText("Anna de Vries")
    author = part(dock, QLineEdit, "WijkaanpakAuthor")
    author.setText("Anna de Vries")
    author.editingFinished.emit()
    press(dock, QPushButton, "WijkaanpakStartSession")
    picture("plan_session")
    sources = part(dock, QTreeView, "WijkaanpakSources")
    sources.setCurrentIndex(sources.model().index(0, 0))
    bring(part(dock, QPushButton, "WijkaanpakRemoveSource"))
    picture("plan_sources")
    iface.setActiveLayer(layer_named("layername=trees"))
    take_dialog(part(dock, QPushButton, "WijkaanpakAddSource").click, "dialog_source_new")
    take_dialog(part(dock, QPushButton, "WijkaanpakChangeSource").click, "dialog_source")
    take_dialog(find(QAction, "WijkaanpakExportMap").trigger, "dialog_export")


def the_tags_panel_is_filled():
    dock = panel("tags")
    picture("tags_nothing_selected")
    show_place(145100, 507200, 260, 200)
    for layer, count, keys in (
        ("layername=topography", 12, ("transition_climate_adaptation", "scale_level_neighbourhood")),
        ("layername=networks", 9, ("transition_energy", "scale_level_urban")),
        ("layername=trees", 20, ("transition_nature_inclusivity", "transition_climate_adaptation")),
    ):
        features = layer_named(layer)
        names = [feature.id() for feature in features.getFeatures(iface.mapCanvas().extent())][:count]
        features.selectByIds(names)
        pump(0.5)
        for key in keys:
            press(dock, QToolButton, f"WijkaanpakTag_{key}")
        if layer != "layername=trees":
            features.removeSelection()
    bring(find(QToolButton, "WijkaanpakTags_select"))
    picture("tags")
    bring(part(dock, QTableView, "WijkaanpakCoverage"))
    picture("tags_coverage")
    layer_named("layername=trees").removeSelection()


def the_claims_panel_is_filled():
    dock = panel("claims")
    show_place(144985, 507098, 75, 64)
    picture("claims")
    press(dock, QToolButton, "WijkaanpakBlocks_filters")
    picture("claims_filters")
    dock.palette_of_blocks.picked.emit("heat_network")
    pump(0.5)
    picture("claims_picked")
    draw_along_the_street()
    picture("claims_drawing")
    map_click(*STREET[-1])
    map_click(*STREET[-1], button=3)
    pump(1)
    picture("claims_form")
    take_dialog(part(dock, QToolButton, "WijkaanpakClaim_more").click, "dialog_more")
    hands.key("Escape")
    dock.tabs.setCurrentIndex(1)
    pump(0.4)
    picture("claims_list")
    dock.tabs.setCurrentIndex(0)


def draw_along_the_street():
    """Begin a line over cables and a sewer, and wait until the answer stands beside the cursor."""
    map_click(*STREET[0])
    map_click(*STREET[1])
    map_move(*STREET[2])
    pump(1.5)
    map_move(STREET[2][0] + 0.1, STREET[2][1])
    pump(1)


def the_hot_spots_panel_is_filled():
    dock = panel("hot_spots")
    picture("hot_spots_none")
    for key, x, y, english, dutch in (
        ("question", 145035, 507116, "Who owns the strip behind the houses?", "Van wie is de strook achter de huizen?"),
        ("bottleneck", 145022, 507140, "Roots lift the pavement", "Boomwortels drukken de stoep omhoog"),
    ):
        press(dock, QToolButton, f"WijkaanpakHotSpotKind_{key}")
        if not part(dock, QToolButton, "WijkaanpakHotSpotDraw").isChecked():
            press(dock, QToolButton, "WijkaanpakHotSpotDraw")
        map_click(x, y)
        pump(0.5)
        hands.write(in_language(english, dutch))
        hands.key("ctrl+Return")
    picture("hot_spots_noting")
    for stance, party, why in (
        ("agree", "waterschap", ""),
        ("disagree", "bewoners", in_language("The trees must stay", "De bomen moeten blijven")),
    ):
        part(dock, QComboBox, "WijkaanpakReactionParty").setEditText(party)
        part(dock, QLineEdit, "WijkaanpakReactionText").setText(why)
        press(dock, QToolButton, f"WijkaanpakReact_{stance}")
    picture("hot_spots_reactions")
    bring(part(dock, QWidget, "WijkaanpakHotSpotText"))
    picture("hot_spots")


def the_findings_panel_is_filled():
    dock = panel("findings")
    press(dock, QPushButton, "WijkaanpakRun")
    tree = part(dock, QTreeView, "WijkaanpakFindingsList")
    button = part(dock, QPushButton, "WijkaanpakRun")
    wait_until(lambda: tree.model().rowCount() > 0 and button.isVisible(), "there are findings", 180)
    picture("findings_list")
    tree.setCurrentIndex(tree.model().index(2, 0, tree.model().index(0, 0)))
    tree.activated.emit(tree.currentIndex())
    tree.setFocus()
    hands.key("Return")
    picture("findings")


def studio_mode():
    find(QAction, "WijkaanpakStudio").trigger()
    pump(1.5)
    show_place(144985, 507098, 75, 64)
    for name in ("plan", "tags", "findings", "hot_spots", "claims"):
        dock = panel(name)
        if name == "tags":
            layer_named("layername=trees").selectByIds(
                [feature.id() for feature in layer_named("layername=trees").getFeatures()][:7]
            )
            pump(0.5)
        picture(f"studio_{name}")
    layer_named("layername=trees").removeSelection()
    dock.palette_of_blocks.picked.emit("heat_network")
    pump(0.8)
    draw_along_the_street()
    picture("studio_drawing")
    map_click(*STREET[-1])
    map_click(*STREET[-1], button=3)
    pump(1)
    picture("studio_form")
    hands.key("Escape")
    dock.tabs.setCurrentIndex(1)
    pump(0.4)
    picture("studio_list")
    dock.tabs.setCurrentIndex(0)


def the_desk_comes_back():
    find(QAction, "WijkaanpakStudio").trigger()
    pump(1.5)
    for name in PANELS:
        panel(name)
        picture(f"after_studio_{name}")


STEPS = (
    every_panel_is_empty,
    a_new_plan_is_asked_for,
    the_sample_opens,
    the_plan_panel_is_filled,
    the_tags_panel_is_filled,
    the_claims_panel_is_filled,
    the_hot_spots_panel_is_filled,
    the_findings_panel_is_filled,
    studio_mode,
    the_desk_comes_back,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
