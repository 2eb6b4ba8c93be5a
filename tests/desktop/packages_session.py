"""Runs inside QGIS: the three packages of the method are looked through, weighed beside each other and taken home.

Stories 8 and 10 of those that must pass: every figure opens to claims and formula, each task that nothing was said of
is asked for, and the set of a package and its sheet for residents are written.
"""

from __future__ import annotations

import os
import sys

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    FOLDER,
    SAMPLE_PLAN,
    begin,
    check,
    click,
    find,
    key,
    open_sample,
    panel,
    picture,
    press_in_dialog,
    wait_until,
    when_dialog,
    window,
    write,
)
from method_hands import part
from studio_hands import plan, rows, settled

#: In the order of the list.
NAMES = ("Duurzame wijk", "Gezonde, groene wijk", "Verstedelijking 2.0")
CLAIMS, TASKS = 0, 3


def the_sample_is_analysed():
    open_sample()
    find(QAction, "WijkaanpakRunAnalysis").trigger()
    settled()
    wait_until(lambda: len(rows(SAMPLE_PLAN, "finding")) > 50, "findings are stored", 120)


def listed():
    """The list of packages, and where each stands in it."""
    view = part(QTreeView, "WijkaanpakPackageList", "Packages")
    names = [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]
    return view, names


def choose(name):
    """Click a package in the list."""
    view, names = listed()
    (row,) = (row for row, each in enumerate(names) if each.startswith(name))
    index = view.model().index(row, 0)
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())
    wait_until(lambda: view.currentIndex().row() == row, f"{name} is chosen", 10)


def turn_to(place):
    """Click a tab of the panel."""
    tabs = part(QTabWidget, "WijkaanpakPackageTabs", "Packages")
    click(tabs.tabBar(), tabs.tabBar().tabRect(place).center())
    wait_until(lambda: tabs.currentIndex() == place, f"page {place} is in front", 5)


def each_package_tells_what_it_couples():
    panel("Packages")
    wait_until(lambda: len(listed()[1]) == len(NAMES), "the three packages are listed", 30)
    for name in NAMES:
        choose(name)
        turn_to(CLAIMS)
        claims = part(QTreeView, "WijkaanpakPackageClaims", "Packages").model()
        held = sum(claims.rowCount(claims.index(row, 0)) for row in range(claims.rowCount()))
        (row,) = (row for row in rows(SAMPLE_PLAN, "package") if row["name"] == name)
        stored = [each for each in rows(SAMPLE_PLAN, "package_claim") if each["package_id"] == row["package_id"]]
        check(held == len(stored), f"{name} shows {held} of {len(stored)} claims")
        said = part(QLabel, "WijkaanpakPackageCouplings", "Packages").text()
        check(any(sign.isdigit() and sign != "0" for sign in said), f"{name} couples nothing: {said}")
    picture("1_package")


def a_task_that_nothing_was_said_of_is_asked_for():
    held = rows(SAMPLE_PLAN, "package_task")
    turn_to(TASKS)
    only_open = part(QWidget, "WijkaanpakPackageTasksOpen", "Packages")
    if only_open.isChecked():
        click(only_open)
    view = part(QTreeView, "WijkaanpakPackageTasks", "Packages")
    _choose_first(view)
    click(part(QPushButton, "WijkaanpakPackageTaskUnsaid", "Packages"))
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package_task")) == len(held) - 1, "nothing is said of it", 10)
    click(only_open)
    wait_until(lambda: view.model().rowCount() == 1, "it is asked for", 10)
    _choose_first(view)

    def because(dialog):
        find(QPlainTextEdit, "WijkaanpakReasonWhy", dialog).setFocus()
        write("Eerst het plein")
        picture("2_not_because")
        press_in_dialog(dialog)

    when_dialog(because, "WijkaanpakReason")
    click(part(QPushButton, "WijkaanpakPackageTaskOut", "Packages"))
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package_task")) == len(held), "it is left out with a reason", 10)
    check("Eerst het plein" in {row["reason"] for row in rows(SAMPLE_PLAN, "package_task")}, "the reason is not kept")
    wait_until(lambda: view.model().rowCount() == 0, "none is asked for", 10)
    _to_the_keyboard(view)
    key("ctrl+z")
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package_task")) == len(held) - 1, "the reason is taken back", 10)
    key("ctrl+z")
    wait_until(lambda: _told(rows(SAMPLE_PLAN, "package_task")) == _told(held), "all is as it was", 10)
    click(only_open)
    turn_to(CLAIMS)


def _told(tasks):
    """What is said of tasks, whatever the order and the number of the rows."""
    return {(row["package_id"], row["task_id"]): (row["taken_along"], row["reason"]) for row in tasks}


def _to_the_keyboard(widget):
    """Give a widget the keyboard: after a dialog no window has it here, as there is no window manager."""
    window.activateWindow()
    widget.setFocus()
    wait_until(widget.hasFocus, "it has the keyboard", 5)


def _choose_first(view):
    """Click the first row of a list."""
    wait_until(lambda: view.model().rowCount() > 0, "the list has rows", 10)
    click(view.viewport(), view.visualRect(view.model().index(0, 0)).center())


def a_package_is_made_filled_and_taken_back():
    def fill(dialog):
        find(QWidget, "WijkaanpakPackage_name", dialog).setFocus()
        write("Plein eerst")
        picture("3_new_package")
        press_in_dialog(dialog)

    when_dialog(fill, "WijkaanpakPackageDialog")
    click(part(QToolButton, "WijkaanpakPackageNew", "Packages"))
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package")) == len(NAMES) + 1, "the package is made", 10)
    wait_until(lambda: "Plein eerst" in listed()[1], "it is listed", 10)
    layer = plan().layer("claim_area")
    layer.selectByIds([row.id() for row in layer.getFeatures() if row["body_id"] == "groen-winkelplein"])
    put_in = part(QWidget, "WijkaanpakPackagePutIn", "Packages")
    wait_until(put_in.isEnabled, "what is selected on the map can be put in", 10)
    held = len(rows(SAMPLE_PLAN, "package_claim"))
    click(put_in)
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package_claim")) == held + 1, "it is put in", 10)
    _to_the_keyboard(listed()[0])
    key("ctrl+z")
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package_claim")) == held, "it is out again", 10)
    key("ctrl+z")
    wait_until(lambda: len(rows(SAMPLE_PLAN, "package")) == len(NAMES), "the package is gone again", 10)
    layer.removeSelection()


def they_stand_beside_each_other():
    choose(NAMES[0])
    click(part(QToolButton, "WijkaanpakPackageCompare", "Packages"))
    beside = find(QWidget, "WijkaanpakCompareWindow", window)
    table = find(QTreeView, "WijkaanpakCompareTable", beside)
    wait_until(lambda: table.isVisible() and table.model().rowCount() > 2, "they stand beside each other", 120)
    picture("4_beside", after_s=1)
    detail, claims = (
        find(kind, f"WijkaanpakCompare{name}", beside) for kind, name in ((QLabel, "Detail"), (QWidget, "Claims"))
    )
    shown, with_claims = 0, 0
    for index in _figures(table.model()):
        table.setCurrentIndex(index)
        wait_until(lambda: detail.text() != "", "a figure says where it comes from", 10)
        shown += 1
        with_claims += claims.isVisible()
    check(shown >= 3 * 10, f"only {shown} figures open")
    check(with_claims > shown / 3, f"only {with_claims} of {shown} figures name their claims")
    picture("5_figure")
    differences = find(QWidget, "WijkaanpakDifferences", beside)
    check(differences.model().rowCount() > 0, "two packages differ in nothing")
    beside.close()


def _figures(model):
    """Every cell of the table with a figure of a package."""
    heads = [model.index(row, 0) for row in range(model.rowCount())]
    for head in heads:
        for row in range(model.rowCount(head)):
            for column in range(2, model.columnCount(head)):
                yield model.index(row, column, head)


def its_set_and_its_sheet_for_residents_are_written():
    for sheet, name in (("set", "set.pdf"), ("residents", "bewoners.pdf")):
        _export(sheet, FOLDER / name)


def _export(sheet, file):
    def answer(dialog):
        chosen = find(QComboBox, "WijkaanpakExportSheet", dialog)
        chosen.setCurrentIndex(chosen.findData(sheet))
        package = find(QComboBox, "WijkaanpakExportPackage", dialog)
        package.setCurrentIndex(package.findText(NAMES[0]))
        find(QgsFileWidget, "WijkaanpakExportFile", dialog).setFilePath(str(file))
        picture(f"6_export_{sheet}")
        press_in_dialog(dialog, QDialogButtonBox.StandardButton.Save)

    when_dialog(answer, "WijkaanpakExportDialog")
    find(QAction, "WijkaanpakExportMap").trigger()
    wait_until(file.exists, f"{file.name} is written", 120)
    settled()


STEPS = (
    the_sample_is_analysed,
    each_package_tells_what_it_couples,
    a_task_that_nothing_was_said_of_is_asked_for,
    a_package_is_made_filled_and_taken_back,
    they_stand_beside_each_other,
    its_set_and_its_sheet_for_residents_are_written,
)

begin(STEPS)
