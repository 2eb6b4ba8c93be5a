"""Packages of a plan."""
