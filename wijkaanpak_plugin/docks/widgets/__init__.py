"""Widgets that several panels show."""
