"""Repository of sources: what is registered, where it lies and how it is read."""
