"""Maps beside the one of QGIS, at the same place and scale."""
