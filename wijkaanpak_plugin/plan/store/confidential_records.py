"""Records of a plan that must not leave the machine in an export meant for others."""

from __future__ import annotations

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: Asked of the file and not of values that were read: GDAL reads a word in a column of yes and no as no.
_FLAGGED = '"confidential" <> 0 AND "confidential" <> \'\''


def confidential_records(plan: Plan, table: str) -> set[str]:
    """Return the ids of the records of a table that are confidential; one that was marked so in an edit that is not
    saved yet is among them.

    The table has a column ``confidential``; what counts is said in ``domain/confidential.py``.
    """
    identity = table_of(table).identity
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    edited = plan.edited(table)
    rows = () if edited is None else edited.getFeatures(request)
    found = {str(row[identity]) for row in rows if is_confidential(plain(row["confidential"]))}
    return found | {str(row[identity]) for row in plan.stored(table).getFeatures(request.setFilterExpression(_FLAGGED))}
