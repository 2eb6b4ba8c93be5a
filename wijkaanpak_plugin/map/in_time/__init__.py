"""Time on the map: the period that it shows."""
