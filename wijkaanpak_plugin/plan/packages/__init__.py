"""Packages (pakketten): claims that are carried out together, with their agreements, tasks and choices."""
