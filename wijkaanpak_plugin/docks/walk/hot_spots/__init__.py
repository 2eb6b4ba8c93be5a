"""The walk along hot spots: what parties think of each, and what becomes of it."""
