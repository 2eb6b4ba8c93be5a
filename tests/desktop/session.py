"""Runs inside QGIS (``qgis --code session.py``): works through a session at the desk as a user would."""

from __future__ import annotations

import os
import sys
import time

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QLabel, QMenu, QPushButton, QToolBar, QTreeView

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    FOLDER,
    PACKAGE,
    check,
    click,
    find,
    iface,
    key,
    open_sample,
    panel,
    picture,
    plan_layers,
    pump,
    wait_until,
    window,
    work_through,
)

from wijkaanpak_plugin.docks.shell.panels import PANELS


def finding_index(row=0, group="cannot"):
    """Return the index of a finding in the list: the so maniest of a group, by its key."""
    tree = find(QTreeView, "WijkaanpakFindingsList")
    model = tree.model()
    groups = [model.index(place, 0) for place in range(model.rowCount())]
    heading = next(index for index in groups if index.data(int(Qt.ItemDataRole.UserRole) + 2).key == group)
    return tree, model.index(row, 0, heading)


def found_at(index):
    """Return the finding behind an index."""
    return index.data(int(Qt.ItemDataRole.UserRole) + 1)


def on_the_screen(tree, index):
    """Wait until a row of the list is where a hand can click it."""
    place = tree.viewport().rect()
    wait_until(lambda: place.contains(tree.visualRect(index).center()), "the row is on the screen", 10)


def notice():
    """Return the sentence above the list."""
    label = find(QLabel, "WijkaanpakNotice")
    return label.text() if label.isVisible() else ""


def run_button():
    return find(QPushButton, "WijkaanpakRun", panel("Findings"))


def parts():
    """Count what the plugin adds to QGIS."""
    pump(0.3)
    menus = [action.text() for action in iface.vectorMenu().actions()]
    return {
        "toolbars": len([bar for bar in window.findChildren(QToolBar) if bar.objectName().startswith("Wijkaanpak")]),
        "docks": len([dock for dock in window.findChildren(QDockWidget) if dock.objectName().startswith("Wijkaanpak")]),
        "actions": len([a for a in window.findChildren(QAction) if a.objectName().startswith("Wijkaanpak")]),
        "menus": menus.count("Wijkaanpak") + menus.count("&Wijkaanpak"),
        "all actions": len(window.findChildren(QAction)),
        "all menus": len(window.findChildren(QMenu)),
        "canvas items": len(iface.mapCanvas().scene().items()),
    }


def the_plugin_is_loaded():
    check(PACKAGE in qgis.utils.active_plugins, f"not active: {qgis.utils.active_plugins}")
    there = parts()
    check((there["toolbars"], there["docks"], there["menus"]) == (1, len(PANELS), 1), str(there))
    first, *others = (find(QDockWidget, spec.dock_name) for spec in PANELS if not spec.below)
    check(set(others) <= set(window.tabifiedDockWidgets(first)), "the panels are no tabs of one another")
    panel("Findings")
    check(not run_button().isEnabled(), "without a plan there is nothing to run")
    picture("1_start")


def the_sample_opens():
    open_sample()
    picture("2_sample")


def the_analysis_runs():
    click(run_button())
    tree = find(QTreeView, "WijkaanpakFindingsList")
    wait_until(lambda: tree.model().rowCount() > 0 and run_button().isVisible(), "there are findings", 120)
    picture("3_findings")


def a_click_zooms_to_the_finding():
    tree, index = finding_index(2)
    canvas = iface.mapCanvas()
    before = canvas.extent()
    tree.scrollTo(index)
    on_the_screen(tree, index)
    click(tree.viewport(), tree.visualRect(index).center())
    box = found_at(index).box
    extent = canvas.extent()
    check(extent != before, "the map did not move")
    inside = extent.xMinimum() <= box[0] and extent.xMaximum() >= box[2]
    inside = inside and extent.yMinimum() <= box[1] and extent.yMaximum() >= box[3]
    check(inside, f"the map shows {extent.toString()}, the finding lies at {box}")
    picture("4_finding")


def enter_zooms_to_the_finding_that_the_arrows_chose():
    tree, _first = finding_index(2)
    check(tree.currentIndex().row() == 2, f"current is {tree.currentIndex().row()}")
    tree.setFocus()
    key("Down")
    check(tree.currentIndex().row() == 3, f"after Down current is {tree.currentIndex().row()}")
    before = iface.mapCanvas().extent()
    key("Return")
    check(iface.mapCanvas().extent() != before, "Enter did not move the map")


def a_coupling_shows_its_figures():
    tree, index = finding_index(0, "together")
    tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)
    on_the_screen(tree, index)
    click(tree.viewport(), tree.visualRect(index).center())
    check(found_at(tree.currentIndex()) == found_at(index), "another row was hit")
    picture("5_coupling")


def an_edit_with_qgis_own_tools_is_saved_found_again_and_undone():
    (layer,) = plan_layers("claim_area")
    undo = find(QAction, "WijkaanpakUndo")
    check(not undo.isEnabled(), "there is something to undo already")
    check(layer.startEditing(), "the layer cannot be edited")
    feature = next(layer.getFeatures())
    name = feature["name"]
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "x")
    wait_until(lambda: undo.isEnabled() and not notice(), "the edit is saved and its findings are found again")
    picture("6_edited")
    iface.mapCanvas().setFocus()
    key("ctrl+z")
    check(layer.getFeature(feature.id())["name"] == name, "the edit was not undone")
    layer.rollBack()
    wait_until(lambda: not notice(), "the findings are those from before")


def a_run_can_be_cancelled():
    import importlib

    incremental = importlib.import_module(f"{PACKAGE}.analysis.incremental.incremental").IncrementalAnalysis
    progress = importlib.import_module(f"{PACKAGE}.analysis.progress")
    before = incremental.analyse

    def endless(_analysis, feedback):
        while feedback(0.4):
            time.sleep(0.02)
        raise progress.AnalysisCancelled

    incremental.analyse = endless
    try:
        click(run_button())
        cancel = find(QPushButton, "WijkaanpakCancel")
        wait_until(cancel.isVisible, "the button to cancel is there")
        picture("7_running")
        click(cancel)
        wait_until(run_button().isVisible, "the run is over")
    finally:
        incremental.analyse = before
    check(bool(notice()), "nothing is said about the cancelled run")


def a_saved_project_brings_the_plan_back():
    project = QgsProject.instance()
    path = str(FOLDER / "project.qgz")
    check(project.write(path), "the project was not written")
    iface.newProject()
    wait_until(lambda: not run_button().isEnabled(), "a new project has no plan", 10)
    check(iface.addProject(path), "the project was not read")
    wait_until(run_button().isEnabled, "the plan is open", 20)


def unloading_leaves_nothing():
    check(qgis.utils.unloadPlugin(PACKAGE), "unloading failed")
    after = parts()
    check(not any(after[name] for name in ("toolbars", "docks", "actions", "menus")), str(after))
    # The folders themselves stay, which QGIS does not note; there is nothing in them.
    ours = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == PACKAGE}
    left = sorted(name for name, module in ours.items() if not hasattr(module, "__path__"))
    check(not left, f"modules of before would be mixed with those of a plugin that is loaded again: {left}")


def loading_again_brings_all_back_once():
    check(qgis.utils.loadPlugin(PACKAGE) and qgis.utils.startPlugin(PACKAGE), "loading failed")
    first = parts()
    check((first["toolbars"], first["docks"], first["menus"]) == (1, len(PANELS), 1), str(first))
    check(qgis.utils.reloadPlugin(PACKAGE) is not False, "reloading failed")
    check(parts() == first, f"{parts()} {first}")
    check(run_button().isEnabled(), "the plan of the project is not open after reloading")
    panel("Findings")
    picture("8_reloaded")


STEPS = (
    the_plugin_is_loaded,
    the_sample_opens,
    the_analysis_runs,
    a_click_zooms_to_the_finding,
    enter_zooms_to_the_finding_that_the_arrows_chose,
    a_coupling_shows_its_figures,
    an_edit_with_qgis_own_tools_is_saved_found_again_and_undone,
    a_run_can_be_cancelled,
    a_saved_project_brings_the_plan_back,
    unloading_leaves_nothing,
    loading_again_brings_all_back_once,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
