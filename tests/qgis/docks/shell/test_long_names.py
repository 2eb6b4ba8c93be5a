"""A name of 300 letters without a blank never makes a panel wider: it is cut or wrapped, and whole in a tooltip."""

from __future__ import annotations

import pytest
from found_examples import WARNING, findings_table
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication, QWidget
from records import add_record, open_again, save_all

from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.store.geopackage.dataset import changing

LONG = "Langenaamzonderspatie" * 15
NAMED = (
    ("plan_area", ("name",)),
    ("claim_point", ("name", "owner")),
    ("claim_line", ("name", "owner")),
    ("claim_area", ("name", "owner")),
    ("hot_spot", ("text", "added_by")),
    ("hot_spot_reaction", ("party", "text", "by")),
    ("feature_tag_point", ("name", "source_layer")),
    ("feature_tag_line", ("name", "source_layer")),
    ("feature_tag_area", ("name", "source_layer")),
    ("session", ("name", "participants", "led_by")),
    ("source", ("name", "layer_name")),
)
#: A finding about things with such names.
FOUND = findings_table({**WARNING, "sentence": LONG, "a_name": LONG, "b_name": LONG, "owners": LONG})


def widest(dock):
    """Which parts ask for more width than a panel has, for the message of a test that fails."""
    parts = dock.findChildren(QWidget)
    return sorted((part.minimumSizeHint().width(), type(part).__name__, part.objectName()) for part in parts)[-8:]


def least_width(spec, parts, on, rename_done=False):
    controller = spec.controller(*parts)
    dock = controller.dock
    dock.resize(460, 900)
    dock.show()
    show_studio(dock, on)
    if spec.key == "claims":
        controller.dock.palette_of_blocks.picked.emit("heat_network")
        controller.editing.show([all_claims(parts[1].plan)[0].body_id])
    if spec.key == "hot_spots":
        controller.dock.list.setCurrentIndex(controller.dock.list.model().index(0, 0))
    if spec.key == "findings" and rename_done:
        controller.dock.show_findings(FindingRows(FOUND).rows)
        controller.dock.choose("f0")
        controller.dock.show_remarks([LONG])
    for _ in range(3):
        QApplication.processEvents()
    width = dock.minimumSizeHint().width()
    seen = widest(dock)
    controller.unload()
    return width, seen


@pytest.mark.parametrize("on", [False, True], ids=["desk", "studio"])
@pytest.mark.parametrize("spec", PANELS, ids=lambda spec: spec.key)
def test_long_names_never_set_the_least_width_of_a_panel(spec, on, qgis_iface, plan_in_project, small_plan, cad, qtbot):
    path = small_plan.backend.path
    add_record(small_plan, "session", name="Atelier", participants="Noor", led_by="Noor")
    add_record(small_plan, "hot_spot_reaction", reaction_id="r", hot_spot_id="wet", stance="agree", party="Buurt")
    save_all(small_plan)
    open_again(plan_in_project, small_plan)
    parts = (qgis_iface, plan_in_project, Messages(qgis_iface))
    before, _seen = least_width(spec, parts, on)
    plan_in_project.close()
    rename(path)
    plan_in_project.open(path)
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=name:string", LONG, "memory")
    QgsProject.instance().addMapLayer(layer)
    after, seen = least_width(spec, parts, on, rename_done=True)
    assert after <= before + 2, seen


def rename(path):
    with changing(path) as dataset:
        for table, columns in NAMED:
            layer = dataset.GetLayerByName(table)
            for row in list(layer):
                for column in columns:
                    row.SetField(column, LONG)
                layer.SetFeature(row)
        kinds = dataset.GetLayerByName("vocabulary")
        kinds.SetAttributeFilter("list = 'hot_spot_kind'")
        for row in list(kinds):
            row.SetField("label_en", LONG)
            kinds.SetFeature(row)
