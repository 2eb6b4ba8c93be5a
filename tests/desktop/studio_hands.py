"""What hands do in the panels of a session: open a plan, pick a building block, draw, note. Runs inside QGIS."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Optional

import qgis.utils
from hands import (
    FOLDER,
    PACKAGE,
    check,
    click,
    find,
    iface,
    key,
    map_click,
    map_move,
    panel,
    picture,
    rest,
    wait_until,
    write,
)
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtWidgets import QAction, QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QToolButton, QWidget

from wijkaanpak_plugin.docks.shell.workplace import Workplace
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sample.sample_files import copy_sample

#: South-west corner of a plan that is made here, in RD New.
CORNER = (155000.0, 463000.0)


def workplace() -> Workplace:
    """Return the panels of the plugin that is loaded; only to look at them and to spare the file dialogs."""
    found = qgis.utils.plugins[PACKAGE].workplace
    check(found is not None, "the plugin has no panels")
    return found


def plan() -> Plan:
    """Return the plan that is open."""
    opened = workplace().plan_in_project.plan
    check(opened is not None, "no plan is open")
    return opened


def claims() -> Any:
    """Return the controller of the Claims panel, built if nobody saw the panel yet."""
    return workplace().panels.use("claims", lambda controller: controller)


def open_file(path: Path) -> bool:
    """Open a plan as the command does when its file dialog has been answered; the plugin says what is wrong."""
    return bool(workplace().panels.use("plan", lambda controller: controller.open_file(path)))


def make_plan(path: Path, side_m: float = 400.0) -> Path:
    """Make the file of an empty plan: a square in RD New."""
    x, y = CORNER
    area = QgsGeometry.fromRect(QgsRectangle(x, y, x + side_m, y + side_m))
    create_plan(path, path.stem, area=area, author="Test").close()
    return path


def open_in_qgis(path: Path) -> None:
    """Open a plan and wait until it answers live."""
    check(open_file(path), f"{path} was not opened")
    wait_until(lambda: workplace().live.findings.incremental is not None, "the plan is read", 120)
    iface.mapCanvas().waitWhileRendering()
    rest()


def add_data_of_the_sample(names: Iterable[str]) -> None:
    """Add layers with existing data of the sample to an empty project in RD New."""
    (FOLDER / "sample").mkdir()
    path = copy_sample(FOLDER / "sample").neighbourhood
    # First, or QGIS asks with which of several transformations it is to go to the CRS of an empty project.
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    for name in names:
        layer = iface.addVectorLayer(f"{path}|layername={name}", name, "ogr")
        check(layer is not None and layer.isValid(), f"{name} cannot be read")


def pick_block(words: str) -> None:
    """Pick the first building block that the search gives for these words, with mouse and keys."""
    dock = panel("Claims")
    fold = find(QToolButton, "WijkaanpakFoldPalette")
    if not fold.isChecked():
        fold.click()
        rest()
    click(find(QLineEdit, "WijkaanpakBlockSearch", dock))
    key("ctrl+a")
    write(words)
    key("Return")


def choose_shape(name: str) -> None:
    """Press the button of a way to draw."""
    click(find(QToolButton, f"WijkaanpakShape_{name}", panel("Claims")))


def draw(points: list[tuple[float, float]]) -> None:
    """Click points of a line or an area and end it with the right button."""
    for place in points:
        map_click(*place)
    map_click(*points[-1], button=3)


def is_drawing() -> bool:
    """Say whether a shape is in hand."""
    tool = claims().drawing.tools.tool
    return tool is not None and tool.is_drawing


def begin_shape(points: list[tuple[float, float]], towards: tuple[float, float]) -> None:
    """Click the first points of a shape and move on, without ending it."""
    for place in points:
        map_click(*place)
    map_move(*towards)
    wait_until(is_drawing, "a shape is being drawn", 10)


def note_hot_spot(place: tuple[float, float], kind: str, text: str, enter: bool = True) -> None:
    """Note a hot spot: its kind in the panel, a click on the map, and what is typed right after."""
    click(find(QToolButton, f"WijkaanpakHotSpotKind_{kind}", panel("HotSpots")))
    map_click(*place)
    write(text)
    if enter:
        key("Return")


def stop_drawing() -> None:
    """Take QGIS' own tool to move the map."""
    iface.actionPan().trigger()
    rest()


def undo() -> None:
    """Press Ctrl+Z with the keyboard on the map."""
    stop_drawing()
    iface.mapCanvas().setFocus()
    rest()
    wait_until(find(QAction, "WijkaanpakUndo").isEnabled, "there is something to undo", 10)
    key("ctrl+z")


def rows(path: Path, table: str) -> list[dict]:
    """Return the rows of a table as the file holds them."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')]


def claim_rows(path: Path) -> list[dict]:
    """Return the claims and planned works as the file of a plan holds them: points, lines, areas."""
    return [row for shape in ("point", "line", "area") for row in rows(path, f"claim_{shape}")]


def planned_windows(path: Path) -> dict[str, tuple]:
    """Return from when to when each claim and planned work may be done, by its body_id, as the file holds it."""
    return {row["body_id"]: (row["works_from"], row["works_to"]) for row in claim_rows(path)}


def wait_for_rows(path: Path, table: str, count: int, seconds: float = 15) -> None:
    """Wait until a table of a file holds so many rows."""
    wait_until(lambda: len(rows(path, table)) == count, f"{table} of {path.name} holds {count} rows", seconds)


def settled() -> None:
    """Wait until the findings are those of the claims on the map."""
    live = workplace().live.findings
    wait_until(lambda: not live.is_finding and not live.is_reading, "findings are up to date", 60)


#: Seconds for which it is said what was undone; anything else asks to be read.
BRIEF_S = 3


def saying() -> list[str]:
    """Return what the plugin says in the message bar, but for what was undone or done again."""
    said = [item for item in iface.messageBar().items() if item.title() == "Wijkaanpak"]
    return [item.text() for item in said if item.duration() != BRIEF_S]


def sentences() -> list[str]:
    """Return what the plugin says in the message bar, and close it."""
    bar = iface.messageBar()
    said = saying()
    for item in list(bar.items()):
        bar.popWidget(item)
    rest()
    return said


def add_data_window() -> Optional[QDialog]:
    """Return the window Add Data that is open, None when there is none."""
    shown = (each for each in QApplication.topLevelWidgets() if each.objectName() == "WijkaanpakAddDataDialog")
    return next((each for each in shown if each.isVisible()), None)


def open_add_data(dock: QWidget) -> QDialog:
    """Press *Add data…* in the Plan panel, and return the window."""
    click(find(QPushButton, "WijkaanpakAddData", dock))
    wait_until(lambda: add_data_window() is not None, "the window Add Data is open", 20)
    return add_data_window()


def show_layer(dock: QWidget) -> QDialog:
    """Let *Add data…* show the current layer of the project, and return the window."""
    dialog = open_add_data(dock)
    dialog.show_way("layer")
    wait_until(lambda: dialog.page.preview is not None and not dialog.page.is_reading, "the layer is shown", 20)
    return dialog


def register_layer(dock: QWidget, role: str = "", name: str = "") -> None:
    """Register the current layer: two steps. role: as what, "" as proposed. name: of a picture, "" for none."""
    dialog = show_layer(dock)
    if role:
        choices = find(QComboBox, "WijkaanpakAddRole1", dialog)
        choices.setCurrentIndex(choices.findData(role))
    if name:
        picture(name)
    find(QPushButton, "WijkaanpakAddRegister", dialog).click()


def new_project() -> None:
    """Begin anew, without a plan."""
    stop_drawing()
    QgsProject.instance().setDirty(False)
    iface.newProject()
    wait_until(lambda: workplace().plan_in_project.plan is None, "the plan is closed", 10)


def copied(path: Path, target: Path) -> Path:
    """Copy a plan file that nobody is writing."""
    return Path(shutil.copy(path, target))
