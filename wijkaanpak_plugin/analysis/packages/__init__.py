"""Figures of packages: what they reach, take, move and cost, and in what they differ."""
