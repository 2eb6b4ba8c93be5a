"""Map tools that draw: they hand over geometry and never edit a layer."""
