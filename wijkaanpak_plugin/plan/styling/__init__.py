"""Symbols, labels, forms and lists of the layers of a plan."""
