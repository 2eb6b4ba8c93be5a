"""The algorithms as QGIS lists them: names, parameters and outputs; their work is loaded when one runs."""
