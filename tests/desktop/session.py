"""Runs inside QGIS (``qgis --code session.py``): works through a session as a user would, and writes down how it went.

Reads WIJKAANPAK_SESSION (a folder): writes result.json and pictures there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDockWidget,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolBar,
    QTreeView,
)

PACKAGE = "wijkaanpak_plugin"
FOLDER = Path(os.environ["WIJKAANPAK_SESSION"])
iface = qgis.utils.iface
window = iface.mainWindow()
steps = []
unexpected = []


def note(kind, error, trace):
    """Write down an exception that nobody caught; QGIS would show a window and wait."""
    unexpected.append("".join(traceback.format_exception(kind, error, trace)))


def listen(text, tag, _level):
    """Write down what the plugin says in the log panel: details of a failure stand there."""
    if tag == "Wijkaanpak":
        unexpected.append(text)


sys.excepthook = note
QgsApplication.messageLog().messageReceived.connect(listen)


def pump(seconds=0.1):
    """Let QGIS live for a while."""
    end = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() >= end:
            return
        time.sleep(0.01)


def wait_until(condition, what, seconds=60):
    """Let QGIS live until something is true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(f"waited {seconds} s in vain: {what}")
        pump(0.05)


def picture(name):
    """Save what is on the screen."""
    pump(0.5)
    iface.mapCanvas().waitWhileRendering()
    pump(0.3)
    QGuiApplication.primaryScreen().grabWindow(0).save(str(FOLDER / f"{name}.png"))


def check(condition, sentence):
    """Fail the step with a sentence."""
    if not condition:
        raise RuntimeError(sentence)


def step(function):
    """Run one step and write down how it went."""
    try:
        unexpected.clear()
        function()
        check(not unexpected, "\n".join(unexpected))
        steps.append({"name": function.__name__, "ok": True, "message": ""})
        return True
    except Exception:
        message = "\n".join([traceback.format_exc(), *unexpected, *messages()])
        steps.append({"name": function.__name__, "ok": False, "message": message})
        picture(f"failed_{function.__name__}")
        return False


def find(kind, name):
    """Return a widget by its object name."""
    found = window.findChild(kind, name)
    check(found is not None, f"{name} is not there")
    return found


def click(widget, point=None, double=False):
    """Click with the mouse of the X server, as a hand would."""
    place = widget.mapTo(window, point or widget.rect().center())
    # Qt counts in points, the X server in pixels.
    at = [str(round(part * window.devicePixelRatioF())) for part in (place.x(), place.y())]
    subprocess.run(["xdotool", "mousemove", *at], check=True, timeout=20)
    pump(0.2)
    hit = window.childAt(place)
    check(hit is widget, f"the mouse is on {hit} {hit.objectName() if hit else ''}, not on {widget.objectName()}")
    twice = ["--repeat", "2", "--delay", "60"] if double else []
    subprocess.run(["xdotool", "click", *twice, "1"], check=True, timeout=20)
    pump(0.4)


def finding_index(row=0, group=0):
    """Return the index of a finding in the list."""
    tree = find(QTreeView, "WijkaanpakFindingsList")
    model = tree.model()
    return tree, model.index(row, 0, model.index(group, 0))


def found_at(index):
    """Return the finding behind an index."""
    return index.data(int(Qt.ItemDataRole.UserRole) + 1)


def notice():
    """Return the sentence above the list."""
    label = find(QLabel, "WijkaanpakNotice")
    return label.text() if label.isVisible() else ""


def messages():
    """Return what stands in the message bar."""
    return [f"message bar: {item.text()}" for item in iface.messageBar().items()]


def run_button():
    return find(QPushButton, "WijkaanpakRun")


def parts():
    """Count what the plugin adds to QGIS."""
    pump(0.3)
    menus = [action.text() for action in iface.vectorMenu().actions()]
    return {
        "toolbars": len([bar for bar in window.findChildren(QToolBar) if bar.objectName().startswith("Wijkaanpak")]),
        "docks": len([dock for dock in window.findChildren(QDockWidget) if dock.objectName().startswith("Wijkaanpak")]),
        "actions": len([a for a in window.findChildren(QAction) if a.objectName().startswith("Wijkaanpak")]),
        "menus": menus.count("Wijkaanpak") + menus.count("&Wijkaanpak"),
        "canvas items": len(iface.mapCanvas().scene().items()),
    }


def the_plugin_is_loaded():
    check(PACKAGE in qgis.utils.active_plugins, f"not active: {qgis.utils.active_plugins}")
    there = parts()
    check((there["toolbars"], there["docks"], there["menus"]) == (1, 1, 1), str(there))
    check(there["actions"] == 7, str(there))
    check(not run_button().isEnabled(), "without a plan there is nothing to run")
    picture("1_start")


def the_sample_opens():
    folder = FOLDER / "sample"
    folder.mkdir()
    asked = QFileDialog.getExistingDirectory
    QFileDialog.getExistingDirectory = lambda *_arguments: str(folder)
    try:
        find(QAction, "WijkaanpakOpenSample").trigger()
    finally:
        QFileDialog.getExistingDirectory = asked
    wait_until(lambda: run_button().isEnabled(), "the sample is open", 90)
    iface.mapCanvas().waitWhileRendering()
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
    pump()
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
    subprocess.run(["xdotool", "key", "Down"], check=True, timeout=20)
    pump(0.4)
    check(tree.currentIndex().row() == 3, f"after Down current is {tree.currentIndex().row()}")
    before = iface.mapCanvas().extent()
    subprocess.run(["xdotool", "key", "Return"], check=True, timeout=20)
    pump(0.4)
    check(iface.mapCanvas().extent() != before, "Enter did not move the map")


def a_coupling_shows_its_figures():
    tree, index = finding_index(0, 1)
    tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)
    pump(0.5)
    click(tree.viewport(), tree.visualRect(index).center())
    check(found_at(tree.currentIndex()) == found_at(index), "another row was hit")
    picture("5_coupling")


def an_edit_makes_the_findings_outdated():
    layer = next(
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("wijkaanpak/table") == "claim_area"
    )
    check(layer.startEditing(), "the layer cannot be edited")
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "x")
    pump()
    check(bool(notice()), "nothing is said")
    picture("6_outdated")
    layer.rollBack()


def a_run_can_be_cancelled():
    import importlib

    task = importlib.import_module(f"{PACKAGE}.docks.findings.analysis_task")
    before = task.analyse

    def endless(*_tables, feedback, **_more):
        while feedback(0.4):
            time.sleep(0.02)
        raise task.AnalysisCancelled

    task.analyse = endless
    try:
        click(run_button())
        cancel = find(QPushButton, "WijkaanpakCancel")
        wait_until(cancel.isVisible, "the button to cancel is there")
        picture("7_running")
        click(cancel)
        wait_until(run_button().isVisible, "the run is over")
    finally:
        task.analyse = before
    check(bool(notice()), "nothing is said about the cancelled run")


def a_saved_project_brings_the_plan_back():
    project = QgsProject.instance()
    path = str(FOLDER / "project.qgz")
    check(project.write(path), "the project was not written")
    iface.newProject()
    pump(0.5)
    check(not run_button().isEnabled(), "a new project has no plan")
    check(iface.addProject(path), "the project was not read")
    pump(0.5)
    check(run_button().isEnabled(), "the plan is not open")


def unloading_leaves_nothing():
    before = parts()
    check(qgis.utils.unloadPlugin(PACKAGE), "unloading failed")
    after = parts()
    check(not any(after[name] for name in ("toolbars", "docks", "actions", "menus")), str(after))
    check(after["canvas items"] == before["canvas items"] - 2, f"{before} {after}")


def loading_again_brings_all_back_once():
    check(qgis.utils.loadPlugin(PACKAGE) and qgis.utils.startPlugin(PACKAGE), "loading failed")
    first = parts()
    check((first["toolbars"], first["docks"], first["actions"], first["menus"]) == (1, 1, 7, 1), str(first))
    check(qgis.utils.reloadPlugin(PACKAGE) is not False, "reloading failed")
    check(parts() == first, f"{parts()} {first}")
    check(run_button().isEnabled(), "the plan of the project is not open after reloading")
    picture("8_reloaded")


def work():
    """Work through the session, write the result, and leave."""
    for name in ("Browser", "Layers"):
        dock = window.findChild(QDockWidget, name)
        dock.setVisible(name == "Layers")
    window.setGeometry(QGuiApplication.primaryScreen().geometry())
    iface.messageBar().clearWidgets()
    pump(1)
    for function in (
        the_plugin_is_loaded,
        the_sample_opens,
        the_analysis_runs,
        a_click_zooms_to_the_finding,
        enter_zooms_to_the_finding_that_the_arrows_chose,
        a_coupling_shows_its_figures,
        an_edit_makes_the_findings_outdated,
        a_run_can_be_cancelled,
        a_saved_project_brings_the_plan_back,
        unloading_leaves_nothing,
        loading_again_brings_all_back_once,
    ):
        if not step(function):
            break  # what comes after rests on it
    QgsProject.instance().setDirty(False)
    draft = FOLDER / "result.part"
    draft.write_text(json.dumps(steps, indent=1), encoding="utf-8")
    draft.rename(FOLDER / "result.json")
    iface.actionExit().trigger()


QTimer.singleShot(1500, work)
