"""Files that people hand to QGIS: dropped on it, or opened in its Browser."""
