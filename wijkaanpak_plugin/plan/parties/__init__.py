"""Parties of a plan: each once, and named by other tables as it is spelled."""
