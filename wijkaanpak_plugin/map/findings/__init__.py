"""Findings on the map: small numbered markers at rest, kept apart, drawn over the map by the plugin."""
