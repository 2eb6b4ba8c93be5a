"""Layers that are drawn on a sheet, and their symbols."""
