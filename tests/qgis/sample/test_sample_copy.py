"""The sample as a user gets it: a copy of what ships, with labels in the user's language, or nothing at all."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError
from wijkaanpak_plugin.sample import sample_files
from wijkaanpak_plugin.sample.sample_files import copy_sample


@pytest.fixture
def shipped(built_sample, monkeypatch):
    """The sample as the build made it."""
    monkeypatch.setattr(sample_files, "sample_folder", lambda: built_sample.plan.parent)
    return built_sample


@pytest.fixture
def dutch():
    """Texts of the program are marked, and what has a Dutch label shows it."""
    install_translator(lambda _context, text: f"NL {text}", "nl")
    yield
    install_translator(None)


def legend_of(path, table):
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    return [category.label() for category in layer.renderer().categories()]


def field_names(plan, table):
    layer = plan.layer(table)
    return {layer.attributeDisplayName(number) for number in range(layer.fields().count())}


def test_a_copy_in_english_holds_the_bytes_that_ship(shipped, tmp_path):
    copies = copy_sample(tmp_path)
    assert [copy.read_bytes() for copy in copies] == [path.read_bytes() for path in shipped]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["neighbourhood.gpkg", "plan.gpkg"]


def test_a_copy_in_dutch_names_kinds_and_fields_in_dutch(shipped, tmp_path, dutch):
    copies = copy_sample(tmp_path)
    assert "rijbaan" in [label.lower() for label in legend_of(copies.neighbourhood, "topography")]
    assert "carriageway" in [label.lower() for label in legend_of(shipped.neighbourhood, "topography")]
    plan = open_plan(copies.plan)
    assert any(name.startswith("NL ") for name in field_names(plan, "claim_area"))


def test_a_copy_in_another_language_has_the_same_rows(shipped, tmp_path, dutch):
    copies = copy_sample(tmp_path)
    plan = open_plan(copies.plan)
    claims = {claim["body_id"] for claim in plan.layer("claim_line").getFeatures()}
    install_translator(None)
    (tmp_path / "en").mkdir()
    english = open_plan(copy_sample(tmp_path / "en").plan)
    assert claims == {claim["body_id"] for claim in english.layer("claim_line").getFeatures()}


def test_a_copy_of_files_that_may_not_be_written_can_be_written(shipped, tmp_path, monkeypatch):
    kept = copy_sample(tmp_path)
    for path in kept:
        path.chmod(0o444)
    monkeypatch.setattr(sample_files, "sample_folder", lambda: tmp_path)
    (tmp_path / "mine").mkdir()
    assert [copy.stat().st_mode & 0o200 for copy in copy_sample(tmp_path / "mine")] == [0o200, 0o200]


def test_half_a_sample_is_not_left_behind(shipped, tmp_path, monkeypatch):
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped" / "neighbourhood.gpkg").write_bytes(shipped.neighbourhood.read_bytes())
    monkeypatch.setattr(sample_files, "sample_folder", lambda: tmp_path / "shipped")
    (tmp_path / "mine").mkdir()
    with pytest.raises(FileNotFoundError):
        copy_sample(tmp_path / "mine")
    assert list((tmp_path / "mine").iterdir()) == []


def test_a_sample_whose_labels_cannot_be_written_is_not_left_behind(shipped, tmp_path, monkeypatch, dutch):
    def refuse(_path):
        raise GeoPackageError("the disk is full")

    monkeypatch.setattr(sample_files, "store_styles", refuse)
    with pytest.raises(GeoPackageError, match="the disk is full"):
        copy_sample(tmp_path)
    assert list(tmp_path.iterdir()) == []
