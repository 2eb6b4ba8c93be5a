"""Proposal of a profile for a layer that nobody described: what its fields and values seem to mean, as data."""
