"""Time on the map: the period that it shows, and a second map beside it."""
