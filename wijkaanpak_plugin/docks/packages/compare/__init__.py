"""Window in which packages stand beside each other."""
