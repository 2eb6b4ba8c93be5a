"""Request for rows of a plan by the ids they hold."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsExpression, QgsFeatureRequest


def rows_with_ids(column: str, ids: Iterable[str]) -> QgsFeatureRequest:
    """Return the request for rows that hold one of these ids in a column; for no row when there is no id."""
    wanted = ", ".join(QgsExpression.quotedString(row_id) for row_id in sorted(set(ids)))
    reference = QgsExpression.quotedColumnRef(column)
    return QgsFeatureRequest().setFilterExpression(f"{reference} IN ({wanted})" if wanted else "false")
