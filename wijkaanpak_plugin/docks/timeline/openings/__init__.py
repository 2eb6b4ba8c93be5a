"""The page of the Timeline panel with works that can be done in one opening of the street."""
