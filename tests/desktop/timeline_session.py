"""Runs inside QGIS: works of the sample in time, moved with the mouse, by the list and by keys, and two moments.

Figures of the Parklaan are those of the engine: gas in 2027 and heat in 2033 open one street twice.
"""

from __future__ import annotations

import os
import subprocess
import sys

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QLineEdit,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    SAMPLE_PLAN,
    begin,
    check,
    click,
    find,
    iface,
    key,
    open_sample,
    picture,
    pump,
    rest,
    switch_studio,
    wait_until,
    window,
    write,
)
from method_hands import apply_shift_and_take_it_back, counts_in_time, look_at_shift, show_timeline, turn_to
from studio_hands import plan, planned_windows

from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.plan.store.changes import Changes


def chart():
    return find(QWidget, "WijkaanpakTimelineChart")


def planned(body_id):
    """The window of a claim or work as the file of the plan holds it."""
    return planned_windows(SAMPLE_PLAN)[body_id]


def pixel(widget, point):
    """The pixel of the X server of a point in a widget, as text for xdotool."""
    place = widget.mapTo(window, point)
    return [str(round(part * window.devicePixelRatioF())) for part in (place.x(), place.y())]


def pull(widget, begin, end, let_go=True):
    """Drag with the mouse in a widget."""
    subprocess.run(["xdotool", "mousemove", *pixel(widget, begin)], check=True, timeout=20)
    rest()
    subprocess.run(["xdotool", "mousedown", "1"], check=True, timeout=20)
    pump(0.1)
    for share in (0.3, 0.6, 0.9, 1.0):
        subprocess.run(["xdotool", "mousemove", *pixel(widget, begin + (end - begin) * share)], check=True, timeout=20)
        pump(0.1)
    if let_go:
        subprocess.run(["xdotool", "mouseup", "1"], check=True, timeout=20)
    rest()


def bar(body_id):
    """The middle of a bar, brought in sight."""
    chart().choose(body_id)
    pump()
    return chart().place_of(body_id).center().toPoint()


def the_sample_stands_in_time():
    open_sample()
    show_timeline()
    check(len(chart().scene.moments) == 5, f"moments of the sample: {chart().scene.moments}")
    check(chart().scene.counts[0] == 22, f"couplings as planned: {chart().scene.counts}")
    picture("timeline", after_s=0.5)


def a_bar_is_pulled_and_let_go_with_esc():
    begin = bar("warmte-kastanjelaan")
    year = chart().places.axis.pixels_per_month * 12
    pull(chart().viewport(), begin, begin - _right(year), let_go=False)
    check(chart().ghost is not None and chart().ghost.changes, "what would couple is seen")
    picture("timeline_pulled")
    key("Escape")
    subprocess.run(["xdotool", "mouseup", "1"], check=True, timeout=20)
    rest()
    check(planned("warmte-kastanjelaan") == ("2028", "2028"), str(planned("warmte-kastanjelaan")))


def a_bar_is_moved_with_the_mouse_and_taken_back():
    begin = bar("warmte-kastanjelaan")
    year = chart().places.axis.pixels_per_month * 12
    before = counts_in_time()
    pull(chart().viewport(), begin, begin - _right(year))
    wait_until(lambda: planned("warmte-kastanjelaan") == ("2027", "2027"), "it is in 2027", 20)
    wait_until(lambda: counts_in_time() != before, "more fits as planned", 20)
    key("ctrl+z")
    wait_until(lambda: planned("warmte-kastanjelaan") == ("2028", "2028"), "it is back", 20)
    wait_until(lambda: counts_in_time() == before, "the counts are back", 20)


def the_smallest_shift_is_applied_and_taken_back():
    look_at_shift(1)
    picture("timeline_shift")
    apply_shift_and_take_it_back(lambda: planned_windows(SAMPLE_PLAN))
    turn_to(0)


def works_in_one_opening_are_listed_and_seen_on_the_map():
    page = find(QWidget, "WijkaanpakTimelineOpenings")
    tabs = next(tabs for tabs in window.findChildren(QTabWidget) if tabs.indexOf(page) >= 0)
    click(tabs.tabBar(), tabs.tabBar().tabRect(tabs.indexOf(page)).center())
    view = find(QTreeView, "WijkaanpakTimelineOpeningList")
    wait_until(lambda: view.isVisible() and view.model().rowCount() > 1, "the openings are known", 60)
    click(view.viewport(), view.visualRect(view.model().index(0, 0)).center())
    wait_until(lambda: len(chart().lit) > 1, "its bars light up", 20)
    key("Right")
    check(view.isExpanded(view.model().index(0, 0)), "the row is open")
    key("Return")
    pump(1.0)
    changes = Changes(plan())
    for kind, cost in (("carriageway", 85.0), ("footpath", 60.0), ("parking", 70.0)):
        changes.add("unit_cost", {"kind": kind, "unit": "m2", "cost": cost})
    plan().history.perform("Costs", changes)
    wait_until(lambda: "€" in view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole), "euros are said", 60)
    pump(0.5)
    picture("timeline_openings")
    key("End")
    pump(0.5)
    picture("timeline_openings_sum")
    key("ctrl+z")
    click(tabs.tabBar(), tabs.tabBar().tabRect(0).center())
    check(not chart().lit, "no bar is lit any more")


def a_period_is_typed():
    bar("warmte-parklaan")
    chart().setFocus()
    key("Return")
    wait_until(lambda: window.findChild(QLineEdit, "WijkaanpakTimelineForm_works_from") is not None, "the form", 20)
    picture("timeline_form")
    write("2027")
    key("Tab")
    write("2027")
    key("Return")
    wait_until(lambda: planned("warmte-parklaan") == ("2027", "2027"), "the heat is in 2027", 20)
    # Without a window manager no window is active after a dialog, until somebody clicks.
    click(chart().viewport(), bar("warmte-parklaan"))
    key("ctrl+z")
    wait_until(lambda: planned("warmte-parklaan") == ("2033", "2033"), "the heat is in 2033", 20)


def a_moment_is_added_and_taken_back():
    chart().setFocus()
    key("Insert")
    wait_until(lambda: window.findChild(QLineEdit, "WijkaanpakMarker_name") is not None, "the form", 20)
    write("Opening buurthuis")
    key("Tab")
    write("1800")
    key("Return")
    rest()
    picture("timeline_moment_refused")
    told = find(QDialog, "WijkaanpakMarkerDialog").findChild(SentenceLabel).text
    check("1800" in told, f"it says: {told}")
    key("ctrl+a")
    write("2029-05")
    key("Return")
    wait_until(lambda: chart().chosen_moment and len(chart().scene.moments) == 6, "the moment stands on the axis", 60)
    picture("timeline_moment")
    click(chart().viewport(), bar("warmte-parklaan"))
    key("ctrl+z")
    wait_until(lambda: len(chart().scene.moments) == 5, "the moment is taken back", 60)


def the_map_follows_the_brush_and_two_moments_stand_side_by_side():
    brush = find(QWidget, "WijkaanpakTimelineBrush")
    begin, end = (brush.year_box(year).center().toPoint() for year in (2027, 2028))
    pull(brush, begin, end)
    wait_until(lambda: brush.period == (2027 * 12, 2029 * 12), f"the period is {brush.period}", 20)
    span = iface.mapCanvas().temporalRange()
    check(span.begin().date().year() == 2027, f"the map shows {span.begin().toString()}")
    click(find(QToolButton, "WijkaanpakTimelineTwo"))
    wait_until(lambda: len(iface.mapCanvases()) == 2, "a second map", 20)
    pump(1.0)
    other = next(canvas for canvas in iface.mapCanvases() if canvas is not iface.mapCanvas())
    check(other.temporalRange().begin().date().year() == 2029, other.temporalRange().begin().toString())
    check(abs(other.center().x() - iface.mapCanvas().center().x()) < 1, "both show one place")
    picture("timeline_two_moments")
    click(find(QToolButton, "WijkaanpakTimelineTwo"))
    wait_until(lambda: len(iface.mapCanvases()) == 1, "one map again", 20)


def the_timeline_in_the_studio():
    switch_studio(True)
    show_timeline()
    wait_until(lambda: chart().row_height >= 32, "rows for a finger", 20)
    picture("timeline_studio", after_s=0.5)
    switch_studio(False)


def _right(pixels):
    return QPoint(round(pixels), 0)


STEPS = (
    the_sample_stands_in_time,
    a_bar_is_pulled_and_let_go_with_esc,
    a_bar_is_moved_with_the_mouse_and_taken_back,
    the_smallest_shift_is_applied_and_taken_back,
    works_in_one_opening_are_listed_and_seen_on_the_map,
    a_period_is_typed,
    a_moment_is_added_and_taken_back,
    the_map_follows_the_brush_and_two_moments_stand_side_by_side,
    the_timeline_in_the_studio,
)

begin(STEPS)
