"""Edits of QGIS' own tools, taken up as steps."""
