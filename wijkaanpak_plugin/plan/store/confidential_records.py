"""Records of a plan that must not leave the machine in an export meant for others."""

from __future__ import annotations

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.plan import Plan

#: Asked of the file and not of values that were read: GDAL reads a word in a column of yes and no as no.
_FLAGGED = '"confidential" <> 0 AND "confidential" <> \'\''


def confidential_records(plan: Plan, table: str) -> set[str]:
    """Return the ids of the records of a table that are confidential; one that was marked so in an edit that is not
    saved yet is among them.

    The table has a column ``confidential``; what counts is said in ``domain/confidential.py``.
    """
    identity = table_of(table).identity
    request = QgsFeatureRequest().setFilterExpression(_FLAGGED).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    layers = [layer for layer in (plan.stored(table), plan.edited(table)) if layer is not None]
    return {str(row[identity]) for layer in layers for row in layer.getFeatures(request)}
