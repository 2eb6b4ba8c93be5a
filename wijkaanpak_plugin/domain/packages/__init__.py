"""Packages: what claims that are carried out together are to each other, and what a package chooses and lacks."""
