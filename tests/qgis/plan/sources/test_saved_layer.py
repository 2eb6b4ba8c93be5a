"""A layer that would be gone when QGIS closes is saved beside the plan: whole, or not at all."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from full_disk import full_disk
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.plan.sources.saved_layer import CopyBeside, file_beside
from wijkaanpak_plugin.plan.store.errors import PlanError


def in_memory(rows):
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", "Bomen in de wijk", "memory")
    features = []
    for number in range(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["tree" * 20])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(155000 + number, 463000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def trees(qgis_app):
    return in_memory(2000)


def run(task):
    """Let a task work, and wait for it."""
    ended = []
    task.taskCompleted.connect(lambda: ended.append(True))
    task.taskTerminated.connect(lambda: ended.append(False))
    QgsApplication.taskManager().addTask(task)
    while not ended:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return ended[0]


def beside(plan):
    return sorted(os.listdir(Path(plan.backend.path).parent))


@pytest.mark.parametrize("room", [0, 4096, 98_304, 150_000])
def test_what_does_not_fit_on_the_disk_leaves_nothing_beside_the_plan(small_plan, trees, room):
    before = beside(small_plan)
    with full_disk(room), pytest.raises(PlanError, match="Bomen in de wijk"):
        CopyBeside(small_plan, trees).write(run)
    assert beside(small_plan) == before
    assert (trees.providerType(), trees.featureCount()) == ("memory", 2000)


def test_each_layer_gets_a_file_of_its_own(small_plan, trees):
    name = f"{small_plan.backend.plan_name}-bomen-in-de-wijk"
    second = trees.clone()
    for layer in (trees, second):
        copy = CopyBeside(small_plan, layer)
        assert copy.write(run)
        copy.show()
    assert [Path(layer.source().partition("|")[0]).name for layer in (trees, second)] == [
        f"{name}.gpkg",
        f"{name}-2.gpkg",
    ]
    assert trees.featureCount() == second.featureCount() == 2000
    assert file_beside(small_plan, name).name == f"{name}-3.gpkg"


def test_a_layer_that_shows_its_file_does_not_wait_until_its_rows_in_memory_are_freed(small_plan, qgis_app):
    as_many, layer = in_memory(200_000), in_memory(200_000)
    started = time.thread_time()
    as_many.dataProvider().truncate()
    freeing = time.thread_time() - started
    copy = CopyBeside(small_plan, layer)
    assert copy.write(run)
    started = time.thread_time()
    copy.show()
    assert time.thread_time() - started < freeing
    assert (layer.providerType(), layer.featureCount()) == ("ogr", 200_000)
