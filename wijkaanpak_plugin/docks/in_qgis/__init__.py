"""In QGIS' own places: pages of settings, the search of Ctrl+K, map tools that QGIS enables."""
