"""What cannot become a package map: one sentence that says why, and nothing left behind."""

from __future__ import annotations

import os

import pytest
from full_disk import full_disk
from qgis.core import QgsLayoutItem, QgsProject, QgsReadWriteContext
from records import add_record, save_all

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.template import FILLED_ITEMS, FITTED_ITEMS, Template, template_path


@pytest.fixture
def folder(tmp_path):
    """An empty folder for what is exported."""
    path = tmp_path / "out"
    path.mkdir()
    return path


def sentence(error):
    text = str(error.value)
    assert text.strip()
    assert "\n" not in text
    return text


def test_an_ending_that_is_not_known_is_refused(small_plan, folder):
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.docx")
    assert ".pdf" in sentence(error)
    assert os.listdir(folder) == []


@pytest.mark.parametrize("arguments", [{"paper": "A2"}, {"audience": "everybody"}, {"package": "Nergens"}])
def test_paper_audience_and_package_that_are_not_there_are_named(small_plan, folder, arguments):
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.pdf", **arguments)
    assert next(iter(arguments.values())) in sentence(error)
    assert os.listdir(folder) == []


def test_a_folder_that_is_not_there_is_named(small_plan, folder):
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "deeper" / "map.pdf")
    assert str(folder / "deeper") in sentence(error)
    assert os.listdir(folder) == []


def test_a_folder_in_the_place_of_the_file_is_refused(small_plan, folder):
    (folder / "map.pdf").mkdir()
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.pdf")
    assert "map.pdf" in sentence(error)


def test_a_folder_that_may_not_be_written_to_is_said(small_plan):
    # Not even root may put a file here.
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, "/proc/map.png", paper="A4")
    assert "/proc/map.png could not be written" in sentence(error)


def test_a_file_that_cannot_be_replaced_is_said_and_leaves_no_other(small_plan, folder, monkeypatch):
    def refuse(_source, _target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("wijkaanpak_plugin.export.written_file.os.replace", refuse)
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.png", paper="A4")
    assert "no permission to write there" in sentence(error)
    assert os.listdir(folder) == []


@pytest.mark.parametrize("room", [0, 4096])
def test_a_full_disk_is_said_and_keeps_the_sheet_that_was_there(small_plan, folder, room):
    (folder / "map.png").write_bytes(b"old")
    with full_disk(room), pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.png", paper="A4")
    assert "map.png" in sentence(error)
    assert os.listdir(folder) == ["map.png"]
    assert (folder / "map.png").read_bytes() == b"old"


def test_a_plan_without_claims_is_refused(plan, folder):
    with pytest.raises(ExportError) as error:
        export_package_map(plan, folder / "map.pdf")
    assert "claim" in sentence(error)
    assert os.listdir(folder) == []


def test_a_plan_with_confidential_claims_only_has_nothing_to_show_to_others(plan, folder):
    add_record(plan, "claim_point", "Point (155010 463010)", body_id="a", kind="tree", confidential=True)
    save_all(plan)
    with pytest.raises(ExportError):
        export_package_map(plan, folder / "map.pdf")
    assert os.listdir(folder) == []


def test_a_plan_without_area_shows_its_claims(small_plan, folder):
    layer = small_plan.layer("plan_area")
    layer.startEditing()
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    layer.commitChanges()
    assert export_package_map(small_plan, folder / "map.png", paper="A4").numbered


def test_one_point_alone_gets_a_map_around_it(plan, folder):
    add_record(plan, "claim_point", "Point (155010 463010)", body_id="a", kind="tree")
    save_all(plan)
    layer = plan.layer("plan_area")
    layer.startEditing()
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    layer.commitChanges()
    export_package_map(plan, folder / "map.png", paper="A4")
    assert os.listdir(folder) == ["map.png"]


@pytest.mark.parametrize("stop_at", [0.0, 0.3, 0.6, 0.9])
def test_cancel_leaves_nothing(small_plan, folder, stop_at):
    with pytest.raises(AnalysisCancelled):
        export_package_map(small_plan, folder / "map.pdf", feedback=lambda share: share < stop_at)
    assert os.listdir(folder) == []


@pytest.mark.parametrize("item_id", FILLED_ITEMS)
def test_an_item_that_a_designer_took_out_is_named_and_the_rest_is_made(small_plan, folder, tmp_path, item_id):
    template = without_item(item_id, tmp_path / "own.qpt")
    report = export_package_map(small_plan, folder / "map.png", paper="A4", template=template)
    assert report.missing_items == (item_id,)
    assert any(item_id in remark for remark in report.remarks)
    assert (folder / "map.png").stat().st_size > 1000


@pytest.mark.parametrize("name", FITTED_ITEMS)
def test_a_text_that_a_designer_called_otherwise_is_not_said_to_be_missing(small_plan, folder, tmp_path, name):
    template = tmp_path / "own.qpt"
    text = template_path().read_text(encoding="utf-8")
    template.write_text(text.replace(f'id="{name}"', 'id="My own"'), encoding="utf-8")
    report = export_package_map(small_plan, folder / "map.png", paper="A4", template=template)
    assert report.missing_items == ()


def test_a_template_without_any_item_gives_an_empty_sheet_and_says_so(small_plan, folder, tmp_path):
    template = without_item(None, tmp_path / "own.qpt")
    report = export_package_map(small_plan, folder / "map.png", paper="A4", template=template)
    # A scale bar is not missed where there is no map.
    assert set(FILLED_ITEMS) - {"scale_bar"} <= set(report.missing_items)


@pytest.mark.parametrize("text", ["", "no layout", "<qgis/>", '<!DOCTYPE a [<!ENTITY b "c">]><Layout/>'])
def test_a_template_that_is_no_layout_is_refused(small_plan, folder, tmp_path, text):
    (tmp_path / "own.qpt").write_text(text, encoding="utf-8")
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.pdf", template=tmp_path / "own.qpt")
    assert "own.qpt" in sentence(error)
    assert os.listdir(folder) == []


def test_a_template_that_is_not_there_is_refused(small_plan, folder, tmp_path):
    with pytest.raises(ExportError) as error:
        export_package_map(small_plan, folder / "map.pdf", template=tmp_path / "none.qpt")
    assert "none.qpt" in sentence(error)


def without_item(item_id, path):
    """Write the template without one item, or (None) without all."""
    project = QgsProject()
    layout = Template.read(template_path(), project).layout
    for item in [each for each in layout.items() if isinstance(each, QgsLayoutItem) and each.id()]:
        if item_id in (None, item.id()):
            layout.removeLayoutItem(item)
    layout.saveAsTemplate(str(path), QgsReadWriteContext())
    return path
