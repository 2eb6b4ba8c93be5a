"""Figures of packages: worked out beside the map, and in words."""
