"""Works in time: what couples as planned, which small shifts bring works together, and what moving one changes."""
