"""A name that is typed or pasted with QGIS' own tools makes a party, as one that is typed in a panel does."""

from __future__ import annotations

import pytest
from plan_steps import rows
from qgis.core import QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils
from records import another_program_writing, save_all

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.records.records import add_record
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.geopackage.backend import GeoPackageBackend
from wijkaanpak_plugin.plan.store.history import PlanHistory
from wijkaanpak_plugin.plan.store.values import plain

POINT = "MultiPoint ((155010 463010))"


@pytest.fixture
def edits(plan):
    """Saves native edits of the plan."""
    watching = NativeEdits(plan)
    yield watching
    watching.unload()


def parties(plan):
    return sorted(row["name"] for row in plan.stored("party").getFeatures())


def told(plan, *columns):
    return [tuple(plain(row[name]) for name in columns) for row in plan.stored("claim_point").getFeatures()]


def paste(plan, *claims):
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.beginEditCommand("Features pasted")
    for values in claims:
        positions = {layer.fields().indexOf(name): value for name, value in values.items()}
        layer.addFeature(QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt(POINT), positions))
    layer.endEditCommand()


def type_in_table(plan, **values):
    """Type in the attribute table of QGIS."""
    layer = plan.layer("claim_point")
    layer.startEditing()
    for row in layer.getFeatures():
        for column, value in values.items():
            layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), value)


def test_a_name_in_what_is_pasted_makes_a_party_and_undo_takes_both(plan, edits):
    paste(plan, {"kind": "tree", "owner": "Gemeente", "partners": "Waternet, Buurt"})
    edits.save()
    after = rows(plan, "party")
    assert parties(plan) == ["Buurt", "Gemeente", "Waternet"]
    assert plan.history.undo() == "Features pasted"
    assert (parties(plan), told(plan, "owner")) == ([], [])
    plan.history.redo()
    assert rows(plan, "party") == after
    assert told(plan, "owner", "partners") == [("Gemeente", "Waternet,Buurt")]


def test_a_name_typed_in_the_attribute_table_makes_a_party_in_the_same_step(plan, edits):
    paste(plan, {"kind": "tree"})
    edits.save()
    type_in_table(plan, initiator="Buurt")
    edits.save()
    assert parties(plan) == ["Buurt"]
    plan.history.undo()
    assert (parties(plan), told(plan, "kind", "initiator")) == ([], [("tree", None)])


def test_a_name_that_is_there_is_spelled_as_it_is_and_makes_no_second_party(plan, edits):
    plan.history.perform("Add", add_record(plan, "party", {"name": "Gemeente Bloemendaal"})[0])
    paste(plan, {"kind": "tree", "owner": " gemeente  bloemendaal"}, {"kind": "tree", "owner": "Waternet"})
    edits.save()
    assert parties(plan) == ["Gemeente Bloemendaal", "Waternet"]
    assert told(plan, "owner") == [("Gemeente Bloemendaal",), ("Waternet",)]


def test_one_name_in_several_records_makes_one_party(plan, edits):
    paste(plan, {"kind": "tree", "owner": "Waternet"}, {"kind": "tree", "owner": "WATERNET", "initiator": "waternet"})
    edits.save()
    assert parties(plan) == ["Waternet"]
    assert told(plan, "owner", "initiator") == [("Waternet", None), ("Waternet", "Waternet")]


def test_what_was_typed_last_is_what_counts(plan, edits):
    paste(plan, {"kind": "tree", "owner": "Watrnet"})
    plan.layer("claim_point").commitChanges(False)
    type_in_table(plan, owner="Waternet ")
    edits.save()
    assert parties(plan) == ["Waternet"]
    assert told(plan, "owner") == [("Waternet",)]


def test_other_values_make_no_party(plan, edits):
    paste(plan, {"kind": "tree", "name": "Linde", "added_by": "Sanne"})
    edits.save()
    assert parties(plan) == []


def test_two_edits_that_could_not_be_noted_and_name_one_party_make_it_once(plan, edits, monkeypatch):
    def refused(_backend):
        raise StoreError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(GeoPackageBackend, "transaction", refused)
        for owner in ("Waternet", "waternet"):
            paste(plan, {"kind": "tree", "owner": owner})
            edits.save()
    assert parties(plan) == []
    plan.history.settle()
    assert parties(plan) == ["Waternet"]
    assert told(plan, "owner") == [("Waternet",), ("Waternet",)]


def test_opening_makes_the_parties_that_an_edit_named_before_qgis_was_killed(plan, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(PlanHistory, "note", lambda *_arguments: None)
        watching = NativeEdits(plan)
        paste(plan, {"kind": "tree", "owner": "Waternet"}, {"kind": "tree", "owner": "waternet "})
        watching.save()
        watching.unload()
        plan.layer("claim_point").rollBack()
    plan.close()
    again = open_plan(plan.backend.path)
    assert parties(again) == ["Waternet"]
    assert told(again, "owner") == [("Waternet",), ("Waternet",)]


def written_elsewhere(plan, **values):
    """Let QGIS without the plugin write in the first claim."""
    plan.close()
    layer = QgsVectorLayer(f"{plan.backend.path}|layername=claim_point", "claims", "ogr")
    written = {layer.fields().indexOf(name): value for name, value in values.items()}
    assert layer.dataProvider().changeAttributeValues({1: written})


def test_opening_makes_the_parties_that_were_named_without_the_plugin(plan, edits):
    paste(plan, {"kind": "tree", "owner": "Gemeente"})
    edits.save()
    written_elsewhere(plan, owner="gemeente", partners="Waternet; Buurt")
    again = open_plan(plan.backend.path)
    assert parties(again) == ["Buurt", "Gemeente", "Waternet"]
    assert told(again, "owner", "partners") == [("Gemeente", "Waternet,Buurt")]
    assert again.history.undo_text is None
    assert [row["text"] for row in again.stored("log").getFeatures()][-1].endswith(": Waternet, Buurt")
    written = len(rows(again, "log"))
    assert len(rows(open_plan(plan.backend.path), "log")) == written


def test_a_plan_that_cannot_be_written_opens_and_makes_them_the_next_time(plan):
    paste(plan, {"kind": "tree"})
    save_all(plan)
    written_elsewhere(plan, owner="Waternet")
    with another_program_writing(plan):
        assert parties(open_plan(plan.backend.path)) == []
    assert parties(open_plan(plan.backend.path)) == ["Waternet"]
