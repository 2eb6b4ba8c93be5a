"""Sheets about a part of a package: its claims in full on a map, the others pale, and a list beside it."""
