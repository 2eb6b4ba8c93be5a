"""The algorithm that exports a plan as data."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from wijkaanpak_plugin.domain.export_formats import FORMAT_KEYS


def test_all_formats_come_in_a_new_folder_of_the_one_that_was_asked_for(run, small_plan, tmp_path):
    made = run("exportplan", PLAN=str(small_plan.backend.path), OUTPUT=str(tmp_path / "out" / "data"))
    folder = Path(made["OUTPUT"])
    assert folder.parent == tmp_path / "out" / "data"
    assert folder.name.startswith("bloemenbuurt-open-")
    endings = {Path(file).suffix for file in made["FILES"]}
    assert endings == {".gpkg", ".qgz", ".geojson", ".csv", ".xlsx", ".html"}
    assert all(Path(file).is_file() for file in made["FILES"])


def test_formats_and_audience_are_chosen(run, small_plan, tmp_path):
    path = str(small_plan.backend.path)
    made = run("exportplan", PLAN=path, FORMATS=[FORMAT_KEYS.index("csv")], AUDIENCE=1, OUTPUT=str(tmp_path / "data"))
    assert {Path(file).suffix for file in made["FILES"]} == {".csv"}
    assert Path(made["OUTPUT"]).name.startswith("bloemenbuurt-internal-")


def test_what_is_wrong_is_one_sentence(run, small_plan, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run("exportplan", PLAN=str(small_plan.backend.path), OUTPUT=str(tmp_path / "file" / "data"))


def test_who_cancels_finds_nothing(run, small_plan, tmp_path):
    class Stopped(QgsProcessingFeedback):
        def isCanceled(self):
            return True

    run("exportplan", Stopped(), PLAN=str(small_plan.backend.path), OUTPUT=str(tmp_path / "data"))
    assert list((tmp_path / "data").iterdir()) == []
