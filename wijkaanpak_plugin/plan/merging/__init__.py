"""Two copies of a plan that were worked on apart, brought together again."""
