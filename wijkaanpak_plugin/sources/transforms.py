"""Transformations that do what they say: QGIS hands coordinates back as they were where it could not make one."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
)


def sound_transform(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Optional[QgsCoordinateTransform]:
    """Return the transformation between two systems, None where there is none.

    The system of a service (OGC API Features) may come without its definition, as QGIS makes it in another thread; it
    is found again by its code. What QGIS remembers of such a system is forgotten.
    """
    if not source.toWkt() and source.authid():
        source = QgsCoordinateReferenceSystem(source.authid())
    transform = QgsCoordinateTransform(source, target, context)
    if not transform.isValid():
        QgsCoordinateTransform.invalidateCache()
        transform = QgsCoordinateTransform(source, target, context)
    return transform if transform.isValid() else None
