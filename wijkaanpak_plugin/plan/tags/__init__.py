"""Repository of tags on map features."""
