"""Runs inside QGIS (``qgis --code findings_session.py``): looks for findings as one does at the desk."""

from __future__ import annotations

import os
import subprocess
import sys

from qgis.core import QgsProject
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QToolButton, QTreeView, QWidget

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    DUTCH,
    SAMPLE_PLAN,
    begin,
    check,
    click,
    find,
    iface,
    key,
    look_at,
    open_sample,
    panel,
    picture,
    plan_layers,
    rest,
    switch_studio,
    wait_until,
    window,
)
from method_hands import FOUND, JUDGEMENT, choose_finding, confront, decide, listed_findings, part, show_page
from studio_hands import rows

from wijkaanpak_plugin.map.findings.finding_markers import FindingMarkers

#: A new tree of the sample and the gas pipe beside it, and what meets there.
TREE, PIPE = "bomen-linde-1", "gas_low_pressure-lindestraat"
MET = {
    "interest": "Schaduw en een bereikbare leiding" if DUTCH else "Shade, and a pipe that can be reached",
    "money": "Plantbudget" if DUTCH else "Budget for planting",
    "space": "1,86 m te weinig" if DUTCH else "1.86 m short",
    "time": "De leiding gaat voor 2030 weg" if DUTCH else "The pipe goes before 2030",
    "reach": "Lindestraat 12",
    "bearers": "Gemeente" if DUTCH else "Municipality",
}
WORDS = "De boom gaat 2 m opzij" if DUTCH else "The tree moves 2 m aside"


def tree():
    return find(QTreeView, "WijkaanpakFindingsList")


def markers():
    """Return what is marked on the map."""
    return next(item for item in iface.mapCanvas().scene().items() if isinstance(item, FindingMarkers))


def count():
    return find(QLabel, "WijkaanpakCount", panel("Findings")).text()


def press(name):
    click(find(QToolButton, name, panel("Findings")))


def the_findings_are_numbered_in_the_list_and_on_the_map():
    open_sample()
    dock = panel("Findings")
    click(find(QPushButton, "WijkaanpakRun", dock))
    wait_until(
        lambda: len(listed_findings()) > 10 and find(QPushButton, "WijkaanpakRun", dock).isVisible(), "findings", 120
    )
    picture("1_list")
    check(markers().isVisible() and len(markers().placed) > 3, "nothing is marked on the map")
    check(all(row.data(FOUND).mark for row in listed_findings()), "a row has no number")


def at_1_to_1000_each_has_its_marker_and_zones_stay_away():
    box = listed_findings()[0].data(FOUND).box
    look_at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 1000)
    picture("2_close")
    boxes = [box for _finding, _more, box in markers().placed]
    apart = [
        (a, b) for number, a in enumerate(boxes) for b in boxes[number + 1 :] if a.adjusted(-5, -5, 5, 5).intersects(b)
    ]
    check(not apart, f"markers lie over each other: {apart[:2]}")


def a_press_on_a_marker_chooses_its_row():
    finding_id, _more, box = markers().placed[-1]
    place = iface.mapCanvas().viewport().mapTo(window, box.center().toPoint())
    subprocess.run(["xdotool", "mousemove", str(place.x()), str(place.y())], check=True, timeout=20)
    rest()
    before = iface.mapCanvas().extent()
    subprocess.run(["xdotool", "click", "1"], check=True, timeout=20)
    rest()
    chosen = tree().currentIndex().data(FOUND)
    check(chosen is not None and chosen.finding_id == finding_id, "another row is chosen, or none")
    check(iface.mapCanvas().extent() == before, "the map moved below the hand")
    picture("3_marker_chosen")


def filters_open_over_the_list_and_say_what_they_are():
    everything = count()
    press("WijkaanpakFiltersButton")
    popup = find(QWidget, "WijkaanpakFilters")
    wait_until(popup.isVisible, "the filters are open", 10)
    find(QToolButton, "WijkaanpakFilterTransition_energy", popup).click()
    find(QToolButton, "WijkaanpakFilterLayer_underground", popup).click()
    picture("4_filters")
    key("Escape")
    wait_until(lambda: not popup.isVisible(), "Esc closes the filters", 10)
    check(count() != everything, "nothing was filtered")
    picture("5_filtered")
    press("WijkaanpakActive_transitions")
    press("WijkaanpakActive_layers")
    check(count() == everything, f"{count()} is not {everything}")


def the_matrix_counts_and_filters_with_the_keyboard_too():
    everything = count()
    press("WijkaanpakMatrixButton")
    matrix = find(QTableView, "WijkaanpakMatrix")
    wait_until(matrix.isVisible, "the matrix is there", 10)
    picture("6_matrix")
    full = next(
        matrix.model().index(row, column)
        for row in range(6)
        for column in range(row + 1)
        if matrix.model().index(row, column).data(FOUND).conflicts
    )
    matrix.setCurrentIndex(full)
    matrix.setFocus()
    key("Return")
    check(count() != everything, "the cell filtered nothing")
    picture("7_matrix_filtered")
    key("Return")
    check(count() == everything, "the cell was not freed")
    press("WijkaanpakMatrixButton")


def groups_are_what_the_reader_wants():
    by = find(QComboBox, "WijkaanpakGroupBy")
    for number in range(1, by.count()):
        by.setCurrentIndex(number)
        by.activated.emit(number)
        picture(f"8_by_{by.itemData(number)}", after_s=0.2)
    by.setCurrentIndex(0)
    by.activated.emit(0)


def markers_go_with_their_layer():
    (layer,) = plan_layers("finding")
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    node.setItemVisibilityChecked(False)
    rest()
    check(not markers().isVisible(), "markers stay")
    picture("9_layer_off")
    node.setItemVisibilityChecked(True)
    rest()
    check(markers().isVisible(), "markers do not come back")


def one_is_confronted_and_decided():
    def held():
        found = rows(SAMPLE_PLAN, "finding")
        return next(row for row in found if row["a_id"] == TREE and row["b_id"] == PIPE)

    sentence = choose_finding(held()["finding_id"])
    check("Lindestraat 12" in sentence, f"the panel says: {sentence}")
    confront(MET, held, typed=False)
    picture("12_confronted")
    # Owners of both sides have a hard condition.
    show_page(JUDGEMENT)
    for row in range(2):
        click(part(QToolButton, f"WijkaanpakJudge_yes_{row}", "Findings"))
    decide("Wijkregisseur", "college", WORDS, held)
    picture("13_decided")


def in_a_session_they_are_large():
    switch_studio(True)
    panel("Findings")
    picture("10_studio", after_s=0.5)
    check(markers().placed[0][2].height() == 30, "markers are as small as at the desk")
    press("WijkaanpakFiltersButton")
    popup = find(QWidget, "WijkaanpakFilters")
    wait_until(popup.isVisible, "the filters are open", 10)
    find(QToolButton, "WijkaanpakFilterLayer_surface", popup).click()
    picture("11_studio_filters")
    screen = QGuiApplication.primaryScreen().geometry()
    check(screen.contains(popup.geometry()), f"the filters reach over the edge of the screen: {popup.geometry()}")
    key("Escape")


STEPS = (
    the_findings_are_numbered_in_the_list_and_on_the_map,
    at_1_to_1000_each_has_its_marker_and_zones_stay_away,
    a_press_on_a_marker_chooses_its_row,
    filters_open_over_the_list_and_say_what_they_are,
    the_matrix_counts_and_filters_with_the_keyboard_too,
    groups_are_what_the_reader_wants,
    markers_go_with_their_layer,
    one_is_confronted_and_decided,
    in_a_session_they_are_large,
)

begin(STEPS)
