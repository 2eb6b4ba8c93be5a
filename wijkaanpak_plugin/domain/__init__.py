"""Words and rules of the field: no QGIS, no Qt."""
