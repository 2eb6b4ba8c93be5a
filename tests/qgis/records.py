"""Fills a plan as a user would."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager

from qgis.core import QgsGeometry, QgsVectorLayerUtils


def add_record(plan, table, wkt=None, **values):
    """Add one record as a user would: in edit mode, with the defaults of the form."""
    layer = plan.layer(table)
    if not layer.isEditable() and not layer.startEditing():
        raise RuntimeError(f"{table} cannot be edited")
    geometry = QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
    if wkt:
        geometry.convertToMultiType()
    attributes = {layer.fields().indexOf(name): value for name, value in values.items()}
    feature = QgsVectorLayerUtils.createFeature(layer, geometry, attributes)
    if not layer.addFeature(feature):
        raise RuntimeError(f"{table} did not take the record")
    return feature


def save_all(plan):
    """Save the edits of all tables."""
    for name in plan.tables:
        layer = plan.shown(name)
        if layer is not None and layer.isEditable() and not layer.commitChanges():
            raise RuntimeError("; ".join(layer.commitErrors()))


def open_again(plan_in_project, plan):
    """Close a plan that a test filled and open its file as the plan of the project; return it."""
    path = plan.backend.path
    plan.close()
    return plan_in_project.open(path)


@contextmanager
def locked(path, how="IMMEDIATE"):
    """Hold a plan file as another program does: IMMEDIATE keeps writers out, EXCLUSIVE readers too."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


def another_program_writing(plan):
    """Hold the file of a plan as another program does that is writing to it."""
    return locked(plan.backend.path)
