"""Weighing of interests against each other by people: what follows from their votes, and what does not."""
