"""The dialog in which somebody says how the fields of a layer are read: proposed, changed, shown, kept."""

from __future__ import annotations

import json

import pytest
from plan_panel import Filled, ask_for_layer, choose, in_project, ok_button, press_ok, problem
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton, QTableView

from wijkaanpak_plugin.docks.plan.sources.profile_dialog.kind_values_model import KIND, VALUE, KindValuesModel
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_dialog import ProfileDialog
from wijkaanpak_plugin.docks.plan.sources.source_dialog import SourceDialog
from wijkaanpak_plugin.docks.plan.sources.source_text import OWN_MAPPING, SourceText
from wijkaanpak_plugin.docks.plan.sources.sources_control import profile_choices
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.sources.status import profile_label
from wijkaanpak_plugin.sources.profiles.profile import own_profile
from wijkaanpak_plugin.sources.profiles.users_folder import keep_profiles_in

LINE = "LineString(155000 463000, 155009 463000)"
ROWS = [
    ("LS", "40", 60, "Liander"),
    ("gas LD", "160,5", 100, "Liander"),
    ("?", "110", None, None),
    ("LS", None, 80, ""),
]


@pytest.fixture
def cables(qgis_new_project):
    fields = "field=soort:string&field=diameter_mm:string&field=diepte_cm:int&field=beheerder:string"
    layer = QgsVectorLayer(f"LineString?crs=EPSG:28992&{fields}", "kabels", "memory")
    for values in ROWS:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(LINE))
        feature.setAttributes(list(values))
        layer.dataProvider().addFeatures([feature])
    return layer


@pytest.fixture
def users_files(tmp_path):
    keep_profiles_in(tmp_path / "profiles")
    yield tmp_path / "profiles"
    keep_profiles_in(None)


@pytest.fixture
def opened(qtbot, cables):
    def make(text=""):
        dialog = ProfileDialog(None, cables, text)
        qtbot.addWidget(dialog)
        return dialog

    return make


def part(dialog, kind, name):
    found = dialog.findChild(kind, f"WijkaanpakProfile{name}")
    assert found is not None, name
    return found


def kinds(dialog):
    model = part(dialog, QTableView, "Values").model()
    return {
        model.index(row, VALUE).data(): model.index(row, KIND).data(Qt.ItemDataRole.EditRole)
        for row in range(model.rowCount())
    }


def preview(dialog):
    model = part(dialog, QTableView, "Preview").model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    return [
        dict(zip(titles, [model.index(row, column).data() for column in range(model.columnCount())]))
        for row in range(model.rowCount())
    ]


def set_kind(dialog, value, kind):
    model = part(dialog, QTableView, "Values").model()
    row = next(row for row in range(model.rowCount()) if model.index(row, VALUE).data() == value)
    assert model.setData(model.index(row, KIND), kind)


# What is proposed


def test_a_proposal_is_shown_with_its_values_and_rows_as_they_would_be_read(opened):
    dialog = opened()
    assert kinds(dialog) == {"LS": "low_voltage", "gas LD": "gas_low_pressure", "?": ""}
    rows = preview(dialog)
    assert [row["Kind"] for row in rows] == [
        "low-voltage cable",
        "low-pressure gas pipe",
        "left out",
        "low-voltage cable",
    ]
    assert [row["Width"] for row in rows] == ["0.04", "0.161", "", ""]
    assert [row["Top"] for row in rows] == ["-0.6", "-1", "", "-0.8"]
    assert rows[2]["Said"] == "'?' is left out by the profile"
    notes = part(dialog, QLabel, "Notes").text()
    assert "Not known: Left out because their value has no kind: 1 of 4." in notes
    assert "diepte_cm is in cm, as its name says." in notes
    assert "rows: 4, fields: 4" in part(dialog, QLabel, "Layer").text()


def test_columns_of_the_preview_without_a_value_take_no_room(opened):
    dialog = opened()
    view = part(dialog, QTableView, "Preview")
    titles = [
        view.model().headerData(column, Qt.Orientation.Horizontal) for column in range(view.model().columnCount())
    ]
    hidden = {title for column, title in enumerate(titles) if view.isColumnHidden(column)}
    assert "Begin" in hidden
    assert {"Kind", "Width", "Owner", "Said"}.isdisjoint(hidden)


def test_ok_gives_a_profile_that_reads_the_layer(opened, cables):
    dialog = opened()
    press_ok(dialog)
    profile = own_profile(dialog.text, "kabels")
    assert profile.body["kind"].values == {"ls": "low_voltage", "gasld": "gas_low_pressure", "": None}
    assert profile.label() == "kabels"


# What is changed


def test_a_kind_that_is_chosen_counts_at_once(opened):
    dialog = opened()
    set_kind(dialog, "?", "telecom")
    dialog.refresh()
    assert preview(dialog)[2]["Kind"] == "telecom cable"
    assert "has no kind" not in part(dialog, QLabel, "Notes").text()
    assert dialog.proposal.kinds["?"] == "telecom"


def test_all_other_rows_can_be_of_one_kind(opened):
    dialog = opened()
    choose(part(dialog, ChoiceField, "Others"), "other_pipe")
    part(dialog, QgsFieldExpressionWidget, "Field_kind").setField("")
    dialog.refresh()
    assert {row["Kind"] for row in preview(dialog)} == {"other cable or pipe"}
    assert not part(dialog, QTableView, "Values").isVisibleTo(dialog)
    assert "All of it is" in part(dialog, QLabel, "OthersLabel").text().replace("&", "")


def test_a_unit_and_a_direction_that_are_chosen_count(opened):
    dialog = opened()
    choose(part(dialog, QComboBox, "Unit_top_m"), "mm")
    choose(part(dialog, QComboBox, "Direction_top_m"), False)
    dialog.refresh()
    assert preview(dialog)[0]["Top"] == "0.06"
    assert "diepte_cm is in cm" not in part(dialog, QLabel, "Notes").text()


def test_another_field_for_the_kind_lists_its_values(opened):
    dialog = opened()
    part(dialog, QgsFieldExpressionWidget, "Field_kind").setField("beheerder")
    assert list(kinds(dialog)) == ["Liander"]
    part(dialog, QgsFieldExpressionWidget, "Field_kind").setField("soort")
    assert kinds(dialog)["gas LD"] == "gas_low_pressure"


def test_an_expression_that_looks_further_than_its_row_is_refused(opened):
    dialog = opened()
    part(dialog, QgsFieldExpressionWidget, "Field_owner").setField("env('HOME')")
    dialog.refresh()
    assert "fields of a row only" in problem(dialog)
    assert not ok_button(dialog).isEnabled()
    part(dialog, QgsFieldExpressionWidget, "Field_owner").setField("beheerder")
    dialog.refresh()
    assert ok_button(dialog).isEnabled()


def test_nothing_that_is_read_is_no_profile(opened):
    dialog = opened()
    for value in kinds(dialog):
        set_kind(dialog, value, "")
    dialog.refresh()
    assert not ok_button(dialog).isEnabled()
    assert "Nothing is read yet" in part(dialog, QLabel, "Notes").text()
    assert preview(dialog) == []


def test_the_row_that_is_chosen_lights_up_on_the_map(opened):
    dialog = opened()
    part(dialog, QTableView, "Preview").selectRow(1)
    dialog.reject()


def test_a_profile_that_is_edited_keeps_what_it_says(opened):
    text = json.dumps(
        {
            "label_nl": "Van ons",
            "label_en": "Van ons",
            "body": {
                "kind": {"field": "soort", "values": {"LS": "telecom", "weg": "casing"}},
                "width_m": {"expression": 'nullif(to_real("diameter_mm"), 0) / 1000'},
            },
            "leave_out": [{"where": "\"beheerder\" = 'x'", "text_nl": "x", "text_en": "x"}],
        }
    )
    dialog = opened(text)
    assert kinds(dialog) == {"LS": "telecom", "gas LD": "", "?": "", "weg": "casing"}
    assert part(dialog, QLineEdit, "Name").text() == "Van ons"
    press_ok(dialog)
    said = json.loads(dialog.text)
    assert said["leave_out"] == json.loads(text)["leave_out"]
    assert said["body"]["width_m"]["expression"] == 'nullif(to_real("diameter_mm"), 0) / 1000'


def test_the_values_behave_as_a_model(qtmodeltester):
    model = KindValuesModel()
    model.show_values({"a": 2, "b": 1}, {"a": "tree", "c": "wadi"}, {"a"})
    qtmodeltester.check(model)
    assert model.kinds == {"a": "tree", "b": "", "c": "wadi"}
    assert not model.setData(model.index(0, KIND), "boom")
    assert model.setData(model.index(0, KIND), "wadi")
    assert model.guessed == set()


# Where it goes


def test_it_is_kept_as_a_file_that_fits_such_layers(opened, users_files, cables):
    dialog = opened()
    part(dialog, QLineEdit, "Name").setText("Kabels van Liander")
    part(dialog, QPushButton, "Keep").click()
    path = users_files / "kabels_van_liander.json"
    assert str(path) in part(dialog, QLabel, "Layer").text()
    assert json.loads(path.read_text(encoding="utf-8"))["needs"] == ["soort", "beheerder", "diameter_mm", "diepte_cm"]
    assert [choice.label for choice in profile_choices(cables)] == ["Kabels van Liander"]


def test_a_file_of_that_name_is_not_replaced_without_asking(opened, users_files, monkeypatch):
    users_files.mkdir()
    (users_files / "kabels.json").write_text("{}", encoding="utf-8")
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or 0)
    part(opened(), QPushButton, "Keep").click()
    assert ["kabels" in text for text in asked] == [True]
    assert (users_files / "kabels.json").read_text(encoding="utf-8") == "{}"


def test_without_a_folder_of_the_user_it_is_not_offered_to_keep_it(opened):
    assert not part(opened(), QPushButton, "Keep").isEnabled()


def test_a_source_is_registered_with_a_profile_of_its_own_and_read(panel_plan, qgis_iface, monkeypatch, cables):
    controller, plan = panel_plan
    qgis_iface.setActiveLayer(in_project(cables))

    def fill_in(dialog):
        dialog.findChild(QPushButton, "WijkaanpakSourceOwnProfile").click()
        assert dialog.findChild(QComboBox, "WijkaanpakSourceProfile").currentData() == OWN_MAPPING
        press_ok(dialog)

    Filled(monkeypatch, ProfileDialog, press_ok)
    Filled(monkeypatch, SourceDialog, fill_in)
    ask_for_layer(controller)
    (source,) = registered_sources(plan)
    assert source.values["profile"] is None
    assert json.loads(source.values["mapping"])["body"]["kind"]["field"] == "soort"
    assert profile_label(source) == "own field mapping"
    assert analysis_input(plan).bodies["kind"].tolist() == ["low_voltage", "gas_low_pressure", "low_voltage"]


def test_a_profile_of_the_user_goes_into_the_plan_as_a_whole(
    panel_plan, qgis_iface, monkeypatch, cables, opened, users_files
):
    controller, plan = panel_plan
    dialog = opened()
    part(dialog, QLineEdit, "Name").setText("Van Liander")
    part(dialog, QPushButton, "Keep").click()
    qgis_iface.setActiveLayer(in_project(cables))
    Filled(monkeypatch, SourceDialog, press_ok)
    ask_for_layer(controller)
    (source,) = registered_sources(plan)
    keep_profiles_in(None)
    assert profile_label(source) == "own profile: Van Liander"
    assert len(analysis_input(plan).bodies) == 3


def test_a_profile_of_a_source_is_edited_where_the_source_is_changed(qgis_new_project, qtbot, cables, monkeypatch):
    taken = []
    dialog = SourceDialog(None, lambda _layer: [], lambda _layer, said: taken.append(said) or "")
    qtbot.addWidget(dialog)
    mapping = json.dumps({"body": {"kind": {"value": "telecom"}}, "label_nl": "A", "label_en": "A"})
    dialog.ask_about_source("kabels", [], SourceText(mapping=mapping), in_project(cables))
    seen = Filled(monkeypatch, ProfileDialog, press_ok)
    dialog.findChild(QPushButton, "WijkaanpakSourceOwnProfile").click()
    assert seen.dialogs[0].proposal.others == "telecom"
    press_ok(dialog)
    assert [(said.profile, json.loads(said.mapping)["body"]["kind"]) for said in taken] == [("", {"value": "telecom"})]


def test_a_wrong_file_of_the_user_is_said_where_a_layer_is_registered(qgis_new_project, qtbot, cables, users_files):
    users_files.mkdir()
    (users_files / "fout.json").write_text("{", encoding="utf-8")
    dialog = SourceDialog(None, lambda _layer: [], lambda _layer, _said: "")
    qtbot.addWidget(dialog)
    QgsProject.instance().addMapLayer(cables)
    dialog.ask_for_layer(cables, [], lambda _layer: False)
    assert "temporary" in problem(dialog) or "fout.json" in problem(dialog)
