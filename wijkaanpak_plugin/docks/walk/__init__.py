"""The Walk panel: one hot spot, conflict or pair of interests after the other, large on the map."""
