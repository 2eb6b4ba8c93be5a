"""Parties where people choose or name them: the field, its menu, and the sign by which one is known."""
