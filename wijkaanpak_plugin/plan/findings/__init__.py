"""Repository of findings, and what an analysis of a plan is given."""
