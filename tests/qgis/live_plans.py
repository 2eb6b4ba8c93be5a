"""What tests of live answers do to a plan, and what they compare its findings with."""

from __future__ import annotations

import pandas as pd
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.finding import FINDING_COLUMN_NAMES
from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.store.changes import Changes

#: One metre beside the tree of the small plan.
LINE = "LineString (155000 463054, 155100 463054)"
MAPPING = '{"body": {"kind": {"value": "tree"}}}'


def perform(plan, text, **changes):
    collected = Changes(plan)
    for what, arguments in changes.items():
        getattr(collected, what)(*arguments)
    plan.history.perform(text, collected)


def draw_heat(plan):
    """Draw a heat network beside the tree, with the id h."""
    perform(plan, "Draw", add=("claim_line", {"kind": "heat", "body_id": "h"}, QgsGeometry.fromWkt(LINE)))


def settled(answers, qtbot):
    qtbot.waitUntil(lambda: not answers.is_finding and not answers.is_reading, timeout=30000)


def until_all_holds(answers, qtbot):
    """Wait, after what is done in the block, until all findings hold for the plan as it is."""
    return qtbot.waitSignal(
        answers.state.changed, timeout=30000, check_params_cb=lambda status: status == FindingsStatus.CURRENT
    )


def same_as_a_whole_run(plan):
    """Compare what is stored with what an analysis of everything gives."""
    tables = analysis_input(plan)
    whole = analyse(
        tables.bodies, tables.coverage, tables.rules, tables.settings, tables.kinds, wishes=tables.wishes
    ).findings
    columns = ["finding_id", "version", "type", "subtype", "severity", "a_id", "b_id", "sentence"]
    stored = in_words(findings(plan))[columns].fillna("").sort_values("finding_id").reset_index(drop=True)
    wanted = in_words(whole)[columns].fillna("").sort_values("finding_id").reset_index(drop=True)
    assert set(columns) <= set(FINDING_COLUMN_NAMES)
    pd.testing.assert_frame_equal(stored, wanted, check_dtype=False)


def found_names(plan):
    table = findings(plan)
    return set(table["a_id"]) | set(table["b_id"])


def memory_file(path):
    memory = QgsVectorLayer("Point?crs=EPSG:28992&field=soort:string", "Bomen", "memory")
    for x in (155040, 155060):
        feature = QgsFeature(memory.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({x} 463054)"))
        memory.dataProvider().addFeature(feature)
    QgsVectorFileWriter.writeAsVectorFormatV3(
        memory, str(path), QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    return QgsVectorLayer(str(path), "Bomen", "ogr")
