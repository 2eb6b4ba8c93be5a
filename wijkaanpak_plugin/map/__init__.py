"""Map tools, canvas items, layer tree."""
