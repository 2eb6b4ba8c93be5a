"""The hands and eyes of a session inside QGIS: mouse and keys of the X server, waiting, pictures, steps.

Reads WIJKAANPAK_SESSION (a folder): result.json and pictures go there.
"""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialogButtonBox, QDockWidget, QFileDialog

PACKAGE = "wijkaanpak_plugin"
#: Property of the layers of a plan: the name of their table.
PLAN_TABLE = "wijkaanpak/table"
FOLDER = Path(os.environ["WIJKAANPAK_SESSION"])
#: The plan of the sample, once ``open_sample`` has opened it.
SAMPLE_PLAN = FOLDER / "sample" / "plan.gpkg"
DUTCH = QgsApplication.locale().startswith("nl")
iface = qgis.utils.iface
window = iface.mainWindow()
#: Seconds without an event after which QGIS is at rest, and for which that is waited for.
QUIET_S, LONGEST_REST_S = 0.1, 1.0
steps = []
unexpected = []
#: Where the mouse was pressed last, and when.
pressed = {"at": None, "time": 0.0}


def note(kind, error, trace):
    """Write down an exception that nobody caught; QGIS would show a window and wait."""
    unexpected.append("".join(traceback.format_exception(kind, error, trace)))


def listen(text, tag, _level):
    """Write down what the plugin says in the log panel: details of a failure stand there."""
    if tag == "Wijkaanpak":
        unexpected.append(text)


sys.excepthook = note
#: A step that hangs, such as before a window that asks something, leaves here where it was.
STUCK = (FOLDER / "stuck.txt").open("w", encoding="utf-8")
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


def rest():
    """Let QGIS live until nothing has happened in it for a moment: what a hand did has come, and what follows at once
    is done. What begins later, with a timer or in a task, is waited for with ``wait_until``.
    """
    dispatcher = QAbstractEventDispatcher.instance()
    end = time.monotonic() + LONGEST_REST_S
    quiet_since = time.monotonic()
    while time.monotonic() < min(end, quiet_since + QUIET_S):
        if dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            quiet_since = time.monotonic()
        else:
            time.sleep(0.005)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(condition, what, seconds=60):
    """Let QGIS live until something is true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(f"waited {seconds} s in vain: {what}")
        pump(0.05)


def picture(name, after_s=0.0):
    """Save what is on the screen; after_s: so many seconds later, where the map is on its way to another place."""
    pump(after_s)
    rest()
    iface.mapCanvas().waitWhileRendering()
    rest()
    QGuiApplication.primaryScreen().grabWindow(0).save(str(FOLDER / f"{name}.png"))


def check(condition, sentence):
    """Fail the step with a sentence."""
    if not condition:
        raise RuntimeError(sentence)


def step(function):
    """Run one step and write down how it went, and how long it took."""
    began = time.monotonic()
    try:
        unexpected.clear()
        faulthandler.dump_traceback_later(90, file=STUCK)
        function()
        faulthandler.cancel_dump_traceback_later()
        check(not unexpected, "\n".join(unexpected))
        steps.append({"name": function.__name__, "ok": True, "message": "", "took_s": time.monotonic() - began})
        return True
    except Exception:
        message = "\n".join([traceback.format_exc(), *unexpected, *messages()])
        steps.append({"name": function.__name__, "ok": False, "message": message, "took_s": time.monotonic() - began})
        picture(f"failed_{function.__name__}")
        return False


def find(kind, name, within=window):
    """Return a widget of the window, or of a part of it, by its object name."""
    found = within.findChild(kind, name)
    check(found is not None, f"{name} is not in {within.objectName()}")
    return found


def panel(name):
    """Bring a panel of the plugin to the front."""
    return to_the_front(f"Wijkaanpak{name}Dock")


def to_the_front(dock_name):
    """Bring the panel whose dock has this object name to the front."""
    dock = find(QDockWidget, dock_name)
    dock.show()
    dock.raise_()
    wait_until(lambda: not dock.visibleRegion().isEmpty(), f"{dock_name} is in front", 10)
    wait_until(lambda: dock.widget() is not None, f"{dock_name} is built", 10)
    rest()
    return dock


def when_dialog(answer, name="", seconds=60):
    """Answer a dialog when it has come and has the keyboard: it holds up the step that opens it. One that cannot be
    answered is closed, so that the step goes on and says why. Without a name: any dialog.
    """
    end = time.monotonic() + seconds

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is not None and name in ("", dialog.objectName()):
            if dialog.isActiveWindow() or time.monotonic() > end:
                try:
                    answer(dialog)
                except RuntimeError:
                    note(*sys.exc_info())
                    dialog.close()
                return
            dialog.activateWindow()
        if time.monotonic() < end:
            QTimer.singleShot(100, look)

    QTimer.singleShot(100, look)


def press_in_dialog(dialog, button=QDialogButtonBox.StandardButton.Ok):
    """Press a standard button of a dialog, when it can be pressed."""
    pressed = dialog.findChild(QDialogButtonBox).button(button)
    wait_until(lambda: pressed.isVisible() and pressed.isEnabled(), f"{pressed.text()} can be pressed", 10)
    pressed.click()


def open_sample():
    """Open the sample with its command, in a folder of this session."""
    folder = FOLDER / "sample"
    folder.mkdir()
    asked = QFileDialog.getExistingDirectory
    QFileDialog.getExistingDirectory = lambda *_arguments: str(folder)
    try:
        find(QAction, "WijkaanpakOpenSample").trigger()
    finally:
        QFileDialog.getExistingDirectory = asked
    wait_until(find(QAction, "WijkaanpakRunAnalysis").isEnabled, "the sample is open", 90)
    iface.mapCanvas().waitWhileRendering()


def switch_studio(on):
    """Begin the studio, without its legend on the map, or go back to the desk."""
    studio, layers = find(QAction, "WijkaanpakStudio"), find(QDockWidget, "Layers")
    if studio.isChecked() != on:
        studio.trigger()
    wait_until(lambda: layers.isVisible() != on, "the layers panel gives way, or comes back", 10)
    if on:
        hide_legend()


def hide_legend():
    """Take the legend of the studio off the map with its key: a click on it is none on the map."""
    iface.mapCanvas().setFocus()
    if find(QAction, "WijkaanpakLegendAction").isChecked():
        key("l")
    wait_until(lambda: not find(QAction, "WijkaanpakLegendAction").isChecked(), "the legend is gone", 5)


def layer_of(table):
    """Return the layer of the project that shows a table of existing data; a plan may have one of that name too."""
    layers = QgsProject.instance().mapLayers().values()
    shown = [layer for layer in layers if layer.source().endswith(f"|layername={table}")]
    found = [layer for layer in shown if not layer.customProperty(PLAN_TABLE)]
    check(bool(found), f"no layer shows {table}")
    return found[0]


def plan_layers(table):
    """Return the layers of the project that show a table of a plan."""
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(PLAN_TABLE) == table]


def look_at(x, y, scale):
    """Show a place on the map."""
    canvas = iface.mapCanvas()
    canvas.setCenter(QgsPointXY(x, y))
    canvas.zoomScale(scale)
    _drawn()


def look_over(west, south, east, north):
    """Show at least this part of the map."""
    iface.mapCanvas().setExtent(QgsRectangle(west, south, east, north), True)
    _drawn()


def _drawn():
    canvas = iface.mapCanvas()
    canvas.refresh()
    # Drawing begins with a timer of the map.
    pump()
    wait_until(lambda: not canvas.isDrawing(), "the map is drawn")


def click(widget, point=None, double=False):
    """Click with the mouse of the X server, as a hand would."""
    hit = None
    for _try in range(5):
        place = widget.mapTo(window, point or widget.rect().center())
        # Qt counts in points, the X server in pixels.
        at = [str(round(part * window.devicePixelRatioF())) for part in (place.x(), place.y())]
        subprocess.run(["xdotool", "mousemove", *at], check=True, timeout=20)
        rest()
        hit = window.childAt(place)
        if hit is widget:
            break
        # What stands above it may have grown meanwhile: a hand follows.
    check(hit is widget, f"the mouse is on {hit} {hit.objectName() if hit else ''}, not on {widget.objectName()}")
    twice = ["--repeat", "2", "--delay", "60"] if double else []
    _apart(at)
    subprocess.run(["xdotool", "click", *twice, "1"], check=True, timeout=20)
    rest()


def _apart(at):
    """Wait until another press at this place is no double click."""
    if pressed["at"] == at:
        left = pressed["time"] + QApplication.doubleClickInterval() / 1000 + 0.05 - time.monotonic()
        pump(max(0.0, left))
    pressed.update(at=at, time=time.monotonic())


def messages():
    """Return what stands in the message bar."""
    return [f"message bar: {item.text()}" for item in iface.messageBar().items()]


def key(*names):
    """Press keys of the X server, such as "ctrl+z" or "Escape"."""
    subprocess.run(["xdotool", "key", *names], check=True, timeout=20)
    rest()


def write(text):
    """Type a text."""
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True, timeout=60)
    rest()


def screen_place(x, y):
    """Return the pixel of the X server where map coordinates lie, as text for xdotool."""
    canvas = iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(QgsPointXY(x, y)).toQPointF().toPoint()
    check(canvas.viewport().rect().contains(pixel), f"{x}, {y} is not on the map that is shown")
    place = canvas.viewport().mapTo(window, pixel)
    return [str(round(part * window.devicePixelRatioF())) for part in (place.x(), place.y())]


def map_move(x, y):
    """Move the mouse to map coordinates, in two steps so that the map sees it come."""
    at = screen_place(x, y)
    subprocess.run(["xdotool", "mousemove", str(int(at[0]) - 3), str(int(at[1]) - 3)], check=True, timeout=20)
    pump(0.02)
    subprocess.run(["xdotool", "mousemove", *at], check=True, timeout=20)
    rest()


def map_click(x, y, button=1):
    """Click on the map at map coordinates; 1 left, 3 right."""
    map_move(x, y)
    _apart([*screen_place(x, y), button])
    subprocess.run(["xdotool", "click", str(button)], check=True, timeout=20)
    rest()


def map_drag(points):
    """Draw over the map with the left button pressed."""
    map_move(*points[0])
    subprocess.run(["xdotool", "mousedown", "1"], check=True, timeout=20)
    pump(0.1)
    for x, y in points[1:]:
        subprocess.run(["xdotool", "mousemove", *screen_place(x, y)], check=True, timeout=20)
        pump(0.05)
    subprocess.run(["xdotool", "mouseup", "1"], check=True, timeout=20)
    rest()


def fill_the_screen():
    """Let the window have the whole screen, without the panels of QGIS that a session does not need."""
    for dock in window.findChildren(QDockWidget):
        if not dock.objectName().startswith("Wijkaanpak"):
            dock.setVisible(dock.objectName() == "Layers")
    window.setGeometry(QGuiApplication.primaryScreen().geometry())
    iface.messageBar().clearWidgets()
    pump(1)


def chosen(functions, go_on):
    """Return the steps that WIJKAANPAK_STEPS names, all without it, with those that they rest on.

    Where steps go on whatever happens they rest on the first one only; elsewhere each rests on all before it.
    """
    wanted = os.environ.get("WIJKAANPAK_STEPS", "").split()
    names = [function.__name__ for function in functions]
    unknown = set(wanted).difference(names)
    if unknown:
        message = f"there is no {unknown}; there are {names}"
        steps.append({"name": "choosing steps", "ok": False, "message": message, "took_s": 0.0})
        return []
    if not wanted:
        return functions
    if go_on:
        return [function for function in functions if function is functions[0] or function.__name__ in wanted]
    return functions[: 1 + max(names.index(name) for name in wanted)]


def begin(functions, go_on=False):
    """Take the steps once QGIS has come up: what a session ends with."""
    QTimer.singleShot(1500, lambda: work_through(functions, go_on))


def work_through(functions, go_on=False):
    """Take the steps in turn, stop at the first that fails (unless told to go on), write the result and leave."""
    fill_the_screen()
    for function in chosen(functions, go_on):
        if not step(function) and not go_on:
            break  # what comes after rests on it
    QgsProject.instance().setDirty(False)
    draft = FOLDER / "result.part"
    draft.write_text(json.dumps(steps, indent=1), encoding="utf-8")
    draft.rename(FOLDER / "result.json")
    iface.actionExit().trigger()
