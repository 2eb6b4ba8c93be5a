"""Small files with one fault each, by every way in: never a traceback, one clear sentence or a count of what came."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest
from osgeo import ogr
from plan_panel import add_data, add_data_problem, problem
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel

from wijkaanpak_plugin.docks.plan.sources.deliveries.bgt_import import bgt_delivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_reader import DeliveryReader
from wijkaanpak_plugin.docks.plan.sources.deliveries.klic_import import klic_delivery
from wijkaanpak_plugin.docks.plan.sources.profile_choices import profile_choices
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_dialog import ProfileDialog
from wijkaanpak_plugin.docks.plan.sources.registering import register_together
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.docks.shell.files.handed_files import HandedFiles
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.sources.status import source_status
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.algorithms.read_service import ReadServiceAlgorithm
from wijkaanpak_plugin.sources.profiles.profile import own_profile
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.profiles.proposal.layer_summary import summarised

pytestmark = pytest.mark.real_data

RD = QgsCoordinateReferenceSystem("EPSG:28992")
#: Rows that are used of a table where one could think that it is another number; and what calls no place free.
USED = {"bgt_ondersteunendwegdeel": 1, "coverage": 1, "mixed_lines_polygons": 12, "pand": 1, "bbb": 1}
DOUBTED = {"trees_swapped_axes"}
ENDINGS = (".geojson", ".csv", ".gpkg")


class Cases:
    """A copy of the files in a folder of their own, and what it holds when nothing was touched."""

    def __init__(self, folder):
        self.folder = folder
        self.files = sorted(path for path in folder.iterdir() if path.suffix in ENDINGS)
        self.before = self.content

    @property
    def content(self):
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def layers(self):
        """Yield each table of each file as a layer."""
        for path in self.files:
            names = [table.GetName() for table in ogr.Open(str(path))]
            for name in names:
                yield QgsVectorLayer(f"{path}|layername={name}" if len(names) > 1 else str(path), name, "ogr")


@pytest.fixture
def cases(small_cases, tmp_path):
    copied = tmp_path / "cases"
    copied.mkdir()
    for path in small_cases.iterdir():
        shutil.copyfile(path, copied / path.name)
    made = Cases(copied)
    assert len(made.files) > 10
    yield made
    assert made.content == made.before


def is_one_sentence(text):
    return bool(text) and text.endswith(".") and "\n" not in text and "Traceback" not in text


def test_dropped_on_qgis_they_are_left_to_qgis(qgis_iface, plan, cases):
    asked = []
    holder = SimpleNamespace(plan=plan)
    files = HandedFiles(qgis_iface, holder, SimpleNamespace(use=lambda *given: asked.append(given)))
    try:
        taken = [path.name for path in (*cases.files, cases.folder) if files.take(path)]
    finally:
        files.unload()
    assert (taken, asked) == ([], [])


def test_given_to_a_way_for_deliveries_each_is_one_sentence(panel_plan, cases):
    controller, plan = panel_plan
    dialog = add_data(controller, "klic")
    for path in (*cases.files, cases.folder):
        for way in ("klic", "bgt"):
            dialog.show_way(way)
            dialog.page.way.take_path(path)
            assert not dialog.page.is_reading
            assert is_one_sentence(add_data_problem(dialog)), path.name
    dialog.reject()
    QApplication.processEvents()
    assert registered_sources(plan) == []


@pytest.mark.parametrize("kind", [klic_delivery, bgt_delivery])
def test_a_reader_of_deliveries_says_of_each_why_it_is_none_and_leaves_no_file(plan, cases, qtbot, kind, tmp_path):
    before = sorted(tmp_path.iterdir())
    reader = DeliveryReader()
    for path in cases.files:
        with qtbot.waitSignal(reader.failed, timeout=20000) as heard:
            reader.start(plan, kind(), path)
        reason, stopped = heard.args
        assert is_one_sentence(reason), (path.name, reason)
        assert not stopped
    assert sorted(tmp_path.iterdir()) == before


def test_the_profile_dialog_proposes_what_counts_every_row_or_says_what_is_wrong(cases, qtbot):
    for layer in cases.layers():
        dialog = ProfileDialog(None, layer, summarised(layer))
        qtbot.addWidget(dialog)
        dialog.accept()
        if dialog.result() != QDialog.DialogCode.Accepted:
            notes = dialog.findChild(QLabel, "WijkaanpakProfileNotes").text()
            assert is_one_sentence(problem(dialog)) or "Nothing is read yet" in notes, layer.name()
            continue
        reading = read_with_profile(layer, own_profile(dialog.text, layer.name()), RD)
        assert reading.counts.used + reading.counts.rows_left_out == layer.featureCount(), layer.name()
        assert reading.counts.used or reading.counts.reasons(), layer.name()


def said_of(layer):
    """Return what is said of a layer by who takes what is proposed first, and that what fits no profile covers."""
    choices = profile_choices(layer)
    return SourceText(choices[0].role, choices[0].key) if choices else SourceText("coverage")


def test_registered_as_layers_they_say_what_was_used_and_left_out_or_what_is_wrong(plan, cases, qgis_new_project):
    layers = [QgsProject.instance().addMapLayer(layer) for layer in cases.layers()]
    used = {}
    for layer in layers:
        if not layer.crs().isValid():
            with pytest.raises(PlanError) as refused:
                register_together(plan, "Register", [(layer, said_of(layer))], lambda _task: False)
            assert is_one_sentence(str(refused.value)), layer.name()
            layer.setCrs(RD)
        register_together(plan, "Register", [(layer, said_of(layer))], lambda _task: False)
    found = analysis_input(plan)
    for source, layer in zip(registered_sources(plan), layers):
        counts = found.readings[source.source_id]
        assert counts.used + counts.rows_left_out == layer.featureCount(), layer.name()
        assert bool(counts.doubts) == (layer.name() in DOUBTED)
        used[layer.name()] = counts.used
    assert {name: used[name] for name in USED} == USED
    assert set(found.bodies.query("name == 'stuw'")["kind"]) == {"hydraulic_structure"}
    assert found.bodies.query("name == 'GemengdRiool'")["width_m"].tolist() == [0.3005, 0.3005]
    assert [status.problem for status in source_status(plan) if status.problem] == []


def test_given_as_the_address_of_a_service_each_is_refused_in_one_sentence(cases, qgis_app):
    for path in cases.files:
        for address in (str(path), f"OAPIF:{path}"):
            algorithm = ReadServiceAlgorithm().create()
            context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
            parameters = {"SERVICE": address, "AREA": "155000,155200,463000,463200 [EPSG:28992]", "OUTPUT": "memory:"}
            with pytest.raises(QgsProcessingException) as refused:
                algorithm.run(parameters, context, feedback, {}, False)
            assert is_one_sentence(str(refused.value)), address
