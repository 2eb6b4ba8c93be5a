"""Runs inside QGIS (``qgis --code pictures.py``): takes a picture of each panel, empty, filled and in studio mode.

The names say screen, theme, language and what is shown: 1366_dark_nl_claims_drawing.png.
"""

from __future__ import annotations

import os
import sys

from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])
sys.path.insert(0, os.path.dirname(os.path.dirname(os.environ["WIJKAANPAK_HANDS"])))

import hands
from hands import (
    FOLDER,
    check,
    find,
    iface,
    layer_of,
    look_over,
    map_click,
    map_move,
    open_sample,
    panel,
    pump,
    to_the_front,
    wait_until,
    when_dialog,
    window,
    work_through,
)
from studio_hands import open_add_data, pick_block, plan

from tests.sources import klic_files
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.plan.sources.trust import trust

#: Object name of the dock of each panel, by its key.
DOCKS = {spec.key: spec.dock_name for spec in PANELS}
#: Width of the panel with layers, as it is when QGIS starts for the first time on a screen with room.
_LAYERS = 200
DUTCH = QgsApplication.locale().startswith("nl")
#: A street of the sample with cables and a sewer: where it begins, and on the way to its end.
STREET = ((145015.2, 507108.0), (145012.6, 507130.0), (145009.0, 507152.0))
#: Around that street: west, south, east, north.
AROUND = (144985, 507098, 145060, 507162)


def in_language(english, dutch):
    """Return what a user of this language would type."""
    return dutch if DUTCH else english


def picture(name):
    """Save what is on the screen, and each panel in sight by itself, under a name that says which screen, theme and
    language it is.
    """
    width = 1366 if QGuiApplication.primaryScreen().geometry().width() < 1500 else 1920
    theme = "light" if QgsApplication.themeName() == "default" else "dark"
    full = f"{width}_{theme}_{'nl' if DUTCH else 'en'}_{name}"
    hands.picture(full)
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.grab().save(str(hands.FOLDER / f"{full}_dialog.png"))
    for key, dock_name in DOCKS.items():
        dock = window.findChild(QDockWidget, dock_name)
        if dock is not None and not dock.visibleRegion().isEmpty():
            dock.grab().save(str(hands.FOLDER / f"{full}_panel_{key}.png"))


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
    button = find(kind, name, dock)
    bring(button)
    button.click()
    pump(0.4)
    return button


def take_dialog(opening, name, called="", last_page=False):
    """Open a dialog that waits for an answer, take its picture, and leave it. called: its object name, "" for any.
    last_page: show its last page first.
    """
    seen = []

    def look(dialog):
        try:
            seen.append(dialog.objectName())
            if last_page:
                pages = find(QListWidget, "mOptionsListWidget", dialog)
                pages.setCurrentRow(pages.count() - 1)
            pump(1)
            picture(name)
        finally:
            dialog.reject()

    when_dialog(look, called)
    opening()
    pump(0.5)
    check(bool(seen), f"no dialog came for {name}")


def every_panel_is_empty():
    window.resizeDocks([find(QDockWidget, "Layers")], [_LAYERS], Qt.Orientation.Horizontal)
    for key, dock_name in DOCKS.items():
        to_the_front(dock_name)
        picture(f"{key}_empty")


def a_new_plan_is_asked_for():
    take_dialog(find(QAction, "WijkaanpakNewPlan").trigger, "dialog_new_plan")
    iface.messageBar().clearWidgets()


def the_sample_opens():
    open_sample()
    iface.messageBar().clearWidgets()


def every_panel_that_is_not_filled_follows():
    for key, dock_name in DOCKS.items():
        if key not in FILLED:
            to_the_front(dock_name)
            picture(f"{key}_opened")


def the_plan_panel_is_filled():
    dock = panel("Plan")
    picture("plan_opened")
    find(QLineEdit, "WijkaanpakSessionName", dock).setText(in_language("First studio", "Eerste atelier"))
    people = "Anna de Vries (gemeente)\nBram Bakker (waterschap)\nCarla Smit (netbeheerder)"
    find(QPlainTextEdit, "WijkaanpakParticipants", dock).setPlainText(people)
    find(QLineEdit, "WijkaanpakLedBy", dock).setText("Anna de Vries")
    author = find(QLineEdit, "WijkaanpakAuthor", dock)
    author.setText("Anna de Vries")
    author.editingFinished.emit()
    press(dock, QPushButton, "WijkaanpakStartSession")
    picture("plan_session")
    sources = find(QTreeView, "WijkaanpakSources", dock)
    sources.setCurrentIndex(sources.model().index(0, 0))
    bring(find(QPushButton, "WijkaanpakRemoveSource", dock))
    picture("plan_sources")
    iface.setActiveLayer(layer_of("trees"))
    a_layer_is_shown(dock)
    a_delivery_is_shown(dock)
    take_dialog(find(QPushButton, "WijkaanpakChangeSource", dock).click, "dialog_source")
    take_dialog(find(QAction, "WijkaanpakExportMap").trigger, "dialog_export")
    unfolded(dock, "WijkaanpakZones")
    zones = find(QTreeView, "WijkaanpakZonesList", dock)
    zones.setCurrentIndex(zones.model().index(0, 0))
    picture("plan_zones")
    take_dialog(find(QPushButton, "WijkaanpakZonesChange", dock).click, "dialog_zone")
    take_dialog(unfolded(dock, "WijkaanpakWaits"), "dialog_waits")
    take_dialog(unfolded(dock, "WijkaanpakOwnSizes"), "dialog_own_size")
    take_dialog(unfolded(dock, "WijkaanpakUnitCosts"), "dialog_unit_cost")


def a_layer_is_shown(dock):
    """Take a picture of the window Add Data with the layers of the project, of which the sample has registered all."""
    dialog = open_add_data(dock)
    dialog.show_way("layer")
    pump(1)
    picture("dialog_source_new")
    dialog.reject()


def a_delivery_is_shown(dock):
    """Take a picture of the window Add Data with a delivery that was made up: some streets of the sample, and a party
    that supplied nothing.
    """
    dialog = open_add_data(dock)
    dialog.take_paths([made_up_delivery()])
    wait_until(lambda: dialog.page.used > 0, "the delivery is shown", 60)
    pump(1)
    picture("dialog_add_data")
    dialog.reject()


def made_up_delivery():
    west, south, east, north = 145060, 507100, 145360, 507330
    nets = ("nl.imkl-KL1.LS", "nl.imkl-KL1.GLD", "nl.imkl-KL1.W")
    sorts = ("Elektriciteitskabel", "OlieGasChemicalienPijpleiding", "Waterleiding")
    objects = []
    for number in range(36):
        name, net = sorts[number % 3], nets[number % 3]
        across = west + 20 + 24 * (number // 3) + 1.5 * (number % 3)
        link = f"nl.imkl-KL1.link_{number}"
        objects.append(klic_files.network_object(name, f"nl.imkl-KL1.object_{number}", net, [link]))
        objects.append(klic_files.link(link, klic_files.line(f"{across} {south + 15} {across + 12} {north - 15}")))
    around = f"{west} {south} {east} {south} {east} {north} {west} {north} {west} {south}"
    content = klic_files.whole(
        klic_files.delivery(parties=("KL1", "KL2")),
        klic_files.party("KL1", "Netbeheer Elzen (fictief)", nets=nets),
        klic_files.party("KL2", "Elzenkabel (fictief)", supplied=False),
        klic_files.NETS,
        klic_files.request_polygon(coordinates=around),
        *objects,
    )
    return klic_files.write_xml(FOLDER / "Levering_23G000001_1.zip", content)


def unfolded(dock, name):
    """Unfold a section of the Plan panel and return what presses its first button."""
    find(QgsCollapsibleGroupBox, f"{name}Section", dock).setCollapsed(False)
    pump(0.4)
    button = find(QPushButton, f"{name}Add", dock)
    bring(button)
    return button.click


def the_tags_panel_is_filled():
    dock = panel("Tags")
    picture("tags_nothing_selected")
    look_over(145100, 507200, 145360, 507400)
    for layer, count, keys in (
        ("topography", 12, ("transition_climate_adaptation", "scale_level_neighbourhood")),
        ("networks", 9, ("transition_energy", "scale_level_urban")),
        ("trees", 20, ("transition_nature_inclusivity", "transition_climate_adaptation")),
    ):
        features = layer_of(layer)
        names = [feature.id() for feature in features.getFeatures(iface.mapCanvas().extent())][:count]
        features.selectByIds(names)
        pump(0.5)
        for key in keys:
            press(dock, QToolButton, f"WijkaanpakTag_{key}")
        if layer != "trees":
            features.removeSelection()
    bring(find(QToolButton, "WijkaanpakTags_select"))
    picture("tags")
    bring(find(QTableView, "WijkaanpakCoverage", dock))
    picture("tags_coverage")
    layer_of("trees").removeSelection()


def the_claims_panel_is_filled():
    dock = panel("Claims")
    look_over(*AROUND)
    picture("claims")
    press(dock, QToolButton, "WijkaanpakBlocks_filters")
    picture("claims_filters")
    pick_block(in_language("heat network", "warmtenet"))
    pump(0.5)
    picture("claims_picked")
    draw_along_the_street()
    picture("claims_drawing")
    end_the_line("claims_form")
    take_dialog(find(QToolButton, "WijkaanpakClaim_more", dock).click, "dialog_more")
    leave_the_form(dock, "claims_list")


def draw_along_the_street():
    """Begin a line over cables and a sewer, and wait until the answer stands beside the cursor."""
    map_click(*STREET[0])
    map_click(*STREET[1])
    map_move(*STREET[2])
    pump(1.5)
    map_move(STREET[2][0] + 0.1, STREET[2][1])
    pump(1)


def end_the_line(name):
    """End the line and take a picture of its form."""
    map_click(*STREET[-1])
    map_click(*STREET[-1], button=3)
    pump(1)
    picture(name)


def leave_the_form(dock, name):
    """Let go of the claim and take a picture of the list of claims."""
    hands.key("Escape")
    tabs = dock.findChild(QTabWidget)
    tabs.setCurrentIndex(1)
    pump(0.4)
    picture(name)
    tabs.setCurrentIndex(0)


def the_hot_spots_panel_is_filled():
    dock = panel("HotSpots")
    picture("hot_spots_none")
    for key, x, y, english, dutch in (
        ("question", 145035, 507116, "Who owns the strip behind the houses?", "Van wie is de strook achter de huizen?"),
        ("bottleneck", 145022, 507140, "Roots lift the pavement", "Boomwortels drukken de stoep omhoog"),
    ):
        press(dock, QToolButton, f"WijkaanpakHotSpotKind_{key}")
        if not find(QToolButton, "WijkaanpakHotSpotDraw", dock).isChecked():
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
        find(QComboBox, "WijkaanpakReactionParty", dock).setEditText(party)
        find(QLineEdit, "WijkaanpakReactionText", dock).setText(why)
        press(dock, QToolButton, f"WijkaanpakReact_{stance}")
    picture("hot_spots_reactions")
    bring(find(QWidget, "WijkaanpakHotSpotText", dock))
    picture("hot_spots")


def the_findings_panel_is_filled():
    dock = panel("Findings")
    press(dock, QPushButton, "WijkaanpakRun")
    tree = find(QTreeView, "WijkaanpakFindingsList", dock)
    button = find(QPushButton, "WijkaanpakRun", dock)
    wait_until(lambda: tree.model().rowCount() > 0 and button.isVisible(), "there are findings", 180)
    picture("findings_list")
    tree.setCurrentIndex(tree.model().index(2, 0, tree.model().index(0, 0)))
    tree.activated.emit(tree.currentIndex())
    tree.setFocus()
    hands.key("Return")
    picture("findings")


def the_packages_panel_is_filled():
    dock = panel("Packages")
    claims = find(QTreeView, "WijkaanpakPackageClaims", dock)
    wait_until(lambda: claims.model().rowCount() == 3, "claims stand by their roles", 30)
    leading = claims.model().index(1, 0)
    claims.setCurrentIndex(claims.model().index(0, 0, leading))
    pump(0.5)
    picture("packages")
    tabs = find(QTabWidget, "WijkaanpakPackageTabs", dock)
    for place, name in enumerate(("choices", "scores", "tasks", "agreements", "waits"), start=1):
        tabs.setCurrentIndex(place)
        pump(0.5)
        picture(f"packages_{name}")
    tabs.setCurrentIndex(0)
    press(dock, QToolButton, "WijkaanpakPackageCompare")
    beside = find(QWidget, "WijkaanpakCompareWindow", window)
    table = find(QTreeView, "WijkaanpakCompareTable", beside)
    wait_until(table.isVisible, "packages stand beside each other", 120)
    pump(0.5)
    picture("packages_compare")
    beside.close()


def the_own_places_of_qgis():
    """The pages in the two dialogs of QGIS, and the search of Ctrl+K."""
    look_over(*AROUND)
    trust(plan(), "/gis/ondergrond/kabels_2026.gpkg", "ogr")
    take_dialog(lambda: iface.showOptionsDialog(window, "WijkaanpakOptions"), "dialog_options")
    take_dialog(iface.showProjectPropertiesDialog, "dialog_properties", last_page=True)
    window.activateWindow()
    iface.mapCanvas().setFocus()
    pump(0.5)
    hands.key("ctrl+k")
    wait_until(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "the search has the keyboard", 10)
    hands.write(in_language("wijk heat", "wijk warm"))
    pump(2)
    picture("search")
    hands.key("Escape", "Escape")


def studio_mode():
    find(QAction, "WijkaanpakStudio").trigger()
    pump(1.5)
    look_over(*AROUND)
    # The claims come last: a claim is drawn there.
    for key in sorted(DOCKS, key="claims".__eq__):
        dock = to_the_front(DOCKS[key])
        if key == "tags":
            trees = layer_of("trees")
            trees.selectByIds([feature.id() for feature in trees.getFeatures()][:7])
            pump(0.5)
        picture(f"studio_{key}")
    layer_of("trees").removeSelection()
    # The walk has moved the map to its first hot spot.
    look_over(*AROUND)
    pick_block(in_language("heat network", "warmtenet"))
    pump(0.8)
    draw_along_the_street()
    picture("studio_drawing")
    end_the_line("studio_form")
    leave_the_form(dock, "studio_list")


def the_desk_comes_back():
    find(QAction, "WijkaanpakStudio").trigger()
    pump(1.5)
    for key, dock_name in DOCKS.items():
        to_the_front(dock_name)
        picture(f"after_studio_{key}")


#: The steps that fill a panel, by its key; a panel without one has its picture taken as it is with the sample open.
FILLED = {
    "plan": the_plan_panel_is_filled,
    "tags": the_tags_panel_is_filled,
    "claims": the_claims_panel_is_filled,
    "hot_spots": the_hot_spots_panel_is_filled,
    "findings": the_findings_panel_is_filled,
    "packages": the_packages_panel_is_filled,
}
STEPS = (
    every_panel_is_empty,
    a_new_plan_is_asked_for,
    the_sample_opens,
    every_panel_that_is_not_filled_follows,
    *FILLED.values(),
    the_own_places_of_qgis,
    studio_mode,
    the_desk_comes_back,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
