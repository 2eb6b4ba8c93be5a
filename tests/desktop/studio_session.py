"""Runs inside QGIS: a whole session with mouse and keys, on the data of the sample and a plan of its own.

Leaves the plan (studio.gpkg) and what must be in it (expected.json) for ``test_studio_session.py`` to compare.
"""

from __future__ import annotations

import json
import os
import sys

from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    FOLDER,
    check,
    click,
    find,
    hide_legend,
    iface,
    key,
    layer_of,
    look_over,
    map_click,
    map_drag,
    map_move,
    panel,
    picture,
    press_in_dialog,
    wait_until,
    when_dialog,
    work_through,
    write,
)
from studio_hands import add_data_of_the_sample, pick_block, register_layer, rows

PLAN = FOLDER / "studio.gpkg"
EXISTING = ("topography", "buildings", "networks", "street_furniture", "trees")
#: The part of the sample where the session is: metres in RD New.
WEST, SOUTH, EAST, NORTH = 145180, 507200, 145420, 507360
TRANSITIONS = ("energy", "climate_adaptation", "nature_inclusivity", "mobility", "urbanisation", "socio_economic")
#: The session is played in Dutch: the keys are the first letters of the names on screen.
LEVELS = {"m": "metropolitan", "s": "urban", "b": "neighbourhood"}
DRAWN = (
    *(f"{table}_{shape}" for table in ("claim", "feature_tag") for shape in ("point", "line", "area")),
    *("hot_spot", "hot_spot_area", "source", "session"),
)
expected = []


def expect(table, wkt, within_m=0.5, **values):
    """Write down a row that must be in the file; a pixel of the screen is 0.2 m here."""
    expected.append({"table": table, "wkt": wkt, "within_m": within_m, "values": values})


def undo():
    return find(QAction, "WijkaanpakUndo")


def redo():
    return find(QAction, "WijkaanpakRedo")


def the_data_of_the_sample_is_in_the_project():
    add_data_of_the_sample((*EXISTING, "coverage"))
    look_over(WEST - 20, SOUTH - 20, EAST + 20, NORTH + 20)


def a_new_plan_is_made_of_a_drawn_area():
    dock = panel("Plan")
    picture("01_no_plan")
    button = find(QPushButton, "WijkaanpakDrawArea", dock)

    def answer(dialog):
        dialog.findChild(QLineEdit, "WijkaanpakNewPlanName").setText("Studio")
        dialog.findChild(QgsFileWidget).setFilePath(str(PLAN))
        picture("02_new_plan")
        press_in_dialog(dialog)

    click(button)
    when_dialog(answer, "WijkaanpakNewPlanDialog")
    corners = ((WEST, SOUTH), (EAST, SOUTH), (EAST, NORTH), (WEST, NORTH))
    for corner in corners:
        map_click(*corner)
    map_click(WEST, NORTH, button=3)
    wait_until(lambda: PLAN.exists() and find(QAction, "WijkaanpakRunAnalysis").isEnabled(), "the plan is open")
    check(len(rows(PLAN, "plan_area")) == 1, "the plan has no area")


def its_sources_are_registered():
    dock = panel("Plan")
    listed = find(QAbstractItemView, "WijkaanpakSources", dock)
    for name in (*EXISTING, "coverage"):
        known = len(rows(PLAN, "source"))
        # The list grows with each source, and pushes the button down.
        wait_until(lambda known=known: listed.model().rowCount() == known, f"{known} sources are listed", 20)
        iface.setActiveLayer(layer_of(name))
        register_layer(
            dock, "coverage" if name == "coverage" else "existing", "03_source" if name == "networks" else ""
        )
        wait_until(lambda known=known: len(rows(PLAN, "source")) > known, f"{name} is registered", 20)
        expect("source", None, name=name, role="coverage" if name == "coverage" else "existing")
    check(len(rows(PLAN, "source")) == 6, f"{len(rows(PLAN, 'source'))} sources are registered")


def the_studio_is_arranged():
    layers = find(QDockWidget, "Layers")
    find(QAction, "WijkaanpakStudio").trigger()
    wait_until(lambda: not layers.isVisible(), "the layers panel gives way", 10)
    hide_legend()
    look_over(WEST - 5, SOUTH - 5, EAST + 5, NORTH + 5)
    iface.messageBar().clearWidgets()


def a_session_begins():
    dock = panel("Plan")
    name = find(QLineEdit, "WijkaanpakSessionName", dock)
    name.setFocus()
    key("ctrl+a")
    write("Atelier 1")
    people = find(QPlainTextEdit, "WijkaanpakParticipants", dock)
    people.setFocus()
    write("Anna (gemeente)")
    start = find(QPushButton, "WijkaanpakStartSession", dock)
    if start.visibleRegion().isEmpty():
        start.click()
    else:
        click(start)
    expect("session", None, name="Atelier 1", participants="Anna (gemeente)")
    check(len(rows(PLAN, "session")) == 1, "no session has begun")
    picture("04_session")


def twenty_features_are_tagged():
    panel("Tags")
    number = 0
    for name, count in (("buildings", 8), ("networks", 3), ("trees", 9)):
        layer = layer_of(name)
        iface.setActiveLayer(layer)
        iface.actionSelect().trigger()
        for _feature, place in some_features(layer, count):
            layer.removeSelection()
            map_click(place.x(), place.y())
            check(layer.selectedFeatureCount() == 1, f"{name}: {layer.selectedFeatureCount()} selected")
            chosen = next(layer.getSelectedFeatures())
            level = tuple(LEVELS)[number % 3]
            iface.mapCanvas().setFocus()
            key(str(number % 6 + 1))
            key(level)
            shape = {"buildings": "area", "networks": "line", "trees": "point"}[name]
            expect(
                f"feature_tag_{shape}",
                chosen.geometry().asWkt(),
                transitions=TRANSITIONS[number % 6],
                scale_level=LEVELS[level],
            )
            number += 1
        layer.removeSelection()
    picture("05_tags")
    found = sum(len(rows(PLAN, f"feature_tag_{shape}")) for shape in ("point", "line", "area"))
    check(found == 20, f"{found} features are tagged")


def some_features(layer, count):
    """Return features and where to click on them: well inside the map that is shown, away from others of the layer."""
    box = QgsGeometry.fromRect(QgsRectangle(WEST + 5, SOUTH + 5, EAST - 5, NORTH - 5))
    taken = []
    for feature in layer.getFeatures(box.boundingBox()):
        place = free_place(layer, feature, feature.geometry().intersection(box))
        if place is not None:
            taken.append((feature, place))
        if len(taken) == count:
            return taken
    raise RuntimeError(f"only {len(taken)} features of {layer.name()} can be clicked")


def free_place(layer, feature, part):
    """Return a point of a feature where a click selects just this one, None when there is none."""
    if part.isEmpty():
        return None
    shares = [number / 20 for number in range(1, 20)]
    line = part.length() > 0 and part.area() == 0
    places = [part.interpolate(part.length() * share) for share in shares] if line else [part.pointOnSurface()]
    for place in places:
        around = place.boundingBox()
        around.grow(3)
        others = [other for other in layer.getFeatures(around) if other.id() != feature.id()]
        if all(other.geometry().distance(place) > 1.5 for other in others):
            return place.asPoint()
    return None


def twelve_claims_are_drawn():
    x, y = WEST + 20, SOUTH + 20
    for number, (shape, layer, block) in enumerate(BLOCKS):
        pick_block(block)
        left, bottom = x + 70 * (number % 3), y + 40 * (number // 3)
        draw(shape, layer, block, left, bottom)
        if number in (2, 5, 8):  # a second one costs no more than the clicks that draw it
            draw(shape, layer, block, left + 30, bottom + 18)
    picture("07_claims")
    found = sum(len(rows(PLAN, f"claim_{shape}")) for shape in ("point", "line", "area"))
    check(found == 12, f"{found} claims are drawn")


BLOCKS = (
    ("line", "building", "linked_roofs"),
    ("line", "surface", "ecological_ribbons"),
    ("line", "underground", "drainage_pipes"),
    ("area", "building", "green_roofs"),
    ("area", "surface", "adoption_gardens"),
    ("area", "underground", "infiltration_crates"),
    ("point", "building", "bird_nesting_place"),
    ("point", "surface", "bike_share_station"),
    ("point", "underground", "waste_collection"),
)


def draw(shape, layer, block, left, bottom):
    """Draw one claim with the mouse and write down what must come of it."""
    points = {
        "point": ((left, bottom),),
        "line": ((left, bottom), (left + 20, bottom + 4), (left + 26, bottom + 12)),
        "area": ((left, bottom), (left + 22, bottom), (left + 22, bottom + 14), (left, bottom + 12)),
    }[shape]
    before = len(rows(PLAN, f"claim_{shape}"))
    for point in points:
        map_click(*point)
    if shape != "point":
        map_move(points[-1][0] + 1, points[-1][1] + 1)
        if block == "infiltration_crates":
            picture("06_live")
        said = [label.text() for label in iface.mapCanvas().viewport().findChildren(QLabel) if label.isVisible()]
        check(any(said), f"nothing is said while {block} is drawn")
        map_click(*points[-1], button=3)
    wait_until(lambda: len(rows(PLAN, f"claim_{shape}")) == before + 1, f"{block} is saved", 10)
    text = ", ".join(f"{x} {y}" for x, y in points)
    first = f"{points[0][0]} {points[0][1]}"
    wkt = {"point": f"Point ({text})", "line": f"LineString ({text})", "area": f"Polygon (({text}, {first}))"}[shape]
    expect(f"claim_{shape}", wkt, building_block=block, vertical_layer=layer, origin="claim", status="idea")


def five_hot_spots_are_noted():
    dock = panel("HotSpots")
    click(find(QToolButton, "WijkaanpakHotSpotKind_opportunity", dock))
    spots = (
        ("opportunity", None, "Bankje in de zon"),
        ("bottleneck", "2", "Hier staat water"),
        ("risk", "3", ""),
        ("question", "4", "Wie is eigenaar?"),
    )
    for number, (kind, press, text) in enumerate(spots):
        if press:
            iface.mapCanvas().setFocus()
            key(press)
        x, y = WEST + 30 + 40 * number, NORTH - 20
        map_click(x, y)
        if text:
            write(text)
            key("Return")
        else:
            key("Escape")
        expect("hot_spot", f"Point ({x} {y})", kind=kind, text=text or None, moment="studio")
    iface.mapCanvas().setFocus()
    key("5")
    x, y = EAST - 40, NORTH - 30
    map_drag([(x, y), (x + 15, y + 2), (x + 18, y + 14), (x + 3, y + 16), (x - 4, y + 6), (x + 1, y + 1)])
    write("Pleintje")
    key("Return")
    centre = f"Polygon (({x} {y}, {x + 15} {y + 2}, {x + 18} {y + 14}, {x + 3} {y + 16}, {x - 4} {y + 6}, {x} {y}))"
    # A loop drawn by hand is closed and smoothed: it follows the hand less exactly than a click does.
    expect("hot_spot_area", centre, within_m=2.0, kind="idea", text="Pleintje", moment="studio")
    picture("08_hot_spots")
    check((len(rows(PLAN, "hot_spot")), len(rows(PLAN, "hot_spot_area"))) == (4, 1), "the hot spots are not there")


def everything_is_undone_and_redone_with_the_keyboard():
    after = {table: rows(PLAN, table) for table in DRAWN}
    iface.actionPan().trigger()
    iface.mapCanvas().setFocus()
    steps = 0
    while undo().isEnabled() and steps < 200:
        key("ctrl+z")
        steps += 1
    check(not undo().isEnabled(), f"after {steps} times there is still something to undo")
    left = {table: len(rows(PLAN, table)) for table in DRAWN if rows(PLAN, table)}
    check(not left, f"after undoing everything there is still {left}")
    again = 0
    while redo().isEnabled() and again < 200:
        key("ctrl+shift+z")
        again += 1
    check(again == steps, f"{steps} steps were undone and {again} redone")
    for table, then in after.items():
        check(rows(PLAN, table) == then, f"{table} is not as it was")
    (FOLDER / "steps.json").write_text(json.dumps(steps), encoding="utf-8")


def the_findings_followed_every_edit():
    panel("Findings")
    wait_until(lambda: len(rows(PLAN, "finding")) > 0, "there are findings")
    picture("09_findings")


def the_desk_comes_back():
    find(QAction, "WijkaanpakStudio").trigger()
    wait_until(find(QDockWidget, "Layers").isVisible, "the layers panel comes back", 10)


def a_saved_project_brings_everything_back():
    before = {table: rows(PLAN, table) for table in DRAWN}
    project = QgsProject.instance()
    path = str(FOLDER / "project.qgz")
    check(project.write(path), "the project was not written")
    run = find(QAction, "WijkaanpakRunAnalysis")
    iface.newProject()
    wait_until(lambda: not run.isEnabled(), "the plan is closed", 10)
    check(iface.addProject(path), "the project was not read")
    wait_until(run.isEnabled, "the plan is open", 20)
    for table, then in before.items():
        check(rows(PLAN, table) == then, f"{table} is not as it was saved")
    check(not undo().isEnabled(), "what was done before the project was opened cannot be undone")
    picture("10_reopened")
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=1), encoding="utf-8")


STEPS = (
    the_data_of_the_sample_is_in_the_project,
    a_new_plan_is_made_of_a_drawn_area,
    its_sources_are_registered,
    the_studio_is_arranged,
    a_session_begins,
    twenty_features_are_tagged,
    twelve_claims_are_drawn,
    five_hot_spots_are_noted,
    everything_is_undone_and_redone_with_the_keyboard,
    the_findings_followed_every_edit,
    the_desk_comes_back,
    a_saved_project_brings_everything_back,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
