"""Own sizes in the Plan panel: listed, added, changed, removed, read from a file and written to one."""

from __future__ import annotations

import pytest
from plan_panel import Filled, click, find, press_ok, problem, said
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QTreeView
from records import locked

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.plan.own_sizes.own_size_dialog import OwnSizeDialog
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import MetresField
from wijkaanpak_plugin.plan.records.records import add_record, records


def own_sizes(plan):
    return records(plan, "own_size")


def fill(dialog, kind=None, source=None, **depths):
    box = dialog.findChild(QComboBox, "WijkaanpakOwnSize_kind")
    if kind:
        box.setCurrentIndex(box.findData(kind))
    if source:
        dialog.findChild(QLineEdit, "WijkaanpakOwnSize_source").setText(source)
    for name, metres in depths.items():
        dialog.findChild(MetresField, f"WijkaanpakOwnSize_{name}").setValue(metres)


def filled(**values):
    def answer(dialog):
        fill(dialog, **values)
        press_ok(dialog)

    return answer


def listed(controller):
    model = find(controller, QTreeView, "WijkaanpakOwnSizesList").model()
    return [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]


def choose_row(controller, row=0):
    view = find(controller, QTreeView, "WijkaanpakOwnSizesList")
    view.setCurrentIndex(view.model().index(row, 0))
    return view


def problems(controller):
    return controller.dock.own_sizes.findChild(SentenceLabel, "WijkaanpakOwnSizesProblems").text


@pytest.fixture
def with_heat(panel_plan):
    controller, plan = panel_plan
    plan.history.perform("Add", add_record(plan, "own_size", {"kind": "heat", "width_m": 1.0})[0])
    return controller, plan


def test_a_size_is_added_in_one_step_depths_as_people_say_them(panel_plan, monkeypatch):
    controller, plan = panel_plan
    Filled(monkeypatch, OwnSizeDialog, filled(kind="heat", width_m=1.2, top_m=1.0, bottom_m=1.6, source="Handboek"))
    click(controller, "WijkaanpakOwnSizesAdd")
    (row,) = own_sizes(plan)
    assert (row["kind"], row["width_m"], row["top_m"], row["bottom_m"], row["source"]) == (
        "heat",
        1.2,
        -1.0,
        -1.6,
        "Handboek",
    )
    assert listed(controller) == [("heat pipe", "1.2 m", "1 m", "1.6 m")]
    assert plan.history.undo_text == "Add own size: heat pipe"
    plan.history.undo()
    assert (own_sizes(plan), listed(controller)) == ([], [])


def test_a_size_that_was_added_is_the_current_row(with_heat, monkeypatch):
    controller, _plan = with_heat
    Filled(monkeypatch, OwnSizeDialog, filled(kind="drinking_water", width_m=0.4))
    click(controller, "WijkaanpakOwnSizesAdd")
    view = find(controller, QTreeView, "WijkaanpakOwnSizesList")
    assert view.model().rowCount() == 2
    assert view.currentIndex().siblingAtColumn(0).data() == "drinking-water pipe"


def test_a_size_is_changed_and_removed_by_button_and_by_key(with_heat, monkeypatch):
    controller, plan = with_heat
    Filled(monkeypatch, OwnSizeDialog, filled(width_m=2.0), filled(width_m=3.0))
    view = choose_row(controller)
    click(controller, "WijkaanpakOwnSizesChange")
    view.activated.emit(view.currentIndex())
    assert [row["width_m"] for row in own_sizes(plan)] == [3.0]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert own_sizes(plan) == []
    plan.history.undo()
    choose_row(controller)
    click(controller, "WijkaanpakOwnSizesRemove")
    assert own_sizes(plan) == []


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"width_m": 1.0}, "Choose the kind that the size is of."),
        ({"kind": "tree"}, "Give a width, a top or a bottom: without one it is no size."),
        ({"kind": "tree", "width_m": 0.0}, "A width must be more than zero; leave it empty when it is not known."),
        ({"kind": "heat", "width_m": 2.0}, "There is an own size of heat pipe already; change that one."),
    ],
)
def test_what_is_no_size_is_said_in_one_sentence_and_the_form_stays(with_heat, monkeypatch, values, sentence):
    controller, plan = with_heat
    seen = []

    def answer(dialog):
        fill(dialog, **values)
        press_ok(dialog)
        seen.append(problem(dialog))
        dialog.reject()

    Filled(monkeypatch, OwnSizeDialog, answer)
    click(controller, "WijkaanpakOwnSizesAdd")
    assert seen == [sentence]
    assert len(own_sizes(plan)) == 1


def test_a_file_is_read_in_one_step_and_told(with_heat, monkeypatch, tmp_path, qgis_iface):
    controller, plan = with_heat
    path = tmp_path / "maten.csv"
    path.write_text("soort;breedte_m\nwarmteleiding;1,25\nboom;0,4\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    click(controller, "WijkaanpakOwnSizesRead")
    assert {row["kind"]: row["width_m"] for row in own_sizes(plan)} == {"heat": 1.25, "tree": 0.4}
    assert said(qgis_iface, Qgis.MessageLevel.Success) == ["Wijkaanpak:Own sizes read from maten.csv: 2."]
    plan.history.undo()
    assert {row["kind"]: row["width_m"] for row in own_sizes(plan)} == {"heat": 1.0}


def test_wrong_rows_stand_in_the_section_until_the_file_is_right_and_nothing_is_read(with_heat, monkeypatch, tmp_path):
    controller, plan = with_heat
    path = tmp_path / "maten.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    path.write_text("soort;breedte_m\nboom;0,4\nniets;1\nwadi;0\n", encoding="utf-8")
    click(controller, "WijkaanpakOwnSizesRead")
    assert problems(controller).splitlines() == [
        "maten.csv: Nothing was read: correct these rows first.",
        "Row 3: 'niets' is no kind of the catalogue.",
        "Row 4: A width must be more than zero; leave it empty when it is not known.",
    ]
    assert [row["kind"] for row in own_sizes(plan)] == ["heat"]
    path.write_text("soort;breedte_m\nboom;0,4\n", encoding="utf-8")
    with locked(plan.backend.path):
        click(controller, "WijkaanpakOwnSizesRead")
    assert problems(controller)
    click(controller, "WijkaanpakOwnSizesRead")
    assert problems(controller) == ""
    assert len(own_sizes(plan)) == 2


def test_of_very_many_wrong_rows_the_first_are_named_and_the_rest_are_counted(panel_plan, monkeypatch, tmp_path):
    controller, _plan = panel_plan
    path = tmp_path / "maten.csv"
    path.write_text("soort;breedte_m\n" + "niets;1\n" * 100, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    click(controller, "WijkaanpakOwnSizesRead")
    lines = problems(controller).splitlines()
    assert len(lines) == 10
    assert lines[-1] == "and 92 more"


def test_sizes_are_written_to_a_file_and_where_it_is_is_said(with_heat, monkeypatch, tmp_path):
    controller, _plan = with_heat
    told = []
    monkeypatch.setattr(Messages, "written", lambda _self, *sentence_and_path: told.append(sentence_and_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "uit"), ""))
    click(controller, "WijkaanpakOwnSizesWrite")
    text = (tmp_path / "uit.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1] == "heat pipe;1;;;"
    assert told == [("The own sizes are in {path}.", tmp_path / "uit.csv")]


def test_who_chooses_no_file_changes_nothing(with_heat, monkeypatch, qgis_iface):
    controller, plan = with_heat
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
    click(controller, "WijkaanpakOwnSizesRead")
    click(controller, "WijkaanpakOwnSizesWrite")
    assert len(own_sizes(plan)) == 1
    assert said(qgis_iface) == []


def test_all_about_a_size_stands_below_the_list(with_heat):
    controller, _plan = with_heat
    choose_row(controller)
    lines = find(controller, QLabel, "WijkaanpakOwnSizesDetail").text().splitlines()
    assert lines[0].startswith("heat pipe – ")
    assert lines[1] == "Width 1 m"


def test_a_session_does_not_see_it(panel_plan):
    controller, _plan = panel_plan
    show_studio(controller.dock, True)
    assert controller.dock.own_sizes.isHidden()
    show_studio(controller.dock, False)
    assert not controller.dock.own_sizes.isHidden()
