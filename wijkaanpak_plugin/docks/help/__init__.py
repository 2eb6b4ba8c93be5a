"""The short guide inside QGIS."""
