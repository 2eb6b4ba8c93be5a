"""Public services: QGIS' own connections to them, and reading what they have in an area whole or saying what lacks."""
