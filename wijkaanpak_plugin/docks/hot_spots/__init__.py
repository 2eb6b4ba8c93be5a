"""The Hot spots panel: note on the map what is said at a place, and what parties think of it."""
