"""The Walk panel: one hot spot after the other, large on the map, with what parties think and what becomes of it."""
