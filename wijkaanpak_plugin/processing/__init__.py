"""Processing provider and thin algorithms."""
