"""The section of the Plan panel with what waits for what."""
