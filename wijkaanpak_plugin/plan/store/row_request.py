"""Asks for rows of a plan by the unique names they hold."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsExpression, QgsFeatureRequest


def rows_with_ids(column: str, names: Iterable[str]) -> QgsFeatureRequest:
    """Return the request for rows that hold one of these names in a column; for no row when there is no name."""
    wanted = ", ".join(QgsExpression.quotedString(name) for name in sorted(set(names)))
    reference = QgsExpression.quotedColumnRef(column)
    return QgsFeatureRequest().setFilterExpression(f"{reference} IN ({wanted})" if wanted else "false")
