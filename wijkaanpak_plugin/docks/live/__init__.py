"""Live answers: what is in the way and what goes together while somebody draws, and findings kept up to date."""
