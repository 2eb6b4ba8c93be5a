"""The section of the Plan panel with the sizes that the municipality uses."""
